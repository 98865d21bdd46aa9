import { z } from 'zod';
import type { Normalised } from '../../text/script.js';
import { CARE } from '../care.js';
import type { Signal } from '../comment.js';
import { type CareTier, careWays, toldOfOthers } from './care-ways.js';
import { branchesOf } from './needles.js';
import { isQuoted } from './quotes.js';
import { type Rule, type Subject, subjectOf } from './rule.js';
import { createSieve } from './sieve.js';

const settings = z.strictObject({});
export type CareSettings = z.output<typeof settings>;

interface Way {
  readonly tier: CareTier;
  readonly pattern: RegExp;
}

const ways: readonly Way[] = careWays.map(({ tier, ways: all }) => ({
  tier,
  pattern: new RegExp(all.map((way) => `(?:${way})`).join('|'), 'gu'),
}));

/** Of each expression above, for the sieve: its parts, each with the words it cannot do without. */
const branches = careWays.flatMap(({ ways: all }, way) =>
  all.flatMap(branchesOf).map(({ needles }) => ({ way, needles })),
);
const sieve = createSieve(branches.map(({ needles }) => needles));

/** Whoever laughs at it means it as a manner of speech. */
const laughing = /哈哈|笑死|😂|🤣|\b(?:lol|lmao|rofl|haha)/u;

/** So much before a place tells whether it is told of others. UTF-16 units. */
const BEFORE = 40;

/**
 * Someone says that they want to die. That is no offence, so it weighs nothing; what follows is a
 * kind answer and a hint to staff (`src/moderation/care.ts`). Said in plain words it is a literal
 * finding, in disguise a folded one; what only sounds like it is a hint alone.
 */
export const care: Rule<CareSettings> = {
  name: CARE,
  settings,
  check: careIn,
};

/** The same of a text alone: whether it says in words that its writer wants to die. */
export function speaksOfDying(text: string): boolean {
  const subject = subjectOf({ id: '', text, space: '', at: new Date(0) });
  return careIn(subject).some(({ tier }) => tier !== 'sound');
}

function careIn(subject: Subject): Signal[] {
  const { plain, folded } = subject;
  const found = foundIn(subject, plain) ?? (folded === plain ? null : foundIn(subject, folded));
  return found ? [found] : [];
}

function foundIn(subject: Subject, form: Normalised): Signal | null {
  const possible = sieve(form.text);
  if (possible.length === 0 || laughing.test(form.text)) return null;
  for (const [at, { tier, pattern }] of ways.entries()) {
    if (!possible.some((branch) => branches[branch]?.way === at)) continue;
    for (const hit of form.text.matchAll(pattern)) {
      const span = form.toRaw(hit.index, hit.index + hit[0].length);
      if (isOfOthers(subject.text, form.text.slice(0, hit.index), span)) continue;
      return signal(
        span,
        tier === 'sounds' ? 'sound' : form === subject.plain ? 'literal' : 'folded',
      );
    }
  }
  return null;
}

/** A title, a quotation, or a story's person. */
function isOfOthers(raw: string, before: string, span: [number, number]): boolean {
  const opened = raw.lastIndexOf('《', span[0]);
  const isTitle = opened >= 0 && !raw.slice(opened, span[0]).includes('》');
  return isTitle || isQuoted(raw, span) || toldOfOthers.test(before.slice(-BEFORE));
}

function signal(span: readonly [number, number], tier: Signal['tier']): Signal {
  return {
    rule: CARE,
    tier,
    span,
    why: { key: tier === 'sound' ? 'care-faint' : 'care' },
    weight: 0,
  };
}
