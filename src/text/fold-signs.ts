import {
  ACCENTED,
  ANYTHING,
  APART,
  BESIDE_ELL,
  BETWEEN,
  CLOSING,
  DIGIT,
  ENCLOSED,
  HAN,
  INSIDE,
  kindOf,
  LETTER,
  MARK,
  MONEY,
  OPENING,
  OTHER_LETTER,
  PICTURE,
  SIGN,
  SINGLE,
  STOP,
  STRANGE,
  STROKE,
} from './fold-units.js';

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
  enclosed: 1 << 10,
  doubled: 1 << 11,
  doubledHan: 1 << 12,
  sameBetween: 1 << 13,
  strokes: 1 << 14,
  bareEll: 1 << 15,
} as const;

const ALL_SIGNS = (1 << 16) - 1;

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
  // Where the last Han stood, what stood before it, and where one stood twice.
  let [hanAt, gap, pairAt] = [-9, 0, -9];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const kind = kindOf(code);
    if (kind & HAN) {
      if (sinceHan && last & BETWEEN) found |= signs.betweenHan;
      if (kind & STROKE) found |= signs.strokes;
      sinceHan = true;
      if (code === lastCode) {
        if (at - pairAt < 3) found |= signs.doubledHan;
        pairAt = at;
      }
      const since = gapOf(at - hanAt, lastCode, beforeCode);
      if (since !== 0 && since === gap) found |= signs.sameBetween;
      gap = since;
      hanAt = at;
    } else {
      if (kind & ANYTHING) return ALL_SIGNS;
      found |= signsBetween(kind, last, before);
      if (code === lastCode && kind & LETTER) found |= signsOfPair(kind, before);
      sinceHan &&= (kind & BETWEEN) !== 0;
    }
    if (code === lastCode && code === beforeCode && kind & LETTER) found |= signs.stretched;
    if (code === ELL && !(last & BESIDE_ELL)) found |= signs.bareEll;
    row = rowAfter(row, kind, last);
    if (row === 3 && kind & SINGLE) found |= signs.spaced;
    before = last;
    last = kind;
    beforeCode = lastCode;
    lastCode = code;
  }
  return found;
}

const ELL = 0x6c;

/** The one or two units between two Han as a number, or 0 where there are none or more. */
function gapOf(distance: number, last: number, before: number): number {
  if (distance === 2) return last;
  return distance === 3 ? before * 0x10000 + last : 0;
}

/** A pair of letters that English does not have, or with which no word begins. */
function signsOfPair(kind: number, before: number): number {
  return kind & STRANGE || !(before & LETTER) ? signs.doubled : 0;
}

/** What a unit that is no Han shows together with the two before it. */
function signsBetween(kind: number, last: number, before: number): number {
  // Some letters of Cyrillic are marks over others: both may be the case.
  let found = kind & MARK && last & (LETTER | HAN) ? signs.marks : 0;
  if (kind & STROKE) found |= signs.strokes;
  if (kind & ENCLOSED) found |= signs.enclosed;
  if (kind & MONEY && last & (LETTER | SIGN | DIGIT)) found |= signs.leet;
  if (kind & LETTER) {
    if (last & INSIDE && (before & LETTER || last & PICTURE)) found |= signs.inside;
    if (last & (DIGIT | SIGN)) found |= signs.leet;
    if (kind & OTHER_LETTER) found |= signs.otherLetters;
    if (kind & ACCENTED) found |= signs.accents;
  } else if (kind & DIGIT) {
    if (last & (LETTER | SIGN)) found |= signs.leet;
  } else if (last & HAN) {
    if (kind & STOP && before & STOP) found |= signs.closedOff;
    if (kind & CLOSING && before & OPENING) found |= signs.bracketed;
  }
  return found;
}

/** How many letters stand set apart so far: `f u c` are three. */
function rowAfter(row: number, kind: number, last: number): number {
  if (!(kind & SINGLE)) return kind & APART ? row : 0;
  if (!(last & SINGLE)) return row + 1;
  // Behind a mark that is a letter of Cyrillic, too, a row may begin.
  return last & (LETTER | DIGIT) && !(last & MARK) ? 0 : 1;
}
