import type { Normalised } from '../../text/script.js';
import type { Respelled } from './respellings.js';
import type { WatchedWord } from './words.js';

/** Finds watched words of which some signs are covered: `王*蛋`, `k*ll yours*lf`. */
export type Uncover = (form: Normalised) => Respelled[];

const cover = /[*○□■]/;
const covers = /[*○□■]/g;
const hanRun = /[\p{Script=Han}*○□■]{2,}/gu;
/** These are followed by little that is harmless: of two characters one in sight is enough. */
const telling = /^[傻贱婊骚屌尻屄]/;
const LONGEST = 8;

/** Watched words of Chinese characters with one of three covered, or two neighbours of four. */
export function createHanUncover(watched: readonly WatchedWord[]): Uncover {
  const known = new Map<string, WatchedWord>();
  for (const entry of watched) {
    if (/^\p{Script=Han}{2,8}$/u.test(entry.word)) {
      for (const covered of coveredForms(entry)) if (!known.has(covered)) known.set(covered, entry);
    }
  }
  return ({ text }) => {
    if (!cover.test(text)) return [];
    return [...text.matchAll(hanRun)].flatMap(({ 0: run, index }) =>
      cover.test(run) ? foundIn(run.replace(covers, '*'), index, known) : [],
    );
  };
}

function coveredForms({ word, kind }: WatchedWord): string[] {
  const length = word.length;
  if (length === 2) return kind === 'insult' && telling.test(word) ? [`${word.charAt(0)}*`] : [];
  const covered = (at: number, count: number) =>
    word.slice(0, at) + '*'.repeat(count) + word.slice(at + count);
  const one = Array.from({ length }, (_, at) => covered(at, 1));
  const two = length < 4 ? [] : Array.from({ length: length - 1 }, (_, at) => covered(at, 2));
  return [...one, ...two];
}

function foundIn(
  run: string,
  offset: number,
  known: ReadonlyMap<string, WatchedWord>,
): Respelled[] {
  const found: Respelled[] = [];
  for (let start = 0; start < run.length; start++) {
    for (let length = Math.min(LONGEST, run.length - start); length > 1; length--) {
      const entry = known.get(run.slice(start, start + length));
      if (!entry) continue;
      found.push({ start: offset + start, end: offset + start + length, entry });
      start += length - 1;
      break;
    }
  }
  return found;
}

const tokens = /[a-z'*#%_]+/g;
const hidden = /[*#%_]/;

/** Watched phrases of English words with letters covered in one or more of them. */
export function createPhraseUncover(watched: readonly WatchedWord[]): Uncover {
  const byLength = new Map<number, Place[]>();
  for (const entry of watched) {
    if (!/^[a-z']+(?: [a-z']+)+$/.test(entry.word)) continue;
    const words = entry.word.split(' ');
    words.forEach((word, at) => {
      byLength.set(word.length, [...(byLength.get(word.length) ?? []), { entry, words, at }]);
    });
  }
  return ({ text }) => {
    if (!hidden.test(text)) return [];
    const said = [...text.matchAll(tokens)].map(({ 0: token, index }) => ({ token, index }));
    return said.flatMap(({ token }, at) => {
      if (!hidden.test(token)) return [];
      const places = byLength.get(token.length) ?? [];
      const place = places.find((one) => isSaid(one, said, at));
      const first = place && said[at - place.at];
      const last = place && said[at - place.at + place.words.length - 1];
      if (!first || !last) return [];
      return [{ start: first.index, end: last.index + last.token.length, entry: place.entry }];
    });
  };
}

/** One word of a phrase. */
interface Place {
  readonly entry: WatchedWord;
  readonly words: readonly string[];
  readonly at: number;
}

interface Said {
  readonly token: string;
  readonly index: number;
}

/** Word by word around the covered one, one sign apart, with half of the signs of each in sight. */
function isSaid({ words, at }: Place, said: readonly Said[], covered: number): boolean {
  if (!isCovered(said[covered]?.token ?? '', words[at] ?? '')) return false;
  return words.every((word, place) => {
    const one = said[covered - at + place];
    const before = place === 0 ? undefined : said[covered - at + place - 1];
    const isNext = !before || one?.index === before.index + before.token.length + 1;
    return one !== undefined && isNext && isCovered(one.token, word);
  });
}

function isCovered(token: string, word: string): boolean {
  if (token.length !== word.length) return false;
  let seen = 0;
  for (let at = 0; at < token.length; at++) {
    if (token[at] === word[at]) seen++;
    else if (!hidden.test(token.charAt(at))) return false;
  }
  return 2 * seen >= token.length;
}
