import { z } from 'zod';
import type { Normalised } from '../../text/script.js';
import type { Signal } from '../comment.js';
import { type PhraseGrammar, type PhraseKind, phraseGrammars } from './phrase-grammars.js';
import { idiomGrammars } from './phrase-idioms.js';
import { isInTitle, isQuoted } from './quotes.js';
import type { Rule, Subject } from './rule.js';
import { isTalkedAbout } from './talk.js';

const settings = z.strictObject({
  /** Kinds that are not looked for. */
  without: z
    .array(z.enum(['insult', 'threat', 'spam']))
    .readonly()
    .default([]),
});
export type PhraseSettings = z.output<typeof settings>;

interface Way {
  readonly kind: PhraseKind;
  readonly weight: number;
  /** Without letters of this script there is nothing to look for. */
  readonly script: RegExp;
  readonly pattern: RegExp;
}

const scripts = { zh: /[\u3400-\u9fff]/, en: /[a-z]{2}/ } as const;
const ways: readonly Way[] = phraseGrammars.map((grammar) => {
  const idioms = idiomGrammars.filter(
    ({ kind, language }) => kind === grammar.kind && language === grammar.language,
  );
  return compiled({ ...grammar, ways: [grammar, ...idioms].flatMap((one) => one.ways) });
});

/** A disguised phrase weighs less: undoing the disguise may have made it. */
const FOLDED_SHARE = 0.7;
/** What stands alone between quotation marks is spoken about. */
const QUOTED_SHARE = 0.3;

/**
 * Threats, insults and offers by how they are built (who, what, to whom), where the single words are
 * harmless: `带刀来`, `I will find you`. A person decides; no phrase acts.
 */
export const phrases: Rule<PhraseSettings> = {
  name: 'phrases',
  settings,
  check(subject, { without }) {
    const { plain, folded } = subject;
    return ways
      .filter(({ kind }) => !without.includes(kind))
      .flatMap((way) => {
        const literal = found(subject, plain, way);
        if (literal.length > 0 || folded === plain) return literal;
        return found(subject, folded, way);
      });
  },
};

function found(subject: Subject, form: Normalised, way: Way): Signal[] {
  if (!way.script.test(form.text)) return [];
  const hit = way.pattern.exec(form.text);
  if (!hit) return [];
  const span = form.toRaw(hit.index, hit.index + hit[0].length);
  const disguised = form !== subject.plain;
  const isTold =
    isQuoted(subject.text, span) ||
    isInTitle(subject.text, span[0]) ||
    isTalkedAbout(subject.text, span, way.kind);
  const share = (disguised ? FOLDED_SHARE : 1) * (isTold ? QUOTED_SHARE : 1);
  return [
    {
      rule: 'phrases',
      tier: disguised ? 'folded' : 'literal',
      span,
      why: { key: `phrase-${way.kind}` },
      weight: Math.round(way.weight * share * 1000) / 1000,
    },
  ];
}

function compiled({ kind, language, weight, ways }: PhraseGrammar): Way {
  const start = language === 'en' ? '(?<![a-z])' : '';
  const pattern = new RegExp(ways.map((way) => `${start}(?:${way})`).join('|'), 'u');
  return { kind, weight, script: scripts[language], pattern };
}
