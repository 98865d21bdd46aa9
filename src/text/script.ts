import { Converter, Locale } from 'opencc-js/t2cn';
import { type Mapped, rawSpan, rewrite, unchanged } from './offsets.js';
import { createUnitRewriter, createUnitTest } from './units.js';

/** A text made comparable, with the way back to the raw one. */
export interface Normalised {
  readonly text: string;
  /** The span of the raw text behind `[start, end)` of `text`; both in UTF-16 units. */
  toRaw(start: number, end: number): [number, number];
}

/**
 * The steps in their order:
 * - `strip`: zero-width and control characters go (tabs and line ends stay). It stands first so that
 *   what they kept apart can still compose in the next step.
 * - `nfkc`: full-width, compatibility and decomposed forms become the plain ones.
 * - `lower`: lower case, letter by letter.
 * - `simplify`: traditional to simplified Chinese by phrase (OpenCC), as many characters as before.
 */
export const steps = ['strip', 'nfkc', 'lower', 'simplify'] as const;
export type Step = (typeof steps)[number];

/** Makes a text comparable for matching; never show or store the result in place of the raw text. */
export function normalise(raw: string, wanted: readonly Step[] = steps): Normalised {
  return normalised(applySteps(raw, wanted));
}

/** The same text without the way back: for search terms, phrases, names of topics. */
export function foldForMatching(raw: string, wanted: readonly Step[] = steps): string {
  if (wanted === steps && isPlainAscii(raw)) return raw.toLowerCase();
  const short = wanted === steps ? unitByUnit(raw) : null;
  if (short !== null) return rules.simplify.changes(short) ? simplifyAll(short) : short;
  let text = raw;
  for (const step of steps) {
    const { pattern, replace, changes } = rules[step];
    if (wanted.includes(step) && changes(text)) text = text.replace(pattern, replace);
  }
  return text;
}

/** Makes the public face of a mapped text. */
export function normalised(mapped: Mapped): Normalised {
  return { text: mapped.text, toRaw: (start, end) => rawSpan(mapped, start, end) };
}

/** The wanted steps in the order of `steps`, offsets kept: the base of further steps. */
export function applySteps(raw: string, wanted: readonly Step[] = steps): Mapped {
  if (wanted === steps && isPlainAscii(raw)) return unchanged(raw.toLowerCase());
  const short = wanted === steps ? unitByUnit(raw) : null;
  // As many units as before, each in its place: the raw offsets still hold.
  if (short !== null) return taken('simplify', unchanged(short));
  return steps
    .filter((step) => wanted.includes(step))
    .reduce((m, step) => taken(step, m), unchanged(raw));
}

/** Printable ASCII with tabs and line ends: only capitals change in it. */
function isPlainAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 0x7e) return false;
    if (code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d) return false;
  }
  return true;
}

function simplifyAll(text: string): string {
  return text.replace(rules.simplify.pattern, simplify);
}

function taken(step: Step, mapped: Mapped): Mapped {
  const { changes, pattern, replace } = rules[step];
  return changes(mapped.text) ? rewrite(mapped, pattern, replace) : mapped;
}

/**
 * The steps before `simplify`, where none of them looks beyond one unit: so it is for most texts, and
 * many times faster.
 */
const unitByUnit = createUnitRewriter((unit) =>
  needsOthers.test(unit) ? null : foldForMatching(unit, steps.slice(0, -1)),
);

interface Rule {
  /** Whether the step may change a text at all: most texts are plain, and that is quick to see. */
  readonly changes: (text: string) => boolean;
  readonly pattern: RegExp;
  readonly replace: (match: string) => string;
}

// Lone surrogates (`Cs`) are half of nothing: they go too.
const ignorable = /(?:(?![\t\n\r])[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}])+/gu;

// One character with everything that may compose with it: marks, half-width kana voice marks, and
// Hangul jamo. Plain ASCII, Han, kana and marks of titles and quotation that nothing follows are left
// alone for speed.
const follower = String.raw`\p{M}\uff9e\uff9f\u1100-\u11ff\u3131-\u318e\uffa0-\uffdc`;
const plain = String.raw`\0-\x7f\u2018-\u201d\u3001-\u3020\u3041-\u3096\u30a1-\u30fa\u3400-\u9fff`;
const needsOthers = new RegExp(`[${follower}\\p{Cs}]`, 'u');
const composed = new RegExp(`[${plain}][${follower}]+|[^${plain}][${follower}]*`, 'gu');

// Unicode's Stream-Safe Text Format allows 30 marks on a letter; more are an attack on the sorting
// that normalisation does, and no writing system needs them.
const excessMarks = /(?<=\p{M}{30})\p{M}+/gu;

// A capital with marks is lowered with them: `H` has no form with a line below, `h` has one.
const capitals = /(?:[\p{Lu}\p{Lt}](?!\p{M}))+|[\p{Lu}\p{Lt}]\p{M}+/gu;

