import type { DecisionKind } from '../cases/case.js';
import type { RuleHit } from '../staff-rules/rule.js';
import type { PastComment } from './past.js';

/** Where to read on in the past. */
export interface PastPage {
  /** The id of the comment that was read last; null: from the newest on. */
  readonly before: string | null;
  readonly since: Date;
  readonly limit: number;
}

/** Comments that came in within one slot of time. */
export interface Volume {
  readonly slot: Date;
  readonly comments: number;
}

/** What one version of a rule found within one slot of time. */
export interface SlotHits {
  readonly id: string;
  readonly version: number;
  readonly slot: Date;
  readonly hits: number;
}

/** What became of the comments that one version of a rule found in one mode. */
export interface HitOutcomes {
  readonly id: string;
  readonly version: number;
  readonly mode: RuleHit['mode'];
  readonly removed: number;
  readonly kept: number;
  readonly undecided: number;
  readonly last: Date;
}

/** A comment of the past as it is kept: with the decision about it, null where there is none. */
export interface PastRecord extends Omit<PastComment, 'outcome'> {
  readonly decision: DecisionKind | null;
}

/** What the rule lab reads; it writes nothing. */
export interface LabStore {
  /** Comments whose text is still kept, newest first, with what became of them. */
  past(page: PastPage): Promise<readonly PastRecord[]>;
  /** Comments by slot of so many milliseconds, oldest first; slots without any are left out. */
  volumes(since: Date, slotMs: number): Promise<readonly Volume[]>;
  /** Hits by rule, version and slot, of both modes. */
  hits(since: Date, slotMs: number): Promise<readonly SlotHits[]>;
  /** What moderators made of what rules found. */
  outcomes(since: Date): Promise<readonly HitOutcomes[]>;
}
