import {
  apart,
  betweenHan,
  closing,
  inside,
  letter,
  opening,
  signs,
  signsOf,
  single,
  stop,
} from './fold-signs.js';
import { type Mapped, rewrite } from './offsets.js';
import { applySteps, type Normalised, normalised } from './script.js';

/**
 * The moderation-only form beyond `normalise`: undoes disguises. For Latin, Cyrillic and Greek
 * letters only: letters set apart (`f u c k`, `b.a.d`), look-alikes of other scripts, accents, leet
 * and stretched letters; between Han only separators go. Han and kana themselves are never folded:
 * they are words, not shapes. What it finds may be wrong, so it may only ask for a look.
 */
export function fold(raw: string): Normalised {
  return matchingForms(raw).folded;
}

/** A text as `normalise` and as `fold` make it, in one go; one and the same when nothing is folded. */
export function matchingForms(raw: string): { plain: Normalised; folded: Normalised } {
  const mapped = applySteps(raw);
  const folded = unfolded(mapped);
  const plain = normalised(mapped);
  return { plain, folded: folded === mapped ? plain : normalised(folded) };
}

/** Most texts show no sign of a disguise: no expression is tried on them. */
function unfolded(mapped: Mapped): Mapped {
  let source = mapped;
  let shown = signsOf(source.text);
  for (const [sign, pattern, replace] of folds) {
    if ((shown & sign) === 0) continue;
    const next = rewrite(source, pattern, replace);
    if (next === source) continue;
    // What was undone may bring another disguise to light.
    source = next;
    shown = signsOf(source.text);
  }
  return source;
}

/** What undoes one kind of disguise: the sign it shows, where it stands, what becomes of it. */
export type Fold = readonly [sign: number, RegExp, (match: string) => string];

// In order: letters must stand together before words can be looked at. What is rare is asked first in
// an expression, what stands before it second: the engine looks at every place.
export const folds: readonly Fold[] = [
  [signs.spaced, spaced(), (run) => run.replace(new RegExp(apart, 'gu'), '')],
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
    /(?<![\p{Script=Latin}\d@$!|+])\p{Script=Latin}*[\d@$!|+][\p{Script=Latin}\d@$!|+]*/gu,
    leet,
  ],
  [
    signs.stretched,
    new RegExp([...'abcdefghijklmnopqrstuvwxyz'].map((a) => `${a}{3,}`).join('|'), 'gu'),
    first,
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

function first(text: string): string {
  return text.charAt(0);
}

function withoutAccent(accented: string): string {
  return accented.normalize('NFD').charAt(0);
}

/** Letters that look like Latin ones, by shape, in lower case. */
const shapes: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ а: 'a', в: 'b', с: 'c', ԁ: 'd', е: 'e', ё: 'e', ғ: 'f', н: 'h', һ: 'h', і: 'i', ї: 'i' },
    ...{ ј: 'j', к: 'k', ӏ: 'l', м: 'm', о: 'o', р: 'p', ԛ: 'q', г: 'r', ѕ: 's', т: 't', ц: 'u' },
    ...{ ѵ: 'v', ԝ: 'w', х: 'x', у: 'y', ү: 'y' },
    ...{ α: 'a', β: 'b', ϲ: 'c', ε: 'e', η: 'n', ι: 'i', κ: 'k', ν: 'v', ο: 'o', ρ: 'p', σ: 'o' },
    ...{ τ: 't', υ: 'u', χ: 'x', γ: 'y', ω: 'w' },
    ...{ ƈ: 'c', ɓ: 'b', ɗ: 'd', đ: 'd', ƒ: 'f', ɠ: 'g', ɦ: 'h', ħ: 'h', ɨ: 'i', ƙ: 'k', ł: 'l' },
    ...{ ɱ: 'm', ɳ: 'n', ø: 'o', ɵ: 'o', ƥ: 'p', ʂ: 's', ʃ: 's', ŧ: 't', ƭ: 't', ʋ: 'v', ƴ: 'y' },
    ...{ ı: 'i', ɑ: 'a', ɡ: 'g', ʟ: 'l', ᴏ: 'o', ꜱ: 's', ʏ: 'y' },
  }),
);

/** Words that mix Latin with look-alikes, or are look-alikes throughout; real Russian stays. */
function lookAlikes(word: string): string {
  const letters = [...word];
  const disguised = /[a-z]/.test(word) || letters.every((one) => shapes.has(one));
  return disguised ? letters.map((one) => shapes.get(one) ?? one).join('') : word;
}

const leetLetters: Readonly<Record<string, string>> = {
  ...{ '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '8': 'b', '9': 'g' },
  ...{ '@': 'a', $: 's', '!': 'i', '|': 'i', '+': 't' },
};

/** Digits and signs in a word with letters; signs only before another letter (`idiot!` stays). */
function leet(token: string): string {
  if (!/\p{Script=Latin}/u.test(token)) return token;
  const end = token.replace(/(?:[@!|+]|(?<!\$)\$(?!\$))+$/, '').length;
  const word = token.slice(0, end).replace(/[^\p{L}]/gu, (sign) => leetLetters[sign] ?? sign);
  return word + token.slice(end);
}
