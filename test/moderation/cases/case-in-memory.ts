import { blankRecord } from '../../../src/moderation/authors/record.js';
import type { CaseEvent, ModerationCase } from '../../../src/moderation/cases/case.js';
import { change } from '../../../src/moderation/cases/change.js';
import { asOf } from '../../../src/moderation/cases/fold.js';
import { retract } from '../../../src/moderation/cases/retract.js';
import type { Signal, StoredComment } from '../../../src/moderation/comment.js';
import type { CaseAction } from '../../../src/moderation/desk.js';
import { judged } from '../../../src/moderation/policy.js';
import type { CaseOutcome } from '../../../src/moderation/ports.js';
import { standardSettings } from '../../../src/moderation/space-policy.js';
import { noon } from '../scanning.js';

/** What the rules of the house find, and what a rule of the staff finds. */
export const found: Signal = {
  ...{ rule: 'words', tier: 'literal', span: [0, 2], why: { key: 'word-insult' }, weight: 0.9 },
};
export const foundByStaff: Signal = {
  ...{ ...found, rule: 'staff', source: { id: 'rule-1', version: 1 } },
};
const policy = standardSettings('discord');
const known = { policy, record: blankRecord };
/** What is judged of a text in which these signals were found. */
export const findingOf = (signals: readonly Signal[], at: Date, revision = 1) => ({
  ...{ judgement: judged(signals, { mayAct: false }), policy, at, revision },
});
/** What a case is about: no event tells it. */
export const owner = { id: 'case', commentId: 'comment', space: 'discord:1', language: 'zh-CN' };
/** So many minutes after `noon`. */
export const minutes = (count: number) => new Date(noon.getTime() + count * 60_000);

/** A case and its comment in memory, written as a store would. */
export function newCase() {
  let comment: StoredComment = {
    ...{ id: 'comment', space: 'discord:1', externalId: 'm1', revision: 1, text: '傻逼' },
    ...{ author: 'a', authorName: null, url: null, language: 'zh-CN', state: 'visible' },
    ...{ verdict: 'review', at: noon },
  };
  let current: ModerationCase | null = null;
  let events: CaseEvent[] = [];
  const write = (outcome: CaseOutcome | string | null) => {
    if (outcome === null || typeof outcome === 'string') return outcome;
    const plain = JSON.parse(JSON.stringify(outcome.events.map(({ payload }) => payload)));
    const news = outcome.events.map((event, index) => ({
      ...{ ...event, payload: plain[index], caseId: 'case', seq: events.length + index + 1 },
    }));
    events = [...events, ...news];
    const seq = events.length;
    const version = outcome.moves ? seq : (current?.version ?? 0);
    current = { ...owner, ...outcome.next, seq, version };
    if (outcome.commentState) comment = { ...comment, state: outcome.commentState };
    return outcome;
  };
  return {
    write,
    comment: () => comment,
    events: () => events,
    current: () => current,
    /** A lead takes back what the staff rule did. */
    takeBack(by: string, at: Date) {
      if (!current) return 'missing';
      const step = { by, at, key: `k${events.length}` };
      const acting = { ...known, policy: { ...policy, mayAct: true } };
      return write(retract({ ...acting, current, comment, rule: 'rule-1', step }));
    },
    act(action: CaseAction, by: string, at: Date) {
      if (!current) return 'missing';
      const key = `k${events.length}`;
      const step = { id: 'case', version: current.version, key, by, at };
      return write(change({ current: asOf(current, at), step, comment, events, ...known }, action));
    },
  };
}
