import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankRecord } from '../../../src/moderation/authors/record.js';
import { appealed } from '../../../src/moderation/cases/appeal.js';
import {
  type CaseEvent,
  caseEventTypes,
  caseStates,
  decisions,
  type ModerationCase,
} from '../../../src/moderation/cases/case.js';
import { change } from '../../../src/moderation/cases/change.js';
import { asOf, fold } from '../../../src/moderation/cases/fold.js';
import { reported, textCame } from '../../../src/moderation/cases/open.js';
import { aged } from '../../../src/moderation/cases/priority.js';
import { retract } from '../../../src/moderation/cases/retract.js';
import { isAsleep } from '../../../src/moderation/cases/snooze.js';
import { moves, stateAfter } from '../../../src/moderation/cases/transitions.js';
import type { Signal, StoredComment } from '../../../src/moderation/comment.js';
import type { CaseAction } from '../../../src/moderation/desk.js';
import { judged } from '../../../src/moderation/policy.js';
import type { CaseOutcome } from '../../../src/moderation/ports.js';
import { standardSettings } from '../../../src/moderation/space-policy.js';
import { noon } from '../scanning.js';

const found: Signal = {
  ...{ rule: 'words', tier: 'literal', span: [0, 2], why: { key: 'word-insult' }, weight: 0.9 },
};
const foundByStaff: Signal = { ...found, rule: 'staff', source: { id: 'rule-1', version: 1 } };
const policy = standardSettings('discord');
const known = { policy, record: blankRecord };
const findingOf = (signals: readonly Signal[], at: Date, revision = 1) => ({
  ...{ judgement: judged(signals, { mayAct: false }), policy, at, revision },
});
const owner = { id: 'case', commentId: 'comment', space: 'discord:1', language: 'zh-CN' };
const minutes = (count: number) => new Date(noon.getTime() + count * 60_000);

/** A case and its comment in memory, written as a store would. */
function newCase() {
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

const action: fc.Arbitrary<CaseAction> = fc.oneof(
  fc.constantFrom<CaseAction>({ action: 'claim' }, { action: 'release' }, { action: 'escalate' }),
  fc.constantFrom(...decisions).map((decision) => ({ action: 'decide' as const, decision })),
  fc.constant<CaseAction>({ action: 'note', note: '看过' }),
  fc.constantFrom('ann', 'bo').map((to) => ({ action: 'handover' as const, to })),
  fc.constantFrom<CaseAction>({ action: 'hold' }, { action: 'hold', until: minutes(9) }),
  fc.constantFrom<CaseAction>(
    { action: 'snooze', until: minutes(20) },
    { action: 'snooze', until: minutes(60) },
  ),
  fc.constant<CaseAction>({ action: 'undo', reason: '看错了' }),
);
const happening = fc.oneof(
  fc.record({ action, by: fc.constantFrom('ann', 'bo'), wait: fc.nat(8) }),
  fc.record({ reliability: fc.double({ min: 0.05, max: 0.95, noNaN: true }), wait: fc.nat(8) }),
  fc.record({ appeal: fc.constant(true), wait: fc.nat(8) }),
  fc.record({ undo: fc.constant(true), wait: fc.nat(8) }),
  fc.record({
    text: fc.constantFrom<readonly Signal[]>([], [found], [foundByStaff], [found, foundByStaff]),
    wait: fc.nat(8),
  }),
  fc.record({ text: fc.constantFrom<readonly Signal[]>([], [found]), wait: fc.nat(8) }),
);

/** A snooze that comes too late is refused with a sentence, and nothing is written. */
function attempt(work: () => unknown): void {
  try {
    work();
  } catch (error) {
    expect(error).toMatchObject({ code: 'snooze-until' });
  }
}

it('is always the fold of its events, whatever happens', () => {
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 30 }), (happenings) => {
      const one = newCase();
      let now = 0;
      let revision = 1;
      one.write(textCame(findingOf([found], noon))(null));
      for (const next of happenings) {
        now += next.wait;
        const at = minutes(now);
        const current = one.current();
        const seen = current && asOf(current, at);
        if ('action' in next) attempt(() => one.act(next.action, next.by, at));
        else if ('text' in next) {
          one.write(textCame(findingOf(next.text, at, ++revision))(seen));
        } else if ('undo' in next) one.takeBack('lead', at);
        else if ('appeal' in next) one.write(appealed(at)(seen));
        else one.write(reported({ at, length: 2, reliability: next.reliability })(seen));
      }
      const { id, commentId, space, language, ...projection } = one.current() ?? { ...owner };
      expect({ id, commentId, space, language }).toEqual(owner);
      const at = minutes(now);
      const folded = fold(one.events());
      expect(folded && asOf(folded, at)).toEqual(asOf(projection as ModerationCase, at));
      const lastMove = one.events().findLast(({ type }) => moves(type));
      expect(folded?.version).toBe(lastMove?.seq);
      const sleeps = folded !== null && isAsleep(folded, at);
      if (sleeps) expect(folded).toMatchObject({ state: 'open', claim: null });
    }),
  );
});

