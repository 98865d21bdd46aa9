import fc from 'fast-check';
import { expect, it } from 'vitest';
import { allVerbs, changeOf, type Deed } from '../../../src/library/handover/change.js';
import {
  type Handover,
  type HandoverChange,
  handoverStates,
} from '../../../src/library/handover/ports.js';
import { usualSettings } from '../../../src/library/handover/settings.js';
import { dueOf } from '../../../src/library/handover/timers.js';
import { nextState } from '../../../src/library/handover/transitions.js';

const noon = new Date('2026-11-24T04:00:00Z');
const minutes = (count: number) => new Date(noon.getTime() + count * 60_000);

const fresh: Handover = {
  ...{ id: 'h', person: 'p', platform: 'telegram', address: 'telegram:7', locale: 'zh-CN' },
  ...{ state: 'waiting', version: 1, seq: 1, takenBy: null, openedAt: noon, waitingSince: noon },
  ...{ staffedSince: noon, lateToldAt: null, firstTakenAt: null, waitMs: null },
  ...{ unansweredAt: null, spokenAt: noon, closedAt: null, closedWhy: null, purgeAt: null },
  moved: { by: 'reader', how: 'open', at: noon },
};

/** As a store writes it. */
function written(current: Handover, change: HandoverChange): Handover {
  const { next, moves, lines } = change;
  const version = current.version + (moves ? 1 : 0);
  return { ...current, ...next, version, seq: current.seq + lines.length };
}

function does(current: Handover, deed: Deed, open = true): Handover {
  const change = changeOf(current, deed, {
    ...{ open, settings: usualSettings, told: 'told' },
    notices: (id, version) => [
      { kind: 'handover-notice', subject: id, payload: {}, dedupe: `${id}${version}` },
    ],
  });
  return change ? written(current, change) : current;
}

const deed: fc.Arbitrary<(at: Date) => Deed> = fc.oneof(
  fc.tuple(fc.constantFrom('take', 'release', 'close'), fc.constantFrom('ann', 'bo')).map(
    ([action, by]) =>
      (at: Date) =>
        ({ action, by, at }) as Deed,
  ),
  fc
    .constantFrom('ann', 'bo')
    .map((by) => (at: Date) => ({ action: 'answer', text: '好', by, at }) as Deed),
  fc.constant((at: Date) => ({ action: 'write', text: '您好', by: 'reader', at }) as Deed),
  fc
    .constantFrom('end', 'reopen')
    .map((action) => (at: Date) => ({ action, by: 'reader', at }) as Deed),
  fc
    .constantFrom('late', 'opens', 'shuts', 'away', 'silence', 'abandon', 'lost')
    .map((action) => (at: Date) => ({ action, by: 'system', at }) as Deed),
);

it('knows exactly these ways from state to state', () => {
  const ways = handoverStates.map((state) => {
    const next = allVerbs.map((verb) => nextState(state, verb)).filter((one) => one !== null);
    return [state, [...new Set(next)].sort()];
  });
  expect(Object.fromEntries(ways)).toEqual({
    waiting: ['closed', 'taken', 'waiting'],
    taken: ['closed', 'taken', 'waiting'],
    closed: ['waiting'],
  });
  expect(nextState('taken', 'take')).toBeNull();
  expect(allVerbs.filter((verb) => nextState('closed', verb))).toEqual(['reopen']);
});

it('stays whole, whatever happens in whatever order', () => {
  const happening = fc.record({ deed, wait: fc.nat(20), open: fc.boolean() });
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 40 }), (happenings) => {
      let current = fresh;
      let now = 0;
      for (const { deed, wait, open } of happenings) {
        now += wait;
        const before = current;
        current = does(before, deed(minutes(now)), open);
        const { state, takenBy, closedAt, closedWhy, purgeAt, unansweredAt } = current;
        expect(takenBy !== null).toBe(state === 'taken');
        expect(
          [closedAt, closedWhy, purgeAt].every((one) => (one !== null) === (state === 'closed')),
        ).toBe(true);
        if (state !== 'taken') expect(unansweredAt).toBeNull();
        expect(current.version - before.version).toBe(state === before.state ? 0 : 1);
        if (current.version !== before.version) expect(current.moved.at).toEqual(minutes(now));
        else expect(current.moved).toEqual(before.moved);
        expect(current.seq).toBeGreaterThanOrEqual(before.seq);
        if (before.state === 'taken' && state === 'taken') expect(takenBy).toBe(before.takenBy);
      }
    }),
  );
});

it('asks for nothing twice: what a timer asks for is over once it is done', () => {
  const happening = fc.record({ deed, wait: fc.nat(20), open: fc.boolean() });
  fc.assert(
    fc.property(
      fc.array(happening, { maxLength: 20 }),
      fc.nat(6_000),
      fc.boolean(),
      (happenings, wait, open) => {
        let now = 0;
        let current = happenings.reduce((one, { deed, wait, open }) => {
          now += wait;
          return does(one, deed(minutes(now)), open);
        }, fresh);
        const at = minutes(now + wait);
        const done: string[] = [];
        for (;;) {
          const verb = dueOf(current, { open, at, patience: usualSettings });
          if (verb === null) break;
          expect(done).not.toContain(verb);
          done.push(verb);
          expect(nextState(current.state, verb)).not.toBeNull();
          current = does(current, { action: verb, by: 'system', at }, open);
        }
      },
    ),
  );
});

it('brings a chat what the staff and the service say, and never the reader’s own words', () => {
  const told = (current: Handover, deed: Deed) =>
    changeOf(current, deed, {
      ...{ open: true, settings: usualSettings, told: deed.action === 'write' ? null : 'told' },
      notices: () => [],
    })?.errands.map(({ kind, payload }) => [kind, payload]);
  expect(told(fresh, { action: 'write', text: 'x', by: 'reader', at: noon })).toEqual([]);
  expect(told(fresh, { action: 'end', by: 'reader', at: noon })).toEqual([]);
  expect(told(fresh, { action: 'take', by: 'ann', at: noon })).toEqual([
    ['handover-message', { handover: 'h', seq: 2 }],
  ]);
  const onThePage = { ...fresh, platform: 'web', address: 'web:main' };
  expect(told(onThePage, { action: 'take', by: 'ann', at: noon })).toEqual([]);
});

it('counts a wait only at an open desk, and only the first', () => {
  const taken = does(fresh, { action: 'take', by: 'ann', at: minutes(4) });
  expect(taken.waitMs).toBe(4 * 60_000);
  const again = does(does(taken, { action: 'release', by: 'ann', at: minutes(9) }), {
    ...{ action: 'take', by: 'bo', at: minutes(30) },
  });
  expect(again).toMatchObject({ takenBy: 'bo', waitMs: 4 * 60_000, firstTakenAt: minutes(4) });
  const overNight = does(does(fresh, { action: 'shuts', by: 'system', at: minutes(5) }), {
    ...{ action: 'take', by: 'ann', at: minutes(900) },
  });
  expect(overNight.waitMs).toBeNull();
});
