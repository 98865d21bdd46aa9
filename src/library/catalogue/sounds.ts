import { cutIntoSyllables, plainSyllable, readings } from '../../text/pinyin.js';

/** More ways to read one name than this are not stored. */
const MOST_WAYS = 8;

/** Longer names are known by their beginning. Characters. */
const LONGEST = 24;

/** A name as it may be spelt in letters. */
export interface Spelling {
  /** Whole, without spaces: `hongloumeng`; several where characters have several readings. */
  readonly whole: readonly string[];
  /** First letters: `hlm`. */
  readonly initials: readonly string[];
  /** Neighbouring syllables, `honglou` and `loumeng`: what a part of a name has of it. */
  readonly pairs: readonly string[];
}

/** How a folded name may be spelt; null for a name without Chinese characters. */
export function spellingOf(folded: string): Spelling | null {
  const parts = folded.slice(0, 2 * LONGEST).match(/\p{Script=Han}+|[\p{L}\p{N}]/gu) ?? [];
  const ways = parts
    .flatMap((part) => (/^\p{Script=Han}/u.test(part) ? readings(part) : [[part]]))
    .slice(0, LONGEST);
  if (!/\p{Script=Han}/u.test(folded) || ways.length < 2) return null;
  return {
    whole: combined(ways),
    initials: combined(ways.map((each) => [...new Set(each.map(([first = '']) => first))])),
    pairs: ways.slice(1).flatMap((second, at) => combined([ways[at] ?? [], second])),
  };
}

/** One choice of each in a row, the first choices first. */
function combined(ways: readonly (readonly string[])[]): readonly string[] {
  return ways.reduce<readonly string[]>(
    (starts, choices) => {
      if (choices.length === 0) return starts;
      const longer = choices.flatMap((choice) => starts.map((start) => `${start}${choice}`));
      return longer.slice(0, MOST_WAYS);
    },
    [''],
  );
}

/** Letters typed for sounds: joined, and the pairs of syllables of each way to cut them. */
export interface Sounds {
  readonly joined: string;
  readonly cuts: readonly (readonly string[])[];
}

/** Reads a folded question as sounds; null when it is too short, too long or not in letters. */
export function soundsOf(folded: string): Sounds | null {
  if (!/^[a-z ]{2,80}$/.test(folded)) return null;
  const words = folded.split(' ').map(plainSyllable);
  const cuts = words.reduce<readonly (readonly string[])[]>(
    (starts, word) =>
      starts
        .flatMap((start) => cutIntoSyllables(word).map((cut) => [...start, ...cut]))
        .slice(0, MOST_WAYS),
    [[]],
  );
  return {
    joined: words.join(''),
    cuts: cuts.map(neighbours).filter((pairs) => pairs.length > 0),
  };
}

/** Whether folded letters are a whole folded name by its sound: "hong lou meng" is 红楼梦. */
export function isSpelt(name: string, letters: string): boolean {
  const sounds = soundsOf(letters);
  return sounds !== null && (spellingOf(name)?.whole.includes(sounds.joined) ?? false);
}

function neighbours(syllables: readonly string[]): readonly string[] {
  return syllables.slice(1).map((syllable, at) => `${syllables[at]}${syllable}`);
}