it('knows exactly these ways from state to state', () => {
  const ways = caseStates.map((state) => {
    const next = caseEventTypes.filter(moves).map((type) => stateAfter(state, type));
    return [state, [...new Set(next)].filter((one) => one !== null).sort()];
  });
  expect(Object.fromEntries(ways)).toEqual({
    open: ['claimed', 'escalated', 'open', 'resolved'],
    claimed: ['claimed', 'escalated', 'open', 'resolved'],
    escalated: ['escalated', 'resolved'],
    resolved: ['appealed', 'open', 'resolved'],
    appealed: ['appealed', 'resolved'],
  });
  expect(caseEventTypes.filter((type) => stateAfter(null, type) !== null)).toEqual(['opened']);
});

it('takes back what a rule did, and leaves what others found to a person', () => {
  const alone = newCase();
  alone.write(textCame(findingOf([foundByStaff], noon))(null));
  alone.takeBack('lead', minutes(1));
  expect(alone.current()).toMatchObject({ state: 'resolved', decision: null, signals: [] });
  expect(alone.events().at(-1)).toMatchObject({ type: 'cleared', actor: 'lead' });
  expect(alone.takeBack('lead', minutes(2))).toBe('nothing');
  // Nobody has decided: what is found later comes before a person again.
  alone.write(reported({ at: minutes(3), length: 2, reliability: 0.3 })(alone.current()));
  expect(alone.current()).toMatchObject({ state: 'open' });

  const both = newCase();
  both.write(textCame(findingOf([found, foundByStaff], noon))(null));
  both.takeBack('lead', minutes(1));
  expect(both.current()).toMatchObject({ state: 'open', signals: [{ rule: 'words' }] });
});

it('never takes back what a person decided or has in hand', () => {
  const decided = newCase();
  decided.write(textCame(findingOf([foundByStaff], noon))(null));
  decided.act({ action: 'decide', decision: 'remove' }, 'ann', minutes(1));
  expect(decided.takeBack('lead', minutes(2))).toBe('decided');
  const claimed = newCase();
  claimed.write(textCame(findingOf([foundByStaff], noon))(null));
  claimed.act({ action: 'claim' }, 'ann', minutes(1));
  expect(claimed.takeBack('lead', minutes(2))).toBe('in_hand');
  expect(claimed.takeBack('lead', minutes(9))).toMatchObject({ events: [{ type: 'cleared' }] });
  expect(fold(claimed.events())).toMatchObject({ state: 'resolved', claim: null });
});

it('gives a comment back what a decision took', () => {
  const one = newCase();
  one.write(textCame(findingOf([found], noon))(null));
  const before = one.comment();
  const removed = one.act({ action: 'decide', decision: 'remove' }, 'ann', minutes(1));
  expect(one.comment().state).toBe('removed');
  expect(removed).toMatchObject({
    effects: [{ kind: 'comment.remove', subject: 'discord:1/m1' }, { kind: 'notify-author' }],
  });
  const undone = one.act({ action: 'undo' }, 'ann', minutes(5));
  expect(undone).toMatchObject({
    effects: [{ kind: 'comment.restore' }, { kind: 'notify-author', payload: { what: 'undone' } }],
  });
  expect(one.comment()).toEqual(before);
  expect(one.current()).toMatchObject({ state: 'open', decision: null });
});

it('wants a reason for a late undo', () => {
  const one = newCase();
  one.write(textCame(findingOf([found], noon))(null));
  one.act({ action: 'decide', decision: 'keep' }, 'ann', minutes(1));
  expect(() => one.act({ action: 'undo' }, 'ann', minutes(12))).toThrow('undo-needs-reason');
  one.act({ action: 'undo', reason: '看错了' }, 'ann', minutes(12));
  expect(one.current()?.state).toBe('open');
});

