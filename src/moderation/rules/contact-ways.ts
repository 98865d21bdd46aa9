/** One way to be reached: a pattern on normalised text with every digit written as one. */
export interface Way {
  readonly key: 'phone' | 'wechat' | 'qq' | 'email' | 'messenger';
  readonly pattern: RegExp;
  readonly weight: number;
  /** With fewer digits there is nothing to find. */
  readonly digits?: number;
  /** Without this neither: sooner asked than the pattern. */
  readonly sign?: RegExp;
}

const gap = String.raw`[\s\-_.·•,，、*~/|\\()（）\u20e3]`;
const id = '[a-z][-_a-z0-9]{4,19}';
const colon = String.raw`\s*(?:号|群|id)?\s*[:：=]?\s*`;
const add = String.raw`(?:加|\+|➕|联系|私|咨询)\s*(?:我|一?下)?\s*`;
const at = String.raw`\s*(?:@|\(at\)|\[at\]|#at#|\s艾特\s)\s*`;
const dot = String.raw`\s*(?:\.|\(dot\)|\[dot\]|点)\s*`;

const spelledDigit =
  '(?:(?:double|triple)[ -])?(?:zero|oh|one|two|three|four|five|six|seven|eight|nine)';

/** How people say where they can be reached. */
export const ways: readonly Way[] = [
  // A mobile number of the mainland: eleven digits from 13 to 19.
  {
    key: 'phone',
    pattern: anywhere(`(?<!\\d)1${gap}{0,4}[3-9](?:${gap}{0,4}\\d){9}(?!\\d)`),
    digits: 11,
    weight: 0.5,
  },
  // Any other number that somebody asks to be called or written to at.
  {
    key: 'phone',
    pattern: anywhere(
      `(?<![a-z])(?:whatsapp|telegram|signal|viber|call|text|txt|sms|ring|dial|tel|phone|mobile|wa)(?: (?:me|us|now|on|at))*\\s*[:：+]?\\s*\\d(?:${gap}{0,2}\\d){6,14}(?!\\d)`,
    ),
    digits: 7,
    weight: 0.5,
  },
  {
    key: 'wechat',
    pattern: anywhere(
      `(?:${add})?(?:[微威薇徽徾溦嶶葳][信芯]|微✉|[微威薇徽徾溦嶶葳]\\s?\\p{So}|v信|(?<![a-z])v\\p{So}{1,2}\\s*(?=[:：])|wei\\s?xin|wechat|(?<![a-z])[vw](?:[\\p{S}\\ufe0f心]{1,3})?x)${colon}(?:${id}|\\d{5,11})` +
        `|${add}(?:v|w|薇|微|威)${colon}(?:${id}|\\d{5,11})|(?<![a-z])v\\s*[:：]\\s*(?:${id}|\\d{5,11})|wxid[_-][a-z0-9]{2,}`,
    ),
    weight: 0.6,
  },
  {
    key: 'qq',
    pattern: anywhere(
      `(?:(?<![a-z])q\\s?q|[扣叩抠寇蔻筘]{2}|秋秋|球球|企鹅)${colon}\\d(?:${gap}{0,2}\\d){4,10}|${add}q${colon}\\d(?:${gap}{0,2}\\d){4,10}` +
        // One syllable alone is a word, and a group's number is as long as a sum of money.
        `|(?<![折纽克回])扣\\s*[:：]?\\s*\\d(?:${gap}{0,2}\\d){5,10}(?!\\s*[\\d元块分万%])|(?:群号|群)\\s*[:：]?\\s*(?!20[0-4]\\d|19\\d\\d)[1-9](?:${gap}{0,2}\\d){6,9}(?![\\d元块人])`,
    ),
    digits: 5,
    weight: 0.6,
  },
  {
    key: 'messenger',
    pattern: anywhere(
      `(?:(?<![a-z])t\\s?\\.\\s?me\\s?\\/\\s?|(?<![a-z])(?:telegram|tg|whatsapp|line|signal|kik|wickr|电报|纸飞机)\\s*(?:id)?\\s*[:：@+])\\s*@?[\\w+][\\w \\-]{4,31}`,
    ),
    weight: 0.5,
  },
  // A number in words: five in a row, unless somebody counts.
  {
    key: 'phone',
    pattern: anywhere(
      `(?<![a-z])(?!(?:one|zero)[, -]+(?:one|two)[, -]+three)${spelledDigit}(?:[\\s,-]+${spelledDigit}){4,}(?![a-z])`,
    ),
    sign: /(?:oh|zero|three|four|five|six|seven|eight|nine)[ ,-]/,
    weight: 0.5,
  },
  {
    key: 'email',
    pattern: anywhere(`[\\w.+-]{1,64}${at}[a-z0-9-]{1,63}(?:${dot}[a-z]{2,24})+(?![a-z])`),
    sign: /@|[([#]at[)\]#]|艾特/,
    weight: 0.3,
  },
];

function anywhere(pattern: string): RegExp {
  return new RegExp(pattern, 'gu');
}
