import { type AST, RegExpParser } from '@eslint-community/regexpp';

/** Words of which one stands in every text that an expression matches. */
export type Needles = readonly string[];

/** More words than this are not written out: what is known then is known of the parts. */
const MOST_WORDS = 64;

/** What a part of an expression matches: these words and no other, or words with these in them. */
interface Known {
  readonly words: readonly string[] | null;
  readonly needles: readonly Needles[];
}

const nothing: Known = { words: null, needles: [] };
/** An assertion takes no room. */
const empty: Known = { words: [''], needles: [] };

/** One of the alternatives of an expression. */
export interface Branch {
  readonly source: string;
  /** Where one of these is missing there is no need to try it; none when nothing is certain. */
  readonly needles: readonly Needles[];
}

const parser = new RegExpParser({ ecmaVersion: 2024 });

/**
 * The alternatives of an expression (flag `u`) and what each cannot do without, as RE2 filters many
 * expressions at once (`FilteredRE2`): words are found faster than expressions are tried.
 */
export function branchesOf(pattern: string): readonly Branch[] {
  const { alternatives } = parser.parsePattern(pattern, 0, pattern.length, { unicode: true });
  return alternatives.map((one) => ({ source: one.raw, needles: certain(inARow(one)) }));
}

/** The needles of a part; those that stand in nearly every text tell nothing. */
function certain({ words, needles }: Known): readonly Needles[] {
  const all = words === null ? needles : [words];
  return all.filter((group) => group.every(tells)).map(shortened);
}

/** A word that holds another one is found with it. */
function shortened(words: Needles): Needles {
  return words.filter((word) => !words.some((other) => other !== word && word.includes(other)));
}

/** A Chinese character, a picture, two letters: less is everywhere. */
function tells(word: string): boolean {
  return /[^\0-\x7f]|[a-z0-9]{2}/.test(word);
}

function inARow({ elements }: AST.Alternative): Known {
  const needles: Needles[] = [];
  let words: readonly string[] = [''];
  let isWhole = true;
  const close = (next: Known) => {
    needles.push(...certain({ words, needles: [] }), ...next.needles);
    words = next.words ?? [''];
    isWhole = false;
  };
  for (const next of elements.map(knownOf)) {
    if (next.words && words.length * next.words.length <= MOST_WORDS) {
      words = joined(words, next.words);
    } else close(next);
  }
  if (isWhole) return { words, needles };
  close(nothing);
  return { words: null, needles };
}

function joined(words: readonly string[], next: readonly string[]): readonly string[] {
  return words.flatMap((word) => next.map((end) => word + end));
}

/** Of each alternative the needles that tell most: all of them together are needles of the whole. */
function oneOf(alternatives: readonly Known[]): Known {
  const [only] = alternatives;
  if (only && alternatives.length === 1) return only;
  const words = alternatives.flatMap((one) => one.words ?? []);
  const isWhole = alternatives.every((one) => one.words !== null);
  if (isWhole && words.length <= MOST_WORDS) return { words, needles: [] };
  const best = alternatives.map((one) => certain(one).toSorted(byTelling)[0]);
  if (best.some((one) => one === undefined)) return nothing;
  return { words: null, needles: [best.flatMap((one) => one ?? [])] };
}

/** Longer words first, then fewer of them. */
function byTelling(a: Needles, b: Needles): number {
  return shortest(b) - shortest(a) || a.length - b.length;
}

function shortest(needles: Needles): number {
  return Math.min(...needles.map((word) => word.length));
}

function knownOf(element: AST.Element): Known {
  switch (element.type) {
    case 'Character':
      return { words: [String.fromCodePoint(element.value)], needles: [] };
    case 'CharacterClass':
      return ofClass(element);
    case 'Group':
    case 'CapturingGroup':
      return oneOf(element.alternatives.map(inARow));
    case 'Quantifier':
      return repeated(element);
    case 'Assertion':
      return empty;
    default:
      return nothing;
  }
}

function ofClass({ negate, elements }: AST.CharacterClass): Known {
  const characters = elements.flatMap((one) => (one.type === 'Character' ? [one.value] : []));
  const isListed = !negate && characters.length === elements.length;
  if (!isListed || characters.length > MOST_WORDS) return nothing;
  return { words: characters.map((code) => String.fromCodePoint(code)), needles: [] };
}

function repeated({ min, max, element }: AST.Quantifier): Known {
  const once = knownOf(element);
  if (min === 0 && max === 1 && once.words) return { words: [...once.words, ''], needles: [] };
  return min === 0 ? nothing : { words: null, needles: certain(once) };
}
