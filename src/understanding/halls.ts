import { foldForMatching } from '../text/script.js';

/** A hall with every name that readers use for it, in all languages. */
export interface HallWords {
  readonly id: string;
  readonly names: readonly string[];
}

/** The halls a sentence names, in order, and where. */
export interface SaidHalls {
  readonly ids: readonly string[];
  readonly places: readonly (readonly [number, number])[];
}

export type FindHalls = (text: string) => SaidHalls;

/** What readers call the halls together whose name begins with the first of these words. */
const mainLibrary = ['总馆', '主馆', 'main library', 'main building'];

/** Finds halls by the longest name first; the text must be normalised. */
export function createHallFinder(halls: readonly HallWords[]): FindHalls {
  const byName = new Map<string, string[]>();
  const add = (name: string, id: string) => {
    const folded = foldForMatching(name).trim();
    if (folded !== '') byName.set(folded, [...new Set([...(byName.get(folded) ?? []), id])]);
  };
  for (const { id, names } of halls) {
    for (const name of names) add(name, id);
    if (names.some(isPartOfMain)) for (const name of mainLibrary) add(name, id);
  }
  const names = [...byName.keys()].sort((a, b) => b.length - a.length).map(patternOf);
  if (names.length === 0) return () => ({ ids: [], places: [] });
  const pattern = new RegExp(names.join('|'), 'gu');
  return (text) => {
    const matches = [...text.matchAll(pattern)];
    const ids = matches.flatMap((match) => byName.get(match[0].replace(/\s+/g, ' ')) ?? []);
    const places = matches.map((match) => [match.index, match.index + match[0].length] as const);
    return { ids: [...new Set(ids)], places };
  };
}

function isPartOfMain(name: string): boolean {
  return foldForMatching(name).startsWith('总馆');
}

/** Latin names only as whole words; Chinese ones anywhere. */
function patternOf(name: string): string {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
  const before = /^[\p{L}\p{N}]/u.test(name) && !/^\p{Script=Han}/u.test(name) ? '\\b' : '';
  const after = /\w$/.test(name) ? '\\b' : '';
  return `${before}${escaped}${after}`;
}
