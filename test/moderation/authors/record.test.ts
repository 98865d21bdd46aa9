import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hoursOf, proposed, standardLadder } from '../../../src/moderation/authors/ladder.js';
import { recordBeside, recordOf } from '../../../src/moderation/authors/record.js';
import { type CaseEvent, decisions } from '../../../src/moderation/cases/case.js';
import { noon } from '../scanning.js';

const hours = (count: number) => new Date(noon.getTime() + count * 3_600_000);
const strikeDays = 90;

interface Told {
  readonly case: string;
  readonly type: 'opened' | 'decided' | 'undone' | 'noted';
  readonly at: Date;
  readonly payload: CaseEvent['payload'];
}

let seq = 0;
const event = (told: Told): CaseEvent => ({
  ...{ caseId: told.case, seq: ++seq, type: told.type, payload: told.payload, at: told.at },
  ...{ actor: 'ann', key: null },
});
const opened = (id: string, at: Date, strike = false) =>
  event({
    ...{ case: id, type: 'opened', at },
    payload: {
      ...{ signals: [], terms: {}, due: at.toISOString() },
      ...(strike ? { strike } : {}),
    },
  });
const decided = (id: string, at: Date, decision: string, until?: Date) =>
  event({
    ...{ case: id, type: 'decided', at },
    payload: {
      ...{ decision, revision: 1, before: 'visible', after: 'removed' },
      ...(until ? { until: until.toISOString() } : {}),
    },
  });
const undone = (id: string, at: Date) =>
  event({ case: id, type: 'undone', at, payload: { undoes: 1 } });

/** Histories as they can be: cases opened, decided, undone, in any mixture. */
const happening = fc.record({
  case: fc.constantFrom('a', 'b', 'c', 'd'),
  what: fc.constantFrom('open', 'strike', 'undo', ...decisions),
  wait: fc.integer({ min: 0, max: 24 * 40 }),
  lasts: fc.option(fc.integer({ min: 1, max: 24 * 60 })),
});
const history = fc.array(happening, { maxLength: 40 }).map((all) => {
  let now = 0;
  return all.map(({ case: id, what, wait, lasts }) => {
    now += wait;
    const at = hours(now);
    if (what === 'open' || what === 'strike') return opened(id, at, what === 'strike');
    if (what === 'undo') return undone(id, at);
    return decided(id, at, what, lasts === null ? undefined : hours(now + lasts));
  });
});

describe('an author’s record', () => {
  it('is what a naive recount of every case finds', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 0, max: 24 * 400 }), (events, later) => {
        const at = hours(later);
        const { strikes, running } = recordOf(events, { at, strikeDays });
        expect(strikes.length).toBe(naiveStrikes(events, at));
        expect(running !== null).toBe(naiveSanctions(events, at).length > 0);
        const ends = naiveSanctions(events, at).map((until) => until ?? Number.POSITIVE_INFINITY);
        if (running) {
          expect(running.until?.getTime() ?? Number.POSITIVE_INFINITY).toBe(Math.max(...ends));
        }
      }),
    );
  });

  it('does not depend on how cases are mixed', () => {
    fc.assert(
      fc.property(history, (events) => {
        const at = hours(24 * 30);
        const sorted = [...events].sort((one, other) => (one.caseId < other.caseId ? -1 : 1));
        const stable = ['a', 'b', 'c', 'd'].flatMap((id) => events.filter((e) => e.caseId === id));
        expect(sorted).toHaveLength(stable.length);
        expect(recordOf(stable, { at, strikeDays })).toEqual(recordOf(events, { at, strikeDays }));
      }),
    );
  });

  it('forgets what lapsed, was kept or was undone; a mute ends by itself', () => {
    const events = [
      opened('a', hours(0)),
      decided('a', hours(1), 'mute', hours(25)),
      opened('b', hours(2)),
      decided('b', hours(3), 'warn'),
      undone('b', hours(4)),
      opened('c', hours(5)),
      decided('c', hours(6), 'keep'),
    ];
    const at = (when: Date) => recordOf(events, { at: when, strikeDays });
    expect(at(hours(7)).running).toMatchObject({ case: 'a', kind: 'mute', until: hours(25) });
    expect(at(hours(7)).strikes).toMatchObject([{ case: 'a', kind: 'mute', by: 'person' }]);
    expect(at(hours(25)).running).toBeNull();
    expect(at(hours(1 + 90 * 24 - 1)).strikes).toHaveLength(1);
    expect(at(hours(1 + 90 * 24)).strikes).toEqual([]);
  });

  it('has a rule’s strike until a person decides, and again when that is undone', () => {
    const open = opened('a', hours(0), true);
    const kept = [open, decided('a', hours(1), 'keep')];
    const strikesOf = (events: CaseEvent[]) =>
      recordOf(events, { at: hours(3), strikeDays }).strikes;
    expect(strikesOf([open])).toMatchObject([{ by: 'rule', kind: 'remove' }]);
    expect(strikesOf(kept)).toEqual([]);
    expect(strikesOf([...kept, undone('a', hours(2))])).toMatchObject([{ by: 'rule' }]);
    expect(recordBeside([open], 'a', { at: hours(3), strikeDays }).strikes).toEqual([]);
  });
});

