import type { Clock } from '../../core/clock.js';
import { UserError } from '../../core/errors.js';
import { proposed } from '../authors/ladder.js';
import { recordBeside } from '../authors/record.js';
import { careIn } from '../care.js';
import type { StoredComment } from '../comment.js';
import type { CaseAction, CaseDesk, CaseResult, CaseStep } from '../desk.js';
import type { ModerationEvent } from '../events.js';
import type { CaseOutcome, CaseStore, CommentStore, Outbox, SpaceStore } from '../ports.js';
import { type Sight, sees } from '../queues/sight.js';
import { likeliestFirst } from '../reasons.js';
import { policyFor } from '../space-policy.js';
import type { CaseEvent, ModerationCase } from './case.js';
import { type Acting, change, type Refusal } from './change.js';
import { effectSubject } from './effects.js';
import { LEASE_MS } from './holding.js';
import { outcomeOf } from './outcome.js';
import { aged } from './priority.js';
import { moves } from './transitions.js';

export interface CaseDeskParts {
  readonly cases: CaseStore;
  readonly comments: CommentStore;
  readonly outbox: Pick<Outbox, 'of'>;
  readonly clock: Clock;
  /** A colleague's name by their id. */
  readonly names: (staff: string) => Promise<string>;
  readonly spaces: Pick<SpaceStore, 'get'>;
  /** Whether someone is a colleague who may decide cases. */
  readonly moderates: (staff: string) => Promise<boolean>;
  /** What of the queue a colleague sees; absent where everybody sees all. */
  readonly sightOf?: (staff: string) => Promise<Sight | null>;
  readonly bus?: (event: ModerationEvent) => void;
}

/** How many comments before and after a case's own are shown. */
const CONTEXT = 5;

/** The queue, from every door. Every step names the version it saw; one step wins, the rest hear. */
export function createCaseDesk(parts: CaseDeskParts): CaseDesk {
  const { cases, comments, outbox, clock } = parts;
  const shown = (one: ModerationCase) => aged(one, clock.now());
  return {
    async list(query, by) {
      const within = await seenBy(parts, by, query.within);
      const page = await cases.list({ ...query, within });
      return { ...page, cases: page.cases.map(shown) };
    },
    async get(id, by) {
      const found = await cases.get(id);
      const one = found && (await isSeen(parts, found, by)) ? found : null;
      const comment = one && (await comments.get(one.commentId));
      if (!one || !comment) return null;
      const [events, context, effects, known, appeal] = await Promise.all([
        cases.events(id),
        comments.context(comment.id, CONTEXT),
        outbox.of(effectSubject(comment)),
        knownOf(parts, { id, comment, at: clock.now() }),
        comments.appealOf(id),
      ]);
      const proposal = proposed(known.policy.ladder, known.record.strikes.length);
      const reasons = likeliestFirst(known.policy.reasons, one.signals);
      const around = { events, context, effects, appeal };
      const care = careIn(one.signals);
      return { case: shown(one), comment, ...around, ...known, proposal, reasons, care };
    },
    async act(step, action) {
      const result = await act(parts, step, action);
      return result.ok ? { ok: true, case: shown(result.case) } : result;
    },
    async next(by, at, scope) {
      const within = await seenBy(parts, by, scope?.within);
      const narrowed = { ...scope, within };
      const taken = await cases.next(at, (current) => claimed(current, by, at), narrowed);
      if (taken !== null) tell(parts, taken, by);
      return taken && shown(taken);
    },
    async isSeen(id, by) {
      const sights = await seenBy(parts, by);
      const one = sights.length === 0 ? null : await cases.get(id);
      return sights.length === 0 || (one !== null && sights.every((sight) => sees(sight, one)));
    },
    count: async (by, scope) =>
      cases.count({ ...scope, within: await seenBy(parts, by, scope?.within) }),
  };
}

/** What is asked for, and what someone sees of it. */
async function seenBy(
  { sightOf }: CaseDeskParts,
  by: string | undefined,
  within: readonly Sight[] = [],
): Promise<readonly Sight[]> {
  const sight = by === undefined ? null : ((await sightOf?.(by)) ?? null);
  return sight === null ? within : [...within, sight];
}

async function isSeen(parts: CaseDeskParts, one: ModerationCase, by?: string): Promise<boolean> {
  return (await seenBy(parts, by)).every((sight) => sees(sight, one));
}

function claimed(current: ModerationCase, by: string, at: Date): CaseOutcome {
  const until = new Date(at.getTime() + LEASE_MS).toISOString();
  return outcomeOf(current, [{ type: 'claimed', payload: { until }, actor: by, at, key: null }]);
}

