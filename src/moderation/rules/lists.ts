import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { ShippedEntries } from '../staff-rules/conflicts.js';
import type { LinkSettings } from './links.js';
import type { SoundSettings } from './sound.js';
import type { WatchedWord, WordSettings } from './words.js';

const folder = new URL('./lists/', import.meta.url);

/** The project's own lists, read from `rules/lists/*.txt`. */
export interface DefaultLists {
  readonly words: WordSettings;
  readonly sound: Pick<SoundSettings, 'watched' | 'loud' | 'spelled' | 'ordinary'>;
  readonly links: Pick<LinkSettings, 'denied' | 'allowed' | 'shorteners'>;
  /** Works that are called so, whether a library has them or not. */
  readonly titles: readonly string[];
}

const watchedFiles = [
  { file: 'insults.zh.txt', kind: 'insult' },
  { file: 'insults.en.txt', kind: 'insult' },
  { file: 'threats.txt', kind: 'threat' },
  { file: 'spam.zh.txt', kind: 'spam' },
  { file: 'spam.en.txt', kind: 'spam' },
] as const;

/** Reads the lists; throws when one is missing or has a word without a weight. */
export async function loadLists(): Promise<DefaultLists> {
  const watched = await Promise.all(
    watchedFiles.map(async ({ file, kind }) => {
      const list = await lines(file);
      return inFile(file, () => weighted(list, kind));
    }),
  );
  const [allowed, loud, spelled, ordinary, denied, allowedDomains, shorteners] = await Promise.all(
    [
      ...['allowed.txt', 'sound-loud.txt', 'sound-spelled.txt', 'sound-ordinary.txt'],
      ...['denied-domains.txt', 'allowed-domains.txt', 'shorteners.txt'],
    ].map(lines),
  );
  const titles = await Promise.all(['titles.zh.txt', 'titles.en.txt'].map(lines));
  return {
    words: { watched: watched.flatMap(({ words }) => words), allowed: allowed ?? [] },
    sound: {
      watched: watched.flatMap(({ heard }) => heard),
      ...{ loud: loud ?? [], spelled: spelled ?? [], ordinary: ordinary ?? [] },
    },
    links: {
      denied: denied ?? [],
      allowed: allowedDomains ?? [],
      shorteners: shorteners ?? [],
    },
    titles: titles.flat(),
  };
}

/** Says of what is wrong in a list which list it is. */
function inFile<Value>(file: string, read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`${file}: ${why}`, { cause: error });
  }
}

/** The lines of a list without comments and blanks. */
async function lines(file: string): Promise<string[]> {
  const text = await readFile(new URL(file, folder), 'utf8');
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

const weightLine = z.number().min(0).max(1);

/** The words of a list, and those of them that are also told by their sound. */
interface Weighted {
  readonly words: readonly WatchedWord[];
  readonly heard: readonly WatchedWord[];
}

/** `@ 0.9` sets the weight of the words below it; `@ 0.5 unheard` too, and ordinary words sound like those. */
function weighted(list: readonly string[], kind: WatchedWord['kind']): Weighted {
  let weight = Number.NaN;
  let isHeard = true;
  const words: WatchedWord[] = [];
  const heard: WatchedWord[] = [];
  for (const line of list) {
    if (line.startsWith('@')) {
      const [number = '', mark] = line.slice(1).trim().split(' ');
      weight = Number(number || Number.NaN);
      isHeard = mark !== 'unheard';
    }
    if (!weightLine.safeParse(weight).success)
      throw new Error(`"${line}" wants a weight of 0 to 1`);
    if (line.startsWith('@')) continue;
    const word = { word: line, kind, weight };
    words.push(word);
    if (isHeard) heard.push(word);
  }
  return { words, heard };
}

/** The lists that ship, by what a rule of staff's could say to the contrary. */
export async function shippedEntries(): Promise<ShippedEntries> {
  const { words, links } = await loadLists();
  return {
    word: words.watched.map(({ word }) => word),
    allow: words.allowed,
    domain_denied: links.denied,
    domain_allowed: links.allowed,
  };
}
