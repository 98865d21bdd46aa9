import { createRequire } from 'node:module';
import { Profanity } from '@2toad/profanity';
import { Filter } from 'bad-words';
import { englishDataset, englishRecommendedTransformers, RegExpMatcher } from 'obscenity';
import { z } from 'zod';
import type { Scanner } from '../../src/moderation/desk.js';
import { loadTextModel, type TextModel } from '../../src/moderation/model/text-model.js';
import { loadLists } from '../../src/moderation/rules/lists.js';
import { hasWord, type WordSettings, wordsIn } from '../../src/moderation/rules/words.js';
import { fold, matchingForms } from '../../src/text/fold.js';
import { foldForMatching } from '../../src/text/script.js';
import type { Report } from '../report.js';
import { nodeNlp } from '../understanding/node-nlp.js';
import { ownExamples } from './own-examples.js';
import { peerCases } from './peer-cases.js';
import { compare, type Peer, race } from './peer-race.js';

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

/** Ours beside what others would take, on the same cases: recall, false alarms, speed. */
export async function peers(scanner: Scanner, report: Report): Promise<void> {
  const { words: lists } = await loadLists();
  const own = ours({ scanner, lists, model: await loadTextModel() });
  for (const half of Object.values(own)) await compare(half, { bad, good }, report);
  for (const { like, ...peer } of await others()) {
    await compare(peer, { bad, good }, report);
    await race(own[like], peer, { cases: peerCases[peer.name] ?? { bad, good }, report });
  }
}

/** What of ours does what a peer does: looks for words as they are written or disguised, or has learned. */
type Half = 'whole' | 'learned' | 'words' | 'literal';

interface OwnParts {
  readonly scanner: Scanner;
  readonly lists: WordSettings;
  readonly model: TextModel;
}

/** From these probabilities on the rule `model` asks for a look. */
const OFFENCE = 0.4;
const SPAM = 0.5;

function ours({ scanner, lists, model }: OwnParts): Readonly<Record<Half, Peer>> {
  let count = 0;
  return {
    whole: {
      name: 'wenjin',
      finds(text) {
        const id = String(count++);
        const comment = { id, text, space: 'web:bench', at: new Date(count * 60_000) };
        return scanner.scan(comment).verdict !== 'allow';
      },
    },
    learned: {
      name: 'wenjin, model alone',
      finds(text) {
        const { offence, spam } = model(fold(text).text);
        return offence >= OFFENCE || spam >= SPAM;
      },
    },
    words: {
      name: 'wenjin, words alone',
      finds: (text) => wordsIn({ text, ...matchingForms(text) }, lists).length > 0,
    },
    literal: {
      name: 'wenjin, literal words',
      finds: (text) => hasWord(foldForMatching(text), lists),
    },
  };
}

/** Each with its defaults; mint-filter ships no words and gets ours. */
async function others(): Promise<(Peer & { readonly like: Half })[]> {
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
    { like: 'words', name: 'obscenity', finds: (text) => obscenity.hasMatch(text) },
    { like: 'words', name: 'bad-words', finds: (text) => badWords.isProfane(text) },
    { like: 'literal', name: '@2toad/profanity', finds: (text) => profanity.exists(text) },
    { like: 'literal', name: 'mint-filter, our list', finds: (text) => !mint.verify(text) },
    {
      like: 'learned',
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
