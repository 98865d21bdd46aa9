import { numeral, numeralValue } from '../dates/numerals.js';
import type { ReadSentence } from '../sentence.js';
import { kindOf } from './find.js';
import { isPerson } from './person.js';
import { unwantedIn } from './without.js';
import { subjectWords } from './words.js';

/** Options of `recommend`; `mood` is one of `moods`. */
export interface RecommendSlots {
  readonly subject?: string;
  readonly author?: string;
  readonly like?: readonly string[];
  readonly age?: number;
  readonly mood?: Mood;
  readonly kind?: 'periodical';
  readonly list?: 'staff' | 'new' | 'popular';
  readonly n?: number;
  /** Subjects that are not wanted. */
  readonly without?: readonly string[];
}

export const moods = [
  'comfort',
  'relaxing',
  'funny',
  'exciting',
  'scary',
  'moving',
  'short',
] as const;
export type Mood = (typeof moods)[number];

const moodWords: Readonly<Record<Mood, RegExp>> = {
  funny: /好笑|搞笑|爆笑|有趣|逗|幽默|笑点|\b(?:funny|humou?r(?:ous)?|laugh|hilarious|comic)\b/u,
  scary: /恐怖|吓人|惊悚|\b(?:scary|horror|creepy|frightening)\b/u,
  exciting: /热血|刺激|紧张|惊险|\b(?:exciting|thrilling|adventurous|gripping)\b/u,
  moving: /感动|催泪|感人|\b(?:moving|touching|tear-?jerker)\b/u,
  comfort:
    /心烦|难受|心碎|分手|心情(?:不好|低落|差|糟)|难过|失恋|伤心|治愈|安慰|郁闷|温柔|温暖|孤独|\b(?:sad|down|heartbroken|lonely|comfort(?:ing)?|uplifting|cheer(?:ful)?|warm)\b/u,
  short:
    /短(?:一?点|一?些|小)|篇幅(?:不长|短)|薄(?:一?点|一?些|的)|不(?:要)?太长|别太长|\bshort(?:er)?\b(?! stor)|\bnot (?:too|so) long\b|\bquick reads?\b/u,
  relaxing:
    /轻松|睡不着|失眠|放松|压力|睡前|助眠|休闲|\b(?:relax(?:ing|ed)?|calm(?:ing)?|stress(?:ed)?|sleep|light|easy-going)\b/u,
};

/** Nobody reads a longer list. */
const most = 10;

/** What kind of book a sentence wishes for; `subjects` are those that the catalogue knows. */
export function recommendSlots(
  sentence: ReadSentence,
  subjects: readonly string[] = [],
): RecommendSlots {
  const known = (words: string) => longest(words.toLowerCase(), [...subjects, ...subjectWords]);
  const { without, rest } = unwantedIn(sentence, known);
  return { ...wishIn(rest, subjects), ...(without.length > 0 ? { without } : {}) };
}

function wishIn(sentence: ReadSentence, subjects: readonly string[]): RecommendSlots {
  const { text } = sentence;
  const like = likes(sentence);
  const mood = moods.find((name) => moodWords[name].test(text));
  const age = ageOf(text);
  const n = countOf(text);
  const author = like ? null : authorOf(sentence);
  const subject = like || author ? null : subjectOf(sentence, subjects);
  return {
    ...(like ? { like } : {}),
    ...(author ? { author } : {}),
    ...(subject ? { subject } : {}),
    ...(age !== null ? { age } : {}),
    ...(mood ? { mood } : {}),
    ...kindOf(text),
    ...listOf(text),
    ...(n !== null ? { n } : {}),
  };
}