const rules: Readonly<Record<Step, Rule>> = {
  strip: { changes: isUncommon, pattern: ignorable, replace: () => '' },
  nfkc: {
    changes: isUncommon,
    pattern: composed,
    replace: (cluster) => withoutExcess(cluster).normalize('NFKC'),
  },
  lower: { changes: (text) => /\p{Lu}|\p{Lt}/u.test(text), pattern: capitals, replace: lowerEach },
  simplify: {
    changes: (text) => mayBeTraditional(text) && traditional().test(text),
    pattern: /\p{Script=Han}+/gu,
    replace: simplify,
  },
};

/** Printable ASCII and `plain`: there is nothing to strip and nothing to compose. */
const common = new RegExp(`^[\\t\\n\\r\\x20-\\x7e${plain.slice(plain.indexOf('\\u'))}]*$`);

function isUncommon(text: string): boolean {
  return !common.test(text);
}

function withoutExcess(cluster: string): string {
  return cluster.length <= 30 ? cluster : cluster.replace(excessMarks, '');
}

/** Letter by letter: a word's end must not change its letters (Greek sigma). */
function lowerEach(letters: string): string {
  if (letters.length === 1) return letters.toLowerCase();
  return Array.from(letters, (letter) => letter.toLowerCase())
    .join('')
    .normalize('NFC');
}

/**
 * Until nothing changes (a few characters take two turns, 薴 苧 苎), so that a simplified text is its
 * own simplified form.
 */
function simplify(run: string): string {
  if (!traditional().test(run)) return run;
  let simple = run;
  for (let turn = 0; turn < 4; turn++) {
    const next = simplifyOnce(simple);
    if (next === simple) break;
    simple = next;
  }
  return simple;
}

/** By phrase where that keeps the number of characters, else character by character. */
function simplifyOnce(run: string): string {
  const toSimplified = converter();
  const whole = toSimplified(run);
  if (whole === run || [...whole].length === [...run].length) return whole;
  return Array.from(run, (character) => {
    const simple = toSimplified(character);
    return [...simple].length === 1 ? simple : character;
  }).join('');
}

// Both take a while to make, and a text that is simplified already needs only the first.
const traditional = once(() => new RegExp(changing().join('|'), 'u'));
const beginnings = once(() => {
  const [single = '', ...phrases] = changing();
  const isSingle = createUnitTest(new RegExp(single, 'u'));
  const begins = createUnitTest(
    new RegExp(`${single}|[${phrases.map((one) => one.charAt(0)).join('')}]`, 'u'),
  );
  // 一 and 不 begin such phrases, and stand in most texts: what follows them decides.
  const byPair = new Map<string, string[]>();
  for (const one of phrases) {
    const pair = one.slice(0, 2);
    byPair.set(pair, [...(byPair.get(pair) ?? []), one]);
  }
  const isPhrase = (text: string, at: number) =>
    byPair.get(text.slice(at, at + 2))?.some((one) => text.startsWith(one, at)) ?? false;
  return (text: string, at: number) =>
    begins(text, at) && (isSingle(text, at) || isPhrase(text, at));
});
const converter = once(() => Converter({ from: 't', to: 'cn' }));

/** Where the blocks of Han begin in Unicode: nothing of `traditional` begins before it. */
const FIRST_HAN = 0x2e80;

/** Whether anything of `traditional` may begin somewhere: a look at each unit, no search. */
function mayBeTraditional(text: string): boolean {
  const begins = beginnings();
  for (let at = 0; at < text.length; at++) {
    if (text.charCodeAt(at) >= FIRST_HAN && begins(text, at)) return true;
  }
  return false;
}

/**
 * What simplifying may change, as alternatives: the class of characters that the dictionary maps to
 * others, then its phrases that change without any of them. Compatibility forms, which OpenCC takes
 * first, and everything beyond the basic plane are always looked at.
 */
function changing(): string[] {
  const dictionaries: readonly Dictionary[] = Locale.configs.t2s?.conversionChain.flat() ?? [];
  const froms = dictionaries
    .flatMap(entries)
    .filter(([from, to]) => from !== to)
    .map(([from = '']) => from);
  const single = froms.filter((from) => [...from].length === 1).join('');
  const known = new RegExp(`[${single}]`, 'u');
  const anyOne = `[${single}\\uf900-\\ufaff\\u{10000}-\\u{10ffff}]`;
  return [anyOne, ...froms.filter((from) => !known.test(from))];
}

/** Pairs, or as text: `from to|from to`. */
type Dictionary = string | readonly (readonly [string, string])[];

function entries(dictionary: Dictionary): readonly (readonly string[])[] {
  if (typeof dictionary !== 'string') return dictionary;
  return dictionary.split('|').map((entry) => entry.split(' '));
}

function once<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