it('holds a case for five minutes, and lets others decide meanwhile', () => {
  const one = newCase();
  one.write(textCame(findingOf([found], noon))(null));
  one.act({ action: 'claim' }, 'ann', minutes(0));
  expect(one.act({ action: 'claim' }, 'bo', minutes(4))).toBe('claimed');
  expect(one.act({ action: 'release' }, 'bo', minutes(4))).toBe('claimed');
  one.act({ action: 'claim' }, 'bo', minutes(6));
  expect(one.current()?.claim?.by).toBe('bo');
  one.act({ action: 'decide', decision: 'keep' }, 'ann', minutes(7));
  expect(one.current()).toMatchObject({ state: 'resolved', claim: null, decision: { by: 'ann' } });
});

it('goes to a colleague with who holds it, and stays until it is let go', () => {
  const one = newCase();
  one.write(textCame(findingOf([found], noon))(null));
  expect(one.act({ action: 'handover', to: 'bo' }, 'ann', minutes(0))).toBe('not_possible');
  one.act({ action: 'claim' }, 'ann', minutes(0));
  expect(one.act({ action: 'handover', to: 'ann' }, 'ann', minutes(1))).toBe('not_possible');
  one.act({ action: 'handover', to: 'bo', note: '你认识作者' }, 'ann', minutes(1));
  expect(one.current()?.claim).toEqual({ by: 'bo', until: minutes(1 + 24 * 60) });
  expect(one.act({ action: 'claim' }, 'ann', minutes(60))).toBe('claimed');
  one.act({ action: 'release' }, 'bo', minutes(61));
  expect(one.current()).toMatchObject({ state: 'open', claim: null });
});

it('is kept for a week at most', () => {
  const one = newCase();
  one.write(textCame(findingOf([found], noon))(null));
  const week = 7 * 24 * 60;
  const hold = (until: number) => one.act({ action: 'hold', until: minutes(until) }, 'ann', noon);
  expect([hold(0), hold(week + 1)]).toEqual(['not_possible', 'not_possible']);
  hold(week);
  expect(one.current()).toMatchObject({ state: 'claimed', claim: { by: 'ann' } });
  expect(asOf(one.current() ?? expect.fail(), minutes(week + 1)).state).toBe('open');
});

describe('what a person has kept', () => {
  const kept = () => {
    const one = newCase();
    one.write(textCame(findingOf([found], noon))(null));
    one.write(reported({ at: noon, length: 2, reliability: 0.9 })(one.current()));
    one.act({ action: 'decide', decision: 'keep' }, 'ann', minutes(1));
    return one;
  };
  const report = (one: ReturnType<typeof newCase>, reliability: number) => {
    one.write(reported({ at: minutes(2), length: 2, reliability })(one.current()));
    return one.current()?.state;
  };

  it('comes back by the word of two readers who were right before, not of one', () => {
    const one = kept();
    expect([report(one, 0.8), report(one, 0.8)]).toEqual(['resolved', 'open']);
  });

  it('does not come back for a crowd of which nothing is known', () => {
    const one = kept();
    const states = Array.from({ length: 30 }, () => report(one, 0.5));
    expect(new Set(states)).toEqual(new Set(['resolved']));
  });

  it('stays while it is held, unless a new text is worse; then rules may ask again', () => {
    const worse: Signal = { ...found, rule: 'links', weight: 0.5 };
    const edit = (one: ReturnType<typeof newCase>, signals: readonly Signal[], days: number) => {
      const at = minutes(days * 24 * 60);
      one.write(textCame(findingOf(signals, at, 2))(one.current()));
      return one.current()?.state;
    };
    expect(edit(kept(), [found], 29)).toBe('resolved');
    expect(edit(kept(), [found, worse], 29)).toBe('open');
    expect(edit(kept(), [found], 31)).toBe('open');
    expect(edit(kept(), [], 31)).toBe('resolved');
  });
});

