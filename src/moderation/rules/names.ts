import { foldForMatching } from '../../text/script.js';
import { marks } from '../model/model-text.js';
import { createAutomaton } from './automaton.js';
import { isWhole } from './boundaries.js';
import { inSlices } from './in-slices.js';

/** More names than this are not watched over: of a catalogue only the risky ones come here. */
export const MAX_NAMES = 60_000;

/** Names that readers may say though their words would be flagged: titles and authors. */
export interface Names {
  readonly list: readonly string[];
  /** A folded text with a mark in place of every name in it. */
  without(text: string): string;
}

/**
 * The names that say something risky by themselves: only these need watching over, however large the
 * catalogue is. A name shorter than three Chinese characters or five letters is a word like any other.
 */
export function createNames(names: Iterable<string>, isRisky: (name: string) => boolean): Names {
  const list: string[] = [];
  for (const name of new Set(names)) {
    if (list.length >= MAX_NAMES) break;
    if (isLongEnough(name) && isRisky(name)) list.push(name);
  }
  const automaton = createAutomaton(list.map((name) => [foldForMatching(name), true] as const));
  return {
    list,
    without(text) {
      const found = automaton.find(text).filter(({ start, end }) => isWhole(text, start, end));
      let kept = '';
      let copied = 0;
      for (const { start, end } of found.sort((a, b) => a.start - b.start || b.end - a.end)) {
        if (start < copied) continue;
        kept += text.slice(copied, start) + marks.title;
        copied = end;
      }
      return kept + text.slice(copied);
    },
  };
}

/** The names of the whole catalogue, as words of staff's meet them. */
export interface CatalogueNames {
  /** Those in which one of the words stands; a name that is the word itself is no protection. */
  around(words: readonly string[]): Promise<readonly string[]>;
}

/** Folds the names at the first need: who has no words of their own does not pay for it. */
export function createCatalogueNames(names: readonly string[]): CatalogueNames {
  const long = names.filter(isLongEnough);
  let folded: Promise<readonly string[]> | undefined;
  return {
    async around(words) {
      if (words.length === 0 || long.length === 0) return [];
      folded ??= inSlices(long, (name) => foldForMatching(name));
      const texts = await folded;
      const spelled = await inSlices(words, (word) => [foldForMatching(word), true] as const);
      const automaton = createAutomaton(spelled);
      const says = (text: string) =>
        automaton
          .find(text)
          .some(({ start, end }) => end - start < text.length && isWhole(text, start, end));
      const hits = await inSlices(texts, says);
      return long.filter((_, index) => hits[index]);
    },
  };
}

function isLongEnough(name: string): boolean {
  return /\p{Script=Han}/u.test(name) ? [...name].length >= 3 : name.length >= 5;
}
