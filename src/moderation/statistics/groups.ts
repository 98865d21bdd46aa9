import { gather } from '../../core/gather.js';
import type { GroupFigures, Waits } from './desk.js';
import type { GroupCounts, GroupWaits, OpenCounts } from './ports.js';
import { type BucketCount, quantile } from './sketch.js';

/** What is known of spaces in each of their languages. */
export interface Grouped {
  readonly counts: readonly GroupCounts[];
  readonly waits: readonly GroupWaits[];
  readonly open: readonly OpenCounts[];
}

/** Added up by space or by language, those with the most cases first. */
export function byGroup(key: 'space' | 'language', grouped: Grouped): readonly GroupFigures[] {
  const { counts, waits, open } = grouped;
  const names = new Set([...counts, ...open].map((one) => one[key]));
  const counted = keyed(counts, (one) => one[key]);
  const waited = keyed(waits, (one) => one[key]);
  const opened = keyed(open, (one) => one[key]);
  const groups = [...names].map((name) => ({
    name,
    ...summed(counted.get(name) ?? []),
    open: sumOf(opened.get(name) ?? [], ({ cases }) => cases),
    waits: waitsOf(waited.get(name) ?? []),
  }));
  return groups.toSorted((a, b) => b.opened - a.opened || (a.name < b.name ? -1 : 1));
}

/** Counts of several days or groups together. */
export function summed(
  counts: readonly Pick<GroupCounts, 'opened' | 'decided' | 'cleared'>[],
): Pick<GroupCounts, 'opened' | 'decided' | 'cleared'> {
  return {
    opened: sumOf(counts, ({ opened }) => opened),
    decided: sumOf(counts, ({ decided }) => decided),
    cleared: sumOf(counts, ({ cleared }) => cleared),
  };
}

export function sumOf<T>(all: readonly T[], numberOf: (one: T) => number): number {
  return all.reduce((sum, one) => sum + numberOf(one), 0);
}

/** Items by what they have in common. */
export function keyed<T>(all: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, T[]> {
  return new Map(gather(all, keyOf).map((some) => [some[0] ? keyOf(some[0]) : '', some]));
}

/** Seconds; null where nothing was decided. */
export function waitsOf(counts: readonly BucketCount[]): Waits | null {
  const buckets = gather(counts, ({ bucket }) => String(bucket)).map((some) => ({
    ...{ bucket: some[0]?.bucket ?? 0, cases: sumOf(some, ({ cases }) => cases) },
  }));
  const [median, p90] = [quantile(buckets, 0.5), quantile(buckets, 0.9)];
  return median === null || p90 === null ? null : { median, p90 };
}
