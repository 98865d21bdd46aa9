import type { Remembered } from './conversation.js';
import { masks, type ReadSentence } from './sentence.js';
import { recommendSlots } from './slots/recommend.js';
import { trendingWindow } from './slots/small.js';

type Options = Readonly<Record<string, unknown>>;

/** "那…呢", "and on Sunday?", "what about…", or nothing but a day or a hall. */
const shape =
  /^(?:那么?|那就|还有|然后)|呢[\s？?。!！]*$|^(?:and|what about|how about|then|also|ok and|but)\b/u;
const again =
  /^(?:请|麻烦|那)?(?:再|还要|还想要)(?:给我|帮我|来|推荐|荐|介绍|换)*(?:一下|[一二两三四五几]?[本个些首])|^换(?:一|几)?[本个]|^还有(?:别的|其他|其它)?(?:吗|没有?|么)|^(?:another(?: one| book)?|one more|more(?: like (?:that|this))?|something else|(?:any|some)thing else|next(?: one)?|any others?)\b/u;
/** A title shown is not wanted, or known already: the next ones, please. */
const declined =
  /^(?:不要|不想看|不喜欢|换掉)(?:这|那|刚才)?[一几两]?[本个些部]|^(?:[这那][一几两]?[本个些部])?我?(?:都|已经|早就?)*(?:看|读)过(?:了|啦)?[。.!！,，]*(?:换|$)|^(?:再)?换(?:别的|其[他它]的?)|^(?:no,? )?not (?:this|that|these|those)(?: ones?| books?)?\b|^(?:i(?:'ve|’ve| have)? )?(?:already )?(?:read|know|seen) (?:it|this|that|them|those|these|all)\b|^(?:i(?:'ve|’ve| have)? )?already (?:read|know|seen)\b|^(?:show me )?(?:a )?different (?:one|book)s?\b/u;
const filler = new RegExp(
  `[${masks.date}${masks.hall}\\s，。,.？?!！、]|那么?|呢|的|吗|么|开吗|开不开|开门|and|what about|how about|then|on|at|in|the|for|ok|also`,
  'gu',
);

/**
 * A sentence that only makes sense after the last one, as that command with its options changed by
 * what is new; null when the sentence stands by itself.
 */
export function followUp(
  sentence: ReadSentence,
  last: Remembered,
  subjects: readonly string[] = [],
): Options | null {
  if (last.command === 'recommend') return moreBooks(sentence, last.options, subjects);
  if (last.command === 'hours' && asksOnlyWhen(sentence)) {
    const { time, ...same } = last.options;
    return same;
  }
  if (last.command === 'find' && asksOfIt.test(sentence.text)) return last.options;
  if (!isElliptic(sentence)) return null;
  if (last.command === 'hours') return otherHours(sentence, last.options);
  if (last.command === 'classic' && sentence.dates.from) return { date: sentence.dates.from };
  if (last.command === 'trending' && sentence.dates.from) {
    return { window: trendingWindow(sentence.text) };
  }
  return null;
}

const onlyWhen =
  /^(?:那|那么|那边|那里|它)?(?:最晚|最早|一般|大概)?(?:开?到|是)?(?:几点|什么时候|啥时候|何时|几时)钟?(?:开|关|闭|下班|结束|为止|打烊)?(?:门|馆)?(?:的|呢|啊|呀|吗)?$|^(?:and |so |ok )?(?:(?:until|till) (?:when|what time)|(?:when|what time|how late)(?: (?:does|do|is|are|will) (?:it|they|that|this|you)(?: be)?)?(?: (?:close|closing|open|opening|shut|there))?|(?:closing|opening) time)$/u;
const asksOfIt =
  /^(?:那|那么)?(?:它|这本|那本|这本书|那本书|书)?(?:现在)?(?:放?在(?:哪|哪里|哪儿|几楼|哪个书?架|什么位置)|能借(?:吗|不|走吗)?|可以借吗|还有(?:吗|几本)|有几本|借走了吗|在馆吗|在架吗)[呢啊呀]?[？?。]*$|^(?:and |so |ok )?(?:where (?:is|are|can i (?:find|get)) (?:it|that|them|this)|is (?:it|that) (?:available|in|there|on the shelf)|can i (?:borrow|have|get) (?:it|that)|which floor|which shelf|how many copies)(?: (?:then|now|is it on))?[?.!]*$/u;

/** "几点关？" after a hall and a day were spoken of means those. */
function asksOnlyWhen({ text, dates, halls }: ReadSentence): boolean {
  if (dates.places.length > 0 || halls.ids.length > 0) return false;
  return onlyWhen.test(text.replace(/[\s？?。.!！]+$/u, ''));
}

/** Nothing is said but days and halls. */
export function onlyPlaceOrTime({ masked, dates, halls }: ReadSentence): boolean {
  const something = dates.places.length > 0 || halls.ids.length > 0;
  return something && masked.replace(filler, '') === '';
}

function isElliptic(sentence: ReadSentence): boolean {
  if (onlyPlaceOrTime(sentence)) return true;
  return shape.test(sentence.text) && sentence.masked.replace(filler, '').length <= 4;
}

function otherHours({ dates, halls }: ReadSentence, options: Options): Options | null {
  if (!dates.from && halls.ids.length === 0 && !dates.time) return null;
  return {
    ...options,
    ...(dates.from ? { from: dates.from, to: dates.to } : {}),
    ...(halls.ids.length > 0 ? { halls: [...halls.ids] } : {}),
    ...(dates.time ? { time: dates.time } : {}),
  };
}

function moreBooks(
  sentence: ReadSentence,
  options: Options,
  subjects: readonly string[],
): Options | null {
  const slots = recommendSlots(sentence, subjects);
  const isShort = sentence.text.length <= 30;
  // "不要科幻", "有没有短一点的": only something to choose from makes sense of it.
  const narrows = isShort && (slots.without !== undefined || slots.mood === 'short');
  const elliptic = narrows || (isShort && shape.test(sentence.text));
  const others = again.test(sentence.text) || declined.test(sentence.text);
  if (!others && !elliptic) return null;
  if (elliptic && Object.keys(slots).length === 0 && !others) return null;
  const { subject, author, like, ...kept } = options;
  const replaced = slots.subject ?? slots.author ?? slots.like;
  const wish = replaced === undefined ? { ...options, ...slots } : { ...kept, ...slots };
  return slots.without === undefined ? wish : leavingOut(wish, options);
}

/** What was unwanted before still is; a subject that was wished for until now may be. */
function leavingOut(wish: Options, before: Options): Options {
  const list = (options: Options) => (Array.isArray(options.without) ? options.without : []);
  const without = [...new Set([...list(before), ...list(wish)])];
  const { subject, ...rest } = wish;
  const kept = subject === undefined || without.includes(subject) ? rest : wish;
  return { ...kept, without };
}
