import type { Sketch } from './likeness.js';

/** What is remembered of a comment: never its text. */
export interface Remembered {
  readonly id: string;
  readonly author: string;
  readonly space: string;
  readonly at: Date;
  readonly sketch: Sketch;
}

/** Where and when one looks back: `ms` (minutes, not months) before `at`, or after, because clocks differ and jump. */
export interface Look {
  readonly space: string;
  readonly at: Date;
  readonly ms: number;
}

/** What was said a short while ago, in memory only and bounded. */
export interface History {
  inSpace(look: Look): readonly Remembered[];
  /**
   * Comments that may be alike: those that share one of their smallest hashes. Equal texts always
   * do; of texts that are alike by .7 about one in a hundred is missed. At most 24.
   */
  alike(sketch: Sketch, look: Look): readonly Remembered[];
  /** Whether the author was met before, in any space. */
  knows(author: string): boolean;
  /** Remembers a comment. The same id again is an edit: it takes the place of the earlier one. */
  add(comment: Remembered): void;
}

export interface HistorySettings {
  /** Comments remembered in each space; the oldest go first. */
  readonly perSpace: number;
  readonly spaces: number;
  readonly authors: number;
  /** What is older than this beside what is said now is forgotten. Minutes. */
  readonly minutes: number;
}

/** In order of arrival. Nearly all have one comment, which is forgotten before the others. */
type Index = Map<number, Remembered[]>;

/** The comments of one space, in order of arrival, by their smallest hashes and by slice of time. */
interface Space {
  readonly said: Map<string, Remembered>;
  readonly byHash: Index;
  readonly bySlice: Index;
}

const defaults: HistorySettings = { perSpace: 400, spaces: 500, authors: 50_000, minutes: 120 };

/** How many of a sketch's hashes lead to it. */
const LEADS = 4;
/** More than so many alike are not needed to know that it is a flood. */
const MAX_ALIKE = 24;
/** So few are forgotten at a time, so that one comment with a wrong clock does not empty a space. */
const AT_A_TIME = 2;
/** Time is cut into slices so that a look back meets only what is near. Milliseconds. */
const SLICE = 10_000;

/** An empty history. */
export function createHistory(settings: Partial<HistorySettings> = {}): History {
  const limits = { ...defaults, ...settings };
  const spaces = new Map<string, Space>();
  const authors = new Map<string, true>();
  return {
    inSpace({ space, at, ms }) {
      const isNear = near(at, ms);
      const { bySlice } = spaces.get(space) ?? emptySpace();
      const found: Remembered[] = [];
      const last = sliceOf(at.getTime() + ms);
      for (let slice = sliceOf(at.getTime() - ms); slice <= last; slice++) {
        for (const one of bySlice.get(slice) ?? []) if (isNear(one)) found.push(one);
      }
      return found;
    },
    alike(sketch, { space, at, ms }) {
      const isNear = near(at, ms);
      const { byHash } = spaces.get(space) ?? emptySpace();
      const found = new Set<Remembered>();
      for (const hash of sketch.subarray(0, LEADS)) {
        for (const one of byHash.get(hash) ?? []) if (isNear(one)) found.add(one);
      }
      return [...found].slice(-MAX_ALIKE);
    },
    knows: (author) => authors.has(author),
    add(comment) {
      const space = spaces.get(comment.space) ?? emptySpace();
      forget(space, comment.id);
      put(space, comment);
      if (space.said.size > limits.perSpace) forget(space, eldest(space.said));
      forgetOld(spaces, space, comment.at.getTime() - limits.minutes * 60_000);
      touch(spaces, { key: comment.space, value: space, limit: limits.spaces });
      touch(authors, { key: comment.author, value: true, limit: limits.authors });
    },
  };
}

function emptySpace(): Space {
  return { said: new Map(), byHash: new Map(), bySlice: new Map() };
}

function near(at: Date, ms: number): (other: Remembered) => boolean {
  const time = at.getTime();
  return (other) => Math.abs(time - other.at.getTime()) <= ms;
}

function sliceOf(time: number): number {
  return Math.floor(time / SLICE);
}

function put({ said, byHash, bySlice }: Space, comment: Remembered): void {
  said.set(comment.id, comment);
  insert(bySlice, sliceOf(comment.at.getTime()), comment);
  for (const hash of comment.sketch.subarray(0, LEADS)) insert(byHash, hash, comment);
}

function forget({ said, byHash, bySlice }: Space, id: string | undefined): void {
  const comment = id === undefined ? undefined : said.get(id);
  if (!comment) return;
  said.delete(comment.id);
  drop(bySlice, sliceOf(comment.at.getTime()), comment);
  for (const hash of comment.sketch.subarray(0, LEADS)) drop(byHash, hash, comment);
}

/** Some of the eldest of a space, and of the space that was silent longest. */
function forgetOld(spaces: Map<string, Space>, space: Space, since: number): void {
  const silent = eldest(spaces);
  for (const one of [space, spaces.get(silent ?? '') ?? space]) {
    for (let times = 0; times < AT_A_TIME; times += 1) {
      const id = eldest(one.said);
      if (id !== undefined && isBefore(one.said.get(id), since)) forget(one, id);
    }
  }
  if (silent !== undefined && spaces.get(silent)?.said.size === 0) spaces.delete(silent);
}

function isBefore(comment: Remembered | undefined, since: number): boolean {
  return comment !== undefined && comment.at.getTime() < since;
}

function insert(index: Index, key: number, comment: Remembered): void {
  const others = index.get(key);
  if (others) others.push(comment);
  else index.set(key, [comment]);
}

function drop(index: Index, key: number, comment: Remembered): void {
  const others = index.get(key) ?? [];
  const at = others.indexOf(comment);
  if (at >= 0) others.splice(at, 1);
  if (others.length === 0) index.delete(key);
}

/** Makes an entry the youngest and drops the eldest when there are too many. */
function touch<Value>(
  map: Map<string, Value>,
  { key, value, limit }: { key: string; value: Value; limit: number },
): void {
  map.delete(key);
  map.set(key, value);
  const last = map.size > limit ? eldest(map) : undefined;
  if (last !== undefined) map.delete(last);
}

function eldest(map: ReadonlyMap<string, unknown>): string | undefined {
  return map.keys().next().value;
}
