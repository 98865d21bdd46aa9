import type { Clock } from '../../core/clock.js';
import { AwayError } from '../../core/errors.js';
import { recordOf } from '../authors/record.js';
import { careFor, isAnswered } from '../care.js';
import { effectsOf } from '../cases/effects.js';
import { textCame } from '../cases/open.js';
import type { CommentState, IncomingComment, Scan, Signal } from '../comment.js';
import type { CommentDesk, Scanner, Submitted } from '../desk.js';
import type { ModerationEvent } from '../events.js';
import { judged, stateFor } from '../policy.js';
import type { CommentIntake, CommentStore, StoredIntake } from '../ports.js';
import type { DueRules } from '../queues/due-rules.js';
import type { RaidDesk } from '../raid/desk.js';
import { isNewTo, noRaid, proposed, raidState } from '../raid/raid.js';
import { crowdIn, raidSignal } from '../raid/signal.js';
import { platformOf, policyFor } from '../space-policy.js';
import type { SpaceRecord, SpaceStore } from '../space-ports.js';
import { findingsOf } from '../staff-rules/findings.js';
import { storySignals } from '../stories.js';
import type { CommentJournal } from './journal.js';
import { guessLanguage } from './language.js';

/** The terms a comment counts for, once people may see it. */
export type ExtractTopics = (text: string) => CommentIntake['topics'];

export interface CommentDeskParts {
  /** One for all spaces; what its verdict may do is decided by the space. Opened at first need. */
  readonly scanner: () => Promise<Scanner>;
  readonly comments: CommentStore;
  readonly spaces: Pick<SpaceStore, 'ensure'>;
  readonly journal: CommentJournal;
  readonly topics: ExtractTopics;
  readonly clock: Clock;
  /** Hears when many say nearly the same. */
  readonly raids?: Pick<RaidDesk, 'propose'>;
  /** When cases are due; absent: by the clock. */
  readonly due?: DueRules;
  readonly bus?: (event: ModerationEvent) => void;
}

/** The comments' desk, with what the worker does for it. */
export interface JournalledCommentDesk extends CommentDesk {
  /** Brings what waited while the database was away into the queue, in order. */
  drainJournal(): Promise<void>;
}

/**
 * Takes readers' comments in: scanned, stored, shown or hidden, queued. Authors arrive as person
 * keys. While the database is away comments go to the journal; as long as some wait there, new ones
 * queue behind them, so that an edit never overtakes its original.
 */
export function createCommentDesk(parts: CommentDeskParts): JournalledCommentDesk {
  const { comments, journal, bus } = parts;
  return {
    async submit(comment) {
      if (journal.pending()) return queued(parts, comment);
      try {
        return await store(parts, comment);
      } catch (error) {
        if (!(error instanceof AwayError)) throw error;
        return queued(parts, comment);
      }
    },
    async drainJournal() {
      if (!journal.pending()) return;
      await journal.drain(async (comment) => void (await store(parts, comment)));
    },
    async state(space, externalId) {
      return (await comments.byExternalId(space, externalId))?.state ?? null;
    },
    async withdraw(space, externalId, at) {
      const known = await comments.byExternalId(space, externalId);
      if (!known || !(await comments.withdraw(space, externalId, at))) return false;
      bus?.({ kind: 'comment', space, id: known.id, state: 'removed' });
      bus?.({ kind: 'topics' });
      return true;
    },
    visible: (space, limit) => comments.visible(space, limit),
  };
}

/** An edit has its original's id, and so takes its place in the history. */
async function scanOf({ scanner }: CommentDeskParts, comment: IncomingComment): Promise<Scan> {
  const { space, externalId, text, author, at, joined } = comment;
  const id = `${space} ${externalId}`;
  return (await scanner()).scan({ id, text, author, space, at, ...(joined ? { joined } : {}) });
}

/** Whose space it is cannot be asked now: what is not for us is left out when it is drained. */
async function queued(parts: CommentDeskParts, comment: IncomingComment): Promise<Submitted> {
  const { signals } = await scanOf(parts, comment);
  await parts.journal.append(comment);
  // What the space allows is not known now; the least is safe.
  const { verdict } = judged(signals, { mayAct: false });
  // Whether they were answered lately is not known now: rather twice than not at all.
  return { verdict, case: null, queued: true, ...(isAnswered(signals) && { cared: true }) };
}

