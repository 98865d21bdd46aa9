/** Everything a rule did since an instant, taken back in one action. */

/**
 * What becomes of a case: `cleared` (nothing else asks for a person), `retracted` (it stays in the
 * queue for what others found), `waiting` (yet to come); or left alone: a person has `decided`, it is
 * `in_hand` with a colleague, the rule finds `nothing` in it any more.
 */
export type UndoFateJson =
  | ('cleared' | 'retracted' | 'waiting')
  | ('decided' | 'in_hand' | 'nothing');

export interface UndoneCaseJson {
  readonly case: string;
  /** The beginning of the comment. */
  readonly text: string;
  readonly author: string;
  readonly fate: UndoFateJson;
}

/** The answer of `GET /api/rules/:id/undo?since=`: nothing is changed by it. */
export interface RuleUndoPreviewJson {
  readonly since: string;
  readonly counts: Readonly<Record<UndoFateJson, number>>;
  readonly samples: readonly UndoneCaseJson[];
}

/** The answer of `POST /api/rules/:id/undo`; the same key again says how far it is. */
export interface RuleUndoJson {
  readonly since: string;
  readonly at: string;
  /** A name. */
  readonly by: string;
  readonly state: 'running' | 'done' | 'stopped';
  readonly counts: Readonly<Record<UndoFateJson, number>>;
  /** Some of what was left as it is. */
  readonly left: readonly UndoneCaseJson[];
}
