/** The queue of flagged comments and a case in it. */
import type { ErrorJson } from './error.js';

export interface SignalJson {
  readonly rule: string;
  readonly tier: string;
  readonly span: readonly [number, number];
  /** The reason as a sentence in the moderator's language. */
  readonly why: string;
  readonly weight: number;
  /** The version of staff's own rule that says so. */
  readonly source?: { readonly id: string; readonly version: number };
}

export interface CaseJson {
  readonly id: string;
  readonly state: 'open' | 'claimed' | 'escalated' | 'resolved' | 'appealed';
  readonly version: number;
  readonly comment: {
    readonly text: string;
    readonly author: string;
    readonly revision: number;
    readonly state: 'visible' | 'hidden' | 'removed';
    readonly space: string;
    readonly at: string;
    readonly url: string | null;
  };
  readonly signals: readonly SignalJson[];
  readonly priority: { readonly value: number; readonly terms: Readonly<Record<string, number>> };
  readonly claim: { readonly by: string; readonly name: string; readonly until: string } | null;
  /** Until when an open case is out of the queue; null: it is in it. */
  readonly snoozedUntil: string | null;
  readonly due: string;
  readonly decision: {
    readonly kind: string;
    readonly by: string;
    readonly name: string;
    readonly at: string;
    /** A canned reason's key, or a moderator's own words. */
    readonly reason: string | null;
    /** The same in the caller's language. */
    readonly reasonText: string | null;
    readonly revision: number;
    /** When the sanction ends by itself; null: it does not, or there is none. */
    readonly until: string | null;
  } | null;
  readonly language: string;
  readonly openedAt: string;
}

/** `GET /api/cases/:id`: the case with its history and surroundings. */
export interface CaseDetailJson extends CaseJson, CaseJudgingJson {
  readonly events: readonly {
    readonly seq: number;
    readonly type: string;
    readonly actor: string;
    readonly name: string;
    readonly at: string;
    readonly payload: Readonly<Record<string, unknown>>;
    /** What the reason of a decision says in the caller's language; null: it is none, or has none. */
    readonly reasonText: string | null;
  }[];
  readonly context: readonly {
    readonly id: string;
    readonly author: string;
    readonly text: string;
    readonly at: string;
    readonly state: string;
  }[];
  readonly effects: readonly {
    readonly kind: string;
    readonly state: 'pending' | 'done' | 'failed';
    readonly lastError: string | null;
  }[];
}

/** What is known of a case's author, what is proposed, and what can be given as a reason. */
export interface CaseJudgingJson {
  /**
   * Whether its author may need help: `alone`, nothing else was found, and nobody is sanctioned for it;
   * `beside`, something else was found as well.
   */
  readonly care: 'alone' | 'beside' | null;
  /** What the policy made of the findings, and why, as a sentence; null where nobody judged. */
  readonly verdict: { readonly verdict: string; readonly why: string } | null;
  readonly author: {
    /** What stands in their place: `GET /api/cases?author=` finds more of them. Null: erased. */
    readonly code: string | null;
    /** Those that still count, this case left out. */
    readonly strikes: readonly {
      readonly kind: string;
      readonly at: string;
      readonly counts: string;
      readonly by: 'person' | 'rule';
    }[];
    readonly sanction: { readonly kind: 'mute' | 'ban'; readonly until: string | null } | null;
  };
  readonly proposal: {
    readonly decision: 'remove' | 'warn' | 'mute' | 'ban';
    readonly hours: number | null;
    readonly strikes: number;
  };
  readonly reasons: readonly { readonly key: string; readonly text: string }[];
  readonly appeal: {
    readonly text: string;
    readonly at: string;
    /** Names. */
    readonly against: string;
    readonly decidedBy: string | null;
    /** Whether the caller decided first, and so may not decide again. */
    readonly mine: boolean;
  } | null;
}

export interface CasesResponse {
  readonly cases: readonly CaseJson[];
  readonly next: string | null;
  /** How many there are in each state; those asleep are `snoozed`, not `open`. */
  readonly counts: Readonly<Record<string, number>>;
}

/** What became of each case of `POST /api/cases/bulk`, in the order they were sent. */
export interface BulkResponse {
  readonly results: readonly (
    | { readonly id: string; readonly ok: true; readonly case: CaseJson }
    | ({ readonly id: string; readonly ok: false } & ErrorJson)
  )[];
}

/** `GET /api/cases/snooze-times`: times that a person would choose now, soonest first. */
export interface SnoozeTimesResponse {
  readonly times: readonly {
    readonly name: 'hour' | 'evening' | 'tomorrow' | 'opening' | 'week';
    readonly at: string;
  }[];
}

/** The body of `POST /api/cases/:id/{claim,release,handover,hold,snooze,decide,escalate,note,undo}`. */
export interface CaseStepRequest {
  readonly version: number;
  readonly key: string;
  readonly decision?: 'keep' | 'remove' | 'warn' | 'mute' | 'kick' | 'ban';
  readonly reason?: string;
  readonly note?: string;
  /** Of `handover`: a colleague's id. */
  readonly to?: string;
  readonly until?: string;
  readonly revision?: number;
}
