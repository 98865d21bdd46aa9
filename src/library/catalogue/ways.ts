import type { Terms, TitleRecord, Way } from '../ports.js';
import { soundsOf } from './sounds.js';
import {
  isHan,
  marked,
  marks,
  ofSample,
  pairs,
  slipsOf,
  startTerm,
  wholeTerms,
  wordsOf,
} from './terms.js';

/** A way to look, and what a title found by it is worth at least, 0..100, whatever its words say. */
export interface WorthyWay extends Way {
  readonly worth: number;
}

/** Folded texts to look for. */
export interface Sought {
  readonly texts: readonly string[];
  /** Whether the texts may be the name of an author, or a subject. */
  readonly anyField: boolean;
  readonly kind?: TitleRecord['kind'] | undefined;
}

/** How many titles one way may bring. */
const most = { sure: 16, likely: 8, perhaps: 6 } as const;

/** What sounds are worth: as a whole a little less than the letters themselves. */
const worth = { sound: 95, author: 88, syllables: 58 } as const;

/** More words than this are not tried one by one. */
const MOST_WORDS = 8;

/** Too common to say what is looked for. */
const stopWords = new Set('the a an of and in on to for with from by about book books'.split(' '));

/**
 * How to look for words, in turns: each next is for when the one before found nothing. First as they
 * stand; then with a slip of the finger, half a word, or by sound; then only some of them. Every way
 * is bounded, and asks for the rarest thing it can: no way has to read all titles that share a
 * common word.
 */
export function waysToLook(sought: Sought): readonly (readonly WorthyWay[])[] {
  const texts = sought.texts.filter((text) => text !== '');
  const words = [...new Set(texts.flatMap(wordsOf))].slice(0, 4 * MOST_WORDS);
  if (words.length === 0) return [];
  const question = { ...sought, texts, words };
  return [asTheyStand, withSlips, withMoreSlips, someOf]
    .map((turn) => turn(question))
    .map((ways) => ways.map((way) => ofKind(way, sought.kind)))
    .filter((ways) => ways.length > 0);
}

interface Question extends Sought {
  readonly words: readonly string[];
}

function asTheyStand({ texts, words, anyField }: Question): readonly WorthyWay[] {
  const whole = (kind: 'name' | 'author' | 'subject') =>
    way({ any: texts.map((text) => marked(kind, text)) }, most.sure);
  return [
    whole('name'),
    ...asTheySound(texts, anyField),
    ...(anyField ? [whole('author')] : []),
    ...texts.map((text) => way(beginning(text), most.sure)),
    ...(anyField ? [whole('subject')] : []),
    way({ all: heavy(words).flatMap(wholeTerms).map(termOf) }, most.sure),
  ];
}

/** Without the words and single characters that very many names have, where there are others. */
function heavy(words: readonly string[]): readonly string[] {
  const others = words.filter((word) => !stopWords.has(word));
  const long = others.filter((word) => !isHan(word) || [...word].length > 1);
  if (long.join('').length > 2) return long;
  return others.length > 0 ? others : words;
}

function asTheySound(texts: readonly string[], anyField: boolean): readonly WorthyWay[] {
  const letters = texts.flatMap((text) => soundsOf(text)?.joined ?? []);
  if (letters.length === 0) return [];
  const heard = (kind: 'sound' | 'author', least: number) =>
    way({ any: letters.map((each) => marked(kind, each)) }, most.likely, least);
  return [heard('sound', worth.sound), ...(anyField ? [heard('author', worth.author)] : [])];
}

/** Names that begin so: by a term of their own where it would be a long way through all names. */
function beginning(text: string): Terms {
  const [first = ''] = wordsOf(text);
  const isBrief = text === first && (!isHan(text) || [...text].length < 3);
  return isBrief ? startTerm(first) : { start: marked('name', text) };
}

/** A single Chinese character is found as the first of a pair. */
function termOf(term: string): Terms {
  return isHan(term) && [...term].length === 1 ? { any: [term, { start: term }] } : term;
}

function withSlips({ texts, words }: Question): readonly WorthyWay[] {
  const names = texts.filter(isHan).map((text) => slipsOf(text.replaceAll(' ', '')));
  // A character too few brings less by chance than one too many or a wrong one.
  const close = names.flatMap((slips) => [slips.slice(0, 1), slips.slice(1)]);
  return [
    ...close.filter((any) => any.length > 0).map((any) => way({ any }, most.sure)),
    ...withOneSlip(heavy(words).slice(0, MOST_WORDS)),
    ...texts.flatMap(bySound),
  ];
}

/**
 * One of the words with a slip and the others as they stand: all but one of these ways ask for a word
 * that no title has, which costs nothing, and the one that is right brings few others.
 */
function withOneSlip(words: readonly string[]): readonly WorthyWay[] {
  return words.flatMap((word, at) => {
    const others = words.toSpliced(at, 1).flatMap(wholeTerms).map(termOf);
    const slips = words.length > 2 ? [slipped(word)] : slippedApart(word);
    return [
      ...(canSlip(word) ? slips.map((one) => way({ all: [one, ...others] }, most.sure)) : []),
      ...(isShort(word) && others.length > 1 ? [way({ all: others }, most.sure)] : []),
    ];
  });
}

