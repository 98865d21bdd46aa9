import { foldForMatching } from '../text/script.js';

/** A hall with every name that readers use for it, in all languages. */
export interface HallWords {
  readonly id: string;
  readonly names: readonly string[];
}

/** What readers call the halls together whose name begins with the first of these words. */
const mainLibrary = [
  '总馆',
  '主馆',
  '本馆区',
  '两个区',
  '两个馆区',
  'main library',
  'main building',
  'both areas',
  'both buildings',
];

/** Every name, folded, with the halls that bear it. */
export function namesOf(halls: readonly HallWords[]): ReadonlyMap<string, string[]> {
  const byName = new Map<string, string[]>();
  const add = (name: string, id: string) => {
    const folded = foldForMatching(name).trim();
    if (folded !== '') byName.set(folded, [...new Set([...(byName.get(folded) ?? []), id])]);
  };
  for (const { id, names } of halls) {
    for (const name of names) add(name, id);
    if (names.some(isPartOfMain)) for (const name of mainLibrary) add(name, id);
  }
  for (const { name, ids } of pairsOf([...byName])) for (const id of ids) add(name, id);
  for (const { name, id } of otherPlaces(byName)) if (!byName.has(name)) add(name, id);
  return byName;
}

/** 南区 and 北区 are also said 南北区. */
function pairsOf(names: readonly (readonly [string, readonly string[]])[]) {
  const short = names.filter(([name]) => /^\p{Script=Han}{2}$/u.test(name));
  return short.flatMap(([one, ids]) =>
    short
      .filter(([other, others]) => other[1] === one[1] && !others.some((id) => ids.includes(id)))
      .flatMap(([other, others]) =>
        ['', '、', '两', '两个'].map((link) => ({
          name: link === '、' ? `${one[0]}、${other}` : `${one[0]}${other[0]}${link}${one[1]}`,
          ids: [...ids, ...others],
        })),
      ),
  );
}

function isPartOfMain(name: string): boolean {
  return foldForMatching(name).startsWith('总馆');
}

const place = 'library|building|hall|room|section|area|wing|branch';
const placed = new RegExp(`^(.+) (?:${place})$`);
/** What may stand before such a word and names no hall, or not only one. */
const common = /^(?:main|new|old|study|reading|both|north and south)$/;

/** The kids' library is also the kids' section, room or building, when only one hall is called so. */
function otherPlaces(byName: ReadonlyMap<string, readonly string[]>) {
  return [...qualifiersOf(byName)].flatMap(([words, id]) =>
    place.split('|').map((noun) => ({ name: `${words} ${noun}`, id })),
  );
}

/** What tells one hall from all others in its English names, with its id: north, kids, rare books. */
export function qualifiersOf(
  byName: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, string> {
  const halls = new Map<string, Set<string>>();
  for (const [name, ids] of byName) {
    const words = placed.exec(name)?.[1];
    if (!words || common.test(words)) continue;
    halls.set(words, new Set([...(halls.get(words) ?? []), ...ids]));
  }
  const single = [...halls].filter(([, ids]) => ids.size === 1);
  return new Map(single.map(([words, ids]) => [words, [...ids].join()]));
}
