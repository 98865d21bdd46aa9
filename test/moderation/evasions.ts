import { Converter } from 'opencc-js/cn2t';

/** One way to hide a word from a list; pure, the same text always gives the same disguise. */
export type Evasion = (text: string) => string;

const han = /\p{Script=Han}/u;

/** What people do to a bad comment to get it past a filter; each leaves it readable to a person. */
export const evasions: Readonly<Record<string, Evasion>> = {
  'full width': (text) =>
    text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
  'zero width': (text) => between(text, '\u200b'),
  'separators between Han': (text) =>
    text.replace(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu, cycle(['*', ' ', '.', '-', '_'])),
  'signs between Han': (text) =>
    text.replace(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu, cycle(['@', '#', '%'])),
  'letters set apart': (text) =>
    text.replace(/[a-z]{3,}/gi, (word) => [...word].join(word.length % 2 === 0 ? ' ' : '.')),
  leet: (text) => text.replace(/[aeios]/gi, (letter) => leet[letter.toLowerCase()] ?? letter),
  homoglyphs: (text) => text.replace(/[aceopxy]/g, (letter) => lookAlikes[letter] ?? letter),
  repeats: (text) => text.replace(/[aeiou](?=[a-z])/gi, (letter) => letter.repeat(5)),
  accents: (text) => text.replace(/[aeiou]/gi, (letter) => `${letter}\u0301`.normalize('NFC')),
  capitals: (text) =>
    text.replace(/[a-z]/gi, (letter, at: number) =>
      at % 2 === 0 ? letter.toUpperCase() : letter.toLowerCase(),
    ),
  traditional: (text) => toTraditional(text),
  'digits in circles': (text) => text.replace(/(?<=\d)\d|\d(?=\d)/g, (digit) => circled(digit)),
  'digits in Chinese': (text) =>
    han.test(text)
      ? text.replace(/\d{5,}/g, (run) =>
          run.replace(/\d/g, (digit) => chinese[Number(digit)] ?? ''),
        )
      : text,
  'digits set apart': (text) => text.replace(/\d{5,}/g, (run) => [...run].join(' ')),
};

/** The disguises of a text that change it at all. */
export function disguises(
  text: string,
): readonly { readonly how: string; readonly text: string }[] {
  return Object.entries(evasions)
    .map(([how, evade]) => ({ how, text: evade(text) }))
    .filter((disguised) => disguised.text !== text);
}

const leet: Readonly<Record<string, string>> = { a: '4', e: '3', i: '1', o: '0', s: '5' };
const lookAlikes: Readonly<Record<string, string>> = {
  ...{ a: 'а', c: 'с', e: 'е', o: 'о', p: 'р', x: 'х', y: 'у' },
};
const chinese = [...'零一二三四五六七八九'];
const toTraditional = Converter({ from: 'cn', to: 'tw' });

function circled(digit: string): string {
  return digit === '0' ? '⓪' : String.fromCharCode(0x2460 + Number(digit) - 1);
}

function between(text: string, sign: string): string {
  return [...text].join(sign);
}

/** Takes the signs of a list in turn. */
function cycle(signs: readonly string[]): () => string {
  let turn = 0;
  return () => signs[turn++ % signs.length] ?? '';
}
