import { rewrite } from './offsets.js';
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
  // Most Chinese comments hold no letter or digit that could be in disguise.
  const wanted = foldable.test(mapped.text) ? folds : hanFolds;
  const folded = wanted.reduce(
    (source, [pattern, replace]) => rewrite(source, pattern, replace),
    mapped,
  );
  const plain = normalised(mapped);
  return { plain, folded: folded === mapped ? plain : normalised(folded) };
}

const letter = String.raw`\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}`;
const single = `[${letter}\\d@$]`;
const apart = String.raw`[\s*_.·•…~^\u0060'’\-|/\\+=]`;
const inside = String.raw`[*_.·•~^\u0060'’\-|]`;
const betweenHan = String.raw`(?:[\s*_.·•…~^\u0060'"’\-|/\\+=&]|\p{S})`;

// Latin, Greek and Cyrillic with their extensions, digits, and the signs that stand for letters.
const foldable = /[a-z\d@$\u00aa-\u1fff\u2c60-\u2dff\ua640-\uab6f\u{10780}-\u{1dfff}]/u;

type Fold = readonly [RegExp, (match: string) => string];

// What is rare is asked first, what stands before it second: the engine looks at every place.
const hanFolds: readonly Fold[] = [
  // Single characters, each closed off like a sentence (`废。物。滚`), and one in brackets.
  [
    /(?<!\p{Script=Han})\p{Script=Han}(?:[。，、；！？—]{1,2}\p{Script=Han}(?!\p{Script=Han})){2,}/gu,
    (run) => run.replace(/[。，、；！？—]/gu, ''),
  ],
  [
    /(?<=\p{Script=Han})[【[({〔]\p{Script=Han}[】\])}〕](?=\p{Script=Han})/gu,
    (one) => one.charAt(1),
  ],
  [
    new RegExp(`(?=${betweenHan})(?<=\\p{Script=Han})${betweenHan}{1,3}(?=\\p{Script=Han})`, 'gu'),
    () => '',
  ],
];

// In order: letters must stand together before words can be looked at.
const folds: readonly Fold[] = [
  [spaced(), (run) => run.replace(new RegExp(apart, 'gu'), '')],
  [new RegExp(`(?=${inside})(?<=[${letter}])${inside}(?=[${letter}])`, 'gu'), () => ''],
  [new RegExp(`(?=\\p{M})(?<=[${letter}])\\p{M}+`, 'gu'), () => ''],
  [/[\u00c0-\u024f\u1e00-\u1eff]/gu, withoutAccent],
  // Only words with a letter beyond a-z, only tokens with a digit or sign: most have neither.
  [new RegExp(`(?<![${letter}])[a-z]*(?![a-z])[${letter}]+`, 'gu'), lookAlikes],
  [/(?<![\p{Script=Latin}\d@$!|+])\p{Script=Latin}*[\d@$!|+][\p{Script=Latin}\d@$!|+]*/gu, leet],
  [new RegExp([...'abcdefghijklmnopqrstuvwxyz'].map((a) => `${a}{3,}`).join('|'), 'gu'), first],
  ...hanFolds,
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
  const end = token.replace(/[@$!|+]+$/, '').length;
  const word = token.slice(0, end).replace(/[^\p{L}]/gu, (sign) => leetLetters[sign] ?? sign);
  return word + token.slice(end);
}
