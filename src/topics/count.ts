import type { TermUse, Window } from './ports.js';

/** A use with what is known of its author and text, where that is known. */
export interface Use extends TermUse {
  /** 0..1; full trust when absent. */
  readonly trust?: number;
  /** Equal texts have equal digests. */
  readonly digest?: string;
}

/** What the uses of one term within a window amount to. */
export interface Counted {
  readonly term: string;
  /** How most people write it. */
  readonly label: string;
  /** Distinct authors, each once however often they wrote. */
  readonly authors: number;
  /** The same, each author weighing their trust. */
  readonly weight: number;
  readonly posts: number;
  /** The sum over authors of trust halved for every half-life since they last used the term. */
  readonly heat: number;
  /** When so many trusted authors had come together that it counted as a topic. */
  readonly since: Date | null;
  /** Share of distinct texts, 0..1; null where texts are not known. */
  readonly distinctTexts: number | null;
}

/** From so many trusted authors on a term is a topic: what one person says alone is none. */
export const LEAST_WEIGHT = 2;

export const windowMs: Readonly<Record<Window, number>> = {
  hour: 3_600_000,
  day: 86_400_000,
  week: 7 * 86_400_000,
};

/** A quarter of the window: what was said at its beginning weighs a sixteenth. */
const HALF_LIVES = 4;

/** Counts the uses that fall into the window before `at`, term by term. */
export function count(uses: Iterable<Use>, window: Window, at: Date): Counted[] {
  const from = at.getTime() - windowMs[window];
  const byTerm = new Map<string, Use[]>();
  for (const use of uses) {
    const time = use.at.getTime();
    if (time <= from || time > at.getTime()) continue;
    const known = byTerm.get(use.term);
    if (known) known.push(use);
    else byTerm.set(use.term, [use]);
  }
  return [...byTerm].map(([term, list]) => countTerm(term, list, { window, at }));
}

function countTerm(
  term: string,
  uses: readonly Use[],
  { window, at }: { window: Window; at: Date },
): Counted {
  const halfLife = windowMs[window] / HALF_LIVES;
  const latest = new Map<string, Use>();
  for (const use of uses) {
    const known = latest.get(use.author);
    if (!known || known.at <= use.at) latest.set(use.author, use);
  }
  const authors = [...latest.values()];
  const fresh = (use: Use) => 2 ** -((at.getTime() - use.at.getTime()) / halfLife);
  return {
    term,
    label: commonest(uses.map(({ label }) => label)) ?? term,
    authors: authors.length,
    weight: sum(authors.map(trustOf)),
    posts: uses.length,
    heat: sum(authors.map((use) => trustOf(use) * fresh(use))),
    since: sinceOf(uses),
    distinctTexts: distinctShare(uses),
  };
}

function trustOf({ trust = 1 }: Use): number {
  return trust;
}

function sinceOf(uses: readonly Use[]): Date | null {
  const met = new Set<string>();
  let weight = 0;
  for (const use of [...uses].sort((a, b) => a.at.getTime() - b.at.getTime())) {
    if (met.has(use.author)) continue;
    met.add(use.author);
    weight += trustOf(use);
    if (weight >= LEAST_WEIGHT) return use.at;
  }
  return null;
}

function distinctShare(uses: readonly Use[]): number | null {
  const digests = uses.flatMap(({ digest }) => (digest === undefined ? [] : [digest]));
  return digests.length === 0 ? null : new Set(digests).size / digests.length;
}

function commonest(labels: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
