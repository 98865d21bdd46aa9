import { FIRST_HAN, type HanSounds, LAST_HAN } from '../../text/han-sounds.js';
import { cutIntoSyllables } from '../../text/pinyin.js';

/**
 * A text as it sounds: one character a syllable, with the way back. The places are views of buffers
 * that the next text writes over.
 */
export interface SoundForm {
  readonly text: string;
  /** Start and end in the source of every unit of `text`. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/** How pictures are read aloud when they stand for a character: `🐴` for 妈 or 马. */
const pictures: Readonly<Record<string, string>> = Object.fromEntries(
  [
    '🐴ma 🐎ma 🏇ma 🐶gou 🐕gou 🐷zhu 🐖zhu 🐽zhu 💩shi 🐔ji 🐓ji 🐣ji 🐥ji 🖊bi ✏bi 🖋bi 🖌bi 🌶la',
    '🐢gui 🥚dan 🍳dan 🧠nao 💀si ☠si 🔪dao 👴ye 👵nai 🐑yang 🐂niu 🐮niu 🐒hou 🐛chong 🐍she 🐭shu 🐯hu',
    '🌿cao 🌱cao 🌾cao ☘cao 🍀cao 👊quan 🦆ya 🐏yang 🐱mao 🐰tu 🦊hu 🍵cha 🍺pi 🤮tu 👃bi 👄zui 🖕cao',
  ]
    .join(' ')
    .split(' ')
    .map((pair) => {
      const [picture = ''] = [...pair];
      return [picture, pair.slice(picture.length)];
    }),
);

/** Digits and letters that are read by their name: 王8蛋, 2B. */
const names: Readonly<Record<string, string>> = {
  ...{ '0': 'ling', '1': 'yi', '2': 'er', '3': 'san', '4': 'si', '5': 'wu', '6': 'liu', '7': 'qi' },
  ...{ '8': 'ba', '9': 'jiu', b: 'bi', p: 'pi' },
};

/** A longer run of letters is no word that anybody spells out. */
const LONGEST_RUN = 24;
/** Stands for everything that no word crosses. */
const WALL = 0x20;

/**
 * Writes a text as it sounds: Han by their commonest reading, pinyin in letters, pictures and digits
 * by their name. Everything else is a wall; blanks are not.
 */
export function soundForm(source: string, sounds: HanSounds): SoundForm {
  // No unit of the source ever becomes more than one.
  if (buffers.units.length < source.length) buffers = buffersOf(2 * source.length);
  const { units, starts, ends, bytes } = buffers;
  const readsLetters = mayBePinyin(source);
  let count = 0;
  const say = (sound: number, start: number, end: number) => {
    units[count] = sound === 0 ? WALL : sound;
    starts[count] = start;
    ends[count++] = end;
  };
  for (let at = 0; at < source.length; ) {
    const code = source.charCodeAt(at);
    let end = at + 1;
    if (code >= FIRST_HAN && code <= LAST_HAN) say(sounds.ofHan(code), at, end);
    else if (isLetter(code)) {
      while (end < source.length && isLetter(source.charCodeAt(end))) end++;
      for (const sound of soundsOf(source.slice(at, end), readsLetters, sounds))
        say(sound, at, end);
    } else if (mayBeNamed(code)) {
      const sign = String.fromCodePoint(source.codePointAt(at) ?? WALL);
      end = at + sign.length;
      say(sounds.ofSyllable(names[sign] ?? pictures[sign] ?? ''), at, end);
    } else if (code !== 0x20 && code !== 0xfe0f) say(WALL, at, end);
    at = end;
  }
  return { text: bytes.toString('utf16le', 0, 2 * count), starts, ends };
}

/** As large as the longest text so far: most comments then cost no memory. */
let buffers = buffersOf(4_096);

function buffersOf(length: number) {
  const units = new Uint16Array(length);
  return {
    units,
    bytes: Buffer.from(units.buffer),
    starts: new Uint32Array(length),
    ends: new Uint32Array(length),
  };
}

/** Digits, signs and pictures; everything else is a wall without looking. */
function mayBeNamed(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0x2600 && code < 0x2800) || code >> 11 === 0x1b;
}

function isLetter(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

const walled: readonly number[] = [0];

function soundsOf(letters: string, areRead: boolean, sounds: HanSounds): readonly number[] {
  if (!areRead || letters.length > LONGEST_RUN) return walled;
  if (letters.length === 1) return [sounds.ofSyllable(names[letters] ?? letters)];
  const [cut] = cutIntoSyllables(letters);
  return cut?.map((syllable) => sounds.ofSyllable(syllable)) ?? walled;
}

/** Words of running English, such as `can` or `she`, are no pinyin: some word there is none at all. */
function mayBePinyin(source: string): boolean {
  if (!/[a-z]/.test(source)) return false;
  if (/[\u4e00-\u9fff]/.test(source)) return true;
  const words = source.match(/[a-z]+/g) ?? [];
  return words.length <= 6 && words.every((word) => word.length === 1 || isCut(word));
}

function isCut(word: string): boolean {
  return word.length <= LONGEST_RUN && cutIntoSyllables(word).length > 0;
}
