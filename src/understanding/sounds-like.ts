import type { HanSounds } from '../text/han-sounds.js';
import { cutIntoSyllables, plainSyllable } from '../text/pinyin.js';

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
  return (text) => {
    if (/[a-z]{2}/.test(text)) {
      const [spelt] = speltIn(text, heard, sounds);
      if (spelt) return spelt;
    }
    for (const { name, codes } of heard) {
      const at = placeOf(text, { name, codes }, sounds);
      if (at >= 0) return { name, place: [at, at + name.length] };
    }
    return null;
  };
}

/** Puts desk words that were typed in letters into characters: "mingtian kai men ma". */
export function createLetterReader(sounds: HanSounds): (text: string) => string {
  const heard = deskWords.map((name) => ({ name, codes: codesOf(name, sounds) }));
  return (text) => {
    if (!/[a-z]{2}/i.test(text)) return text;
    const found = speltIn(text.toLowerCase(), heard, sounds);
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

function placeOf(text: string, { name, codes }: Heard, sounds: HanSounds): number {
  for (let at = 0; at + name.length <= text.length; at++) {
    let own = 0;
    let alike = 0;
    for (; alike < name.length; alike++) {
      if (sounds.ofHan(text.charCodeAt(at + alike)) !== codes.charCodeAt(alike)) break;
      if (text[at + alike] === name[alike]) own += 1;
    }
    if (alike === name.length && own > 0) return at;
  }
  return -1;
}

/** Names spelt out in one to four words of letters, the longest at each place. */
function speltIn(text: string, heard: readonly Heard[], sounds: HanSounds): HeardName[] {
  const words = [...text.matchAll(/[a-zü]+/g)];
  const found: HeardName[] = [];
  for (let at = 0; at < words.length; at++) {
    for (let count = Math.min(MOST_WORDS, words.length - at); count > 0; count--) {
      const run = words.slice(at, at + count);
      const [first, last] = [run[0], run.at(-1)];
      if (!first || !last) continue;
      const place = [first.index, last.index + last[0].length] as const;
      if (!/^[a-zü\s]+$/.test(text.slice(...place))) continue;
      const spelt = spellings(run.join(''), sounds);
      const name = heard.find(({ codes }) => spelt.includes(codes));
      if (!name) continue;
      found.push({ name: name.name, place });
      at += count - 1;
      break;
    }
  }
  return found;
}

function spellings(letters: string, sounds: HanSounds): string[] {
  return cutIntoSyllables(plainSyllable(letters)).map((syllables) =>
    String.fromCharCode(...syllables.map((one) => sounds.ofSyllable(one))),
  );
}
