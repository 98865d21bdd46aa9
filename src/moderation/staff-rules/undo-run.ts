import { z } from 'zod';
import { recordBeside } from '../authors/record.js';
import type { Effect } from '../cases/case.js';
import { retract } from '../cases/retract.js';
import type { StoredComment } from '../comment.js';
import type { ModerationEvent } from '../events.js';
import type { CaseStore, CommentStore, Outbox } from '../ports.js';
import type { Errand } from '../run-effects.js';
import { policyFor } from '../space-policy.js';
import type { SpaceStore } from '../space-ports.js';
import type { RuleHitStore } from './ports.js';

/** The kind of the outbox's rows that undo what a rule did. */
export const UNDO = 'rule.undo';

/** Cases in one row: few enough that nobody waits behind them for longer than a moment. */
const CHUNK = 100;

const instant = z.iso.datetime().transform((text) => new Date(text));
const part = z.object({
  ...{ rule: z.string(), since: instant, until: instant, key: z.string(), by: z.string() },
  /** The last case of the part before. */
  after: z.string().nullable(),
});
export type UndoPart = z.infer<typeof part>;

/** One row's payload. */
export function partOf(payload: unknown): UndoPart {
  return part.parse(payload);
}

/** What all rows of one undoing are about. */
export function undoSubject(key: string): string {
  return `${UNDO} ${key}`;
}

/** The key under which one case's part of an undoing is done, once. */
export function undoKey(key: string, caseId: string): string {
  return `undo ${key}:${caseId}`;
}

/** The row with which an undoing begins. */
export function firstPart(wish: {
  readonly rule: string;
  readonly since: Date;
  readonly key: string;
  readonly by: string;
  readonly at: Date;
}): Effect {
  const { rule, since, key, by, at } = wish;
  return rowOf({ rule, since, key, by, until: at, after: null });
}

function rowOf(one: UndoPart): Effect {
  const { since, until, ...rest } = one;
  const subject = undoSubject(one.key);
  return {
    ...{ kind: UNDO, subject, dedupe: `${subject} ${one.after ?? 'first'}` },
    payload: { ...rest, since: since.toISOString(), until: until.toISOString() },
  };
}

export interface UndoRunParts {
  readonly hits: Pick<RuleHitStore, 'casesOf'>;
  readonly cases: Pick<CaseStore, 'get' | 'transact'>;
  readonly comments: Pick<CommentStore, 'get' | 'authorHistory'>;
  readonly spaces: Pick<SpaceStore, 'get'>;
  readonly outbox: Pick<Outbox, 'put'>;
  readonly now: () => Date;
  /** Cases in one row. */
  readonly chunk?: number;
  readonly bus?: (event: ModerationEvent) => void;
}

/**
 * Does one part of an undoing, each case in a transaction of its own, and leaves a row for the next.
 * Killed anywhere it is done again from this part's beginning: what was done is known by its key.
 */
export function undoErrands(parts: UndoRunParts): Readonly<Record<string, Errand>> {
  const { chunk = CHUNK } = parts;
  return {
    async [UNDO]({ payload }) {
      const one = partOf(payload);
      const page = { after: one.after, limit: chunk };
      const ids = await parts.hits.casesOf({ ...one, keys: null }, page);
      for (const id of ids) await retractOne(parts, one, id);
      const last = ids.length < chunk ? undefined : ids.at(-1);
      if (last !== undefined) await parts.outbox.put([rowOf({ ...one, after: last })], parts.now());
    },
  };
}

async function retractOne(parts: UndoRunParts, one: UndoPart, id: string): Promise<void> {
  const seen = await parts.cases.get(id);
  const comment = seen && (await parts.comments.get(seen.commentId));
  if (!comment) return;
  const step = { by: one.by, at: parts.now(), key: undoKey(one.key, id) };
  const known = await knownOf(parts, { id, comment, at: step.at });
  let moved = false;
  const transacted = await parts.cases.transact(id, step.key, (current) => {
    moved = current.version !== seen.version;
    if (moved) return null;
    const outcome = retract({ current, comment, ...known, rule: one.rule, step });
    return typeof outcome === 'string' ? null : outcome;
  });
  // Another text or a colleague came in between: looked at anew.
  if (moved) return retractOne(parts, one, id);
  if (transacted.kind !== 'done' || transacted.events.length === 0) return;
  const { state, version } = transacted.case;
  parts.bus?.({ kind: 'case', id, state, version, by: one.by });
  const after = await parts.comments.get(comment.id);
  if (!after) return;
  parts.bus?.({ kind: 'comment', space: after.space, id: after.id, state: after.state });
  parts.bus?.({ kind: 'topics' });
}

async function knownOf(
  { spaces, comments }: UndoRunParts,
  { id, comment, at }: { readonly id: string; readonly comment: StoredComment; readonly at: Date },
) {
  const unknown = { id: comment.space, mayAct: false, policy: null };
  const policy = policyFor((await spaces.get(comment.space)) ?? unknown, comment.language);
  const history = await comments.authorHistory(comment.author);
  return { policy, record: recordBeside(history, id, { at, strikeDays: policy.strikeDays }) };
}
