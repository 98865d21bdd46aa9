/** What of a notice decides whether it meets another. */
export interface Speaking {
  readonly id: string;
  readonly days: DayRange;
  /** Hours by hall; which halls is all that counts here. */
  readonly halls: Readonly<Record<string, unknown>>;
  readonly except: readonly {
    readonly days: DayRange;
    readonly halls: 'all' | readonly string[];
  }[];
  /** Ids of the notices that give way to it. */
  readonly supersedes: readonly string[];
}

/** ISO dates, both included. */
export interface DayRange {
  readonly from: string;
  readonly to: string;
}

export interface HallRange extends DayRange {
  readonly hall: string;
}

/** The halls and days that a notice speaks of; `all` names every hall of the library. */
export function rangesOf(notice: Speaking, all: readonly string[]): HallRange[] {
  const general = Object.keys(notice.halls).map((hall) => ({ hall, ...notice.days }));
  const special = notice.except.flatMap(({ days, halls }) =>
    (halls === 'all' ? all : halls).map((hall) => ({ hall, ...days })),
  );
  return [...general, ...special];
}

/** The first hall and day that two notices both speak of, or null. */
export function sharedDay(
  one: readonly HallRange[],
  other: readonly HallRange[],
): { readonly hall: string; readonly date: string } | null {
  for (const { hall, from, to } of one) {
    const met = other.find((range) => range.hall === hall && range.from <= to && from <= range.to);
    if (met) return { hall, date: [from, met.from].toSorted()[1] ?? from };
  }
  return null;
}

/** The notices that give way to one that names `ids`: those, and what gave way to them before. */
export function settledBy(
  ids: readonly string[],
  notices: readonly Pick<Speaking, 'id' | 'supersedes'>[],
): ReadonlySet<string> {
  const settled = new Set(ids);
  for (const id of settled) {
    const older = notices.find((notice) => notice.id === id);
    for (const named of older?.supersedes ?? []) settled.add(named);
  }
  return settled;
}
