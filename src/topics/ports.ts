/** A visible comment's use of a term. */
export interface TermUse {
  readonly term: string;
  readonly label: string;
  readonly author: string;
  readonly space: string;
  readonly at: Date;
}

/** What is kept of topics between restarts. Uses are written with the comment they come from. */
export interface TopicStore {
  /** Uses since an instant by comments that are visible now, oldest first. */
  since(at: Date): Promise<readonly TermUse[]>;
}

/** One place on the hot list: the contract of `trends` and `GET /api/topics`. */
export interface HotTopic {
  readonly topic: string;
  readonly heat: number;
  readonly authors: number;
  /** When it began to rise, ISO. */
  readonly since: string;
  readonly state: 'published' | 'held';
  /** A sentence key `topic-why-<key>` with its values. */
  readonly why: { readonly key: string; readonly args: Readonly<Record<string, string | number>> };
}

export const windows = ['hour', 'day', 'week'] as const;
export type Window = (typeof windows)[number];
