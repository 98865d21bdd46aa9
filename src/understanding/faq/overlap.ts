import { foldForMatching } from '../../text/script.js';
import type { FaqEntry } from './entry.js';

/** A topic with how alike a question is to the closest way of asking for it, 0..1. */
export interface TopicScore {
  readonly topic: string;
  readonly score: number;
}

/** Topics by likeness, best first. */
export type RankTopics = (question: string) => readonly TopicScore[];

/** What was taught, as a question is compared with it. */
export interface Overlap {
  readonly rank: RankTopics;
  /** How much of a question was never taught under any topic, 0..1, for each kind of script. */
  readonly strangeness: (question: string) => Strangeness;
}

/** Shares, 0..1. */
interface Strangeness {
  readonly latin: number;
  readonly han: number;
}

/**
 * Likeness by shared words and pairs of characters, the fewer topics use them the weightier (cosine
 * of idf-weighted sets, as in Salton and Buckley 1988, over topics). No learning: it holds for a phrase taught a moment ago, and
 * tells whether a guess of the trained matcher has anything to stand on.
 */
export function createOverlap(entries: readonly FaqEntry[]): Overlap {
  const taught = entries.flatMap(({ topic, phrases }) =>
    Object.values(phrases).flatMap((list) => list.map((text) => ({ topic, terms: termsOf(text) }))),
  );
  const seen = new Map<string, Set<string>>();
  for (const { topic, terms } of taught) {
    for (const term of terms) seen.set(term, (seen.get(term) ?? new Set()).add(topic));
  }
  const topics = [...new Set(taught.map(({ topic }) => topic))];
  const topicOf = Uint32Array.from(taught, ({ topic }) => topics.indexOf(topic));
  const squareOf = (term: string, users: number) =>
    ((Math.log((1 + topics.length) / (1 + users)) + 0.1) * (loneHan.test(term) ? 0.5 : 1)) ** 2;
  const squares = new Map([...seen].map(([term, { size }]) => [term, squareOf(term, size)]));
  const square = (term: string) => squares.get(term) ?? squareOf(term, 0);
  const length = (terms: ReadonlySet<string>) => {
    let sum = 0;
    for (const term of terms) sum += square(term);
    return Math.sqrt(sum) || 1;
  };
  const postings = new Map<string, number[]>();
  taught.forEach(({ terms }, index) => {
    for (const term of terms) {
      const users = postings.get(term);
      if (users) users.push(index);
      else postings.set(term, [index]);
    }
  });
  const lengths = taught.map(({ terms }) => length(terms));
  // Kept between questions, all zero: most questions touch few of the phrases.
  const sums = new Float64Array(taught.length);
  const best = new Float64Array(topics.length);
  const rank = ({ terms }: Question): readonly TopicScore[] => {
    const touched: number[] = [];
    for (const term of terms) {
      const users = postings.get(term);
      if (!users) continue;
      const share = square(term);
      for (const index of users) {
        if (sums[index] === 0) touched.push(index);
        sums[index] = (sums[index] ?? 0) + share;
      }
    }
    const whole = length(terms);
    const found: number[] = [];
    for (const index of touched) {
      const topic = topicOf[index] ?? 0;
      const score = (sums[index] ?? 0) / (whole * (lengths[index] ?? 1));
      if (best[topic] === 0) found.push(topic);
      if (score > (best[topic] ?? 0)) best[topic] = score;
      sums[index] = 0;
    }
    const ranked = found.map((topic) => ({ topic: topics[topic] ?? '', score: best[topic] ?? 0 }));
    for (const topic of found) best[topic] = 0;
    return ranked.sort((a, b) => b.score - a.score);
  };
  // A question is asked about several times in a row, each time about something else.
  let last: Question | undefined;
  const read = (text: string): Question => {
    if (last?.text !== text) last = { text, terms: termsOf(text) };
    return last;
  };
  return {
    rank(text) {
      const question = read(text);
      question.ranked ??= rank(question);
      return question.ranked;
    },
    strangeness(text) {
      const question = read(text);
      question.strange ??= strangeness(question.terms, seen);
      return question.strange;
    },
  };
}

/** What was worked out of a question so far. */
interface Question {
  readonly text: string;
  readonly terms: ReadonlySet<string>;
  ranked?: readonly TopicScore[];
  strange?: Strangeness;
}

/** Numbers and lone characters do not count: they are neither known nor strange. */
function strangeness(
  terms: ReadonlySet<string>,
  taught: ReadonlyMap<string, unknown>,
): Strangeness {
  const counts = { latin: 0, han: 0 };
  const strange = { latin: 0, han: 0 };
  for (const term of terms) {
    const kind = latinWord.test(term) ? 'latin' : hanPair.test(term) ? 'han' : null;
    if (!kind) continue;
    counts[kind]++;
    if (!taught.has(term)) strange[kind]++;
  }
  return {
    latin: counts.latin === 0 ? 0 : strange.latin / counts.latin,
    han: counts.han === 0 ? 0 : strange.han / counts.han,
  };
}

const latinWord = /^\p{Script=Latin}+$/u;
const hanPair = /^\p{Script=Han}{2}$/u;

/** A character alone says little: 三体 is not 周三 and 团体. */
const loneHan = /^\p{Script=Han}$/u;

/** Latin words without their commonest endings, and Chinese characters alone and in pairs. */
export function termsOf(text: string): ReadonlySet<string> {
  const folded = foldForMatching(text);
  const terms = new Set<string>();
  for (const word of folded.match(words) ?? []) if (!fillers.has(word)) terms.add(stem(word));
  const runs = anyHan.test(folded) ? (folded.match(meaningful) ?? []) : [];
  for (const run of runs) {
    for (let at = 1; at < run.length; at++) terms.add(run.slice(at - 1, at + 1));
  }
  for (const run of runs) for (const character of run) terms.add(character);
  return terms;
}

const words = /[\p{Script=Latin}\p{N}]+/gu;
const anyHan = /\p{Script=Han}/u;
const particles = '的了吗呢啊呀吧么嘛是在有我你您他们这那个一不没和就都也还要能可以请想什怎咋啥';
/** Runs of Chinese between the characters that stand in every question. */
const meaningful = new RegExp(`(?:(?![${particles}])\\p{Script=Han})+`, 'gu');
const fillers = new Set(
  'a an the i my me you your we our it its is are am was be do does did can could may would will shall should to of in on at for from with by and or if what how where when who which there this that here please any some have has get got ve d m re ll about before after behind into over up out off now like become something anything someone make need want just also only still than then so not no youre dont cant wont im ive id whats wheres hows isnt arent doesnt didnt theres u r ur ya pls plz thx run hold offer provide morning afternoon evening night'.split(
    ' ',
  ),
);

function stem(word: string): string {
  return word.length > 4 ? word.replace(/(?:ing|ed|es|s|e)$/, '') : word.replace(/s$/, '');
}
