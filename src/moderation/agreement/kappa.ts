import { type Share, shareOf } from '../lab/share.js';

/** So many cases were decided one way by the first and another (or the same) by the second. */
export interface PairCount {
  readonly first: string;
  readonly second: string;
  readonly cases: number;
}

/** How far two people agree beyond chance, and between which values that lies (95 %). */
export interface Kappa {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export interface Agreement {
  /** Of the cases seen twice, those decided the same; null of none. */
  readonly agreed: Share | null;
  /** Null where chance alone would agree in everything: both always said the same one thing. */
  readonly kappa: Kappa | null;
}

/** The normal quantile that leaves 2.5 % on either side. */
const Z = 1.959964;

/**
 * Agreement and kappa: J. Cohen, "A coefficient of agreement for nominal scales" (Educational and
 * Psychological Measurement 20(1), 1960). The interval is from the large-sample standard error of
 * Fleiss, Cohen and Everitt, "Large sample standard errors of kappa and weighted kappa" (Psychological
 * Bulletin 72(5), 1969); of few cases it is wide, and only a rough guide.
 */
export function agreementOf(counts: readonly PairCount[]): Agreement {
  const n = counts.reduce((sum, { cases }) => sum + cases, 0);
  const same = counts.filter(({ first, second }) => first === second);
  const agreed = same.reduce((sum, { cases }) => sum + cases, 0);
  return { agreed: shareOf(agreed, n), kappa: n === 0 ? null : kappaOf(counts, n) };
}

function kappaOf(counts: readonly PairCount[], n: number): Kappa | null {
  const cells = counts.map((one) => ({ ...one, p: one.cases / n }));
  const firsts = margin(cells, 'first');
  const seconds = margin(cells, 'second');
  const observed = cells.reduce((sum, one) => sum + (one.first === one.second ? one.p : 0), 0);
  const expected = [...firsts].reduce((sum, [kind, p]) => sum + p * (seconds.get(kind) ?? 0), 0);
  if (1 - expected < 1e-9) return null;
  const value = (observed - expected) / (1 - expected);
  const off = 1 - value;
  const spread = cells.reduce((sum, { first, second, p }) => {
    // Of a cell off the diagonal the other margins count: how often each said what the other did.
    const margins = (seconds.get(first) ?? 0) + (firsts.get(second) ?? 0);
    return sum + p * (first === second ? (1 - margins * off) ** 2 : (margins * off) ** 2);
  }, 0);
  const variance = (spread - (value - expected * off) ** 2) / (n * (1 - expected) ** 2);
  const half = Z * Math.sqrt(Math.max(variance, 0));
  return { value, low: Math.max(-1, value - half), high: Math.min(1, value + half) };
}

type Cell = Pick<PairCount, 'first' | 'second'> & { readonly p: number };

function margin(cells: readonly Cell[], side: 'first' | 'second'): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const cell of cells) sums.set(cell[side], (sums.get(cell[side]) ?? 0) + cell.p);
  return sums;
}