async function act(parts: CaseDeskParts, step: CaseStep, action: CaseAction): Promise<CaseResult> {
  if (action.action === 'handover' && !(await parts.moderates(action.to))) {
    throw new UserError('no-such-colleague');
  }
  const seen = await parts.cases.get(step.id);
  if (!seen || !(await isSeen(parts, seen, step.by))) return { ok: false, code: 'missing' };
  const events = await parts.cases.events(step.id);
  // Who comes second is told so at once: no lock is waited for.
  if (isOvertaken(seen, step, events)) return refusal(parts, { step, action, code: 'stale' });
  const comment = await parts.comments.get(seen.commentId);
  if (!comment) return { ok: false, code: 'missing' };
  if (action.action === 'handover' && !(await isSeen(parts, seen, action.to))) {
    throw new UserError('colleague-sees-not');
  }
  const known = await knownOf(parts, { id: step.id, comment, at: step.at });

  const attempt: { refused: Code | null } = { refused: null };
  const transacted = await parts.cases.transact(step.id, step.key, (current) => {
    const outcome = decideOn({ current, step, comment, events, ...known }, action);
    attempt.refused = typeof outcome === 'string' ? outcome : null;
    return typeof outcome === 'string' ? null : outcome;
  });

  if (transacted.kind === 'missing') return { ok: false, code: 'missing' };
  if (transacted.kind === 'refused') return { ok: false, code: transacted.why };
  if (transacted.kind === 'repeated') return { ok: true, case: transacted.case };
  if (attempt.refused !== null) return refusal(parts, { step, action, code: attempt.refused });
  tell(parts, transacted.case, step.by);
  if (action.action === 'decide' || action.action === 'undo')
    await tellOfComment(parts, comment.id);
  return { ok: true, case: transacted.case };
}

/** Whether another version is there already, and not by this very step sent once more. */
function isOvertaken(seen: ModerationCase, step: CaseStep, events: readonly CaseEvent[]): boolean {
  return seen.version !== step.version && !events.some(({ key }) => key === step.key);
}

interface About {
  readonly id: string;
  readonly comment: StoredComment;
  readonly at: Date;
}

/** The policy a case is decided under, and what is known of its author beside it. */
async function knownOf({ spaces, comments }: CaseDeskParts, { id, comment, at }: About) {
  const unknown = { id: comment.space, mayAct: false, policy: null };
  const [space, history] = await Promise.all([
    spaces.get(comment.space),
    comments.authorHistory(comment.author),
  ]);
  const policy = policyFor(space ?? unknown, comment.language);
  return { policy, record: recordBeside(history, id, { at, strikeDays: policy.strikeDays }) };
}

type Code = Refusal | 'stale' | 'text_changed';

function decideOn(acting: Acting, action: CaseAction): CaseOutcome | Code {
  const { current, step, comment } = acting;
  if (current.version !== step.version) return 'stale';
  const seen = action.action === 'decide' ? action.revision : undefined;
  if ((seen ?? comment.revision) !== comment.revision) return 'text_changed';
  return change(acting, action);
}

interface Refused {
  readonly step: CaseStep;
  readonly action: CaseAction;
  readonly code: Code;
}

/** Says who came first, or what the author changed meanwhile. */
async function refusal(parts: CaseDeskParts, refused: Refused): Promise<CaseResult> {
  const { step, action, code } = refused;
  if (code === 'claimed' || code === 'not_possible') return { ok: false, code };
  const events = await parts.cases.events(step.id);
  const since = events.filter(({ seq, type }) => seq > step.version && moves(type));
  const edited = since.length > 0 && since.every(({ type }) => type === 'revised');
  if (action.action === 'decide' && (edited || code === 'text_changed')) {
    const changed = await textChanged(parts, step.id, action.revision);
    if (changed) return changed;
  }
  const winner = since.at(-1) ?? events.findLast(({ type }) => moves(type));
  if (!winner) return { ok: false, code: 'not_possible' };
  return { ok: false, code: 'stale', winner: await winnerOf(parts, winner) };
}

async function textChanged(
  { cases, comments }: CaseDeskParts,
  id: string,
  seen: number | undefined,
): Promise<CaseResult | null> {
  const one = await cases.get(id);
  const comment = one && (await comments.get(one.commentId));
  if (!comment) return null;
  const revision = comment.revision;
  const before = await comments.revisionText(comment.id, seen ?? revision - 1);
  return { ok: false, code: 'text_changed', before: before ?? '', after: comment.text, revision };
}

async function winnerOf(parts: CaseDeskParts, { type, actor, payload, at }: CaseEvent) {
  const isStaff = !['rule', 'reader', 'system'].includes(actor);
  const who = isStaff ? await parts.names(actor) : actor;
  return { who, what: type === 'decided' ? String(payload.decision) : type, at };
}

function tell({ bus }: CaseDeskParts, one: ModerationCase, by: string): void {
  bus?.({ kind: 'case', id: one.id, state: one.state, version: one.version, by });
}

/** A decision shows or hides a comment, and what it counts for. */
async function tellOfComment({ bus, comments }: CaseDeskParts, id: string): Promise<void> {
  const comment = bus && (await comments.get(id));
  if (!comment) return;
  bus({ kind: 'comment', space: comment.space, id, state: comment.state });
  bus({ kind: 'topics' });
}
