/** Letters of Latin and of the scripts that lend it look-alikes, as the inside of a character class. */
export const letter = String.raw`\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}\p{Script=Coptic}\p{Script=Lisu}\p{Script=Canadian_Aboriginal}`;
/** What stands for one letter when letters are set apart. */
export const single = `[${letter}\\d@$]`;
/** What sets letters apart (`@` and `$` are letters there), and what stands inside of words. */
export const apart = String.raw`(?![@$])[\s\p{P}\p{S}]`;
export const inside = String.raw`[*_.·•~^\u0060'’\-|\p{So}]`;
/**
 * `@` and `#`, unless they call somebody (a space before, or a name of two letters or more and a space
 * behind) or stand around a topic (`#读书#`): names and topics stay apart from what is said beside them.
 */
const aside = String.raw`(?<!\s|#[\p{L}\p{N}_]{2,30})[@#](?![\p{L}\p{N}_]{2,30}[\s#])`;
/** What stands between Han. */
export const betweenHan = String.raw`(?:[\s*_.·•…~^\u0060'"’\-|/\\+=&%]|\p{S}|${aside})`;
/** What closes off single characters like sentences, and the brackets around one. */
export const stop = '[。，、；：！？—,;:!?“”‘’"()（）「」『』【】]';
export const opening = '[【[({〔]';
export const closing = '[】\\])}〕]';
/** Letters in circles and squares, and those that flags are made of. */
export const enclosed = '[\\u{1f150}-\\u{1f169}\\u{1f170}-\\u{1f189}]|[\\u{1f1e6}-\\u{1f1ff}]+';
/** Strokes and marks of repetition that stand between Han and are no part of a word. */
export const strokes = '[丶丨亅灬々ㄟヽヾゝゞ]';
/** A Han and one or two signs behind it that stand there again: a group holds them. */
export const sameBetween = String.raw`\p{Script=Han}([^\p{Script=Han}\s\u{10000}-\u{10ffff}]{1,2})`;
/** Letters that English does not write twice. */
export const strange = 'ahijkquvwxy';

/** What a unit is to the folds, a bit each. */
export const HAN = 1 << 0;
export const LETTER = 1 << 1;
export const OTHER_LETTER = 1 << 2;
export const SINGLE = 1 << 3;
export const DIGIT = 1 << 4;
export const SIGN = 1 << 5;
export const APART = 1 << 6;
export const INSIDE = 1 << 7;
export const BETWEEN = 1 << 8;
export const STOP = 1 << 9;
export const OPENING = 1 << 10;
export const MARK = 1 << 11;
export const ACCENTED = 1 << 12;
/** Half of a character beyond the basic plane that may be anything: no sign can be ruled out. */
export const ANYTHING = 1 << 13;
export const CLOSING = 1 << 14;
export const STROKE = 1 << 15;
export const PICTURE = 1 << 16;
export const ENCLOSED = 1 << 17;
export const STRANGE = 1 << 18;
/** Signs of money, which look like letters also at the end of a word. */
export const MONEY = 1 << 19;
/** Beside it an `l` is an `l`; anywhere else it may be an `i`. */
export const BESIDE_ELL = 1 << 20;
const KNOWN = 1 << 21;

const kinds: readonly (readonly [RegExp, number])[] = [
  [/\p{Script=Han}/u, HAN],
  [new RegExp(`[${letter}]`, 'u'), LETTER],
  [new RegExp(`(?![a-z])[${letter}]`, 'u'), OTHER_LETTER],
  [new RegExp(single, 'u'), SINGLE],
  [/\d/u, DIGIT],
  [/[@$!|+€£¥§¢]/u, SIGN],
  [/[$€£¥§¢]/u, MONEY],
  [new RegExp(apart, 'u'), APART],
  [new RegExp(inside, 'u'), INSIDE],
  [new RegExp(betweenHan, 'u'), BETWEEN],
  [new RegExp(stop, 'u'), STOP],
  [new RegExp(opening, 'u'), OPENING],
  [new RegExp(closing, 'u'), CLOSING],
  [/\p{M}/u, MARK],
  [/[\u00c0-\u024f\u0386-\u03ce\u1e00-\u1fff]/u, ACCENTED],
  [new RegExp(strokes, 'u'), STROKE],
  [new RegExp(`[${strange}]`), STRANGE],
  [/[aeiouylr]/, BESIDE_ELL],
  [/[\ud800-\udbff]/u, ANYTHING],
];

const known = new Uint32Array(0x10000);

function learn(code: number): number {
  const unit = String.fromCharCode(code);
  known[code] = kinds.reduce((kind, [test, bit]) => (test.test(unit) ? kind | bit : kind), KNOWN);
  return known[code] ?? KNOWN;
}

// Pictures (U+1F000 to U+1FBFF) are symbols and nothing else; so are their second halves, which
// stand alone in no normalised text. Some of them show letters.
for (let high = 0xd83c; high <= 0xd83e; high++) known[high] = KNOWN | BETWEEN | APART;
for (let low = 0xdc00; low <= 0xdfff; low++) {
  const mayShowLetter = (low >= 0xdd50 && low <= 0xdd89) || low >= 0xdde6;
  known[low] = KNOWN | BETWEEN | APART | INSIDE | PICTURE | (mayShowLetter ? ENCLOSED : 0);
}

/** What a unit is to the folds. */
export function kindOf(code: number): number {
  // Most of a Chinese text, without a look into the table.
  if (code > 0x4e85 && code <= 0x9fff && code !== 0x706c) return HAN;
  return known[code] || learn(code);
}
