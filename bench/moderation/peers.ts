import { createRequire } from 'node:module';
import { Profanity } from '@2toad/profanity';
import { Filter } from 'bad-words';
import { englishDataset, englishRecommendedTransformers, RegExpMatcher } from 'obscenity';
import { z } from 'zod';
import type { Scanner } from '../../src/moderation/desk.js';
import { loadLists } from '../../src/moderation/rules/lists.js';
import { hasWord, type WordSettings, wordsIn } from '../../src/moderation/rules/words.js';
import { matchingForms } from '../../src/text/fold.js';
import { foldForMatching } from '../../src/text/script.js';
import type { Report } from '../report.js';
import { nodeNlp } from '../understanding/node-nlp.js';
import { ownExamples } from './own-examples.js';

/** The classes of cases that such libraries show in their own words: what must be found. */
const bad = [
  ...[
    'you fucking donkey',
    'f u c k this',
    'f.u.c.k this',
    'fuuuuuck this',
    'FUCK THIS',
    'fück this',
  ],
  ...['f*ck this shelf', 'what a b1tch', 'sh1t happens here', 'you b!tch', 'a55hole', '@sshole'],
  ...[
    'fuсk this',
    'ｆｕｃｋ this',
    'fu\u200bck this',
    'total bullshit',
    'you motherfucker',
    'such a dickhead',
  ],
  ...[
    'piece of sh!t',
    'you c u n t',
    'stupid b i t c h',
    'what a wanker',
    'shiiiit',
    'son of a b1tch',
  ],
  ...['你这个傻逼', '傻*逼', '傻 逼', '王八蛋', '操你妈', '你個賤人', '脑@残', '代写论文'],
];

/** And what must not: harmless words with a bad one inside, and neighbours of bad ones. */
const good = [
  ...[
    'the Scunthorpe archive',
    'a kung fu film',
    'Kung-Fu',
    'the assessment form',
    'a rapper reads',
  ],
  ...[
    'grape juice',
    'classic assembly',
    'a cockpit manual',
    'Essex and Sussex',
    'Penistone railway',
  ],
  ...['shuttlecocks', 'document analysis', 'therapist wanted', 'Dick Whittington', 'a bass guitar'],
  ...[
    'Arsenal won',
    'cumulative index',
    'he is passive',
    'mass hysteria',
    'the title page',
    'Hancock',
  ],
  ...['peacock feathers', 'basement stacks', 'cocktail book', 'night class', 'swastika history'],
  ...[
    '体操比赛',
    '生日你来吗',
    '固体废物',
    '滚筒洗衣机',
    '大学生活',
    '第三季度',
    '现代考古',
    '干净的书',
  ],
];

interface Peer {
  readonly name: string;
  finds(text: string): boolean | Promise<boolean>;
}

/** Ours beside what others would take, on the same cases: recall, false alarms, speed. */
export async function peers(scanner: Scanner, report: Report): Promise<void> {
  let count = 0;
  const ours: Peer = {
    name: 'wenjin',
    finds(text) {
      const id = String(count++);
      const comment = { id, text, space: 'web:bench', at: new Date(count * 60_000) };
      return scanner.scan(comment).verdict !== 'allow';
    },
  };
  const { words: lists } = await loadLists();
  await compare(ours, report);
  const own: Measured[] = [];
  for (const half of wordsAlone(lists)) own.push(await compare(half, report));
  for (const peer of await others()) {
    const other = await compare(peer, report);
    const isAhead = own.some((one) => one.found > other.found && one.speed >= other.speed);
    const [words] = own;
    if (!isAhead && words) report.line(`  MISSED: ${behind(words, other, peer.name)}`);
  }
}

interface Measured {
  readonly found: number;
  readonly speed: number;
}

/** What is said of a peer that is faster: nobody should have to look for it among the figures. */
function behind(own: Measured, other: Measured, name: string): string {
  const times = (other.speed / own.speed).toFixed(1);
  return `${name} is ${times} times as fast as our words alone, and finds ${other.found} of ${bad.length} where they find ${own.found}`;
}

/**
 * What compares with libraries that know a list and nothing else: our rule for words alone, and its
 * literal half, which looks no further than they do.
 */
function wordsAlone(lists: WordSettings): [words: Peer, literal: Peer] {
  return [
    {
      name: 'wenjin, words alone',
      finds: (text) => wordsIn({ text, ...matchingForms(text) }, lists).length > 0,
    },
    {
      name: 'wenjin, literal words',
      finds: (text) => hasWord(foldForMatching(text), lists),
    },
  ];
}

async function compare({ name, finds }: Peer, report: Report): Promise<Measured> {
  const found = await countOf(bad, finds);
  const alarms = await countOf(good, finds);
  const started = performance.now();
  const before = process.cpuUsage();
  let runs = 0;
  for (; performance.now() - started < 1_000; runs++) await countOf([...bad, ...good], finds);
  // Processor time: the machine may be busy with other things.
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1e6;
  const speed = Math.round((runs * (bad.length + good.length)) / seconds);
  report.line(
    `  ${name.padEnd(22)} found ${found} of ${bad.length}, false alarms ${alarms} of ${good.length}, ${speed.toLocaleString('en')} texts/s`,
  );
  report.figure({ name: `${name}: recall`, value: found / bad.length, unit: 'of 1' });
  report.figure({ name: `${name}: false alarms`, value: alarms / good.length, unit: 'of 1' });
  report.figure({ name: `${name}: speed`, value: speed, unit: 'texts/s' });
  return { found, speed };
}

async function countOf(texts: readonly string[], finds: Peer['finds']): Promise<number> {
  let count = 0;
  for (const text of texts) if (await finds(text)) count++;
  return count;
}

/** Each with its defaults; mint-filter ships no words and gets ours. */
async function others(): Promise<Peer[]> {
  const obscenity = new RegExpMatcher({
    ...englishDataset.build(),
    ...englishRecommendedTransformers,
  });
  const badWords = new Filter();
  const profanity = new Profanity({ languages: ['en', 'zh'] });
  const { words } = await loadLists();
  const mint = mintFilter(words.watched.map(({ word }) => word));
  const nlp = await nodeNlp(await ownExamples(), 'en');
  return [
    { name: 'obscenity', finds: (text) => obscenity.hasMatch(text) },
    { name: 'bad-words', finds: (text) => badWords.isProfane(text) },
    { name: '@2toad/profanity', finds: (text) => profanity.exists(text) },
    { name: 'mint-filter, our list', finds: (text) => !mint.verify(text) },
    {
      name: 'node-nlp, our examples',
      finds: async (text) => (await nlp.guess(text)).label === 'bad',
    },
  ];
}

const mintModule = z.object({ default: z.custom<new (words: string[]) => Mint>() });
interface Mint {
  verify(text: string): boolean;
}

/** Its types do not fit ES modules. */
function mintFilter(words: string[]): Mint {
  const { default: MintFilter } = mintModule.parse(createRequire(import.meta.url)('mint-filter'));
  return new MintFilter(words);
}
