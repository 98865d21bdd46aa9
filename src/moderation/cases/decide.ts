import { UserError } from '../../core/errors.js';
import { hoursOf } from '../authors/ladder.js';
import { isCareAlone } from '../care.js';
import type { CommentState } from '../comment.js';
import type { CaseAction } from '../desk.js';
import type { CaseOutcome } from '../ports.js';
import { type GivenReason, wordsToKeep } from '../reasons.js';
import { isStorySpace } from '../stories.js';
import type { DecisionKind, Effect } from './case.js';
import type { Acting } from './change.js';
import {
  type AuthorEffect,
  canKick,
  effect,
  effectsOf,
  isEndedByUs,
  isOutside,
  type KickEffect,
  type NotifyEffect,
  oppositeOf,
  placed,
  tellsAuthors,
} from './effects.js';
import { outcomeOf } from './outcome.js';
import { payloads } from './payloads.js';

type Deciding = Extract<CaseAction, { action: 'decide' }>;

/** For so long undoing needs no reason. */
export const FREE_UNDO_MS = 10 * 60_000;

/**
 * Deciding needs no claim, only the version: an expired lease can never double-act.
 * @throws UserError `until-past` when a sanction would be over before it began, `care-no-sanction` for
 *   one against somebody of whom nothing is known but that they may need help, `kick-not-there` where
 *   nobody can be sent out
 */
export function decide(acting: Acting, action: Deciding): CaseOutcome {
  const { current, step, comment } = acting;
  const { decision, reason, note } = action;
  if (decision === 'kick' && !canKick(comment.space)) throw new UserError('kick-not-there');
  const gently = isGentle(acting, action);
  const until = untilOf(acting, action);
  const before = comment.held ? 'visible' : comment.state;
  const after: CommentState = decision === 'keep' ? 'visible' : 'removed';
  const payload = {
    ...{ decision, revision: comment.revision, before, after },
    ...reasonOf(acting, reason),
    ...(note === undefined ? {} : { note }),
    ...(until === null ? {} : { until: until.toISOString() }),
    ...(gently ? { gently } : {}),
  };
  const end = until?.toISOString() ?? null;
  // Whoever waits to be shown hears also that they are.
  const isTold = decision !== 'keep' || current.state === 'appealed' || isStorySpace(comment.space);
  const sanction = [
    ...sanctionEffects(acting, { from: current.decision?.kind ?? null, to: decision, until }),
    ...(decision === 'kick' ? [kicked(acting)] : []),
  ];
  const what = gently ? 'gently' : decision;
  const words = isTold
    ? told(acting, { what, reason: null, ...reasonOf(acting, reason), until: end })
    : [];
  // Whoever is out already can hardly be written to.
  const isOut = decision === 'kick' || decision === 'ban';
  const effects = [
    ...effectsOf(comment, { from: comment.state, to: after }, step.key),
    ...(isOut ? [...words, ...sanction] : [...sanction, ...words]),
  ];
  const event = { type: 'decided', payload, actor: step.by, at: step.at, key: step.key } as const;
  return outcomeOf(current, [event], { commentState: after, effects });
}

/** A reason with what it says now, so that it says the same when the policy is another. */
function reasonOf({ policy }: Acting, reason: string | undefined): Partial<GivenReason> {
  if (reason === undefined) return {};
  const words = wordsToKeep(reason, policy.reasons);
  return { reason, ...(words && { words }) };
}

/** Whether it is taken away without any blame: a story that is not shown is no offence either. */
function isGentle({ current, comment }: Acting, { decision }: Deciding): boolean {
  if (decision === 'keep') return false;
  if (!isCareAlone(current.signals)) return decision === 'remove' && isStorySpace(comment.space);
  if (decision !== 'remove') throw new UserError('care-no-sanction');
  return true;
}

/** When the sanction ends: as the moderator says, else as the ladder has it; null: never, or none. */
function untilOf({ step, policy, record }: Acting, { decision, until }: Deciding): Date | null {
  if (decision !== 'mute' && decision !== 'ban') return null;
  if (until !== undefined) {
    if (until <= step.at) throw new UserError('until-past');
    return until;
  }
  const hours = hoursOf(policy.ladder, decision, record.strikes.length + 1);
  return hours === null ? null : new Date(step.at.getTime() + hours * 3_600_000);
}

/**
 * Points at the decision and gives back what it took: the comment, and its author's voice.
 * @throws UserError `undo-needs-reason` when a decision is undone late and without a word.
 */
export function undo(acting: Acting, reason: string | undefined): CaseOutcome | 'not_possible' {
  const { current, step, comment } = acting;
  const decided = acting.events.findLast(({ type }) => type === 'decided');
  if (decided === undefined) return 'not_possible';
  const late = step.at.getTime() - decided.at.getTime() > FREE_UNDO_MS;
  if (late && (reason ?? '').trim() === '') throw new UserError('undo-needs-reason');
  const { before, decision } = payloads.decided.parse(decided.payload);
  const effects = [
    ...effectsOf(comment, { from: comment.state, to: before }, step.key),
    ...sanctionEffects(acting, { from: decision, to: null, until: null }),
    ...(decision === 'keep' ? [] : told(acting, { what: 'undone', reason: null, until: null })),
  ];
  const payload = { undoes: decided.seq, ...(reason === undefined ? {} : { reason }) };
  const event = { type: 'undone', payload, actor: step.by, at: step.at, key: step.key } as const;
  return outcomeOf(current, [event], { commentState: before, effects });
}

interface Sanctioning {
  readonly from: DecisionKind | null;
  readonly to: DecisionKind | null;
  readonly until: Date | null;
}

/** What a platform has to do to the author. What does not end there by itself is lifted at its end. */
function sanctionEffects(acting: Acting, { from, to, until }: Sanctioning): readonly Effect[] {
  const { comment, step } = acting;
  if (!isOutside(comment.space)) return [];
  const payload: AuthorEffect = {
    ...placed(comment),
    comment: comment.id,
    until: until?.toISOString() ?? null,
  };
  const one = { payload, cause: step.key };
  const lifted = from !== to && (from === 'mute' || from === 'ban') ? [oppositeOf[from]] : [];
  const begun = to === 'mute' || to === 'ban' ? [to] : [];
  const later = { ...one, cause: `${step.key} end`, notBefore: until ?? step.at };
  const ends = begun.filter((kind) => until !== null && isEndedByUs(comment.space, kind));
  return [
    ...[...lifted, ...begun].map((kind) => effect(kind, comment, one)),
    ...ends.map((kind) => effect(oppositeOf[kind], comment, later)),
  ];
}

function kicked({ comment, step }: Acting): Effect {
  const payload: KickEffect = { ...placed(comment), comment: comment.id, case: step.id };
  return effect('kick', comment, { payload, cause: step.key });
}

function told(
  { current, comment, step }: Acting,
  what: Pick<NotifyEffect, 'what' | 'reason' | 'words' | 'until'>,
): readonly Effect[] {
  if (!tellsAuthors(comment.space) || comment.erased) return [];
  const payload: NotifyEffect = {
    ...{ ...placed(comment), comment: comment.id, case: step.id },
    ...what,
    appealed: current.state === 'appealed',
  };
  return [effect('notify-author', comment, { payload, cause: step.key })];
}
