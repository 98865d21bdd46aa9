import type { Recommend } from '../recommend.js';
import type { SplitReader } from './split.js';

/** What ten titles for each reader came to, over all readers. */
export interface Scores {
  readonly precision: number;
  readonly recall: number;
  readonly ndcg: number;
  /** The share of readers with at least one title guessed. */
  readonly hits: number;
  /** The share of all titles that somebody was recommended. */
  readonly coverage: number;
  /** Of processor time, so that other work on the machine does not count. */
  readonly milliseconds: number;
}

const TOP = 10;

/** Ranks for every reader; NDCG after Järvelin & Kekäläinen (2002) with binary gains. */
export async function measure(
  recommend: Recommend,
  readers: readonly SplitReader[],
  titles: number,
): Promise<Scores> {
  const seen = new Set<string>();
  let [precision, recall, ndcg, hits] = [0, 0, 0, 0];
  const started = process.cpuUsage();
  for (const { known, hidden } of readers) {
    const found = (await recommend(known)).slice(0, TOP);
    const right = found.map((id) => (hidden.has(id) ? 1 : 0));
    const count = right.filter((one) => one === 1).length;
    for (const id of found) seen.add(id);
    precision += count / TOP;
    recall += count / hidden.size;
    hits += count > 0 ? 1 : 0;
    ndcg += gain(right) / gain(Array.from({ length: Math.min(TOP, hidden.size) }, () => 1));
  }
  const { user, system } = process.cpuUsage(started);
  const milliseconds = (user + system) / 1000 / readers.length;
  const [n, coverage] = [readers.length, seen.size / titles];
  return {
    precision: precision / n,
    recall: recall / n,
    ndcg: ndcg / n,
    hits: hits / n,
    coverage,
    milliseconds,
  };
}

function gain(right: readonly number[]): number {
  return right.reduce((sum, one, at) => sum + one / Math.log2(at + 2), 0);
}
