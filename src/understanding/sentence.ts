import { foldForMatching } from '../text/script.js';
import { chineseDates } from './dates/chinese.js';
import { iso } from './dates/day.js';
import { englishDates } from './dates/english.js';
import type { DateContext, SaidDates } from './dates/span.js';
import type { FindHalls, SaidHalls } from './halls.js';
import { findIsbn, type SaidIsbn } from './isbn.js';
import { type Language, languageOf } from './language.js';
import { matchesOf } from './matches.js';
import { withoutDialect } from './regional.js';
import { respell } from './spelling.js';

/** Everything that can be read off a sentence before anyone asks what it wants. */
export interface ReadSentence {
  /** Normalised: full-width, traditional and capital letters folded. */
  readonly text: string;
  /** The same with its capitals, unit for unit: what titles and names are cut from. */
  readonly shown: string;
  readonly language: Language;
  /** The ISO date on which it is said. */
  readonly today: string;
  readonly dates: SaidDates;
  readonly halls: SaidHalls;
  readonly quotes: readonly Quote[];
  readonly isbn: SaidIsbn | null;
  readonly hashtags: readonly string[];
  /** `text` with one private-use character in place of each quote, name, date, hall, ISBN and hashtag. */
  readonly masked: string;
}

export interface Quote {
  readonly words: string;
  readonly place: Place;
}

type Place = readonly [number, number];

/** What one sentence is read with. */
export interface Reading {
  readonly findHalls: FindHalls;
  /** Puts desk words typed in letters into characters. */
  readonly readLetters?: (text: string) => string;
  readonly context: DateContext;
}

export const masks = {
  quote: '\ue000',
  date: '\ue001',
  hall: '\ue002',
  isbn: '\ue003',
  hashtag: '\ue004',
  name: '\ue005',
} as const;

const quoted =
  /《([^《》]{1,80})》|〈([^〈〉]{1,80})〉|[“"]([^“”"]{1,80})[”"]|「([^「」]{1,80})」|『([^『』]{1,80})』|(?<![\p{L}\p{N}])['‘]([^'‘’]{2,80})['’](?![\p{L}\p{N}])/gu;
const hashtag = /#[\p{L}\p{N}_]{1,40}#?/gu;

/** Reads a sentence; the same sentence in the same reading is always read the same. */
export function readSentence(raw: string, reading: Reading): ReadSentence {
  const { findHalls, context, readLetters = same } = reading;
  const simplified = foldForMatching(raw, ['strip', 'nfkc', 'simplify']).trim();
  const kept = respell(readLetters(withoutDialect(simplified)));
  const text = foldForMatching(kept, ['lower']);
  const shown = kept.length === text.length ? kept : text;
  const quotes = readQuotes(text, shown);
  const unquoted = blank(text, places(quotes));
  const isbn = findIsbn(unquoted);
  const language = languageOf(unquoted);
  const rest = isbn ? blank(unquoted, [isbn.place]) : unquoted;
  const dates = datesIn(rest, language, context);
  const halls = findHalls(rest);
  const tags = rest.includes('#') ? matchesOf(hashtag, rest) : [];
  const masked = mask(text, [
    ...places(quotes).map((place) => ({ place, sign: masks.quote })),
    ...(isbn ? [{ place: isbn.place, sign: masks.isbn }] : []),
    ...dates.places.map((place) => ({ place, sign: masks.date })),
    ...halls.places.map((place) => ({ place, sign: masks.hall })),
    ...tags.map(({ index, 0: tag }) => ({
      place: [index, index + tag.length] as const,
      sign: masks.hashtag,
    })),
    ...namesIn(shown).map((place) => ({ place, sign: masks.name })),
  ]);
  const hashtags = tags.map((tag) => tag[0].replace(/#/g, ''));
  return {
    text,
    shown,
    language,
    today: iso(context.today),
    dates,
    halls,
    quotes,
    isbn,
    hashtags,
    masked,
  };
}

function same(text: string): string {
  return text;
}

/** In the sentence's own language; what that leaves out may be said in the other: 周一open吗, tmr几点. */
function datesIn(text: string, language: Language, context: DateContext): SaidDates {
  const chinese = language === 'zh';
  const own = chinese ? chineseDates(text, context) : englishDates(text, context);
  if (own.from && own.time) return own;
  if (chinese ? !/[a-z]{2}/.test(text) : !/\p{Script=Han}/u.test(text)) return own;
  const other = chinese ? englishDates(text, context) : chineseDates(text, context);
  const places = [...own.places, ...other.places].toSorted((a, b) => a[0] - b[0]);
  return { ...other, ...own, places };
}

const capitalised =
  /(?<=[\p{Ll},] )(?:(?!(?:Chinese|English|Mandarin|Wi-?Fi|ISBN|ID|AI)\b)\p{Lu}[\p{L}'’-]+)(?: (?:of|the|and|in|to|for|a) (?=\p{Lu})| \p{Lu}[\p{L}'’-]+)*/gu;

/** Runs of capitalised words inside a sentence: titles and persons, whichever they are. */
function namesIn(shown: string): Place[] {
  if (!/ \p{Lu}/u.test(shown)) return [];
  return matchesOf(capitalised, shown).map(({ index, 0: name }) => [index, index + name.length]);
}

function readQuotes(text: string, shown: string): Quote[] {
  if (!/[《〈“"「『'‘]/u.test(text)) return [];
  return matchesOf(quoted, text).map((match) => {
    const place = [match.index, match.index + match[0].length] as const;
    return { words: shown.slice(place[0] + 1, place[1] - 1).trim(), place };
  });
}

function places(quotes: readonly Quote[]): Place[] {
  return quotes.map((quote) => quote.place);
}

/** Spaces in place of what is not to be read, so that places stay. */
function blank(text: string, holes: readonly Place[]): string {
  return holes.reduce(
    (rest, [start, end]) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
    text,
  );
}

function mask(text: string, signs: readonly { place: Place; sign: string }[]): string {
  if (signs.length === 0) return text;
  let masked = '';
  let copied = 0;
  for (const { place, sign } of signs.toSorted((a, b) => a.place[0] - b.place[0])) {
    if (place[0] < copied) continue;
    masked += text.slice(copied, place[0]) + sign;
    copied = place[1];
  }
  return masked + text.slice(copied);
}
