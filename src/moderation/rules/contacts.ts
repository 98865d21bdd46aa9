import { z } from 'zod';
import type { Normalised } from '../../text/script.js';
import type { Signal } from '../comment.js';
import { countDigits, isInRun, SHORTEST_RUN, withDigits } from './contact-digits.js';
import { type Way, ways } from './contact-ways.js';
import type { Rule, Subject } from './rule.js';

const settings = z.strictObject({
  /** Numbers and addresses that are the library's own; compared without blanks and dashes. */
  own: z.array(z.string().min(3).max(100)).readonly().default([]),
});
export type ContactSettings = z.output<typeof settings>;

/** A disguise says that the writer expected to be stopped. */
const DISGUISED = 0.7;

/**
 * Ways to be reached outside of the library: telephone, WeChat, QQ, messengers, e-mail, in any digits
 * (①②③, 一二三, 壹贰叁, full width, set apart). Readers should not leave theirs in public, and
 * advertising lives of them.
 */
export const contacts: Rule<ContactSettings> = {
  name: 'contacts',
  settings,
  check(subject, { own }) {
    const spared = own.map(bare);
    const signals: Signal[] = [];
    for (const form of formsOf(subject)) {
      if (!mayReach(form.text)) continue;
      const digits = withDigits(form.text);
      const count = countDigits(digits);
      for (const way of ways) {
        if (!mayBe(way, digits, count)) continue;
        for (const { index, 0: said } of digits.matchAll(way.pattern)) {
          const span = form.toRaw(index, index + said.length);
          if (spared.includes(bare(said)) || signals.some((one) => overlaps(one.span, span)))
            continue;
          signals.push(signal(subject, way, { span, said }));
        }
      }
    }
    return signals;
  },
};

function mayBe({ digits: least = 0, sign }: Way, text: string, count: number): boolean {
  return count >= least && (sign === undefined || sign.test(text));
}

/** Every way needs a letter, a digit or a run of numerals: most Chinese comments have none. */
function mayReach(text: string): boolean {
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    if (isLetterOrDigit(text.charCodeAt(at))) return true;
    length = isInRun(text, at) ? length + 1 : 0;
    if (length === SHORTEST_RUN) return true;
  }
  return false;
}

function isLetterOrDigit(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
}

function formsOf({ plain, folded }: Subject): readonly Normalised[] {
  return folded === plain ? [plain] : [plain, folded];
}

function signal(
  { text }: Subject,
  { key, weight }: Way,
  { span, said }: { readonly span: readonly [number, number]; readonly said: string },
): Signal {
  const written = text.slice(...span).toLowerCase();
  const disguised = bare(written) !== bare(said) || gaps(written) > 3;
  return {
    rule: 'contacts',
    tier: disguised ? 'folded' : 'literal',
    span,
    why: { key: disguised ? `contact-${key}-disguised` : `contact-${key}` },
    weight: disguised ? DISGUISED : weight,
  };
}

function bare(text: string): string {
  return text.replace(/[\s\-_.·•,，、*~/|\\()（）:：]/gu, '');
}

function gaps(text: string): number {
  return text.match(/(?<=\d)[\s\-_.·•,，、*~/|\\]+(?=\d)/gu)?.length ?? 0;
}

function overlaps(a: readonly [number, number], b: readonly [number, number]): boolean {
  return a[0] < b[1] && b[0] < a[1];
}
