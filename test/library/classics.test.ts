import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { almanacOf } from '../../src/library/classics/almanac.js';
import { daysOf, type Festival, type Season, seasons } from '../../src/library/classics/hints.js';
import { type DeckClassic, planYear } from '../../src/library/classics/year-plan.js';
import { createClassicDesk, loadDeck } from '../../src/library/classics.js';
import { datesBetween } from '../../src/library/hours/day.js';

const deck = await loadDeck(new URL('../../prisma/seed/classics.jsonl', import.meta.url).pathname);
const years = Array.from({ length: 16 }, (_, index) => 2020 + index);
const plans = new Map(years.map((year) => [year, planYear(deck, year)]));

const text = (id: string, more: Partial<DeckClassic> = {}): DeckClassic => ({
  ...{ id, title: id, author: '', dynasty: '', text: id, help: {} },
  ...more,
});
const idsOf = (plan: ReturnType<typeof planYear> | undefined) =>
  [...(plan?.values() ?? [])].map(({ classic }) => classic.id);

describe('the almanac', () => {
  // Published by the Purple Mountain Observatory and printed in every calendar of those years.
  const festivals: [string, Festival][] = [
    ['2024-02-10', 'spring-festival'],
    ['2025-01-28', 'new-year-eve'],
    ['2026-02-17', 'spring-festival'],
    ['2026-02-16', 'new-year-eve'],
    ['2026-03-03', 'lantern'],
    ['2026-04-05', 'qingming'],
    ['2026-06-19', 'dragon-boat'],
    ['2026-08-19', 'qixi'],
    ['2026-09-25', 'mid-autumn'],
    ['2026-10-18', 'double-ninth'],
    ['2026-12-22', 'winter-solstice'],
    ['2026-01-26', 'laba'],
    // A leap sixth month stands between these two.
    ['2025-05-31', 'dragon-boat'],
    ['2025-10-06', 'mid-autumn'],
    // Node's own calendar puts this one on the day after.
    ['2027-02-06', 'spring-festival'],
  ];

  it.each(festivals)('has on %s %s', (date, festival) => {
    const day = almanacOf(Number(date.slice(0, 4))).find((one) => one.date === date);
    expect(day?.festivals).toContain(festival);
  });

  it('has Laba twice in 2022 and not at all in 2023', () => {
    const laba = (year: number) =>
      almanacOf(year)
        .filter((day) => day.festivals.includes('laba'))
        .map(({ date }) => date);
    expect(laba(2022)).toEqual(['2022-01-10', '2022-12-30']);
    expect(laba(2023)).toEqual([]);
  });

  it('has 24 terms a year, each with its days, and seasons that begin with theirs', () => {
    for (const year of [...years, 1500, 2150]) {
      const days = almanacOf(year);
      const begins = days.filter((day) => day.isTermDay);
      expect(new Set(begins.map(({ term }) => term)).size, String(year)).toBe(24);
      const turns = days.filter((day, index) => day.season !== days[index - 1]?.season).slice(1);
      expect(turns.map(({ term }) => term)).toEqual(['lichun', 'lixia', 'liqiu', 'lidong']);
      expect(turns.map(({ season }) => season)).toEqual(seasons);
    }
  });

  it('knows the terms of 2026 and keeps to usual days where no table reaches', () => {
    const term = (date: string) =>
      almanacOf(Number(date.slice(0, 4))).find((day) => day.date === date && day.isTermDay)?.term;
    expect(term('2026-11-22')).toBe('xiaoxue');
    expect(term('2026-02-04')).toBe('lichun');
    expect(term('2026-06-21')).toBe('xiazhi');
    expect(term('2150-06-21')).toBe('xiazhi');
    expect(almanacOf(2150).flatMap((day) => day.festivals)).not.toContain('mid-autumn');
  });
});

