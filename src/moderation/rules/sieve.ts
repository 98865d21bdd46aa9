import { createAutomaton } from './automaton.js';
import type { Needles } from './needles.js';

/** Which of many expressions a text can match at all, in their order. */
export type Sieve = (text: string) => readonly number[];

/**
 * Keeps back the expressions of whose needles one is missing, in a single walk over the text. An
 * expression without needles always comes through.
 */
export function createSieve(wanted: readonly (readonly Needles[])[]): Sieve {
  const groups = wanted.flatMap((needles, owner) => needles.map((words) => ({ words, owner })));
  const automaton = createAutomaton(groupsByWord(groups.map(({ words }) => words)));
  const always = wanted.flatMap((needles, at) => (needles.length === 0 ? [at] : []));
  // Which text a group, and an expression, was met in last: nothing is wiped between two texts.
  const met = new Float64Array(groups.length);
  const metOwner = new Float64Array(wanted.length);
  const missing = new Int32Array(wanted.length);
  let now = 0;
  const meet = (group: number, passed: number[]) => {
    const owner = groups[group]?.owner ?? 0;
    if (metOwner[owner] !== now) missing[owner] = wanted[owner]?.length ?? 0;
    metOwner[owner] = now;
    met[group] = now;
    missing[owner] = (missing[owner] ?? 0) - 1;
    if (missing[owner] === 0) passed.push(owner);
  };
  return (text) => {
    now++;
    const passed = always.slice();
    automaton.meet(text, (groups) => {
      for (const group of groups) if (met[group] !== now) meet(group, passed);
    });
    return passed.length < 2 ? passed : passed.sort((a, b) => a - b);
  };
}

function groupsByWord(groups: readonly Needles[]): ReadonlyMap<string, readonly number[]> {
  const byWord = new Map<string, number[]>();
  groups.forEach((words, group) => {
    for (const word of words) byWord.set(word, [...(byWord.get(word) ?? []), group]);
  });
  return byWord;
}
