import { strange } from './fold-units.js';
import { shapes } from './shapes.js';

/** Words of nothing but pairs, pairs that English does not have, and those that no word begins with. */
export function doubled(): RegExp {
  const pairs = [...'abcdefghijklmnopqrstuvwxyz'].map((a) => a + a).join('|');
  const alone = (letters: string) =>
    Array.from(letters, (a) => `(?<!${a})${a}${a}(?!${a})`).join('|');
  const beginning = alone('bcdfgmnprstz');
  return new RegExp(
    `(?<![a-z])(?:${pairs}){2,}(?![a-z])|${alone(strange)}|(?<![a-z])(?:${beginning})(?=[a-z])`,
    'gu',
  );
}

/** Runs in which two characters or more are doubled, or one stands three times: not 妈妈, not 哈哈哈. */
export function onceEach(runs: string): string {
  if (runs.length < 3 || laughter.test(runs) || numerals.test(runs)) return runs;
  return runs.replace(/(\p{Script=Han})\1+/gu, '$1');
}
const numerals = /[零〇一二三四五六七八九十百两幺壹贰叁肆伍陆柒捌玖洞拐勾]/u;
const laughter = /^[哈呵嘿嘻啊呀哇呜嗯哦喔噢汪喵妈爸爷奶哥姐弟妹叔公婆]/u;

export function han(run: string): string {
  return run.replace(/[^\p{Script=Han}]+/gu, '');
}

/** Letters in circles or squares; two that make a flag are a flag. */
export function unenclosed(shown: string): string {
  const first = shown.codePointAt(0) ?? 0;
  if (first >= REGIONAL && [...shown].length === 2) return shown;
  const base = [REGIONAL, SQUARED, CIRCLED].find((from) => first >= from) ?? CIRCLED;
  return Array.from(shown, (one) =>
    String.fromCharCode(0x61 + (one.codePointAt(0) ?? base) - base),
  ).join('');
}
const [CIRCLED, SQUARED, REGIONAL] = [0x1f150, 0x1f170, 0x1f1e6] as const;

export function first(text: string): string {
  return text.charAt(0);
}

export function withoutAccent(accented: string): string {
  return accented.normalize('NFD').charAt(0);
}

/** Words that mix Latin with look-alikes, or are look-alikes throughout; real Russian stays. */
export function lookAlikes(word: string): string {
  const letters = [...word];
  const disguised = /[a-z]/.test(word) || letters.every((one) => shapes.has(one));
  return disguised ? letters.map((one) => shapes.get(one) ?? one).join('') : word;
}

const leetLetters: Readonly<Record<string, string>> = {
  ...{ '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '8': 'b', '9': 'g' },
  ...{
    '@': 'a',
    $: 's',
    '!': 'i',
    '|': 'i',
    '+': 't',
    '€': 'e',
    '£': 'l',
    '¥': 'y',
    '§': 's',
    '¢': 'c',
  },
};

/** Digits and signs in a word with letters; signs only before another letter (`idiot!` stays). */
export function leet(token: string): string {
  if (!/\p{Script=Latin}/u.test(token)) return token;
  const end = token.replace(/(?:[@!|+]|(?<![$\p{L}])\$(?!\$))+$/u, '').length;
  const word = token
    .slice(0, end)
    .replace(/11|(?<=[aeou])1(?=[aeou])/gu, (ones) => 'l'.repeat(ones.length))
    .replace(/[^\p{L}]/gu, (sign) => leetLetters[sign] ?? sign);
  return word + token.slice(end);
}
