import type { RecommendQuery } from '../src/library/desks.js';
import { importRatings } from '../src/library/import/ratings.js';
import { readRecords } from '../src/library/import/source.js';
import { readTitle } from '../src/library/import/title-record.js';
import type { TitleReadership, TitleRecord } from '../src/library/ports.js';
import { createRecommendationDesk } from '../src/library/recommend/desk.js';
import { dataFile } from './data-file.js';
import { measure, type Scores } from './recommend/measure.js';
import { contentPeer, popularPeer, randomPeer, userPeer } from './recommend/peers.js';
import { cutTo, readReadings, type Split, splitReadings, writeRatings } from './recommend/split.js';
import type { Report } from './report.js';

/** How many known books the short profiles have; null: all of them. */
const lengths = [null, 1, 3, 5];

/** From ids that a reader likes to ten ids; what is measured. */
export type Recommend = (liked: readonly string[]) => Promise<readonly string[]>;

/**
 * `npm run bench recommend -- DATA_DIR`: Book-Crossing; holds back a fifth of every reader's
 * titles (at least one; by the order of sha1("reader:title")), imports the rest through the real
 * importer and asks for ten, beside random, popularity, user kNN and content in the same run.
 */
export async function run([folder]: readonly string[], report: Report): Promise<void> {
  if (folder === undefined) throw new Error('Wanted: the folder of the ratings and the titles.');
  const ratings = await dataFile(folder, 'book-crossing-train.csv.gz');
  const titles = await dataFile(folder, 'book-crossing-titles.csv.gz');
  const split = splitReadings(await readReadings(ratings));
  const records = await readTitles(titles);
  report.line(
    `${split.readers.length} readers, ${records.length} titles, ${split.kept} pairs kept, ${split.held} held back`,
  );
  const model = await built(split, records, report);
  const desk = createRecommendationDesk({
    titles: { all: async () => records },
    readership: { all: async () => model },
  });
  const ours: Recommend = async (like) => {
    const query: RecommendQuery = { like, n: 10 };
    return (await desk.recommend(query)).titles.map(({ title }) => title.id);
  };
  const peers: Readonly<Record<string, Recommend>> = {
    random: randomPeer(records),
    popularity: popularPeer(split),
    'user kNN': userPeer(split),
    content: contentPeer(records),
  };
  await ours([records[0]?.id ?? '']);
  for (const length of lengths) await compare({ ours, peers, split, length, records }, report);
}

interface Comparison {
  readonly ours: Recommend;
  readonly peers: Readonly<Record<string, Recommend>>;
  readonly split: Split;
  readonly length: number | null;
  readonly records: readonly TitleRecord[];
}

async function compare(
  { ours, peers, split, length, records }: Comparison,
  report: Report,
): Promise<void> {
  const readers = cutTo(split, length);
  const name = length === null ? 'whole profiles' : `${length} known`;
  report.line('');
  report.line(`${name.padEnd(24)}P@10    R@10    NDCG    hits    coverage ms`);
  const scores = new Map<string, Scores>();
  for (const [peer, recommend] of Object.entries({ wenjin: ours, ...peers })) {
    const found = await measure(recommend, readers, records.length);
    scores.set(peer, found);
    report.line(rowOf(peer, found));
  }
  const [own, popular, user] = ['wenjin', 'popularity', 'user kNN'].map((peer) => scores.get(peer));
  if (!own || !popular || !user) return;
  const peer =
    user.precision > popular.precision
      ? (['user kNN', user] as const)
      : (['popularity', popular] as const);
  // With one known book nothing is ahead of popularity; there it is the breadth that counts.
  const bar = length === 1 ? {} : { bar: { is: 'above', value: peer[1].precision } as const };
  const beside = { name: peer[0], value: peer[1].precision };
  report.figure({ name: `${name}: P@10`, value: own.precision, unit: '', ...bar, peer: beside });
  report.figure({
    name: `${name}: NDCG@10`,
    value: own.ndcg,
    unit: '',
    peer: { name: peer[0], value: peer[1].ndcg },
  });
  const wide = { bar: { is: 'above', value: length === 3 ? 0.25 : 0.1 } as const };
  report.figure({ name: `${name}: coverage`, value: own.coverage, unit: '', ...wide });
  report.figure({
    name: `${name}: a request`,
    value: own.milliseconds,
    unit: 'ms',
    bar: { is: 'below', value: 5 },
  });
}

function rowOf(name: string, { precision, recall, ndcg, hits, coverage, milliseconds }: Scores) {
  const figures = [precision, recall, ndcg, hits, coverage].map((value) => value.toFixed(4));
  return `  ${name.padEnd(22)}${figures.map((text) => text.padEnd(8)).join('')}${milliseconds.toFixed(2)}`;
}

/** The model, made by the importer that the command line uses. */
async function built(split: Split, records: readonly TitleRecord[], report: Report) {
  const file = await writeRatings(split);
  let model: readonly TitleReadership[] = [];
  const before = process.memoryUsage().rss;
  const started = process.cpuUsage();
  await importRatings(file.path, {
    at: new Date(0),
    store: {
      titleKeys: async () => records.map(({ id, isbn }) => ({ id, isbn })),
      replace: async (made) => {
        model = made;
      },
    },
  });
  const { user, system } = process.cpuUsage(started);
  const seconds = (user + system) / 1e6;
  await file.remove();
  const bar = { is: 'below', value: 3 } as const;
  report.figure({
    name: `processor time of the import, ${split.kept} pairs`,
    value: seconds,
    unit: 's',
    bar,
  });
  const grown = (process.memoryUsage().rss - before) / 2 ** 20;
  report.figure({ name: 'memory taken by it', value: Math.max(grown, 0), unit: 'MB' });
  report.line(`${model.length} titles with neighbours`);
  return model;
}

async function readTitles(file: string): Promise<readonly TitleRecord[]> {
  const records: TitleRecord[] = [];
  for await (const { read } of readRecords(file)) {
    const { title } = 'value' in read ? readTitle(read.value) : { title: null };
    if (title) records.push(title);
  }
  return records.toSorted((one, other) => (one.id < other.id ? -1 : 1));
}
