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
  readonly due: string;
  readonly decision: {
    readonly kind: string;
    readonly by: string;
    readonly name: string;
    readonly at: string;
    readonly reason: string | null;
    readonly revision: number;
  } | null;
  readonly language: string;
  readonly openedAt: string;
}

/** `GET /api/cases/:id`: the case with its history and surroundings. */
export interface CaseDetailJson extends CaseJson {
  readonly events: readonly {
    readonly seq: number;
    readonly type: string;
    readonly actor: string;
    readonly name: string;
    readonly at: string;
    readonly payload: Readonly<Record<string, unknown>>;
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

export interface CasesResponse {
  readonly cases: readonly CaseJson[];
  readonly next: string | null;
  /** How many there are in each state. */
  readonly counts: Readonly<Record<string, number>>;
}

/** What became of each case of `POST /api/cases/bulk`, in the order they were sent. */
export interface BulkResponse {
  readonly results: readonly (
    | { readonly id: string; readonly ok: true; readonly case: CaseJson }
    | ({ readonly id: string; readonly ok: false } & ErrorJson)
  )[];
}

/** The body of `POST /api/cases/:id/{claim,release,handover,hold,decide,escalate,note,undo}`. */
export interface CaseStepRequest {
  readonly version: number;
  readonly key: string;
  readonly decision?: 'keep' | 'remove' | 'warn' | 'mute' | 'ban';
  readonly reason?: string;
  readonly note?: string;
  /** Of `handover`: a colleague's id. */
  readonly to?: string;
  readonly until?: string;
  readonly revision?: number;
}
