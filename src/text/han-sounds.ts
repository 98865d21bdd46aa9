import { readFile } from 'node:fs/promises';
import { z } from 'zod';

/** Characters that have a reading here: the block of unified ideographs. */
export const FIRST_HAN = 0x4e00;
export const LAST_HAN = 0x9fff;

/** Each syllable is one private-use character, from here on: a word is then a short text. */
const FIRST_SOUND = 0xe100;

const fileSchema = z.strictObject({
  /** Toneless syllables in plain letters (lü as `lu`). */
  syllables: z.array(z.string()),
  /** base64 of little-endian uint16 a character of the block: its syllable's number, 1 first; 0: none. */
  table: z.string(),
});
/** What `npm run train -- sounds` writes. */
export type SoundsFile = z.output<typeof fileSchema>;

/** The commonest reading of Chinese characters, without tones. */
export interface HanSounds {
  /** A character's sound as the code of one private-use character; 0 when it has none. */
  ofHan(code: number): number;
  /** The same for a syllable in letters: `ma`. */
  ofSyllable(letters: string): number;
  /** The letters of such a code; '' when it is none. */
  letters(code: number): string;
}

/** Where the table stands that the project ships, beside the code both in `src` and in `dist`. */
export const soundsFile = new URL('./sounds.model.json', import.meta.url);

/** Reads the table; throws when the file is not one. */
export async function loadHanSounds(file: URL | string = soundsFile): Promise<HanSounds> {
  const { syllables, table } = fileSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  const bytes = new Uint8Array(Buffer.from(table, 'base64'));
  const numbers = new Uint16Array(bytes.buffer);
  if (numbers.length !== LAST_HAN - FIRST_HAN + 1)
    throw new Error('the table of sounds is cut off');
  const bySyllable = new Map(syllables.map((letters, at) => [letters, FIRST_SOUND + at]));
  const codes = numbers.map((number) => (number === 0 ? 0 : FIRST_SOUND + number - 1));
  return {
    ofHan: (code) => codes[code - FIRST_HAN] ?? 0,
    ofSyllable: (letters) => bySyllable.get(letters) ?? 0,
    letters: (code) => syllables[code - FIRST_SOUND] ?? '',
  };
}

/** Packs readings, one a character of the block in order; '' for a character without any. */
export function packSounds(readings: readonly string[]): SoundsFile {
  const syllables = [...new Set(readings.filter((one) => one !== ''))].sort();
  const numbers = Uint16Array.from(readings, (one) => syllables.indexOf(one) + 1);
  return { syllables, table: Buffer.from(numbers.buffer).toString('base64') };
}
