import type { HanSounds } from '../text/han-sounds.js';
import { groupByInitial, isNear } from './distance.js';
import { type HallWords, namesOf } from './hall-names.js';
import { createNeighbours, type Neighbour } from './hall-neighbours.js';
import { matchesOf } from './matches.js';
import { createSoundFinder } from './sounds-like.js';

/** The halls a sentence names, in order, and where. */
export interface SaidHalls {
  readonly ids: readonly string[];
  readonly places: readonly (readonly [number, number])[];
}

export type FindHalls = (text: string) => SaidHalls;

const everywhere =
  /(?:所有|全部|各个?|每个|每一个|几个|四个)的?(?:馆区?|分馆|馆舍|场馆|区|阅览室|阅览区)(?!长|员|藏)|\b(?:all|every|each)(?: of)?(?: the| your)? (?:halls?|buildings?|areas?|branch(?:es)?|libraries|sites?|locations?|(?:reading )?rooms?)\b/gu;

/** What every match of `everywhere` holds, quick to see. */
const toAll = /[馆区室舍]|\b(?:all|every|each)\b/;

const none: SaidHalls = { ids: [], places: [] };

/**
 * Finds halls by the longest name first; where there is none, by a name with one slip, or (where
 * sounds are known) one that sounds like it. The text must be normalised.
 */
export function createHallFinder(halls: readonly HallWords[], sounds?: HanSounds): FindHalls {
  const byName = namesOf(halls);
  const names = [...byName.keys()].sort((a, b) => b.length - a.length);
  if (names.length === 0) return () => none;
  const patterns = scriptsOf(names);
  const nearByLetters = createNearFinder(names);
  const nearBySound = sounds ? createSoundFinder(names, sounds) : () => null;
  const neighbours = createNeighbours(byName);
  const findNear = (text: string) => nearByLetters(text) ?? nearBySound(text);
  const all = [...new Set(halls.map(({ id }) => id))];
  return (text) => {
    const whole = toAll.test(text) ? matchesOf(everywhere, text) : [];
    if (whole.length > 0) return { ids: all, places: whole.map(placeOf) };
    const matches = patterns
      .filter(({ script }) => script.test(text))
      .flatMap(({ pattern }) => matchesOf(pattern, text))
      .sort((a, b) => a.index - b.index);
    if (matches.length === 0) return nearHalls(findNear(text), byName);
    const ids = matches.flatMap((match) => byName.get(match[0].replace(/\s+/g, ' ')) ?? []);
    const places = matches.map(placeOf);
    const beside = neighbours(text, places);
    return beside ? withNeighbour({ ids, places }, beside) : { ids: [...new Set(ids)], places };
  };
}

function withNeighbour({ ids, places }: SaidHalls, { id, place }: Neighbour): SaidHalls {
  const isFirst = place[0] < (places[0]?.[0] ?? 0);
  return {
    ids: [...new Set(isFirst ? [id, ...ids] : [...ids, id])],
    places: isFirst ? [place, ...places] : [...places, place],
  };
}

/** A sentence in one script need not be searched for names in the other. */
function scriptsOf(names: readonly string[]) {
  const isHan = (name: string) => /\p{Script=Han}/u.test(name);
  return [
    { script: /[\u3400-\u9fff]/, own: names.filter(isHan) },
    { script: /[a-z]/, own: names.filter((name) => !isHan(name)) },
  ]
    .filter(({ own }) => own.length > 0)
    .map(({ script, own }) => ({
      script,
      pattern: new RegExp(own.map(patternOf).join('|'), 'gu'),
    }));
}

function placeOf(match: RegExpExecArray): readonly [number, number] {
  return [match.index, match.index + match[0].length];
}

function nearHalls(near: NearName | null, byName: ReadonlyMap<string, string[]>): SaidHalls {
  return near ? { ids: byName.get(near.name) ?? [], places: [near.place] } : none;
}

/** Names that are also the word for people: "my kids" are no hall. */
const people = /^(?:children|kids|child|teens|students|adults|readers)$/;
const notPeople =
  '(?<!\\b(?:my|our|his|her|their|your|two|three|four|five|\\d|are|can|do|may|with|the|bring|bringing|have|having|small|young|little|old|school|take|taking|of|that|if|books for|for my|let|allow)\\s)';

/** Latin names only as whole words; Chinese ones anywhere. */
function patternOf(name: string): string {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
  const before = /^[\p{L}\p{N}]/u.test(name) && !/^\p{Script=Han}/u.test(name) ? '\\b' : '';
  const after = /\w$/.test(name) ? '\\b' : '';
  return `${people.test(name) ? notPeople : ''}${before}${escaped}${after}`;
}

interface NearName {
  readonly name: string;
  readonly place: readonly [number, number];
}

/** Looks for a name with one slip: a Chinese one of four characters or more, a Latin one of two words. */
function createNearFinder(names: readonly string[]): (text: string) => NearName | null {
  const chinese = names.filter((name) => /^\p{Script=Han}{4,}$/u.test(name));
  const latin = groupByInitial(
    names
      .filter((name) => /^[a-z' ]+$/.test(name) && (name.includes(' ') || name.length >= 8))
      .map((name) => ({ name, words: name.split(' ') })),
    ({ name }) => name,
  );
  return (text) =>
    nearChinese(text, chinese) ?? (/[a-z]{4}/.test(text) ? nearLatin(text, latin) : null);
}

/** What tells one hall from another is no slip: 中文区 is not 外文区. */
const telling = /[东西南北中外新老旧大小少成总分前后上下]/u;

function nearChinese(text: string, names: readonly string[]): NearName | null {
  if (!/[馆室区街]/.test(text)) return null;
  for (const name of names) {
    const last = name.slice(-1);
    for (let end = text.indexOf(last); end >= 0; end = text.indexOf(last, end + 1)) {
      const start = end + 1 - name.length;
      if (start < 0) continue;
      const slips = [...name].filter((character, at) => text[start + at] !== character);
      const said = text.slice(start, end + 1);
      const differs = [...said].filter((character, at) => name[at] !== character).join('');
      if (slips.length !== 1 || telling.test(differs + slips.join(''))) continue;
      if (/^\p{Script=Han}+$/u.test(said)) return { name, place: [start, end + 1] };
    }
  }
  return null;
}

const latinWord = /[a-z']+/g;

/** By their first letter, which nobody mistakes. */
type LatinNames = ReadonlyMap<string, readonly { name: string; words: readonly string[] }[]>;

function nearLatin(text: string, names: LatinNames): NearName | null {
  const said = matchesOf(latinWord, text);
  for (let at = 0; at < said.length; at++) {
    const first = said[at];
    const found = names
      .get(first?.[0].charAt(0) ?? '')
      ?.find(({ words }) =>
        words.every((word, offset) => isSlip(said[at + offset]?.[0] ?? '', word)),
      );
    const last = found ? said[at + found.words.length - 1] : undefined;
    if (!found || !first || !last) continue;
    return { name: found.name, place: [first.index, last.index + last[0].length] };
  }
  return null;
}

function isSlip(said: string, word: string): boolean {
  if (said[0] !== word[0]) return false;
  return said === word || (word.length >= 4 && said.length >= 4 && isNear(said, word, 1));
}