describe('a case that is snoozed', () => {
  const snoozed = () => {
    const one = newCase();
    one.write(textCame(findingOf([found], noon))(null));
    one.act({ action: 'claim' }, 'ann', noon);
    one.act({ action: 'snooze', until: minutes(60) }, 'ann', minutes(1));
    return one;
  };
  const until = (one: ReturnType<typeof newCase>) => one.current()?.snoozedUntil;

  it('stays open, is let go, and wakes by itself', () => {
    const one = snoozed().current() ?? expect.fail();
    expect(one).toMatchObject({ state: 'open', claim: null, version: 3 });
    expect(asOf(one, minutes(59)).snoozedUntil).toEqual(minutes(60));
    expect(asOf(one, minutes(60)).snoozedUntil).toBeNull();
  });

  it('is back at once for a report, an edit, or anything a person does', () => {
    const report = snoozed();
    report.write(reported({ at: minutes(2), length: 2, reliability: 0.1 })(report.current()));
    const edit = snoozed();
    edit.write(textCame(findingOf([], minutes(2), 2))(edit.current()));
    const note = snoozed();
    note.act({ action: 'note', note: '看过' }, 'bo', minutes(2));
    const claim = snoozed();
    claim.act({ action: 'claim' }, 'bo', minutes(2));
    expect([report, edit, note, claim].map(until)).toEqual([null, null, null, null]);
  });

  it('is put off again from where it is, never for too long, never from a colleague’s hands', () => {
    const one = snoozed();
    one.act({ action: 'snooze', until: minutes(90) }, 'bo', minutes(2));
    expect(until(one)).toEqual(minutes(90));
    const far = { action: 'snooze', until: minutes(15 * 24 * 60) } as const;
    expect(() => one.act(far, 'bo', minutes(3))).toThrow('snooze-until');
    one.act({ action: 'claim' }, 'ann', minutes(4));
    const again = { action: 'snooze', until: minutes(90) } as const;
    expect(one.act(again, 'bo', minutes(5))).toBe('claimed');
    one.act({ action: 'escalate' }, 'ann', minutes(6));
    expect(one.act(again, 'ann', minutes(7))).toBe('not_possible');
  });
});

it('can be appealed once it is decided against its author, and then claimed and decided', () => {
  const one = newCase();
  one.write(textCame(findingOf([found], noon))(null));
  expect(appealed(minutes(1))(one.current())).toBeNull();
  one.act({ action: 'decide', decision: 'mute' }, 'ann', minutes(2));
  one.write(appealed(minutes(3))(one.current()));
  expect(one.current()).toMatchObject({ state: 'appealed', decision: { kind: 'mute' } });
  one.act({ action: 'claim' }, 'bo', minutes(4));
  expect(one.current()).toMatchObject({ state: 'appealed', claim: { by: 'bo' } });
  const kept = one.act({ action: 'decide', decision: 'keep' }, 'bo', minutes(5));
  expect(one.current()?.state).toBe('resolved');
  expect(kept).toMatchObject({
    effects: [
      { kind: 'comment.restore' },
      { kind: 'unmute', payload: { comment: 'comment', until: null } },
      { kind: 'notify-author', payload: { what: 'keep', appealed: true } },
    ],
  });
});

it('lifts a ban at its end, and an undo gives the author their voice back', () => {
  const one = newCase();
  one.write(textCame(findingOf([found], noon))(null));
  const until = minutes(600);
  const banned = one.act({ action: 'decide', decision: 'ban', until }, 'ann', minutes(1));
  const end = { kind: 'unban', notBefore: until };
  expect(banned).toMatchObject({
    effects: [{ kind: 'comment.remove' }, { kind: 'notify-author' }, { kind: 'ban' }, end],
  });
  const undone = one.act({ action: 'undo' }, 'ann', minutes(2));
  const kinds = typeof undone === 'object' ? undone?.effects.map(({ kind }) => kind) : [];
  expect(kinds).toEqual(['comment.restore', 'unban', 'notify-author']);
});

it('refuses a sanction that would be over before it began', () => {
  const one = newCase();
  one.write(textCame(findingOf([found], noon))(null));
  const mute = { action: 'decide', decision: 'mute', until: noon } as const;
  expect(() => one.act(mute, 'ann', minutes(1))).toThrow('until-past');
});

it('orders by severity, reports and waiting, and shows each term', () => {
  const one = newCase();
  one.write(textCame(findingOf([found], noon))(null));
  one.write(reported({ at: minutes(1), length: 2, reliability: 0.5 })(one.current()));
  const shown = aged(one.current() ?? expect.fail(), minutes(12 * 60)).priority;
  expect(shown).toEqual({ value: 4.2, terms: { severity: 2.7, reports: 1, ageing: 0.5 } });
});
