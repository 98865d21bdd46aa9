import { UserError } from '../../core/errors.js';
import type { Signer } from '../../core/signer.js';
import { appealed } from '../cases/appeal.js';
import type { ModerationEvent } from '../events.js';
import type { CommentStore, DecidedComment } from '../ports.js';
import type { DueRules } from '../queues/due-rules.js';

const DAY_MS = 86_400_000;

/** How long after a decision its author may appeal. */
export const APPEAL_DAYS = 14;
const WINDOW_MS = APPEAL_DAYS * DAY_MS;

/** A decision as its author sees it. */
export interface OwnDecision {
  readonly case: string;
  /** `closed`: too late; `open`: can be appealed; `waiting` and `answered`: was appealed. */
  readonly appeal: 'open' | 'closed' | 'waiting' | 'answered';
  readonly decided: DecidedComment;
  /** Until when it can be appealed. */
  readonly until: Date;
}

/** Where authors ask for a second pair of eyes. */
export interface AppealDesk {
  /** What was decided against an author within the window, newest first. */
  of(author: string, at: Date): Promise<readonly OwnDecision[]>;
  /**
   * The author's one appeal against a decision; the newest that can be appealed when none is named.
   * @throws UserError `appeal-nothing`, `appeal-twice` or `appeal-late`
   */
  appeal(appeal: Appealing): Promise<OwnDecision>;
  /** A token that lets its bearer see and appeal one decision until the window ends. */
  token(caseId: string, author: string, decidedAt: Date): string;
  /** Whose decision a token is about; null when it is forged or too old. */
  holder(token: string, at: Date): { readonly case: string; readonly author: string } | null;
}

export interface Appealing {
  readonly author: string;
  readonly case?: string;
  readonly text: string;
  readonly at: Date;
}

export interface AppealDeskParts {
  readonly comments: Pick<CommentStore, 'decidedOf' | 'appeal'>;
  readonly signer: Signer;
  /** When an appeal is due; absent: by the clock. */
  readonly due?: DueRules;
  readonly bus?: (event: ModerationEvent) => void;
}

/** Appeals: once for a decision, within the window, decided by someone else. */
export function createAppealDesk({ comments, signer, due, bus }: AppealDeskParts): AppealDesk {
  const of = async (author: string, at: Date) => {
    const decided = await comments.decidedOf(author, new Date(at.getTime() - 2 * WINDOW_MS));
    return decided.flatMap((one) => ownDecision(one, at) ?? []);
  };
  return {
    async of(author, at) {
      return (await of(author, at)).filter(({ appeal }) => appeal !== 'closed');
    },
    async appeal({ author, case: id, text, at }) {
      const own = await of(author, at);
      const meant = id === undefined ? newest(own) : own.find((one) => one.case === id);
      if (!meant) throw new UserError('appeal-nothing');
      if (meant.appeal === 'closed') throw new UserError('appeal-late', { days: APPEAL_DAYS });
      const { case: one } = meant.decided;
      if (meant.appeal !== 'open' || !one.decision) throw new UserError('appeal-twice');
      const { by: against } = one.decision;
      const caseId = one.id;
      const change = appealed(at, await due?.(one, at));
      const changed = await comments.appeal({ caseId, text, against, at, change });
      if (!changed) throw new UserError('appeal-nothing');
      const { state, version } = changed;
      bus?.({ kind: 'case', id: caseId, state, version, by: 'reader' });
      return { ...meant, appeal: 'waiting' };
    },
    token(caseId, author, decidedAt) {
      const code = signer.make(`appeal ${caseId} ${author}`, decidedAt, WINDOW_MS / 60_000);
      return `${caseId}.${author}.${code}`;
    },
    holder(token, at) {
      const [, id, author, code] =
        /^([0-9a-f-]{36})\.([0-9a-f]{64})\.([\w.-]{1,40})$/.exec(token) ?? [];
      if (!id || !author || !code) return null;
      return signer.holds(`appeal ${id} ${author}`, code, at) ? { case: id, author } : null;
    },
  };
}

/** What can still be appealed before what cannot. */
function newest(own: readonly OwnDecision[]): OwnDecision | undefined {
  return own.find(({ appeal }) => appeal === 'open') ?? own[0];
}

function ownDecision(decided: DecidedComment, at: Date): OwnDecision | null {
  const { case: one, appeal } = decided;
  const { decision } = one;
  if (!decision) return null;
  if (decision.kind === 'keep' && !appeal) return null;
  const until = new Date(decision.at.getTime() + WINDOW_MS);
  return { case: one.id, decided, until, appeal: standing(decided, until > at) };
}

function standing({ case: one, appeal }: DecidedComment, isTime: boolean): OwnDecision['appeal'] {
  if (appeal) return one.state === 'appealed' ? 'waiting' : 'answered';
  return isTime && one.state === 'resolved' ? 'open' : 'closed';
}