async function store(parts: CommentDeskParts, comment: IncomingComment): Promise<Submitted> {
  const { space } = comment;
  const now = parts.clock.now();
  const language = guessLanguage(comment.text);
  const known = await knownOf(parts, comment, { language, now });
  const { before, place, policy, record, raid } = known;
  if (place.role !== 'readers') return { verdict: 'allow', case: null };
  const found = await scanOf(parts, comment);
  const signals = [...found.signals, ...raid, ...storySignals(comment)];
  const judgement = judged(signals, policy, record);
  const state = stateFor(policy, judgement);
  const held = record.running;
  const [from, to] = [before?.state ?? 'visible', held ? 'hidden' : state];
  const due = await parts.due?.({ space, language }, now);
  const revision = (before?.revision ?? 0) + 1;
  const finding = { judgement, policy, at: now, revision, ...(due && { due }) };
  const stored = await parts.comments.take({
    ...{ comment, isKnown: before !== null, scan: judgement, state, language },
    ...(held ? { heldBy: held.case } : {}),
    topics: judgement.verdict === 'allow' || state !== 'visible' ? parts.topics(comment.text) : [],
    hits: findingsOf(found),
    open: textCame(finding),
    effects: goneEffects(comment, { from, to, at: now }),
    care: careFor(comment, signals, now),
  });
  tell(parts, stored);
  await proposeRaid(parts, { place, signals, at: now, stored });
  return answer(stored);
}

/** What stands of it, how strict its space is with its language, and what is known of its author. */
async function knownOf(
  { spaces, comments }: CommentDeskParts,
  comment: IncomingComment,
  { language, now }: { readonly language: string; readonly now: Date },
) {
  const { space, spaceName = space, author } = comment;
  const known = await comments.arriving(comment);
  const named = { id: space, platform: platformOf(space), name: spaceName, at: now };
  const place = known.space ?? (await spaces.ensure(named));
  const policy = policyFor(place, language);
  const record = recordOf(known.history, { at: now, strikeDays: policy.strikeDays });
  const { raid } = place;
  const isNew = async () =>
    isNewTo(raid ?? noRaid, comment.joined ?? (await comments.firstHeard(author)));
  const isHeld = raid && raidState(raid, now) === 'on' && (await isNew());
  const before = known.comment;
  return { before, place, policy, record, raid: isHeld ? [raidSignal(comment)] : [] };
}

/** Many say nearly the same: leads are asked whether the space is to be slowed down. */
async function proposeRaid(
  { raids }: CommentDeskParts,
  came: { place: SpaceRecord; signals: readonly Signal[]; at: Date; stored: StoredIntake },
): Promise<void> {
  const { place, at } = came;
  const authors = came.stored.kind === 'same' ? null : crowdIn(came.signals);
  // Said once, a raid goes on for hundreds of comments: none of them needs to lock the space again.
  if (authors === null || proposed(place.raid ?? noRaid, { at, authors }) === null) return;
  await raids?.propose({ space: place.id, at, authors });
}

/** Only a person brings back what was hidden: here a comment can only go. */
function goneEffects(
  comment: IncomingComment,
  { from, to, at }: { readonly from: CommentState; readonly to: CommentState; readonly at: Date },
) {
  return to === 'visible' ? [] : effectsOf(comment, { from, to }, at.toISOString());
}

function answer({ comment, case: one, cared }: StoredIntake): Submitted {
  const found = one && { id: one.id, state: one.state, version: one.version };
  return { verdict: comment.verdict, case: found, comment, ...(cared && { cared }) };
}

function tell({ bus }: CommentDeskParts, { kind, comment, case: one }: StoredIntake): void {
  if (kind === 'same') return;
  const { space, id, state } = comment;
  bus?.({ kind: 'comment', space, id, state });
  if (state === 'visible' || kind === 'revision') bus?.({ kind: 'topics' });
  if (one) bus?.({ kind: 'case', id: one.id, state: one.state, version: one.version, by: 'rule' });
}
