import { z } from 'zod';
import type { Normalised } from '../../text/script.js';
import type { Signal } from '../comment.js';
import { branchesOf, type Needles } from './needles.js';
import { advanceGrammars } from './phrase-advances.js';
import { type PhraseGrammar, phraseGrammars } from './phrase-grammars.js';
import { hatredGrammars } from './phrase-hatred.js';
import { idiomGrammars } from './phrase-idioms.js';
import { kindGrammars } from './phrase-kinds.js';
import { menaceGrammars } from './phrase-menaces.js';
import { isBanter, isInTitle, isQuoted, isReported, isSaidOfNobody } from './quotes.js';
import type { Rule, Subject } from './rule.js';
import { createSieve } from './sieve.js';
import { isNamed } from './talk.js';

const settings = z.strictObject({
  /** Kinds that are not looked for. */
  without: z
    .array(z.enum(['insult', 'threat', 'spam']))
    .readonly()
    .default([]),
});
export type PhraseSettings = z.output<typeof settings>;

/** One way to say one of the things. */
interface Way {
  /** Which of the grammars it is of. */
  readonly grammar: number;
  readonly pattern: RegExp;
  readonly needles: readonly Needles[];
}

const byTheme = [
  ...[idiomGrammars, kindGrammars, advanceGrammars, hatredGrammars, menaceGrammars],
].flat();

/** Each grammar with the set phrases of its kind and language. */
const grammars: readonly PhraseGrammar[] = phraseGrammars.map((grammar) => {
  const idioms = byTheme.filter(
    ({ kind, language }) => kind === grammar.kind && language === grammar.language,
  );
  return { ...grammar, ways: [grammar, ...idioms].flatMap((one) => one.ways) };
});
const ways: readonly Way[] = grammars.flatMap(compiled);
const sieve = createSieve(ways.map(({ needles }) => needles));

/** A disguised phrase weighs less: undoing the disguise may have made it. */
const FOLDED_SHARE = 0.7;
/** What stands alone between quotation marks is spoken about. */
const QUOTED_SHARE = 0.3;
/** Named in a title, or asked about. */
const NAMED_SHARE = 0.1;
/** What is only shown to a moderator is for no other to look at. */
const REPORTED_SHARE = 0.1;

/**
 * Threats, insults and offers by how they are built (who, what, to whom), where the single words are
 * harmless: `带刀来`, `I will find you`. A person decides; no phrase acts.
 */
export const phrases: Rule<PhraseSettings> = {
  name: 'phrases',
  settings,
  check(subject, { without }) {
    const { plain, folded } = subject;
    const literal = foundIn(plain.text);
    const disguised = folded === plain ? nothing : foundIn(folded.text);
    if (literal === nothing && disguised === nothing) return [];
    return grammars.flatMap((grammar, at) => {
      const [form, hit] = literal[at] ? [plain, literal[at]] : [folded, disguised[at]];
      return hit && !without.includes(grammar.kind)
        ? [signal(subject, form, { grammar, hit })]
        : [];
    });
  },
};

const nothing: readonly undefined[] = [];

/** Of each grammar what stands first in a text; of two ways at one place the one that is listed first. */
function foundIn(text: string): readonly (RegExpExecArray | undefined)[] {
  const possible = sieve(text);
  if (possible.length === 0) return nothing;
  const first: RegExpExecArray[] = [];
  for (const at of possible) {
    const way = ways[at];
    const hit = way?.pattern.exec(text);
    if (!way || !hit) continue;
    const before = first[way.grammar];
    if (!before || hit.index < before.index) first[way.grammar] = hit;
  }
  return first;
}

interface Finding {
  readonly grammar: PhraseGrammar;
  readonly hit: RegExpExecArray;
}

function signal(subject: Subject, form: Normalised, { grammar, hit }: Finding): Signal {
  const span = form.toRaw(hit.index, hit.index + hit[0].length);
  const disguised = form !== subject.plain;
  const isTold =
    isQuoted(subject.text, span) ||
    isInTitle(subject.text, span[0]) ||
    isSaidOfNobody(subject.text, span) ||
    isBanter(subject.text, span);
  const isOnly = isNamed(subject.text, span, grammar.kind);
  const told = isReported(subject.text, span) ? REPORTED_SHARE : isTold ? QUOTED_SHARE : 1;
  const share = (disguised ? FOLDED_SHARE : 1) * Math.min(told, isOnly ? NAMED_SHARE : 1);
  return {
    rule: 'phrases',
    tier: disguised ? 'folded' : 'literal',
    span,
    why: { key: `phrase-${grammar.kind}` },
    weight: Math.round(grammar.weight * share * 1000) / 1000,
  };
}

function compiled({ language, ways }: PhraseGrammar, grammar: number): Way[] {
  const start = language === 'en' ? '(?<![a-z])' : '';
  return ways.flatMap(branchesOf).map(({ source, needles }) => ({
    grammar,
    pattern: new RegExp(`${start}(?:${source})`, 'u'),
    needles,
  }));
}
