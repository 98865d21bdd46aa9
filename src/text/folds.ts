import { signs } from './fold-signs.js';
import {
  apart,
  betweenHan,
  closing,
  enclosed,
  inside,
  letter,
  opening,
  sameBetween,
  single,
  stop,
  strokes,
} from './fold-units.js';
import {
  doubled,
  first,
  han,
  leet,
  lookAlikes,
  onceEach,
  unenclosed,
  withoutAccent,
} from './fold-ways.js';
import { setTogether } from './set-apart.js';

/** What undoes one kind of disguise: the sign it shows, where it stands, what becomes of it. */
export type Fold = readonly [sign: number, RegExp, (match: string) => string];

// In order: letters must stand together before words can be looked at. What is rare is asked first in
// an expression, what stands before it second: the engine looks at every place.
export const folds: readonly Fold[] = [
  [signs.enclosed, new RegExp(enclosed, 'gu'), unenclosed],
  [signs.spaced, spaced(), setTogether],
  [
    signs.inside,
    new RegExp(`(?=${inside})(?<=[${letter}])${inside}(?=[${letter}])`, 'gu'),
    () => '',
  ],
  [signs.marks, new RegExp(`(?=\\p{M})(?<=[${letter}\\p{Script=Han}])\\p{M}+`, 'gu'), () => ''],
  [signs.accents, /[\u00c0-\u024f\u0386-\u03ce\u1e00-\u1fff]/gu, withoutAccent],
  // Only words with a letter beyond a-z, only tokens with a digit or sign: most have neither.
  [signs.otherLetters, new RegExp(`(?<![${letter}])[a-z]*(?![a-z])[${letter}]+`, 'gu'), lookAlikes],
  [
    signs.leet,
    /(?<![\p{Script=Latin}\d@$!|+€£¥§¢])\p{Script=Latin}*[\d@$!|+€£¥§¢][\p{Script=Latin}\d@$!|+€£¥§¢]*/gu,
    leet,
  ],
  // `bltch`, `stupld`: English has no such `l`.
  [
    signs.bareEll,
    /(?<![aeiouylr])l(?=[^aeiouyl\P{L}]|(?![\p{L}\p{M}\p{N}'’-]))(?<=[a-z]{2}|l(?!gb|ma|mf)(?=[a-z]{3}))/gu,
    () => 'i',
  ],
  // `ffuucckk`, `fuuck`, `ffuck`: before longer runs become one letter.
  [signs.doubled, doubled(), (pairs) => pairs.replace(/(.)\1/gu, '$1')],
  [
    signs.stretched,
    new RegExp([...'abcdefghijklmnopqrstuvwxyz'].map((a) => `${a}{3,}`).join('|'), 'gu'),
    first,
  ],
  [signs.doubledHan, /(?:(\p{Script=Han})\1+)+/gu, onceEach],
  [
    signs.strokes,
    new RegExp(`(?=${strokes})(?<=\\p{Script=Han})${strokes}+(?=\\p{Script=Han})`, 'gu'),
    () => '',
  ],
  // The same letter, digit or sign between single characters (`傻x逼x一x个`).
  [
    signs.sameBetween,
    new RegExp(`${sameBetween}\\p{Script=Han}(?:\\1\\p{Script=Han})+`, 'gu'),
    han,
  ],
  // Single characters, each closed off like a sentence (`废。物。滚`), and one in brackets.
  [
    signs.closedOff,
    new RegExp(
      `(?<!\\p{Script=Han})\\p{Script=Han}(?:${stop}{1,2}\\p{Script=Han}(?!\\p{Script=Han})){2,}`,
      'gu',
    ),
    (run) => run.replace(new RegExp(stop, 'gu'), ''),
  ],
  [
    signs.bracketed,
    new RegExp(`(?<=\\p{Script=Han})${opening}\\p{Script=Han}${closing}(?=\\p{Script=Han})`, 'gu'),
    (one) => one.charAt(1),
  ],
  [
    signs.betweenHan,
    new RegExp(`(?=${betweenHan})(?<=\\p{Script=Han})${betweenHan}{1,3}(?=\\p{Script=Han})`, 'gu'),
    () => '',
  ],
];

/** At least three single letters, each set apart by one to three separators. */
function spaced(): RegExp {
  return new RegExp(
    `(?<![\\p{L}\\p{N}])${single}(?:${apart}{1,3}${single}){2,}(?![\\p{L}\\p{N}])`,
    'gu',
  );
}