describe('the ladder', () => {
  it('proposes the next rung, and stays on the highest', () => {
    const decisionsFor = [0, 1, 2, 3, 4, 5, 7, 8, 50].map((before) => {
      const { decision, hours: length } = proposed(standardLadder, before);
      return length === null ? decision : `${decision} ${length}`;
    });
    expect(decisionsFor).toEqual([
      ...['remove', 'warn', 'mute 24', 'mute 168', 'mute 168', 'ban 720', 'ban 720', 'ban', 'ban'],
    ]);
  });

  it('never proposes less for more strikes', () => {
    const order = ['remove', 'warn', 'mute', 'ban'];
    const height = (before: number) => {
      const { decision, hours: length } = proposed(standardLadder, before);
      return order.indexOf(decision) * 1e6 + (length ?? (decision === 'ban' ? 1e5 : 0));
    };
    fc.assert(
      fc.property(fc.nat(60), fc.nat(60), (one, other) => {
        if (one <= other) expect(height(one)).toBeLessThanOrEqual(height(other));
      }),
    );
  });

  it('says how long a sanction lasts when nobody does', () => {
    expect(hoursOf(standardLadder, 'mute', 1)).toBe(24);
    expect(hoursOf(standardLadder, 'mute', 5)).toBe(168);
    expect(hoursOf(standardLadder, 'ban', 9)).toBeNull();
    expect(hoursOf([], 'mute', 1)).toBe(24);
    expect(hoursOf([], 'ban', 1)).toBeNull();
  });
});

/** The last word of each case, looked for from its end. */
function lastWord(events: readonly CaseEvent[], id: string): CaseEvent | null {
  const own = events.filter(({ caseId }) => caseId === id);
  const last = own.findLast(({ type, payload }) => type !== 'opened' || payload.strike === true);
  if (last?.type !== 'undone') return last ?? null;
  return own.findLast(({ type, payload }) => type === 'opened' && payload.strike === true) ?? null;
}

function naiveStrikes(events: readonly CaseEvent[], at: Date): number {
  return ['a', 'b', 'c', 'd'].filter((id) => {
    const last = lastWord(events, id);
    if (!last || last.payload.decision === 'keep') return false;
    return at.getTime() - last.at.getTime() < strikeDays * 86_400_000;
  }).length;
}

function naiveSanctions(events: readonly CaseEvent[], at: Date): (number | null)[] {
  return ['a', 'b', 'c', 'd'].flatMap((id) => {
    const { decision = '', until = null } = lastWord(events, id)?.payload ?? {};
    if (decision !== 'mute' && decision !== 'ban') return [];
    const end = until === null ? null : Date.parse(String(until));
    return end === null || end > at.getTime() ? [end] : [];
  });
}
