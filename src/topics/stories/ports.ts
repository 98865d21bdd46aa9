/** How the author answered the question of age: old enough, or a parent agrees. */
export type AgeCheck = 'self' | 'parent';

/** What an author agreed to, and when. */
export interface Consent {
  readonly version: number;
  readonly licence: string;
  readonly age: AgeCheck;
  readonly at: Date;
}

/** What moderation says of a story's comment; null: it has not come there yet. */
export type Said = 'visible' | 'hidden' | 'removed' | null;

/** A reader's contribution to a campaign, as it is kept. */
export interface KeptStory {
  readonly id: string;
  /** The campaign's slug. */
  readonly campaign: string;
  /** A keyed hash. */
  readonly author: string;
  /** Null: its author stays unnamed. */
  readonly penName: string | null;
  /** Empty once it was withdrawn, or refused and its time is over. */
  readonly text: string;
  readonly language: string;
  readonly consent: Consent;
  readonly said: Said;
  readonly isWithdrawn: boolean;
  readonly submittedAt: Date;
}

/** A story that comes in. `address`: the author on their platform, `discord:123`, for a notice. */
export interface NewStory
  extends Pick<KeptStory, 'campaign' | 'author' | 'penName' | 'text' | 'language' | 'consent'> {
  /** Where moderation sees it. */
  readonly space: string;
  readonly address: string | null;
  /** With its author's before it. */
  readonly key: string;
}

/** A story that moderation has not got yet. */
export interface UnhandedStory extends Pick<KeptStory, 'id' | 'author' | 'penName' | 'text'> {
  readonly campaign: string;
  readonly space: string;
  readonly address: string | null;
  readonly submittedAt: Date;
}

/** Stories and their texts, which are kept encrypted, each under a key of its own. */
export interface StoryStore {
  /**
   * The same key again gives the story that was kept under it.
   * @throws UserError `no-such-story` when that was withdrawn
   */
  add(story: NewStory): Promise<UnhandedStory>;
  /** What is shown of a campaign, newest first; `before`: older than that story. */
  wall(
    campaign: string,
    page: { readonly limit: number; readonly before?: string },
  ): Promise<readonly KeptStory[]>;
  /** An author's stories, newest first. */
  of(author: string, limit: number): Promise<readonly KeptStory[]>;
  get(id: string): Promise<KeptStory | null>;
  /**
   * Takes a story off the wall and its comment back, and drops its words. False: there is none, or it
   * was withdrawn before.
   */
  withdraw(id: string, at: Date): Promise<boolean>;
  /** Stories from before an instant that moderation has never seen. */
  unhanded(before: Date, limit: number): Promise<readonly UnhandedStory[]>;
  /** Drops the words of refused stories whose comments' texts are gone; how many. */
  dropRefused(): Promise<number>;
}
