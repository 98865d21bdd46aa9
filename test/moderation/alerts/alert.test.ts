import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Alert,
  type AlertMark,
  alertsAt,
  markKey,
  NEAR_MS,
  PAUSE_MS,
  type Standing,
  type WaitingCase,
} from '../../../src/moderation/alerts/alert.js';

const start = Date.UTC(2026, 10, 25, 9);
const minute = 60_000;
const at = (minutes: number) => new Date(start + minutes * minute);

function waiting(id: string, due: number, more: Partial<WaitingCase> = {}): WaitingCase {
  const place = { space: 'web:main', language: 'zh-CN' };
  return { id, ...place, dueAt: at(due), heldUntil: null, isUrgent: false, ...more };
}

/** A day at the desk: what was told is remembered, as the database does. */
function day(cases: readonly WaitingCase[], raids: Standing['raids'] = []) {
  const told: AlertMark[] = [];
  let lastToldAt: Date | null = null;
  return (minutes: number, isQuiet = false): Alert[] => {
    const alerts = alertsAt({ cases, raids, told, lastToldAt }, { at: at(minutes), isQuiet });
    told.push(...alerts.flatMap(({ marks }) => marks));
    if (alerts.some(({ isPaced }) => isPaced)) lastToldAt = at(minutes);
    return alerts;
  };
}
const steps = (alerts: readonly Alert[]) => alerts.map(({ step }) => step);

describe('due times', () => {
  it('are told when they come near and when they have passed, once each', () => {
    const tick = day([waiting('a', 60)]);
    expect([20, 29, 30, 31, 59, 60, 61, 500].map((minutes) => steps(tick(minutes)))).toEqual([
      [],
      [],
      ['near'],
      [],
      [],
      ['late'],
      [],
      [],
    ]);
  });

  it('are told together, and then not again for a while', () => {
    const tick = day([40, 41, 42, 50, 52].map((due, n) => waiting(`c${n}`, due)));
    expect(steps(tick(12))).toHaveLength(3);
    expect(tick(20)).toEqual([]);
    expect(tick(26)).toEqual([]);
    expect(steps(tick(27))).toEqual(['near', 'near']);
  });

  it('are not called near while a colleague holds the case, but late they are', () => {
    const held = waiting('a', 30, { heldUntil: at(40) });
    const tick = day([held]);
    expect([tick(1), tick(20)]).toEqual([[], []]);
    expect(steps(tick(30))).toEqual(['late']);
  });

  it('of a case that was opened again are told anew', () => {
    const told = alertsAt(
      {
        cases: [waiting('a', 100)],
        raids: [],
        told: [{ about: 'a', step: 'late', of: at(10) }],
        lastToldAt: null,
      },
      { at: at(101), isQuiet: false },
    );
    expect(steps(told)).toEqual(['late']);
  });
});

describe('at night', () => {
  it('what can wait is told at the opening, all at once', () => {
    const tick = day([waiting('a', 10), waiting('b', 60), waiting('c', 200), waiting('d', 900)]);
    for (const minutes of [10, 60, 200, 239]) expect(tick(minutes, true)).toEqual([]);
    expect(steps(tick(240))).toEqual(['late', 'late', 'late']);
    expect(tick(241)).toEqual([]);
  });

  it('somebody in need wakes those on call at once, and again when nobody came', () => {
    const tick = day([waiting('a', 60, { isUrgent: true })]);
    const [first] = tick(1, true);
    expect(first).toMatchObject({ step: 'urgent', to: 'on-call' });
    expect(tick(2, true)).toEqual([]);
    expect(tick(45, true)).toMatchObject([{ step: 'near', to: 'on-call' }]);
    expect(tick(60, true)).toMatchObject([{ step: 'late', to: 'on-call' }]);
    expect(tick(61, true)).toEqual([]);
  });

  it('what was near already wakes once, not twice', () => {
    const tick = day([waiting('a', 20, { isUrgent: true })]);
    const [first, ...rest] = tick(1, true);
    expect(first?.marks.map(({ step }) => step)).toEqual(['urgent', 'near']);
    expect(rest).toEqual([]);
    expect(tick(2, true)).toEqual([]);
  });

  it('a raid wakes those on call; by day the moderators hear of it', () => {
    const raid = { space: 'discord:1', name: 'hall', at: at(1), authors: 5 };
    expect(day([], [raid])(2, true)).toMatchObject([{ step: 'raid', to: 'on-call' }]);
    const tick = day([], [raid]);
    expect(tick(2)).toMatchObject([{ step: 'raid', to: 'moderators', raid: { authors: 5 } }]);
    expect(tick(3)).toEqual([]);
  });
});

