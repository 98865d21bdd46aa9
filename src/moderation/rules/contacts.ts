import { z } from 'zod';
import type { Normalised } from '../../text/script.js';
import { createUnitTest } from '../../text/units.js';
import type { Signal } from '../comment.js';
import type { Rule, Subject } from './rule.js';

const settings = z.strictObject({
  /** Numbers and addresses that are the library's own; compared without blanks and dashes. */
  own: z.array(z.string().min(3).max(100)).readonly().default([]),
});
export type ContactSettings = z.output<typeof settings>;

/** One way to be reached: a pattern on normalised text with every digit written as one. */
interface Way {
  readonly key: 'phone' | 'wechat' | 'qq' | 'email' | 'messenger';
  readonly pattern: RegExp;
  readonly weight: number;
}

const gap = String.raw`[\s\-_.·•,，、*~/|\\()（）\u20e3]`;
const id = '[a-z][-_a-z0-9]{4,19}';
const colon = String.raw`\s*(?:号|群|id)?\s*[:：=]?\s*`;
const add = String.raw`(?:加|\+|➕|联系|私|咨询)\s*(?:我|一?下)?\s*`;
const at = String.raw`\s*(?:@|\(at\)|\[at\]|#at#|\s艾特\s)\s*`;
const dot = String.raw`\s*(?:\.|\(dot\)|\[dot\]|点)\s*`;

const ways: readonly Way[] = [
  // A mobile number of the mainland: eleven digits from 13 to 19.
  {
    key: 'phone',
    pattern: anywhere(`(?<!\\d)1${gap}{0,2}[3-9](?:${gap}{0,2}\\d){9}(?!\\d)`),
    weight: 0.5,
  },
  {
    key: 'wechat',
    pattern: anywhere(
      `(?:${add})?(?:微信|威信|薇信|徽信|微✉|v信|wei\\s?xin|wechat|(?<![a-z])[vw](?:[\\p{S}\\ufe0f心]{1,3})?x)${colon}(?:${id}|\\d{5,11})` +
        `|${add}(?:v|w|薇|微|威)${colon}(?:${id}|\\d{5,11})|(?<![a-z])v\\s*[:：]\\s*(?:${id}|\\d{5,11})`,
    ),
    weight: 0.6,
  },
  {
    key: 'qq',
    pattern: anywhere(
      `(?:(?<![a-z])q\\s?q|扣扣|秋秋|球球|企鹅)${colon}\\d(?:${gap}{0,2}\\d){4,10}|${add}q${colon}\\d(?:${gap}{0,2}\\d){4,10}`,
    ),
    weight: 0.6,
  },
  {
    key: 'messenger',
    pattern: anywhere(
      `(?:(?<![a-z])t\\.me\\/|(?<![a-z])(?:telegram|tg|whatsapp|line|signal|电报|纸飞机)\\s*(?:id)?\\s*[:：@+])\\s*@?[\\w+][\\w \\-]{4,31}`,
    ),
    weight: 0.5,
  },
  {
    key: 'email',
    pattern: anywhere(`[\\w.+-]{1,64}${at}[a-z0-9-]{1,63}(?:${dot}[a-z]{2,24})+(?![a-z])`),
    weight: 0.3,
  },
];

function anywhere(pattern: string): RegExp {
  return new RegExp(pattern, 'gu');
}

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
      for (const way of ways) {
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

const numerals: Readonly<Record<string, string>> = Object.fromEntries(
  [
    '零〇洞',
    '一壹幺',
    '二贰两',
    '三叁',
    '四肆',
    '五伍',
    '六陆',
    '七柒拐',
    '八捌',
    '九玖勾',
  ].flatMap((signs, digit) => [...signs].map((sign) => [sign, String(digit)])),
);
const inRun = String.raw`[零〇洞一壹幺二贰两三叁四肆五伍六陆七柒拐八捌九玖勾\d\s\-·.,，、]`;
const SHORTEST_RUN = 5;
const run = new RegExp(`${inRun}{${SHORTEST_RUN},}`, 'gu');
const isInRun = createUnitTest(new RegExp(inRun, 'u'));

/** The same text, unit for unit, with the numerals of long runs written as digits. */
function withDigits(text: string): string {
  return text.replace(run, (signs) =>
    signs.replace(/[^\d\s\-·.,，、]/gu, (sign) => numerals[sign] ?? sign),
  );
}

function overlaps(a: readonly [number, number], b: readonly [number, number]): boolean {
  return a[0] < b[1] && b[0] < a[1];
}