describe('a year of classics', () => {
  it('has one for every day, none twice', () => {
    for (const [year, plan] of plans) {
      expect([...plan.keys()].sort()).toEqual(datesBetween(`${year}-01-01`, `${year}-12-31`));
      expect(new Set(idsOf(plan)).size, String(year)).toBe(plan.size);
    }
  });

  it('keeps festivals and solar terms with a text that is for them, and says so', () => {
    for (const [year, plan] of plans) {
      for (const day of almanacOf(year)) {
        const { classic, occasion } = plan.get(day.date) ?? {};
        if (day.festivals.length > 0) expect(day.festivals, day.date).toContain(occasion);
        else if (day.isTermDay) expect(occasion, day.date).toBe(day.term);
        else expect(occasion, day.date).toBeUndefined();
        if (occasion) expect(daysOf(classic ?? {})).toContain(occasion);
      }
    }
  });

  it('reads a text of a season in that season', () => {
    for (const [year, plan] of plans) {
      const strangers = almanacOf(year).filter((day) => {
        const season = plan.get(day.date)?.classic.season;
        return season && season !== day.season;
      });
      // A few stand beside a solar term or festival of the season next door.
      expect(strangers.length, String(year)).toBeLessThan(12);
    }
  });

  it('lets half a year pass between two days of a text, across New Year, too', () => {
    const last = new Map<string, number>();
    const tooSoon: string[] = [];
    for (const plan of plans.values()) {
      for (const [date, { classic }] of [...plan].sort(([a], [b]) => a.localeCompare(b))) {
        const day = Date.parse(date) / 86_400_000;
        const before = last.get(classic.id);
        if (before !== undefined && day - before <= 180) tooSoon.push(`${classic.id} ${date}`);
        last.set(classic.id, day);
      }
    }
    expect(tooSoon).toEqual([]);
  });

  it('brings up every text within five years', () => {
    for (const first of years.slice(0, -4)) {
      const shown = new Set(
        years.filter((y) => y >= first && y < first + 5).flatMap((y) => idsOf(plans.get(y))),
      );
      expect(deck.filter(({ id }) => !shown.has(id)).map(({ title }) => title)).toEqual([]);
    }
  });

  it('does not depend on the order of the deck', () => {
    const byDate = (plan: ReturnType<typeof planYear> | undefined) =>
      [...(plan ?? [])].map(([date, { classic }]) => `${date} ${classic.id}`).sort();
    expect(byDate(planYear([...deck].reverse(), 2026))).toEqual(byDate(plans.get(2026)));
  });

  it('moves a few days only when a text comes in or goes', () => {
    const before = plans.get(2026);
    const season = fc.constantFrom<Season | null>(...seasons, null);
    const change = fc.oneof(
      fc.record({ id: fc.uuid(), season }).map((more) => [...deck, text(more.id, more)]),
      fc.nat(deck.length - 1).map((gone) => deck.filter((_, index) => index !== gone)),
    );
    const moved: number[] = [];
    fc.assert(
      fc.property(change, (changed) => {
        const after = planYear(changed, 2026);
        const days = [...after].filter(
          ([date, { classic }]) => before?.get(date)?.classic.id !== classic.id,
        );
        moved.push(days.length);
        expect(days.length).toBeLessThan(40);
      }),
      { numRuns: 8, seed: 2026 },
    );
    expect(moved.reduce((sum, one) => sum + one, 0) / moved.length).toBeLessThan(10);
  });

  it('is whole even from a deck that knows one season only', () => {
    const spring = Array.from({ length: 400 }, (_, index) =>
      text(`s${index}`, { season: 'spring' }),
    );
    expect(new Set(idsOf(planYear(spring, 2028))).size).toBe(366);
  });
});

describe('the desk', () => {
  it('deals a small deck in rounds, none twice in a round', () => {
    const small = Array.from({ length: 97 }, (_, index) => text(`t${index}`));
    const desk = createClassicDesk(small);
    const ids = datesBetween('2026-01-01', '2026-04-07').map((date) => desk.of(date).id);
    expect(new Set(ids).size).toBe(97);
    expect(desk.of('1960-05-05').id).toMatch(/^t\d+$/);
  });

  it('takes another deck while it works', () => {
    const desk = createClassicDesk([text('only')]);
    expect(desk.of('2026-11-26').id).toBe('only');
    desk.replaceDeck(deck);
    expect(desk.of('2026-11-22').occasion).toBe('xiaoxue');
    expect(() => createClassicDesk([]).of('2026-11-26')).toThrow('wrong-option');
  });

  it('answers for any date a reader may name', () => {
    const desk = createClassicDesk(deck);
    for (const date of ['0100-02-28', '1900-02-28', '2024-02-29', '2099-12-31', '9999-12-31']) {
      expect(desk.of(date).text).not.toBe('');
    }
  });
});
