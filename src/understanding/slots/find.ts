import { callNumberIn } from '../../core/call-number.js';
import type { ReadSentence } from '../sentence.js';
import { isPerson } from './person.js';

/** Options of `find`. */
export interface FindSlots {
  readonly query?: string;
  readonly isbn?: string;
  readonly title?: string;
  readonly author?: string;
  readonly kind?: 'periodical';
}

/** What a sentence looks for: an ISBN, a title in quotes, an author, or the words that are left. */
export function findSlots(sentence: ReadSentence): FindSlots {
  if (sentence.isbn) return { isbn: sentence.isbn.isbn };
  const shelved = callNumberOf(sentence.text);
  if (shelved) return { query: shelved };
  const kind = kindOf(sentence.text);
  const chinese = sentence.language === 'zh';
  const [quote] = sentence.quotes;
  if (quote) {
    const before = sentence.shown.slice(0, quote.place[0]);
    const after = sentence.shown.slice(quote.place[1]);
    const author = chinese ? chineseAuthor(before, after) : byWhom(after);
    return { title: quote.words, ...(author ? { author } : {}), ...kind };
  }
  const words = chinese ? chineseWords(sentence.shown) : englishWords(sentence.shown);
  return { ...words, ...kind };
}

const introduced =
  /(?:索书号|索取号|分类号|书号|call (?:number|no\.?)|shelf ?mark)\s*(?:[:：]|是|为|is|=)?\s*([a-z\u4e00-\u9fff]{1,2}[\d.\-=()"+:]*(?:\s*\/\s*[\da-z][\da-z.:\-=]*)?)/u;

/** A call number said as such, or a sentence that is nothing else. */
export function callNumberOf(text: string): string | null {
  if (!/[\d/]/.test(text)) return null;
  return callNumberIn(introduced.exec(text)?.[1] ?? text.replace(/[\s？?。.!！]+$/u, ''));
}

/** `{kind: 'periodical'}` when a magazine, journal or newspaper is meant. */
export function kindOf(text: string): { kind?: 'periodical' } {
  const periodical =
    /杂志|期刊|刊物|报纸|\b(?:magazines?|periodicals?|journals?|newspapers?|(?:latest|newest|new|current|this month's|today's) issue)\b/u;
  return periodical.test(text) ? { kind: 'periodical' } : {};
}

const openers =
  /^(?:[\s，。,:：、！!？?]|请问一?下?|求问|您好|你好|请|麻烦|劳驾|帮忙|帮我|帮|给我|替我|你们馆藏里?|你们馆里|你们馆|你们这儿|你们这|你们那|你们|你这儿|咱们|咱馆|馆里头|馆里|图书馆里?|馆藏里?|我想看|我要看|我想|我要|我|想看|想读|想要|想|要看|要|需要|能不能|能否|可以|哪儿能|哪里能|哪里可以|哪里有|还有没有|有没有|还有|有哪些|都有哪些|有什么|有|收没收|收藏了?|查询|查一?下|查查|查找|查一哈|找一哈|看一哈|搜一?哈|查书名?|查|搜索|搜一?下|搜书|搜|检索一?下|检索|寻找|找一?下|找找|找书|找得到|找到|找|看一?下|看看(?=有|在|还)|看(?=看|《)|借阅|借一?下|借到?|外借|预约|求|关键词|一本|几本|这本|那本|本|的书是|老师布置读|老师让看的?)+/u;
const closers =
  /(?:[\s，。,:：、！!？?]|吗|么|嘛|没有|没|呢|啊|呀|吧|不(?!$)|不|不行|有么|有没有|有货|有|在馆|在架上?|在不在|在哪个书?架子?上?|在哪里?|在哪儿|哪里|在几楼|几楼|哪一?层|在什么位置|放哪儿?|放在哪里?儿?|放哪里|能借|能不能借|可以借|还能借|借得到|借得着|可借|能找着|能找到|找得到|能外借|能查到|到馆|到了|来了|这本书|那本书|一书|的书|杂志|期刊|报纸|这本|那本|最新一?期|新一期|这一?期|本期|馆里|馆藏|里|被?人?借走了?|还剩几本|还剩没剩|还剩|还在|还有几本|还有|都有哪些|有哪些|有几本|几本|想看|上架|还|也|的书架|的位置|放在|在|，)+$/u;

/** What introduces a title: 名叫X, 书名是X. */
const called = /(?:名字?叫做?|书名叫?是?|叫做?|题目是|名叫)[:：]?\s*(?!什么|啥|不)(.{2,60})$/u;
const kinds = '书|作品|小说|著作|武侠|诗集|文集|散文集?|诗|漫画|戏剧|传记|东西';
const several = '(?:都)?(?:有|写过|写了|出过|出了)?(?:哪些|什么|啥|几本|多少)';

/** What is said of a title after it: where it stands, in which language, what it is for. */
const besides = {
  zh: /(?:[，,\s]*(?:索书号|索取号|书号).{0,8}|(?:这本|那本|这份)(?:杂志|期刊|报纸).{0,20}|的?(?:英文|中文|日文)?原版)$/u,
  en: /(?:\s+-\s+|,\s+(?=(?:shelf|copies|copy|english|chinese|in translation|i mean|do you|is there|please|this week|for)\b)|\s+(?=(?:in translation|for (?:class|school|college|my)|asap|is there a copy|copies\?|shelf number)(?![\w']))).*$/iu,
} as const;

function chineseWords(shown: string): FindSlots {
  const open = shown
    .replace(openers, '')
    .replace(besides.zh, '')
    .replace(/(?:[\s？?。！!，]|吗|么|呢|没有?|没|不|啊|吧)+$/u, '');
  const name = called.exec(shown)?.[1];
  if (name)
    return {
      title: withoutClosers(
        name.replace(/的(?:那本|这本)?(?:书|小说)(?=\P{Script=Han}|有|在|能|还|$)/u, ''),
      ),
    };
  const remembered = /^(\p{Script=Han}{2,4})(?:那本|那部)(.{2,20})$/u.exec(open);
  if (remembered?.[1] && remembered[2] && !/[上次昨天这那看读借过找要]/u.test(remembered[1]))
    return { title: withoutClosers(remembered[2]), author: remembered[1] };
  const both = /^(\p{Script=Han}{2,3})\s+(\p{Script=Han}{2,20})$/u.exec(open);
  if (both?.[1] && both[2] && isPerson(both[1])) return { title: both[2], author: both[1] };
  const written = /^(.{2,12}?)(?:写|著|所著|创作)的(?:那本|一本|小说|书)?(.+)$/u.exec(open);
  const object = written?.[2] ? withoutClosers(written[2]) : '';
  if (written?.[1] && !generic.test(object)) return { title: object, author: written[1] };
  const owned = /^(\p{Script=Han}{2,8})的(\P{P}{2,20})$/u.exec(open);
  const work = owned?.[2] ? withoutClosers(owned[2]) : '';
  const named = new RegExp(
    `^(?:(?:新|老|旧|好|全部|所有|其他|别的)*(?:${kinds})|.*(?:${kinds})$)`,
    'u',
  );
  if (owned?.[1] && isPerson(owned[1]) && !named.test(work) && !generic.test(work))
    return { title: work, author: owned[1] };
  const author = chineseWriter(open);
  if (author) return { author };
  const query = withoutClosers(
    open
      .replace(/^(?:关于|有关|讲|一些)+/u, '')
      .replace(/(?:这?方面|这?类|题材)的?(?:书籍?|资料|文献|杂志|期刊|报纸)?$/u, '')
      .replace(/(?:相关|方面|方向)的(?:书籍?|资料|文献).*$/u, ''),
  );
  return query === '' || generic.test(query) ? {} : { query };
}

function withoutClosers(words: string): string {
  return words.replace(closers, '') || words;
}

const theirBooks = new RegExp(
  `^(.{2,12}?)(?:写|著)?的(?:(?:别|其[他它]|另外|所有|全部)的?)?(?:${kinds})`,
  'u',
);
const whatTheyWrote = new RegExp(`^(.{2,8}?)${several}(?:${kinds})`, 'u');
const notWriter = /^(?:关于|有关|讲|好|新|类似|相关|什么|这样|那样)|(?:相关|方面|方向|类)$/u;

/** 鲁迅的书, 刘慈欣都有啥书, 作者是老舍的. */
function chineseWriter(open: string): string | null {
  const named = /^作者(?:是|叫|为)?[:：]?\s*(.{2,12}?)(?:的.{0,4})?$/u.exec(open)?.[1];
  if (named) return named;
  const wrote = /^(\p{Script=Han}{2,5})(?:写|著)的$/u.exec(open)?.[1];
  if (wrote && isPerson(wrote)) return wrote;
  const of = theirBooks.exec(open)?.[1];
  if (of) return notWriter.test(of) ? null : of;
  const by = whatTheyWrote.exec(open)?.[1];
  return by && isPerson(by) ? by : null;
}

const generic =
  /^(?:(?:都|全)?(?:有哪些|有什么|有啥|有几本)|书|期刊|杂志|报纸|报刊|刊物|一本书|图书|作品|小说|著作|东西|书名|书号|.{0,1})$/u;

function chineseAuthor(before: string, after: string): string | null {
  const left = before
    .replace(openers, '')
    .replace(/(?:写|所?著)?的?(?:那本|这本|小说|书)?[\s，,:：]*$/u, '');
  if (/^[\p{Script=Han}·]{2,8}$/u.test(left) && /(?:的|写|著)/u.test(before)) return left;
  const right = /^\s*(?:作者(?:是)?[:：]?)?\s*([\p{Script=Han}·]{2,4})(?:著|写的)?\s*$/u.exec(
    after,
  )?.[1];
  return right && !closers.test(right) ? right : null;
}

const asking =
  /^(?:(?:hi|hello|hey|please|ok|so)[,!.]?\s+)*(?:(?:can|could|would|will) you\s+(?:please\s+)?)?(?:i(?:'m| am)\s+)?(?:i(?:'d| would) (?:like|love) to\s+|i (?:want|need|wish) to\s+|i need\s+|i want\s+|need\s+(?=\p{Lu})|(?:want|need) to\s+(?=(?:search|find|look|check|borrow|read|get)\b))?/iu;
/** "The National Geographic magazine": the name is what stands before. */
const periodical = /^(?:the )?(.+) (?:magazine|journal|newspaper)$/iu;
/** "Border Town, Shen Congwen". */
const titleThenName = /^([^,]{3,60}), ((?:\p{Lu}[\p{L}.'-]+\s?){2,3})$/u;
const verbs =
  /^(?:what (?:have you got|have you|do you have|do you hold|books? do you have)|do you (?:have|hold|own|carry|stock|keep)|does the library (?:have|own|hold)|(?:have )?you (?:guys )?(?:have|got)|have you got|you guys have|any chance you(?:'ve| have) got|got|is there|are there|any|looking for|look for|search(?:ing)?(?: the catalogue)?(?: for)?:?|title search:?|find(?: me)?|locate|show me|look up|where (?:is|are|can i find|(?:do|would|might) i (?:find|get))|can i (?:borrow|get|have)|check(?: out| wh?ether| if)?|i find|call number (?:for|of)|which floor is|how many copies of|has (?:someone|anyone) borrowed|who has the last copy of|borrow|read|get|book:|what|is|who)\b\s*/iu;
const objects =
  /^(?:(?:an?|the|any|some|my)\s+)?(?:(?:new(?:est)?|latest|current|last|recent|this month's|today's) )?(?:copy|copies|issues?|numbers?|editions?|audiobook|books?|novels?|magazine|periodical|journal|newspaper|titles?|works?|anything|something|isbn)s?\b\s*(?:(?:is|that is)\s+)?(of|called|titled|named|with the title|on|about|written by|by|in)?\s*/iu;
const endings =
  /(?:[\s?.!,]|\b(?:is it|is|are|be|available|availble|avail|on the shelf|shelved|in stock|in the library|left|please|pls|plz|do you have it|have you got it|there|here|in yet|in|thanks|thank you|anywhere)\b)+$/iu;

const allBy =
  /^(?:please )?(?:list|show)(?: me)?(?: all)?(?: the)? ((?:\p{Lu}[\p{L}.'-]+\s?){1,4}?)\s?(?:books|novels|titles|works)?(?: (?:that )?you (?:own|have|hold))?[.?!]*$/u;

function englishWords(shown: string): FindSlots {
  const listed = allBy.exec(shown)?.[1]?.trim();
  if (listed) return { author: listed };
  const open = shown.replace(asking, '').replace(verbs, '').replace(besides.en, '').trim();
  const object = objects.exec(open);
  const rest = (object ? open.slice(object[0].length) : open).replace(endings, '').trim();
  const link = object?.[1]?.toLowerCase();
  if (rest === '') return {};
  const writer = /^(?:written )?by (.+)$/iu.exec(rest)?.[1];
  if (writer) return { author: writer };
  if (link === 'by' || link === 'written by') return { author: rest };
  if (link === 'of' && /works?/iu.test(object?.[0] ?? '')) return { author: rest };
  const by = /^(.+?),? (?:written )?by (.+)$/iu.exec(rest);
  if (by?.[1] && by[2]) {
    if (/^(?:books?|novels?|anything|something|titles?|works?)$/iu.test(by[1]))
      return { author: by[2] };
    return { title: by[1], author: by[2] };
  }
  const named = titleThenName.exec(rest);
  if (named?.[1] && named[2]) return { title: named[1], author: named[2] };
  const issue = periodical.exec(rest)?.[1];
  if (issue) return { query: issue };
  const author = /^author:?\s+(.+)$/iu.exec(rest)?.[1];
  if (author) return { author };
  return link === 'called' || link === 'titled' || link === 'named'
    ? { title: rest }
    : { query: rest };
}

function byWhom(after: string): string | null {
  return /^,?\s*(?:written )?by ([^?!,.]{2,60})/iu.exec(after)?.[1]?.replace(endings, '') ?? null;
}
