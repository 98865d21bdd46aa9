/** What a text shows of disguises, a bit each: without its sign a fold finds nothing to undo. */
export const signs = {
  spaced: 1 << 0,
  inside: 1 << 1,
  marks: 1 << 2,
  accents: 1 << 3,
  otherLetters: 1 << 4,
  leet: 1 << 5,
  stretched: 1 << 6,
  closedOff: 1 << 7,
  bracketed: 1 << 8,
  betweenHan: 1 << 9,
} as const;

const ALL_SIGNS = (1 << 10) - 1;

/** Letters of Latin, Cyrillic and Greek, as the inside of a character class. */
export const letter = String.raw`\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}`;
/** What stands for one letter when letters are set apart. */
export const single = `[${letter}\\d@$]`;
/** What sets letters apart, and what stands inside of words. */
export const apart = String.raw`[\s*_.·•…~^\u0060'’\-|/\\+=]`;
export const inside = String.raw`[*_.·•~^\u0060'’\-|]`;
/**
 * `@` and `#`, unless they call somebody (a space before, or a name of two letters or more and a space
 * behind) or stand around a topic (`#读书#`): names and topics stay apart from what is said beside them.
 */
const aside = String.raw`(?<!\s|#[\p{L}\p{N}_]{2,30})[@#](?![\p{L}\p{N}_]{2,30}[\s#])`;
/** What stands between Han. */
export const betweenHan = String.raw`(?:[\s*_.·•…~^\u0060'"’\-|/\\+=&%]|\p{S}|${aside})`;
/** What closes off single characters like sentences, and the brackets around one. */
export const stop = '[。，、；！？—]';
export const opening = '[【[({〔]';
export const closing = '[】\\])}〕]';

/** What a unit is to the folds, a bit each. */
const HAN = 1 << 0;
const LETTER = 1 << 1;
const OTHER_LETTER = 1 << 2;
const SINGLE = 1 << 3;
const DIGIT = 1 << 4;
const SIGN = 1 << 5;
const APART = 1 << 6;
const INSIDE = 1 << 7;
const BETWEEN = 1 << 8;
const STOP = 1 << 9;
const OPENING = 1 << 10;
const MARK = 1 << 11;
const ACCENTED = 1 << 12;
/** Half of a character beyond the basic plane that may be anything: no sign can be ruled out. */
const ANYTHING = 1 << 13;
const CLOSING = 1 << 14;
const KNOWN = 1 << 15;

const kinds: readonly (readonly [RegExp, number])[] = [
  [/\p{Script=Han}/u, HAN],
  [new RegExp(`[${letter}]`, 'u'), LETTER],
  [new RegExp(`(?![a-z])[${letter}]`, 'u'), OTHER_LETTER],
  [new RegExp(single, 'u'), SINGLE],
  [/\d/u, DIGIT],
  [/[@$!|+]/u, SIGN],
  [new RegExp(apart, 'u'), APART],
  [new RegExp(inside, 'u'), INSIDE],
  [new RegExp(betweenHan, 'u'), BETWEEN],
  [new RegExp(stop, 'u'), STOP],
  [new RegExp(opening, 'u'), OPENING],
  [new RegExp(closing, 'u'), CLOSING],
  [/\p{M}/u, MARK],
  [/[\u00c0-\u024f\u0386-\u03ce\u1e00-\u1fff]/u, ACCENTED],
  [/[\ud800-\udbff]/u, ANYTHING],
];

const known = new Uint16Array(0x10000);

function learn(code: number): number {
  const unit = String.fromCharCode(code);
  known[code] = kinds.reduce((kind, [test, bit]) => (test.test(unit) ? kind | bit : kind), KNOWN);
  return known[code] ?? KNOWN;
}

// Pictures (U+1F000 to U+1FBFF) are symbols and nothing else; so are their second halves, which
// stand alone in no normalised text.
for (let high = 0xd83c; high <= 0xd83e; high++) known[high] = KNOWN | BETWEEN;
for (let low = 0xdc00; low <= 0xdfff; low++) known[low] = KNOWN | BETWEEN;

function kindOf(code: number): number {
  // Most of a Chinese text, without a look into the table.
  if (code >= 0x4e00 && code <= 0x9fff) return HAN;
  return known[code] || learn(code);
}

/**
 * The signs of disguise in a normalised text: which folds may change it. One look at each unit; a sign
 * too many costs a search, none is ever missing.
 */
export function signsOf(text: string): number {
  let found = 0;
  let [before, last] = [0, 0];
  let [beforeCode, lastCode] = [0, 0];
  // Whether only what may stand between Han has come since a Han.
  let sinceHan = false;
  // How many letters in a row stand set apart.
  let row = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const kind = kindOf(code);
    if (kind & HAN) {
      if (sinceHan && last & BETWEEN) found |= signs.betweenHan;
      sinceHan = true;
    } else {
      if (kind & ANYTHING) return ALL_SIGNS;
      found |= signsBetween(kind, last, before);
      sinceHan &&= (kind & BETWEEN) !== 0;
    }
    if (code === lastCode && code === beforeCode && kind & LETTER) found |= signs.stretched;
    row = rowAfter(row, kind, last);
    if (row === 3 && kind & SINGLE) found |= signs.spaced;
    before = last;
    last = kind;
    beforeCode = lastCode;
    lastCode = code;
  }
  return found;
}

/** What a unit that is no Han shows together with the two before it. */
function signsBetween(kind: number, last: number, before: number): number {
  // Some letters of Cyrillic are marks over others: both may be the case.
  let found = kind & MARK && last & (LETTER | HAN) ? signs.marks : 0;
  if (kind & LETTER) {
    if (last & INSIDE && before & LETTER) found |= signs.inside;
    if (last & (DIGIT | SIGN)) found |= signs.leet;
    if (kind & OTHER_LETTER) found |= signs.otherLetters;
    if (kind & ACCENTED) found |= signs.accents;
  } else if (kind & DIGIT) {
    if (last & (LETTER | SIGN)) found |= signs.leet;
  } else if (kind & STOP) {
    if (last & HAN && before & STOP) found |= signs.closedOff;
  } else if (kind & CLOSING) {
    if (last & HAN && before & OPENING) found |= signs.bracketed;
  }
  return found;
}

/** How many letters stand set apart so far: `f u c` are three. */
function rowAfter(row: number, kind: number, last: number): number {
  if (!(kind & SINGLE)) return kind & APART ? row : 0;
  if (!(last & SINGLE)) return row + 1;
  return last & (LETTER | DIGIT) ? 0 : 1;
}
