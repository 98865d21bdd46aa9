import { createRequire } from 'node:module';
import type * as PinyinPro from 'pinyin-pro';

const require = createRequire(import.meta.url);
let loaded: typeof PinyinPro | undefined;

/** Its dictionary takes 27 MB and 70 ms, and only those who write titles down need it. */
function pinyinPro(): typeof PinyinPro {
  loaded ??= require('pinyin-pro') as typeof PinyinPro;
  return loaded;
}

/** More readings of one character than this are scholarship. */
const MOST_READINGS = 4;

/**
 * How each character of a run of Chinese characters may be read, in plain letters (lü as `lu`): first
 * as its neighbours suggest (重庆 chong), then its other readings (zhong).
 */
export function readings(han: string): readonly (readonly string[])[] {
  const { pinyin, polyphonic } = pinyinPro();
  const options = { toneType: 'none', type: 'array', v: true } as const;
  const likely = pinyin(han, options);
  const possible = polyphonic(han, options);
  return [...han].map((_, at) => {
    const all = [likely[at] ?? '', ...(possible[at] ?? [])].flatMap((each) => each.split(/\s+/));
    return [...new Set(all.map(plainSyllable))].filter(isSyllable).slice(0, MOST_READINGS);
  });
}

/**
 * Letters with one sign for ü: keyboards write it as v, passports as u or yu, and marks may be missing.
 * After n, `yu` is ü only where a word begins (`nyu`): elsewhere it is a syllable (`lun yu`).
 */
export function plainSyllable(letters: string): string {
  return letters.toLowerCase().replace(/(?<=[ln])[vü]|(?<=l|^n)yu/g, 'u');
}

/** More ways to cut one word than this are not meant. */
const MOST_CUTS = 4;

/**
 * The ways to cut letters into Chinese syllables (`xian`: xian, xi an), those with the fewest first;
 * none when they cannot be Chinese.
 */
export function cutIntoSyllables(letters: string): readonly (readonly string[])[] {
  const cuts: (readonly string[])[][] = [[[]]];
  for (let end = 1; end <= letters.length; end++) {
    const found: (readonly string[])[] = [];
    for (let start = Math.max(0, end - LONGEST_SYLLABLE); start < end; start++) {
      const last = letters.slice(start, end);
      if (!isSyllable(last)) continue;
      for (const before of cuts[start] ?? []) found.push([...before, last]);
    }
    found.sort((one, other) => one.length - other.length);
    cuts.push(found.slice(0, MOST_CUTS));
  }
  return letters === '' ? [] : (cuts.at(-1) ?? []);
}

/** Whether letters alone may be Chinese spelt out: `hongloumeng`, `hong lou meng`. */
export function maySpellChinese(text: string): boolean {
  const words = text
    .toLowerCase()
    .replace(/[\p{P}\s]+/gu, ' ')
    .trim()
    .split(' ')
    .map(plainSyllable);
  const cuts = words.map((word) => cutIntoSyllables(word)[0] ?? []);
  return cuts.every((cut) => cut.length > 0) && cuts.flat().length > 1;
}

const LONGEST_SYLLABLE = 6;

function isSyllable(letters: string): boolean {
  return syllables.has(letters);
}

/** Every syllable of standard Chinese, by its beginning and its ends (Hanyu Pinyin; ü as u). */
const syllables: ReadonlySet<string> = new Set(
  [
    ':a ai an ang ao e ei en eng er o ou',
    'b:a ai an ang ao ei en eng i ian iao ie in ing o u',
    'p:a ai an ang ao ei en eng i ian iao ie in ing o ou u',
    'm:a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u',
    'f:a an ang ei en eng o ou u',
    'd:a ai an ang ao e ei en eng i ia ian iao ie ing iu ong ou u uan ui un uo',
    't:a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo',
    'n:a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan ue un uo',
    'l:a ai an ang ao e ei eng i ia ian iang iao ie in ing iu o ong ou u uan ue un uo',
    'g:a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
    'k:a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
    'h:a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
    'j:i ia ian iang iao ie in ing iong iu u uan ue un',
    'q:i ia ian iang iao ie in ing iong iu u uan ue un',
    'x:i ia ian iang iao ie in ing iong iu u uan ue un',
    'zh:a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo',
    'ch:a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo',
    'sh:a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo',
    'r:an ang ao e en eng i ong ou u ua uan ui un uo',
    'z:a ai an ang ao e ei en eng i ong ou u uan ui un uo',
    'c:a ai an ang ao e en eng i ong ou u uan ui un uo',
    's:a ai an ang ao e en eng i ong ou u uan ui un uo',
    'y:a an ang ao e i in ing o ong ou u uan ue un',
    'w:a ai an ang ei en eng o u',
  ].flatMap((line) => {
    const [start = '', ends = ''] = line.split(':');
    return ends.split(' ').map((end) => `${start}${end}`);
  }),
);
