import { UserError } from '../../core/errors.js';
import type { CommentState, StoredComment } from '../comment.js';
import type { CaseAction, CaseResult, CaseStep } from '../desk.js';
import type { CaseOutcome, CommentKnown } from '../ports.js';
import type { CaseEvent, ModerationCase } from './case.js';
import { type Acting, change, type Refusal } from './change.js';
import { type CaseDeskParts, groundsOf, isSeen, mayStep, tell } from './desk-parts.js';
import { moves } from './transitions.js';

/** One step of a colleague on the version they saw: it is taken whole, or refused with who was first. */
export async function takeStep(
  parts: CaseDeskParts,
  step: CaseStep,
  action: CaseAction,
): Promise<CaseResult> {
  if (action.action === 'handover' && !(await parts.moderates(action.to))) {
    throw new UserError('no-such-colleague');
  }
  const found = await parts.cases.withHistory(step.id, step.by);
  if (!found || !(await mayStep(parts, found, step.by))) return { ok: false, code: 'missing' };
  const { case: seen, events, known } = found;
  // Who comes second is told so at once: no lock is waited for.
  if (isOvertaken(seen, step, events)) {
    return refusal(parts, { step, action, code: 'stale' }, events);
  }
  if (action.action === 'handover' && !(await isSeen(parts, seen, action.to))) {
    throw new UserError('colleague-sees-not');
  }
  return transacted(parts, { step, known, events }, action);
}

/** Whether another version is there already, and not by this very step sent once more. */
function isOvertaken(seen: ModerationCase, step: CaseStep, events: readonly CaseEvent[]): boolean {
  return seen.version !== step.version && !events.some(({ key }) => key === step.key);
}

interface Read {
  readonly step: CaseStep;
  readonly known: CommentKnown;
  readonly events: readonly CaseEvent[];
}

async function transacted(
  parts: CaseDeskParts,
  { step, known, events }: Read,
  action: CaseAction,
): Promise<CaseResult> {
  const { comment } = known;
  const grounds = groundsOf(known, step.id, step.at);
  const attempt: { refused: Code | null } = { refused: null };
  const done = await parts.cases.transact(step.id, step.key, (current) => {
    const outcome = decideOn({ current, step, comment, events, ...grounds }, action);
    attempt.refused = typeof outcome === 'string' ? outcome : null;
    return typeof outcome === 'string' ? null : outcome;
  });
  if (done.kind === 'missing') return { ok: false, code: 'missing' };
  if (done.kind === 'refused') return { ok: false, code: done.why };
  if (done.kind === 'repeated') return { ok: true, case: done.case, comment };
  if (attempt.refused !== null) return refusal(parts, { step, action, code: attempt.refused });
  tell(parts, done.case, step.by);
  const shows = action.action === 'decide' || action.action === 'undo';
  if (!shows) return { ok: true, case: done.case, comment };
  return { ok: true, case: done.case, comment: await shownNow(parts, comment, done.commentState) };
}

type Code = Refusal | 'stale' | 'text_changed';

function decideOn(acting: Acting, action: CaseAction): CaseOutcome | Code {
  const { current, step, comment } = acting;
  if (current.version !== step.version) return 'stale';
  const seen = action.action === 'decide' ? action.revision : undefined;
  if ((seen ?? comment.revision) !== comment.revision) return 'text_changed';
  return change(acting, action);
}

/** A decision shows or hides a comment, and what it counts for: the comment as it is now. */
async function shownNow(
  { bus, comments }: CaseDeskParts,
  before: StoredComment,
  state: CommentState | null,
): Promise<StoredComment> {
  // What came back to light may be held back for another reason, which only its row says.
  const isPlain = state !== null && (state !== 'visible' || before.state === 'visible');
  const { held: _, ...rest } = before;
  const comment = isPlain ? { ...rest, state } : ((await comments.get(before.id)) ?? before);
  bus?.({ kind: 'comment', space: comment.space, id: comment.id, state: comment.state });
  bus?.({ kind: 'topics' });
  return comment;
}

interface Refused {
  readonly step: CaseStep;
  readonly action: CaseAction;
  readonly code: Code;
}

/** Says who came first, or what the author changed meanwhile; `known`: the history, if just read. */
async function refusal(
  parts: CaseDeskParts,
  { step, action, code }: Refused,
  known?: readonly CaseEvent[],
): Promise<CaseResult> {
  if (code === 'claimed' || code === 'not_possible') return { ok: false, code };
  const events = known ?? (await parts.cases.events(step.id));
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
