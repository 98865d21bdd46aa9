import { z } from 'zod';
import { fold } from '../../text/fold.js';
import { foldForMatching, type Normalised } from '../../text/script.js';
import type { Signal } from '../comment.js';
import { type Automaton, createAutomaton, type Found } from './automaton.js';
import { isWhole } from './boundaries.js';
import { inSlices } from './in-slices.js';
import { isInTitle } from './quotes.js';
import { rearranged } from './rearranged.js';
import { createRespellings, ownOf, type Respelled, type Respellings } from './respellings.js';
import type { Rule, Subject } from './rule.js';
import { listedBy, staffList } from './staff-list.js';
import { shareOf, titleShare } from './word-shares.js';

const entry = z.strictObject({
  word: z.string().min(1).max(60),
  /** A sentence `why-word-<kind>`. */
  kind: z.enum(['insult', 'threat', 'spam', 'other']),
  /** How likely a moderator removes a comment for this word alone, 0..1. */
  weight: z.number().min(0).max(1),
  list: staffList.exactOptional(),
});

/** One watched word or phrase. */
export type WatchedWord = z.output<typeof entry>;

const settings = z.strictObject({
  watched: z.array(entry).readonly(),
  /** Compounds and phrases in which a watched word is harmless. */
  allowed: z.array(z.string().min(1).max(300)).readonly(),
});
export type WordSettings = z.output<typeof settings>;

/** A disguised word is a guess: it weighs less, and never acts. */
const FOLDED_SHARE = 0.7;
/** Whoever hides a word that is hardly one to watch means it. */
const LEAST_HIDDEN = 0.25;
/** Up to this a word as it is written says nothing. */
const MILD = 0.13;
/** What a title's share leaves below this is no reason to trouble a moderator. */
const LEAST = 0.2;

/**
 * Watched words in any script, literal and disguised. Longest match; word boundaries only between
 * letters of scripts that use spaces; an allowed compound hides only the hit inside it.
 */
export const words: Rule<WordSettings> = {
  name: 'words',
  settings,
  async prepare(settings) {
    matchers.set(settings, createMatcher(settings, await inSlices(wordsOf(settings), spelled)));
  },
  check: wordsIn,
};

/** A text in the forms that words are looked for in. */
type Said = Pick<Subject, 'text' | 'plain' | 'folded'>;

/** The watched words of a text, literal and disguised: the rule without anything around it. */
export function wordsIn(said: Said, settings: WordSettings): readonly Signal[] {
  const { automaton, respellings, formed } = matcherOf(settings);
  const { plain, folded } = said;
  const asWritten = hits(automaton, plain.text);
  const [literal, inForms] = apart(asWritten, plain, formed);
  const disguised = [
    ...inForms,
    ...(folded === plain ? [] : findings(hits(automaton, folded.text), folded, 'folded')),
    ...findings(uncovered(respellings.masked(plain), automaton, plain.text), plain, 'folded'),
    ...findings(respellings.alike(folded), folded, 'folded'),
  ];
  if (literal.length + disguised.length === 0) return [];
  const more = disguised.filter(
    ({ span }, at) =>
      ![...literal, ...disguised.slice(0, at)].some((one) => overlap(span, one.span)),
  );
  return [...literal, ...more].flatMap((finding) => signal(said, finding));
}

/** Whether a normalised text (`foldForMatching`) has a watched word in it, undisguised. */
export function hasWord(text: string, settings: WordSettings): boolean {
  const { automaton, formed, coverable } = matcherOf(settings);
  let isSure = false;
  met.length = 0;
  covers.length = 0;
  automaton.meet(text, (entry, start, end) => {
    if (!isWhole(text, start, end)) return true;
    if (entry === 'allowed') covers.push(start, end);
    else if (!formed.has(entry)) {
      met.push(start, end);
      isSure = !coverable.has(entry);
    }
    return !isSure;
  });
  if (isSure || met.length === 0 || covers.length === 0) return met.length > 0;
  for (let at = 0; at < met.length; at += 2) if (!isInside(met, at)) return true;
  return false;
}

// Starts and ends by turns; used by one text after the other.
const met: number[] = [];
const covers: number[] = [];

function isInside(spans: readonly number[], at: number): boolean {
  const [start = 0, end = 0] = [spans[at], spans[at + 1]];
  for (let one = 0; one < covers.length; one += 2) {
    if ((covers[one] ?? 0) <= start && end <= (covers[one + 1] ?? 0)) return true;
  }
  return false;
}

/** Where watched words stand in a normalised text, whole or not, and whatever is allowed there. */
export function watchedIn(
  text: string,
  settings: WordSettings,
): readonly { readonly start: number; readonly end: number }[] {
  return matcherOf(settings)
    .automaton.find(text)
    .filter(({ entry }) => entry !== 'allowed');
}

type Watched = WatchedWord | 'allowed';
type Hit = Found<WatchedWord>;

interface Finding {
  readonly hit: Hit | Respelled;
  readonly tier: 'literal' | 'folded';
  readonly span: readonly [number, number];
}

function findings(
  found: readonly Finding['hit'][],
  form: Normalised,
  tier: Finding['tier'],
): readonly Finding[] {
  return found.map((hit) => ({
    hit,
    tier,
    span: form.toRaw(hit.start, hit.end),
  }));
}

