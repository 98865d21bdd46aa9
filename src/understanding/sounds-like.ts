import type { HanSounds } from '../text/han-sounds.js';
import { plainSyllable } from '../text/pinyin.js';
import { matchesOf } from './matches.js';

/** A name as it sounds, found in a text, and where. */
export interface HeardName {
  readonly name: string;
  readonly place: readonly [number, number];
}

/** So many words of letters may spell one name: `shao er guan`. */
const MOST_WORDS = 4;

/** Desk words that are typed in letters where no Chinese keyboard is at hand. */
const deskWords =
  '今天 明天 后天 大后天 昨天 今晚 明晚 周末 周一 周二 周三 周四 周五 周六 周日 周天 星期一 星期二 星期三 星期四 星期五 星期六 星期天 星期日 下周 下周一 下周二 下周三 下周四 下周五 下周六 下周日 现在 几点 什么时候 开门吗 关门吗 开门 关门 开吗 关吗 开放 闭馆 图书馆 借书 还书 办卡 预约 春节 国庆 元旦 中秋 端午 清明'.split(
    ' ',
  );

/**
 * Finds names by their sound: written with other characters of the same sound (北取 for 北区; one
 * character at least must be the name's own), or in letters (`beiqu`, "bei qu").
 */
export function createSoundFinder(
  names: readonly string[],
  sounds: HanSounds,
): (text: string) => HeardName | null {
  const heard = names.flatMap((name) => {
    const codes = codesOf(name, sounds);
    return codes.length >= 2 ? [{ name, codes }] : [];
  });
  const spelling = spellingsOf(heard, sounds);
  const byFirst = groupByFirst(heard);
  return (text) => {
    if (/[a-z]{2}/.test(text)) {
      const [spelt] = speltIn(text, spelling);
      if (spelt) return spelt;
    }
    return /\p{Script=Han}/u.test(text) ? alikeIn(text, byFirst, sounds) : null;
  };
}

/** Puts desk words that were typed in letters into characters: "mingtian kai men ma". */
export function createLetterReader(sounds: HanSounds): (text: string) => string {
  const heard = deskWords.map((name) => ({ name, codes: codesOf(name, sounds) }));
  const spelling = spellingsOf(heard, sounds);
  return (text) => {
    if (!/[a-z]{2}/i.test(text)) return text;
    const found = speltIn(text.toLowerCase(), spelling);
    return found.reduceRight(
      (rest, { name, place: [from, to] }) => rest.slice(0, from) + name + rest.slice(to),
      text,
    );
  };
}

interface Heard {
  readonly name: string;
  /** The sound of each of its characters. */
  readonly codes: string;
}

/** A text of one private-use character a sound; empty when a character has none. */
function codesOf(name: string, sounds: HanSounds): string {
  if (!/^\p{Script=Han}+$/u.test(name)) return '';
  const codes = [...name].map((character) => sounds.ofHan(character.charCodeAt(0)));
  return codes.includes(0) ? '' : String.fromCharCode(...codes);
}

function groupByFirst(heard: readonly Heard[]): ReadonlyMap<number, readonly Heard[]> {
  const groups = new Map<number, Heard[]>();
  for (const one of heard) {
    const first = one.codes.charCodeAt(0);
    groups.set(first, [...(groups.get(first) ?? []), one]);
  }
  return groups;
}

/** The first place where a name's sounds stand, with one of its own characters at least. */
function alikeIn(
  text: string,
  byFirst: ReadonlyMap<number, readonly Heard[]>,
  sounds: HanSounds,
): HeardName | null {
  for (let at = 0; at < text.length; at++) {
    const name = byFirst
      .get(sounds.ofHan(text.charCodeAt(at)))
      ?.find((heard) => isAlike(text, at, { ...heard, sounds }))?.name;
    if (name) return { name, place: [at, at + name.length] };
  }
  return null;
}

function isAlike(
  text: string,
  at: number,
  { name, codes, sounds }: Heard & { readonly sounds: HanSounds },
): boolean {
  let own = 0;
  for (let place = 0; place < name.length; place++) {
    if (sounds.ofHan(text.charCodeAt(at + place)) !== codes.charCodeAt(place)) return false;
    if (text[at + place] === name[place]) own += 1;
  }
  return own > 0;
}

/** Names by how they are spelt, and how their first words may begin: most words begin no name. */
interface Spellings {
  readonly names: ReadonlyMap<string, string>;
  readonly beginnings: ReadonlySet<string>;
  /** Words that may begin one, quick to see. */
  readonly start: RegExp;
}

function spellingsOf(heard: readonly Heard[], sounds: HanSounds): Spellings {
  const names = new Map<string, string>();
  const beginnings = new Set<string>();
  const firsts = new Set<string>();
  for (const { name, codes } of heard) {
    const letters = [...codes].map((code) => sounds.letters(code.charCodeAt(0))).join('');
    if (letters === '' || names.has(letters)) continue;
    names.set(letters, name);
    firsts.add(sounds.letters(codes.charCodeAt(0)));
    for (let end = 1; end <= letters.length; end++) beginnings.add(letters.slice(0, end));
  }
  // No name, no word: an empty choice would be found everywhere.
  const start = new RegExp(`(?<![a-zü])(?:${[...firsts].join('|') || '(?!)'})`);
  return { names, beginnings, start };
}

const letterRun = /[a-zü]+/g;

/** Names spelt out in one to four words of letters, the longest at each place. */
function speltIn(text: string, { names, beginnings, start }: Spellings): HeardName[] {
  if (!start.test(text)) return [];
  const words = matchesOf(letterRun, text);
  const found: HeardName[] = [];
  for (let at = 0; at < words.length; at++) {
    const first = words[at];
    let letters = '';
    let longest: { readonly name: string; readonly last: number } | null = null;
    for (let last = at; first && last < Math.min(at + MOST_WORDS, words.length); last++) {
      const word = words[last];
      if (!word || !isNextWord(text, words[last - 1], { word, isFirst: last === at })) break;
      letters += plainSyllable(word[0]);
      if (!beginnings.has(letters)) break;
      const name = names.get(letters);
      if (name) longest = { name, last };
    }
    const end = longest && words[longest.last];
    if (!first || !longest || !end) continue;
    found.push({ name: longest.name, place: [first.index, end.index + end[0].length] });
    at = longest.last;
  }
  return found;
}

/** Whether nothing but a space stands between two words. */
function isNextWord(
  text: string,
  before: RegExpExecArray | undefined,
  { word, isFirst }: { readonly word: RegExpExecArray; readonly isFirst: boolean },
): boolean {
  if (isFirst || !before) return true;
  return text.slice(before.index + before[0].length, word.index).trim() === '';
}