const lists = {
  staff:
    /馆员(?:推荐|荐书|精选|喜欢)|\b(?:staff|librarians?['’]?s?) (?:picks?|favou?rites?|choices?)\b/u,
  new: /新书|新到|新上架|新入藏|\bwhat(?:['’]?s| is) (?:new\b|(?:hot|fresh) off the press)|\bnew (?:books?|titles?|arrivals?|acquisitions?)\b/u,
  popular:
    /最受欢迎|最多人(?:看|读|借)|大家都在(?:看|读)|热门(?:书|图书)|\bmost (?:read|popular|borrowed)\b|\bbest-?sellers?\b/u,
} as const;

const whatIsNew =
  /^what(?:['’]?s| is) (?:new|(?:hot|fresh) off the press)(?: (?:in|at) (?:the|your) library| this (?:week|month))?[\s?!.]*$/u;

/** "馆员推荐" has the librarian in it, but asks for books; so does "what's new" by itself. */
export function asksForList(text: string): boolean {
  return lists.staff.test(text) || whatIsNew.test(text);
}

/** A list that is asked for by name: what colleagues picked, what is new, what is much read. */
function listOf(text: string): Pick<RecommendSlots, 'list'> {
  const named = (['staff', 'new', 'popular'] as const).find((name) => lists[name].test(text));
  return named ? { list: named } : {};
}

/** Titles in quotes, or those named after "like", "similar to", 类似, 像. */
function likes({ quotes, shown, language }: ReadSentence): readonly string[] | null {
  if (quotes.length > 0) return quotes.map((quote) => quote.words);
  const named =
    language === 'zh'
      ? (/(?:类似于?|像是?|跟|和|与)([^，。？！的]{2,20}?)(?:(?:差不多|那样|一样|类似|风格)[^，。？！]{0,6}?)?的/u.exec(
          shown,
        ) ??
        /(?:看|读|刷|啃|追)完了?([^，。？！的了]{2,12}?)(?:之后|以后|就|很|心里|特别|空虚|了|[，,]|$)/u.exec(
          shown,
        ))
      : /\b(?:similar to|(?:something|books?|more|novels?) like|(?:loved|liked|enjoyed|finished|finishing)|(?:in the (?:same )?vein (?:of|as))|along the lines of|a (?:bit|little) like)\s+(?:the book\s+)?((?!that\b|this\b|it\b|reading\b)[^,.?!]{2,60})/iu.exec(
          shown,
        );
  const title = named?.[1]?.replace(forWhom, '').trim();
  if (!title || isPerson(title)) return null;
  return language === 'en' && /^[a-z]/.test(title) && title.split(' ').length > 4 ? null : [title];
}

/** "books like Dune for my twelve year old": whom it is for is not part of the title. */
const forWhom =
  /\s+(?:for (?:my|grown-?\s?ups?|an? (?:\d|kid|child|teen|young|beginner|friend)|kids|children|teens|someone|somebody|beginners|him|her|me\b|the (?:kids|holidays?|summer|weekend|train|beach))|but|that (?:is|are)|which|please|last (?:night|week)|yesterday|and (?:now|am|feel)|suitable|aimed|only|to (?:read|relax)|and (?:i|want|would|am))\b.*$/iu;

function authorOf({ shown, language }: ReadSentence): string | null {
  if (language === 'en') {
    const named =
      /\b(?:by|i (?:enjoy|like|love)|(?:begin|start) with)\s+((?:[A-Z][\p{L}.'-]+\s?){1,4})/u.exec(
        shown,
      ) ?? /\b[Ww]hich\s+((?:[A-Z][\p{L}.'-]+\s?){1,3})(?:should|do|would|must)\b/u.exec(shown);
    return named?.[1]?.trim() ?? null;
  }
  const written =
    /(?:推荐|介绍|来|喜欢|爱看|想看|几本|一本|荐)(?:给我|一下|点|些|[几一二两三四五六七八九十\d]+[本部册])*([\p{Script=Han}·]{2,8}?)(?:写|所著)?的(?:书|作品|小说|文章|散文)/u.exec(
      shown,
    );
  const more = /([\p{Script=Han}·]{2,4})还有(?:什么|啥|哪些|哪本)(?:值得|好|别的|书)/u.exec(
    shown,
  )?.[1];
  if (more && isPerson(more)) return more;
  const first = /^([\p{Script=Han}·]{2,8}?)(?:写|所著)?的(?:书|作品|小说|散文)/u.exec(shown)?.[1];
  if (first && isPerson(first)) return first;
  const named =
    written?.[1] ??
    /(?:喜欢|爱看|迷上了?)([\p{Script=Han}·]{2,4})(?=[，。,！!]|$)/u.exec(shown)?.[1];
  return named && isPerson(named) ? named : null;
}

function subjectOf({ text, language }: ReadSentence, subjects: readonly string[]): string | null {
  const about =
    language === 'zh'
      ? /(?:关于|有关(?!于)|讲|了解|感兴趣的是|对)([^，。？！的几本]{1,10}?)(?:方面|题材|感兴趣)?(?:的|书|，|。|$)/u.exec(
          text,
        )
      : /\b(?:about|on|interested in|(?:who|she|he|they|and|also) (?:likes?|loves?|enjoys?|adores?|(?:is|are) into))\s+((?:[a-z][\p{L}-]*\s?){1,4}?)(?=[,.?!]|\s(?:for|that|which|please)\b|$)/u.exec(
          text,
        );
  const named = about?.[1]?.trim();
  if (named && !empty.has(named)) return named;
  return longest(text, subjects) ?? longest(text, subjectWords);
}

const empty = new Set([
  'it',
  'this',
  'that',
  'something',
  'the',
  'what',
  '什么',
  '这个',
  '这',
  '那个',
]);

function longest(text: string, words: readonly string[]): string | null {
  const found = words.filter((word) => {
    const lower = word.toLowerCase();
    return lower !== 'reading' && contains(text, lower);
  });
  return found.toSorted((a, b) => b.length - a.length)[0] ?? null;
}

/** Latin words only as whole words: "art" is not in "start". */
function contains(text: string, word: string): boolean {
  let at = text.indexOf(word);
  if (at < 0 || !/^\w[\w -]*$/.test(word)) return at >= 0;
  for (; at >= 0; at = text.indexOf(word, at + 1)) {
    const isStart = at === 0 || /\W/.test(text.charAt(at - 1));
    if (isStart && /^(?:s|es)?(?!\w)/.test(text.slice(at + word.length))) return true;
  }
  return false;
}

const words = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const stages: readonly (readonly [RegExp, number])[] = [
  [/幼儿|宝宝|\btoddlers?\b/u, 4],
  [/小学/u, 9],
  [/初中|初[一二三]/u, 13],
  [/高中|高[一二三](?!层)|\b(?:teen(?:age)?r?s?|adolescents?)\b/u, 16],
];

const chineseAge = new RegExp(`(${numeral})(?:周)?岁`, 'u');
const englishAge = new RegExp(
  `\\b(\\d{1,3}|${words.join('|')})[- ]?(?:years?|yrs?)[- ]?old|\\b(?:is|aged?|turning|(?:she|he)['’]?s|(?:they|we)['’]?re|who['’]?s|just turned|now|(?:girl|boy|kid|son|daughter),)\\s+(\\d{1,2}|${words.join('|')})\\b(?!\\s*(?:books?|times|hours?|months?|days|weeks?))`,
  'u',
);
const chineseCount = new RegExp(`(?<!第)(${numeral})(?:本|册|部)`, 'u');
const englishCount = new RegExp(
  `\\b(\\d{1,2}|${words.join('|')})\\s+(?:\\w+\\s+){0,3}?(?:books?|titles?|novels?|collections?|magazines?|suggestions?)\\b`,
  'u',
);

/** Years of age, said as such, by school year, or by a stage of life. */
function ageOf(text: string): number | null {
  const said = chineseAge.exec(text)?.[1];
  if (said) return sensible(numeralValue(said));
  const year = /([一二三四五六])年级/u.exec(text)?.[1];
  if (year) return numeralValue(year) + 6;
  const english = englishAge.exec(text);
  const age = english?.[1] ?? english?.[2];
  if (age) return sensible(wordOrFigure(age));
  return stages.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

function sensible(age: number): number | null {
  return age >= 0 && age <= 120 ? age : null;
}

/** How many titles, when more than one was asked for. */
function countOf(text: string): number | null {
  const said = chineseCount.exec(text)?.[1] ?? englishCount.exec(text)?.[1];
  const count = said ? wordOrFigure(said) : Number.NaN;
  return count >= 2 ? Math.min(count, most) : null;
}

function wordOrFigure(text: string): number {
  const word = words.indexOf(text);
  return word >= 0 ? word + 1 : numeralValue(text);
}