/** What stands in a text as it is in a list, and what in another form. */
function apart(
  found: readonly Hit[],
  form: Normalised,
  formed: ReadonlySet<WatchedWord>,
): readonly [readonly Finding[], readonly Finding[]] {
  if (found.length === 0) return [none, none];
  const literal = found.filter(({ entry }) => !formed.has(entry));
  const inForms = found.filter(({ entry }) => formed.has(entry));
  return [findings(literal, form, 'literal'), findings(inForms, form, 'folded')];
}

const none: readonly Finding[] = [];

function signal(said: Said, { hit, tier, span }: Finding): Signal[] {
  if (tier === 'literal' && hit.entry.weight <= MILD && !hit.entry.list) return [];
  const inTitle = isInTitle(said.text, span[0]);
  const { kind, list } = hit.entry;
  const around = inTitle ? titleShare(said.text, span) : shareOf(said.text, span, kind);
  const own =
    tier === 'folded'
      ? Math.max(hit.entry.weight * FOLDED_SHARE, Math.min(hit.entry.weight * 2, LEAST_HIDDEN))
      : hit.entry.weight;
  const weight = Math.round(own * around * 1000) / 1000;
  if (inTitle && weight < LEAST) return [];
  const key = tier === 'literal' ? '' : '-disguised';
  const found = { rule: 'words', tier, span, weight } as const;
  if (!list) return [{ ...found, why: { key: `word-${kind}${key}` } }];
  const why = { key: `word-listed${key}`, args: { kind, list: list.name } };
  return [{ ...found, why, ...listedBy(list) }];
}

interface Matcher {
  readonly automaton: Automaton<Watched>;
  readonly respellings: Respellings;
  /** Entries for words in another form than their own (`rearranged`): a disguise, as it is written. */
  readonly formed: ReadonlySet<WatchedWord>;
  /** Those that stand in an allowed compound. */
  readonly coverable: ReadonlySet<WatchedWord>;
}

/** What finds the words of the settings, built once for each. */
const matchers = new WeakMap<WordSettings, Matcher>();

function matcherOf(settings: WordSettings): Matcher {
  const known = matchers.get(settings);
  if (known) return known;
  const matcher = createMatcher(settings, wordsOf(settings).map(spelled));
  matchers.set(settings, matcher);
  return matcher;
}

type Word = readonly [word: string, entry: Watched];

function wordsOf({ allowed, watched }: WordSettings): Word[] {
  return [
    ...allowed.map((word): Word => [word, 'allowed']),
    ...watched.map((entry): Word => [entry.word, entry]),
  ];
}

function spelled([word, entry]: Word): readonly Word[] {
  return [...spellings(word)].map((spelling): Word => [spelling, entry]);
}

function createMatcher({ watched }: WordSettings, words: readonly (readonly Word[])[]): Matcher {
  const forms = ownOf(watched).flatMap((entry): Word[] => {
    const formed = { ...entry };
    return rearranged(foldForMatching(entry.word)).map((form) => [form, formed]);
  });
  const all = words.flat();
  const automaton = createAutomaton([...all, ...forms]);
  const coverable = new Set<WatchedWord>();
  for (const [word, entry] of all) {
    if (entry === 'allowed')
      automaton.meet(word, (one) => {
        if (one !== 'allowed') coverable.add(one);
      });
  }
  return {
    ...{ automaton, coverable, respellings: createRespellings(watched) },
    formed: new Set(forms.flatMap(([, entry]) => (entry === 'allowed' ? [] : [entry]))),
  };
}

/**
 * A word as it stands in a normalised and in a folded text, and what stretching makes of it: folding
 * turns three equal letters into one, so `assshole` looks for `ashole`. Short words would become
 * others (`ass`, `as`).
 */
export function spellings(word: string): ReadonlySet<string> {
  const plain = foldForMatching(word);
  const single = plain.replace(/([a-z])\1/g, '$1');
  return new Set([plain, fold(word).text, ...(single.length >= 5 ? [single] : [])]);
}

/** Without those that stand in an allowed compound as it is written. */
function uncovered(found: Respelled[], automaton: Automaton<Watched>, text: string): Respelled[] {
  if (found.length === 0) return found;
  const allowed = automaton.find(text).filter(({ entry }) => entry === 'allowed');
  return found.filter(
    (hit) => !allowed.some((cover) => cover.start <= hit.start && hit.end <= cover.end),
  );
}

/** Whole words that no allowed compound covers; of overlapping ones the first and longest. */
function hits(matcher: Automaton<Watched>, text: string): Hit[] {
  const watched: Hit[] = [];
  const allowed: Found<Watched>[] = [];
  for (const one of matcher.find(text)) {
    if (!isWhole(text, one.start, one.end)) continue;
    if (isWatched(one)) watched.push(one);
    else allowed.push(one);
  }
  const open = allowed.length === 0 ? watched : watched.filter((hit) => !isCovered(hit, allowed));
  return open.length < 2 ? open : firstAndLongest(open);
}

function isWatched(one: Found<Watched>): one is Hit {
  return one.entry !== 'allowed';
}

function isCovered(hit: Hit, allowed: readonly Found<Watched>[]): boolean {
  return allowed.some((cover) => cover.start <= hit.start && hit.end <= cover.end);
}

function firstAndLongest(found: Hit[]): Hit[] {
  let reached = 0;
  return found
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((hit) => {
      if (hit.start < reached) return false;
      reached = hit.end;
      return true;
    });
}

function overlap(a: readonly [number, number], b: readonly [number, number]): boolean {
  return a[0] < b[1] && b[0] < a[1];
}
