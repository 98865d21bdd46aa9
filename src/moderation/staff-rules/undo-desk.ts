import { UserError } from '../../core/errors.js';
import type { CommentStore, Outbox, OutboxRow } from '../ports.js';
import type { RuleUndoDesk, UndoneCase, UndoProgress, UndoWish } from './desk.js';
import type { FatedCase, RuleHitStore, RuleStore, UndoFate, UndoSpan } from './ports.js';
import type { StaffRule } from './rule.js';
import { firstPart, partOf, UNDO, undoKey, undoSubject } from './undo-run.js';

export interface RuleUndoParts {
  readonly rules: Pick<RuleStore, 'get'>;
  readonly hits: Pick<RuleHitStore, 'fates' | 'fatedCases'>;
  readonly comments: Pick<CommentStore, 'get'>;
  readonly outbox: Pick<Outbox, 'put' | 'of'>;
  readonly now: () => Date;
}

/** So many comments are shown before, and so many of those left alone afterwards. */
const SAMPLES = 10;
const MOST_LEFT = 100;

/** The undoing itself is a row of the outbox, so that it outlives whoever asked for it. */
export function createRuleUndoDesk(parts: RuleUndoParts): RuleUndoDesk {
  const { rules, hits, outbox, now } = parts;
  return {
    async preview(id, since) {
      const at = now();
      const rule = await rules.get(id);
      if (rule === null) return null;
      refuseFuture(since, at);
      const span = { rule: id, since, until: at, keys: null };
      const wanted = { fates: ['waiting'] as const, limit: SAMPLES, at };
      const samples = await withComments(parts, await hits.fatedCases(span, wanted));
      return { rule, since, counts: await hits.fates(span, at), samples };
    },
    async begin(wish) {
      const rule = await rules.get(wish.rule);
      if (rule === null) return null;
      refuseFuture(wish.since, wish.at);
      const subject = undoSubject(wish.key);
      if ((await outbox.of(subject)).length === 0) await outbox.put([firstPart(wish)], now());
      return progress(parts, rule, { wish, rows: await outbox.of(subject) });
    },
  };
}

function refuseFuture(since: Date, at: Date): void {
  if (since > at) throw new UserError('undo-since-future');
}

async function progress(
  parts: RuleUndoParts,
  rule: StaffRule,
  { wish, rows }: { readonly wish: UndoWish; readonly rows: readonly OutboxRow[] },
): Promise<UndoProgress> {
  const [first] = rows.filter(({ kind }) => kind === UNDO).map(({ payload }) => partOf(payload));
  if (!first) throw new Error('an undoing was not kept');
  const isAnother = first.rule !== rule.id || first.since.getTime() !== wish.since.getTime();
  if (isAnother) throw new UserError('key-used-elsewhere');
  const at = parts.now();
  const span: UndoSpan = {
    rule: rule.id,
    since: first.since,
    until: first.until,
    keys: undoKey(wish.key, ''),
  };
  const state = stateOf(rows);
  const counts = settled(await parts.hits.fates(span, at), state);
  const fates: UndoFate[] = [
    'decided',
    'in_hand',
    ...(state === 'running' ? [] : ['waiting' as const]),
  ];
  const left = await parts.hits.fatedCases(span, { fates, limit: MOST_LEFT, at });
  const shown = left.map((one) => ({ ...one, fate: one.fate === 'waiting' ? IN_HAND : one.fate }));
  const { since, until, by } = first;
  return { rule, since, at: until, by, state, counts, left: await withComments(parts, shown) };
}

const IN_HAND = 'in_hand' satisfies UndoFate;

function stateOf(rows: readonly OutboxRow[]): UndoProgress['state'] {
  if (rows.some(({ state }) => state === 'pending')) return 'running';
  return rows.some(({ state }) => state === 'failed') ? 'stopped' : 'done';
}

/** What was passed by (a colleague had it in hand then, or it is the lead's own) waits for nothing. */
function settled(counts: UndoProgress['counts'], state: UndoProgress['state']) {
  if (state !== 'done') return counts;
  return { ...counts, waiting: 0, in_hand: counts.in_hand + counts.waiting };
}

async function withComments(
  { comments }: RuleUndoParts,
  cases: readonly FatedCase[],
): Promise<readonly UndoneCase[]> {
  const found = cases.map(async ({ id, comment, fate }) => {
    const one = await comments.get(comment);
    return one ? [{ case: id, comment: one, fate }] : [];
  });
  return (await Promise.all(found)).flat();
}
