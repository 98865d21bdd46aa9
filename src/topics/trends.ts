import { createHash } from 'node:crypto';
import { foldForMatching } from '../text/script.js';
import { type Use, windowMs } from './count.js';
import { extract } from './extract.js';
import { hotList } from './hot-list.js';
import type { HotTopic, Window } from './ports.js';

export interface TrendsSettings {
  readonly window: Window;
  /** How far apart the lists are. */
  readonly everyMs: number;
  readonly top: number;
  /** Comments with tags kept at most, about; beyond, the eldest go. */
  readonly most?: number;
}

/** A comment of the stream. */
export interface TrendsComment {
  readonly id?: string;
  readonly at: Date;
  readonly author: string;
  readonly text: string;
  readonly space?: string;
  /** When the author joined; without it the author has full trust. */
  readonly joined?: Date;
  /** Anything but `allow` does not count. */
  readonly verdict?: 'allow' | 'review' | 'act';
}

/** The list at the end of a step. */
export interface TrendStep {
  readonly at: Date;
  readonly topics: readonly HotTopic[];
}

/** Hot lists over a stream of comments in order of time. */
export interface Trends {
  /** One comment more; the lists of the steps that ended before it. The same id again is an edit. */
  add(comment: TrendsComment): TrendStep[];
  /** Takes a comment back: it never counted. */
  remove(id: string, at: Date): TrendStep[];
  /** The list of the step that the stream ended in. */
  end(): TrendStep[];
}

/** An account younger than this counts for a quarter. */
const NEW_ACCOUNT_MS = 7 * 86_400_000;
const NEW_ACCOUNT_TRUST = 0.25;

/** One wrong date must not print a year of empty lists: a longer gap is left out. */
const MAX_GAP_STEPS = 10_000;

/** A square where more is said within a window is known by its latest comments. */
const MOST = 50_000;

interface Said {
  readonly id: string | null;
  readonly at: number;
  readonly uses: readonly Use[];
}

/** Counts a stream; steps end on whole multiples of `everyMs` in UTC. Keeps one window of it, bounded. */
export function createTrends({ window, everyMs, top, most = MOST }: TrendsSettings): Trends {
  let said: Said[] = [];
  const byId = new Map<string, Said>();
  let next: number | null = null;

  const step = (end: number): TrendStep => {
    said = said.filter((one) => keep(one, end - windowMs[window]));
    const at = new Date(end);
    return { at, topics: hotList(usesOf(said), { window, at, top }) };
  };
  /** Lines with an id may be taken back, so they stay known while they can count. */
  const keep = (one: Said, after: number) => {
    const isLive = one.id === null || byId.get(one.id) === one;
    if (isLive && one.at > after) return true;
    if (isLive && one.id !== null) byId.delete(one.id);
    return false;
  };
  const leave = (eldest: readonly Said[]) => {
    for (const one of eldest) keep(one, Number.POSITIVE_INFINITY);
  };
  const advance = (time: number): TrendStep[] => {
    next ??= (Math.floor(time / everyMs) + 1) * everyMs;
    const steps: TrendStep[] = [];
    if ((time - next) / everyMs > MAX_GAP_STEPS) {
      steps.push(step(next));
      next = Math.floor(time / everyMs) * everyMs;
    }
    for (; next <= time; next += everyMs) steps.push(step(next));
    return steps;
  };

  return {
    add(comment) {
      const steps = advance(comment.at.getTime());
      const one = saidBy(comment);
      if (one.id !== null) byId.delete(one.id);
      if (one.uses.length === 0) return steps;
      if (one.id !== null) byId.set(one.id, one);
      said.push(one);
      // A tenth at once, because each going moves the rest.
      if (said.length > most * 1.1) leave(said.splice(0, said.length - most));
      return steps;
    },
    remove(id, at) {
      const steps = advance(at.getTime());
      byId.delete(id);
      return steps;
    },
    end: () => (next === null ? [] : [step(next)]),
  };
}

function saidBy(comment: TrendsComment): Said {
  const { id = null, at, author, space = '', text, verdict = 'allow' } = comment;
  const terms = verdict === 'allow' ? extract(text) : [];
  const digest = terms.length > 0 ? digestOf(text) : '';
  const shared = { author, space, at, digest, trust: trustOf(comment) };
  return { id, at: at.getTime(), uses: terms.map((term) => ({ ...term, ...shared })) };
}

/** Short whatever the text: tens of thousands of them are kept. */
function digestOf(text: string): string {
  const folded = foldForMatching(text.slice(0, 2_000));
  return createHash('sha256').update(folded).digest('base64url').slice(0, 16);
}

function trustOf({ at, joined }: TrendsComment): number {
  if (joined === undefined) return 1;
  return at.getTime() - joined.getTime() < NEW_ACCOUNT_MS ? NEW_ACCOUNT_TRUST : 1;
}

function* usesOf(said: readonly Said[]): Generator<Use> {
  for (const { uses } of said) yield* uses;
}
