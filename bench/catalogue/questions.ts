import { Converter } from 'opencc-js/cn2t';
import { pinyin } from 'pinyin-pro';
import { spellingOf } from '../../src/library/catalogue/sounds.js';
import { fold } from '../../src/library/catalogue/terms.js';
import type { FindQuery } from '../../src/library/desks.js';
import type { TitleRecord } from '../../src/library/ports.js';

/** One question, and which first answers are right. */
export interface Asked {
  readonly kind: string;
  readonly query: FindQuery;
  /** Whether it is the title that was meant, or one of the very same name. */
  isMeant(first: TitleRecord): boolean;
  /** Whether it answers the question as well as the title that was meant does. */
  fits(first: TitleRecord): boolean;
}

const toTraditional = Converter({ from: 'cn', to: 't' });

/** Every kind of question about one title. `turn` chooses halves and slips. */
export function questionsAbout(title: TitleRecord, turn: number): readonly Asked[] {
  const name = fold(title.title);
  const isMeant = (first: TitleRecord) =>
    [first.title, ...first.altTitles].map(fold).includes(name);
  const about = (kind: string, query: FindQuery, fits: Asked['fits'] = isMeant): Asked => ({
    kind,
    query,
    isMeant,
    fits,
  });
  const half = halfOf(title.title, turn);
  const has = (part: string) => (first: TitleRecord) =>
    [first.title, ...first.altTitles].some((each) => fold(each).includes(fold(part)));
  const [author = ''] = title.authors;
  const [subject = ''] = title.subjects;
  const asked = [
    about('exact', { query: title.title }),
    about('typo', { query: slip(title.title, turn) }),
    ...(title.isbn ? [about('ISBN', { query: dressed(title.isbn, turn) })] : []),
    ...(half ? [about('half', { query: half }, has(half))] : []),
    ...(author ? [about('author and title', { query: `${author} ${title.title}` })] : []),
    ...(author
      ? [about('author', { query: author }, (first) => first.authors.includes(author))]
      : []),
    ...(subject ? [about('subject', { query: subject }, answersSubject(subject))] : []),
    ...chineseQuestions(title, about),
  ];
  return asked;
}

function answersSubject(subject: string): Asked['fits'] {
  return ({ title, subjects }) =>
    [title, ...subjects].some((each) => fold(each).includes(fold(subject)));
}

type About = (kind: string, query: FindQuery, fits?: Asked['fits']) => Asked;

function chineseQuestions({ title }: TitleRecord, about: About): readonly Asked[] {
  const han = title.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (han < 2 || han < fold(title).replaceAll(' ', '').length) return [];
  const spelt = pinyin(fold(title).replaceAll(' ', ''), {
    toneType: 'none',
    type: 'array',
    v: true,
  });
  const initials = spelt.map((syllable) => syllable.slice(0, 1)).join('');
  const alike = (first: TitleRecord) =>
    (spellingOf(fold(first.title))?.whole ?? []).includes(
      spelt.join('').replace(/(?<=[ln])v/g, 'u'),
    );
  const sameInitials = (first: TitleRecord) =>
    (spellingOf(fold(first.title))?.initials ?? []).includes(initials);
  return [
    about('traditional', { query: toTraditional(title) }),
    about('pinyin', { query: spelt.join('') }, alike),
    about('pinyin with spaces', { query: spelt.join(' ') }, alike),
    ...(han > 2 ? [about('pinyin initials', { query: initials }, sameInitials)] : []),
  ];
}

/** The first half, or every third time the second; null for names too short for halves. */
function halfOf(title: string, turn: number): string | null {
  const letters = [...title];
  const least = /\p{Script=Han}/u.test(title) ? 4 : 10;
  if (letters.length < least) return null;
  const middle = Math.ceil(letters.length / 2);
  return (turn % 3 === 2 ? letters.slice(middle) : letters.slice(0, middle)).join('').trim();
}

/** One character wrong, missing, too much, or swapped with its neighbour. */
function slip(title: string, turn: number): string {
  const letters = [...title];
  const at = turn % letters.length;
  const wrong = /\p{Script=Han}/u.test(title) ? '某' : 'q';
  switch (turn % 4) {
    case 0:
      return letters.with(at, wrong).join('');
    case 1:
      return letters.length > 2 ? letters.toSpliced(at, 1).join('') : `${title}${wrong}`;
    case 2:
      return letters.toSpliced(at, 0, wrong).join('');
    default: {
      const from = Math.min(at, letters.length - 2);
      const pair = letters.slice(from, from + 2).reverse();
      return letters.length < 3 ? `${wrong}${title}` : letters.toSpliced(from, 2, ...pair).join('');
    }
  }
}

function dressed(isbn: string, turn: number): string {
  const dresses = [
    isbn,
    `ISBN ${isbn.slice(0, 3)}-${isbn.slice(3, 4)}-${isbn.slice(4, 7)}-${isbn.slice(7, 12)}-${isbn.slice(12)}`,
    isbn.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
    `${isbn.slice(0, 3)} ${isbn.slice(3)}`,
  ];
  return dresses[turn % dresses.length] ?? isbn;
}