/** A slip in several words, or half of the last one. */
function withMoreSlips({ words }: Question): readonly WorthyWay[] {
  const telling = heavy(words).slice(0, MOST_WORDS);
  const last = words.at(-1) ?? '';
  const halves = telling.map((word) =>
    word === last ? { start: word } : { all: wholeTerms(word) },
  );
  const slips = telling.length > 1 ? telling.filter(canSlip).map(slipped) : [];
  return [
    ...(isHalf(last) ? [way({ all: halves }, most.sure)] : []),
    ...(slips.length > 0 ? [way({ all: slips }, most.sure)] : []),
  ];
}

function isHalf(word: string): boolean {
  return !isHan(word) && word.length >= 3;
}

/** Whether a word has anything left of it after a slip. */
function canSlip(word: string): boolean {
  return slipsOf(word).length > 0 || (isHan(word) && [...word].length > 1);
}

/** A slip may leave nothing of it. */
function isShort(word: string): boolean {
  return slipsOf(word).length < 2 && !isHan(word);
}

/** A word as it stands, or with one slip. */
function slipped(word: string): Terms {
  return { any: slippedApart(word) };
}

/** The same one by one: each is as quick as its rarest pair is rare, and all together are not. */
function slippedApart(word: string): readonly Terms[] {
  const sound = isHan(word) && [...word].length >= LONG_RUN ? soundParts(word) : [];
  return [{ any: [{ all: wholeTerms(word) }, ...slipsOf(word)] }, ...sound];
}

/** Characters of a run that may be a slip away from one too long for slip terms. */
const LONG_RUN = 7;

/**
 * What a run with one slip somewhere still has of it: the pairs outside a window, for windows that
 * together cover it and overlap by one, so that swapped neighbours are in one of them.
 */
function soundParts(word: string): readonly Terms[] {
  const letters = [...word];
  if (letters.length < 5) return [];
  const width = letters.length < 8 ? 1 : Math.max(2, Math.ceil(letters.length / 7));
  const starts = letters.map((_, at) => at).filter((at) => at % Math.max(1, width - 1) === 0);
  const all = pairs(word);
  const outside = starts.map((start) =>
    all.filter((_, at) => at + 1 < start || at >= start + width),
  );
  return outside.filter((left) => left.length > 1).map((left) => ({ all: left }));
}

function bySound(text: string): readonly WorthyWay[] {
  const sounds = soundsOf(text);
  if (!sounds) return [];
  const syllables = sounds.cuts.map((cut) => ({
    all: cut.map((pair) => `${marks.soundPair}${pair}`),
  }));
  return syllables.length === 0 ? [] : [way({ any: syllables }, most.sure, worth.syllables)];
}

/** All words but one, then any one of them. */
function someOf({ words }: Question): readonly WorthyWay[] {
  const telling = words.filter((word) => isHan(word) || (word.length > 2 && !stopWords.has(word)));
  const few = telling.slice(0, MOST_WORDS);
  const others = few.map((left) => few.filter((word) => word !== left));
  const groups = few.length > 2 ? others.map((group) => group.flatMap(wholeTerms)) : [];
  const singles = few.flatMap((word) => (few.length > 1 ? [wholeTerms(word)] : []));
  const han = few.filter(isHan);
  const wrong = han.filter((word) => [...word].length < LONG_RUN).map(soundParts);
  return [
    ...wrong.filter((parts) => parts.length > 0).map((any) => way({ any }, most.perhaps)),
    ...[...groups, ...singles, ...han.flatMap(halvesOf)].map((all) => way({ all }, most.perhaps)),
  ];
}

/** The pairs of each half of a longer run: 量子力学导引 as 量子力 and 学导引. */
function halvesOf(word: string): readonly (readonly string[])[] {
  const all = pairs(word);
  if (all.length < 3) return [];
  const middle = Math.ceil(all.length / 2);
  return [all.slice(0, middle), all.slice(middle)].filter((half) => half.length > 0);
}

function way(terms: Terms, limit: number, least = 0): WorthyWay {
  const sample = sampled(terms);
  return { terms, most: limit, worth: least, ...(sample && { sample }) };
}

function ofKind(found: WorthyWay, kind: Sought['kind']): WorthyWay {
  if (!kind) return found;
  const only = (terms: Terms): Terms => ({ all: [`${marks.kind}${kind}`, terms] });
  const { sample } = found;
  return { ...found, terms: only(found.terms), ...(sample && { sample: only(sample) }) };
}

/** The same terms among the sample; null where rare ones are asked for, which have none. */
function sampled(terms: Terms): Terms | null {
  if (typeof terms === 'string') return isCommon(terms) ? ofSample(terms) : null;
  if ('start' in terms) return isCommon(terms.start) ? { start: ofSample(terms.start) } : null;
  const parts = ('all' in terms ? terms.all : terms.any).map(sampled);
  const whole = parts.filter((part) => part !== null);
  if (whole.length < parts.length) return null;
  return 'all' in terms ? { all: whole } : { any: whole };
}

/** Names, authors, slips and sounds are rare by themselves. */
function isCommon(term: string): boolean {
  return /^[\p{L}\p{N}#^]/u.test(term);
}
