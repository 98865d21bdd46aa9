import type { ReadSentence } from '../sentence.js';

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

/** `{kind: 'periodical'}` when a magazine, journal or newspaper is meant. */
export function kindOf(text: string): { kind?: 'periodical' } {
  const periodical = /杂志|期刊|刊物|报纸|\b(?:magazines?|periodicals?|journals?|newspapers?)\b/u;
  return periodical.test(text) ? { kind: 'periodical' } : {};
}

const openers =
  /^(?:[\s，。,:：、！!？?]|请问|求问|您好|你好|请|麻烦|劳驾|帮忙|帮我|给我|替我|你们馆里|你们馆|你们这儿|你们|你这儿|咱们|咱馆|馆里头|馆里|图书馆|馆藏|我想|我要|我|想要|想|要|能不能|能否|可以|哪儿能|哪里能|哪里有|还有没有|有没有|还有|有哪些|都有哪些|有什么|有|收没收|收藏了?|查询|查一下|查查|查找|查书|查|搜索|搜一下|搜书|搜|检索|寻找|找一下|找找|找书|找|看一下|看看|看|借阅|借一下|借|一本|几本|这本|那本|本|叫做?|名叫|名字叫做?|名字是|书名叫?是?|题目是|一下|的书是)+/u;
const closers =
  /(?:[\s，。,:：、！!？?]|吗|么|嘛|没有|没|呢|啊|呀|吧|不|有么|有没有|在馆|在架|在哪个架子|在哪|在几楼|能借|可以借|还能借|能找着|找得到|能外借|这本书|那本书|的书|杂志|期刊|这本|那本|馆里|馆藏|里|还剩几本|还有|都有哪些|有哪些|有几本|有|放在哪儿|在什么位置|放哪|想看|，)+$/u;

function chineseWords(shown: string): FindSlots {
  const open = shown
    .replace(openers, '')
    .replace(/(?:[\s？?。！!，]|吗|么|呢|没有?|没|不|啊|吧)+$/u, '');
  const written = /^(.{2,12}?)(?:写|著|所著|创作)的(?:那本|一本|小说|书)?(.+)$/u.exec(open);
  const object = written?.[2]?.replace(closers, '') ?? '';
  if (written?.[1] && !generic.test(object)) return { title: object, author: written[1] };
  const author =
    /^(?:作者(?:是|叫|为)?[:：]?)?(.{2,12}?)(?:写|著)?的(?:书|作品|小说|著作|武侠|诗集|文集|散文)/u.exec(
      open,
    );
  if (author?.[1] && !/^(?:关于|有关|讲|好|新|类似|相关|什么|这样|那样)/u.test(author[1])) {
    return { author: author[1] };
  }
  const query = open.replace(/^(?:关于|有关|讲)/u, '').replace(closers, '');
  return query === '' ? {} : { query };
}

const generic = /^(?:书|作品|小说|著作|东西|.{0,1})$/u;

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
  /^(?:(?:hi|hello|hey|please|ok|so)[,!.]?\s+)*(?:(?:can|could|would|will) you\s+(?:please\s+)?)?(?:i(?:'m| am)\s+)?(?:i(?:'d| would) (?:like|love) to\s+|i (?:want|need|wish) to\s+|i need\s+|i want\s+)?/iu;
const verbs =
  /^(?:do you (?:have|hold|own|carry|stock|keep)|does the library (?:have|own|hold)|(?:have )?you (?:guys )?(?:have|got)|have you got|you guys have|any chance you(?:'ve| have) got|got|is there|are there|any|looking for|look for|search(?:ing)?(?: the catalogue)?(?: for)?:?|title search:?|find(?: me)?|locate|show me|look up|where (?:is|are|can i find)|can i (?:borrow|get|have)|check(?: out| whether| if)?|call number (?:for|of)|which floor is|how many copies of|has (?:someone|anyone) borrowed|who has the last copy of|borrow|read|get|book:|what|is|who)\b\s*/iu;
const objects =
  /^(?:(?:an?|the|any|some|my)\s+)?(?:copy|copies|audiobook|books?|novels?|magazine|periodical|journal|newspaper|titles?|works?|anything|something|new issue|isbn)s?\b\s*(?:(?:is|that is)\s+)?(of|called|titled|named|with the title|on|about|written by|by|in)?\s*/iu;
const endings =
  /(?:[\s?.!,]|\b(?:is it|is|are|be|available|on the shelf|shelved|in stock|in the library|left|please|pls|plz|do you have it|have you got it|there|here|in yet|in|thanks|thank you|anywhere)\b)+$/iu;

function englishWords(shown: string): FindSlots {
  const open = shown.replace(asking, '').replace(verbs, '').trim();
  const object = objects.exec(open);
  const rest = (object ? open.slice(object[0].length) : open).replace(endings, '').trim();
  const link = object?.[1]?.toLowerCase();
  if (rest === '') return {};
  if (link === 'by' || link === 'written by') return { author: rest };
  if (link === 'of' && /works?/iu.test(object?.[0] ?? '')) return { author: rest };
  const by = /^(.+?),? (?:written )?by (.+)$/iu.exec(rest);
  if (by?.[1] && by[2]) {
    if (/^(?:books?|novels?|anything|something|titles?|works?)$/iu.test(by[1]))
      return { author: by[2] };
    return { title: by[1], author: by[2] };
  }
  const author = /^author:?\s+(.+)$/iu.exec(rest)?.[1];
  if (author) return { author };
  return link === 'called' || link === 'titled' || link === 'named'
    ? { title: rest }
    : { query: rest };
}

function byWhom(after: string): string | null {
  return /^,?\s*(?:written )?by ([^?!,.]{2,60})/iu.exec(after)?.[1]?.replace(endings, '') ?? null;
}