const someCases = fc.uniqueArray(
  fc.record({
    id: fc.integer({ min: 0, max: 99 }).map(String),
    due: fc.integer({ min: -100, max: 900 }),
    isUrgent: fc.boolean(),
    held: fc.option(fc.integer({ min: 0, max: 900 })),
  }),
  { selector: ({ id }) => id, maxLength: 12 },
);
type Given = typeof someCases extends fc.Arbitrary<infer T> ? T : never;
const built = (given: Given) =>
  given.map(({ id, due, isUrgent, held }) =>
    waiting(id, due, { isUrgent, heldUntil: held === null ? null : at(held) }),
  );
const nights = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 1, max: 300 })),
);
const isNight = (all: readonly (readonly [number, number])[], minutes: number) =>
  all.some(([from, length]) => minutes >= from && minutes < from + length);

describe('whatever happens', () => {
  it('nothing is told twice, near never after late, however the clock jumps', () => {
    const ticks = fc.array(fc.tuple(fc.integer({ min: -200, max: 1200 }), fc.boolean()));
    fc.assert(
      fc.property(someCases, ticks, (given, moments) => {
        const tick = day(built(given));
        const order = moments.flatMap(([minutes, isQuiet]) => tick(minutes, isQuiet));
        const marks = order.flatMap((one) => one.marks);
        expect(new Set(marks.map(markKey)).size).toBe(marks.length);
        for (const { id } of given) {
          const own = marks.filter(({ about }) => about === id).map(({ step }) => step);
          const [near, late] = [own.indexOf('near'), own.indexOf('late')];
          if (near >= 0 && late >= 0) expect(near).toBeLessThan(late);
        }
      }),
    );
  });

  it('minute by minute: nobody is woken for what can wait, nobody is flooded, nothing is missed', () => {
    fc.assert(
      fc.property(someCases, nights, (given, dark) => {
        const cases = built(given);
        const tick = day(cases);
        const spoken: number[] = [];
        const seen = new Set<string>();
        const wrong: string[] = [];
        for (let minutes = 0; minutes <= 1300; minutes += 5) {
          const isQuiet = isNight(dark, minutes);
          const alerts = tick(minutes, isQuiet);
          const isPaced = alerts.some((one) => one.isPaced);
          if (isQuiet && isPaced) wrong.push(`woken at ${minutes}`);
          if (isPaced) spoken.push(minutes);
          for (const one of alerts.flatMap(({ marks }) => marks)) seen.add(markKey(one));
          // Somebody in need who waits at night: those on call know by now.
          for (const { id: about, dueAt: of } of isQuiet ? cases.filter(isInNeed) : []) {
            if (!seen.has(markKey({ about, step: 'urgent', of }))) wrong.push(`${about} unheard`);
          }
        }
        const tooSoon = (minutes: number, n: number) =>
          (minutes - (spoken[n - 1] ?? Number.NEGATIVE_INFINITY)) * minute < PAUSE_MS;
        expect({ wrong, flood: spoken.filter(tooSoon) }).toEqual({ wrong: [], flood: [] });
        // The last night ended at 1200 at the latest: by then everything due was told as late.
        const late = cases.map(
          ({ id: about, dueAt: of }) => ({ about, step: 'late', of }) as const,
        );
        expect(late.filter((one) => !seen.has(markKey(one)))).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it('by day a free case is told of a quarter of an hour before it is due, or earlier', () => {
    fc.assert(
      fc.property(someCases, (given) => {
        const cases = built(given).map((one) => ({ ...one, heldUntil: null }));
        const tick = day(cases);
        const wrong: number[] = [];
        for (let minutes = 0; minutes <= 900; minutes++) {
          for (const { step, of } of tick(minutes)) {
            const left = of.getTime() - at(minutes).getTime();
            const isShort = left < NEAR_MS - PAUSE_MS && of > at(NEAR_MS / minute);
            if (step === 'near' && (left > NEAR_MS || isShort)) wrong.push(minutes);
          }
        }
        expect(wrong).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});

function isInNeed({ isUrgent }: WaitingCase): boolean {
  return isUrgent;
}
