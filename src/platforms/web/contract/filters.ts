/** Filters of the queue that colleagues keep. */

/** What narrows the queue; absent: nothing. */
export interface QueueFilterJson {
  readonly states?: ('open' | 'claimed' | 'escalated' | 'resolved' | 'appealed' | 'snoozed')[];
  /** The id of a named queue. */
  readonly queue?: string;
  readonly space?: string;
  readonly language?: 'zh-CN' | 'en';
  /** A rule's name, or the id of a rule of staff's. */
  readonly rule?: string;
  /** Has waited for so many hours. */
  readonly waited?: number;
  readonly due?: 'late' | 'soon';
  readonly order: 'priority' | 'newest' | 'oldest';
}

export interface SavedFilterJson {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  /** With all colleagues. */
  readonly shared: boolean;
  readonly mine: boolean;
  /** The name of who made it. */
  readonly by: string;
  readonly mayChange: boolean;
  readonly filter: QueueFilterJson;
}

/** `GET /api/filters`: kept filters, and what a new one can narrow by. */
export interface FiltersResponse {
  readonly filters: readonly SavedFilterJson[];
  readonly spaces: readonly { readonly id: string; readonly name: string }[];
  /** Rules of staff's. */
  readonly rules: readonly { readonly id: string; readonly name: string }[];
}
