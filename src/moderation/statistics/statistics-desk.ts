import { DateTime } from 'luxon';
import type { Clock } from '../../core/clock.js';
import { shareOf } from '../lab/share.js';
import {
  ages,
  type DayFigures,
  type OpenFigures,
  type RuleFigures,
  type SpanDays,
  type StatisticsDesk,
} from './desk.js';
import { byGroup, keyed, summed, sumOf, waitsOf } from './groups.js';
import type {
  DayCounts,
  OpenCounts,
  RuleCounts,
  Span,
  StatisticsStore,
  WaitCounts,
} from './ports.js';
import { GROWTH } from './sketch.js';

export interface StatisticsParts {
  readonly store: StatisticsStore;
  /** The zone for which days were counted last. */
  readonly settings: {
    get(key: string): Promise<unknown>;
    set(key: string, value: unknown, at: Date): Promise<void>;
  };
  /** The name of a rule of staff's, also of one that was taken away. */
  readonly ruleName: (id: string) => Promise<string | null>;
  /** IANA name of the library's time zone. */
  readonly zone: string;
  readonly clock: Clock;
}

const zoneKey = 'statistics.zone';
/** So many days are counted while somebody waits for their figures; the rest in the background. */
const WHILE_WAITING = 2;
/** A day that was just counted is shown as it is: many may look at once. */
const FRESH_MS = 10_000;

/** Figures of counted days; what has happened since is counted first. */
export function createStatisticsDesk(parts: StatisticsParts): StatisticsDesk {
  const { store, zone, clock } = parts;
  const counted = new Map<string, number>();
  const recount = async (most: number) => {
    await keepZone(parts);
    const now = clock.now().getTime();
    const stale = (await store.staleDays(zone)).filter(
      (day) => now - (counted.get(day) ?? Number.NEGATIVE_INFINITY) >= FRESH_MS,
    );
    let done = 0;
    for (const day of stale.slice(0, most)) {
      if (!(await store.recount({ day, zone, growth: GROWTH }))) break;
      counted.set(day, now);
      done += 1;
    }
    return { done, left: stale.slice(done) };
  };
  return {
    recount: async (most) => (await recount(most)).done,
    async figures({ days, scope }) {
      const at = clock.now();
      const span = spanOf(days, at, zone);
      const { left } = await recount(WHILE_WAITING);
      const [counts, waits, groups, groupWaits, rules, open] = await Promise.all([
        ...([store.days(span, scope), store.waits(span, scope)] as const),
        ...([store.groups(span, scope), store.groupWaits(span, scope)] as const),
        ...([store.rules(span, scope), store.open(at, ages, scope)] as const),
      ]);
      const grouped = { counts: groups, waits: groupWaits, open };
      return {
        ...{ at, span, missing: left.filter((day) => isWithin(day, span)).length },
        open: openFigures(open),
        total: { ...summed(counts), waits: waitsOf(waits) },
        days: everyDay(span, counts, waits),
        spaces: byGroup('space', grouped),
        languages: byGroup('language', grouped),
        rules: await Promise.all(rules.map((one) => ruleFigures(parts, one))),
      };
    },
  };
}

/** A library that moves to another zone has other days. */
async function keepZone({ store, settings, zone, clock }: StatisticsParts): Promise<void> {
  const kept = await settings.get(zoneKey);
  if (kept === zone) return;
  if (typeof kept === 'string') await store.forgetDays();
  await settings.set(zoneKey, zone, clock.now());
}

/** So many days, the last of them today. */
export function spanOf(days: SpanDays, at: Date, zone: string): Span {
  const today = DateTime.fromJSDate(at, { zone });
  const first = today.minus({ days: days - 1 });
  return { from: first.toFormat('yyyy-MM-dd'), to: today.toFormat('yyyy-MM-dd') };
}

function isWithin(day: string, { from, to }: Span): boolean {
  return from <= day && day <= to;
}

function everyDay(
  { from, to }: Span,
  counts: readonly DayCounts[],
  waits: readonly WaitCounts[],
): readonly DayFigures[] {
  const counted = new Map(counts.map((one) => [one.day, one]));
  const waited = keyed(waits, ({ day }) => day);
  const first = DateTime.fromISO(from, { zone: 'utc' });
  const length = DateTime.fromISO(to, { zone: 'utc' }).diff(first, 'days').days + 1;
  return Array.from({ length }, (_, n) => {
    const day = first.plus({ days: n }).toFormat('yyyy-MM-dd');
    const { opened = 0, decided = 0, cleared = 0 } = counted.get(day) ?? {};
    return { day, opened, decided, cleared, waits: waitsOf(waited.get(day) ?? []) };
  });
}

function openFigures(open: readonly OpenCounts[]): OpenFigures {
  const cases = (some: readonly OpenCounts[]) => sumOf(some, (one) => one.cases);
  const inState = (state: OpenCounts['state']) => cases(open.filter((one) => one.state === state));
  const oldest = open.map((one) => one.oldest.getTime());
  return {
    cases: cases(open),
    late: sumOf(open, ({ late }) => late),
    oldest: oldest.length === 0 ? null : new Date(Math.min(...oldest)),
    states: {
      ...{ open: inState('open'), claimed: inState('claimed') },
      ...{ escalated: inState('escalated'), appealed: inState('appealed') },
    },
    ages: [...ages, null].map((below, place) => ({
      ...{ below, cases: cases(open.filter(({ ageClass }) => ageClass === place)) },
    })),
  };
}

async function ruleFigures(
  { ruleName }: StatisticsParts,
  { rule, source: id, hits, agreed }: RuleCounts,
): Promise<RuleFigures> {
  const source = id === '' ? null : { id, name: (await ruleName(id)) ?? id };
  return { rule, source, hits, agreed, precision: shareOf(agreed, hits) };
}
