import type { TitleRecord } from '../../src/library/ports.js';
import { chinese, classes, english } from './words.js';

/** Chooses: the same choices in the same order for the same seed (mulberry32). */
function chooser(seed: number) {
  let state = (seed * 2_654_435_761) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    below: (count: number) => Math.floor(next() * count),
    /** The first of a list more often than the last, as words are. */
    one: (list: readonly string[]) => list[Math.floor(list.length * next() ** 1.6)] ?? '',
  };
}

type Choose = ReturnType<typeof chooser>;

/** The title number `index` of an endless, plausible catalogue: two thirds Chinese, a third English. */
export function titleAt(index: number): TitleRecord {
  const choose = chooser(index + 1);
  const isChinese = choose.below(3) > 0;
  const id = `g${String(index).padStart(7, '0')}`;
  const title = isChinese ? chineseTitle(choose) : englishTitle(choose);
  const subjects = isChinese
    ? [choose.one(chinese.subjects), choose.one(chinese.subjects)]
    : [topic(choose), choose.one(english.topics)];
  return {
    id,
    title,
    kind: choose.below(20) === 0 ? 'periodical' : 'book',
    lang: isChinese ? 'zh' : 'en',
    altTitles: [],
    authors: [isChinese ? chinesePerson(choose) : englishPerson(choose)],
    year: 1950 + choose.below(76),
    isbn: isbnAt(index),
    subjects: [...new Set(subjects)],
    audience: 'adult',
    summary: null,
    holdings: [
      {
        id: `${id}-1`,
        callNumber: `${choose.one(classes)}${choose.below(999)}.${choose.below(99)}/${choose.below(2000)}`,
        hall: 'main',
        status: choose.below(4) === 0 ? 'on_loan' : 'available',
        sample: false,
      },
    ],
    sample: false,
  };
}

function chineseTitle(choose: Choose): string {
  const { modifiers, places, subjects, forms, poetic, persons } = chinese;
  const { one } = choose;
  const shapes = [
    () => `${one(places)}${one(subjects)}${one(forms)}`,
    () => `${one(modifiers)}${one(subjects)}${one(forms)}`,
    () => `${one(modifiers)}${one(places)}${one(subjects)}与${one(subjects)}${one(forms)}`,
    () => `${chinesePerson(choose)}${one(persons)}`,
    () => `${one(poetic)}的${one(poetic)}`,
    () => `${one(poetic)}${one(poetic)}${one(poetic)}`,
    () => `${one(poetic)}${one(poetic)}`,
    () => `${one(subjects)}、${one(subjects)}与${one(modifiers)}${one(subjects)}`,
    () => `${one(places)}${one(poetic)}：${one(modifiers)}${one(subjects)}${one(forms)}`,
    () => `${1 + choose.below(99)}天读懂${one(modifiers)}${one(subjects)}`,
  ];
  return shapes[choose.below(shapes.length)]?.() ?? '';
}

function englishTitle(choose: Choose): string {
  const { adjectives, nouns, places, forms } = english;
  const { one } = choose;
  const shapes = [
    () => `The ${one(adjectives)} ${one(nouns)} of ${one(places)}`,
    () => `The ${one(nouns)} and the ${one(nouns)}`,
    () => `A ${one(forms)} of ${topic(choose)} in ${one(places)}`,
    () => `${topic(choose)}: ${one(forms)} and practice`,
    () => `${englishPerson(choose)}: a ${one(adjectives)} life`,
    () => `${one(adjectives)} ${one(nouns)}, ${one(adjectives)} ${one(nouns)}`,
    () => `${one(forms)} of ${topic(choose)} and ${topic(choose)}`,
    () => `A ${one(nouns)} for the ${one(adjectives)} ${one(nouns)}`,
  ];
  const title = shapes[choose.below(shapes.length)]?.() ?? '';
  return `${title.slice(0, 1).toUpperCase()}${title.slice(1)}`;
}

function topic(choose: Choose): string {
  const { topics, starts, ends } = english;
  if (choose.below(2) === 0) return choose.one(topics);
  return `${choose.one(starts)}${choose.one(ends)}`;
}

function chinesePerson(choose: Choose): string {
  const { surnames, given } = chinese;
  const second = choose.below(4) === 0 ? '' : choose.one(given);
  return `${choose.one(surnames)}${choose.one(given)}${second}`;
}

function englishPerson(choose: Choose): string {
  const { first, lastStarts, lastEnds } = english;
  return `${choose.one(first)} ${choose.one(lastStarts)}${choose.one(lastEnds)}`;
}

function isbnAt(index: number): string {
  const twelve = `9787${String(index + 10_000_000).padStart(8, '0')}`;
  const sum = [...twelve].reduce((all, digit, at) => all + Number(digit) * (at % 2 ? 3 : 1), 0);
  return `${twelve}${(10 - (sum % 10)) % 10}`;
}
