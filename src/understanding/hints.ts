import { hasConcept } from './intents/concepts.js';
import { hasSmallWord } from './language.js';
import type { ReadSentence } from './sentence.js';
import { isPerson } from './slots/person.js';
import { recommendSlots } from './slots/recommend.js';

const opening =
  /[开关闭]门|[开闭]馆|开不开|开没开|开着|[开关][吗么不没]|开放|开到|几点|营业|[开关闭]到|关多久|恢复|照常|[上下]班|休息|放假|打烊|调休|补班|锁着|\b(?:make-?up|normal|regular|locked|same times|off work|work(?:ing|s|days?)?|open|opens|opening|close[sd]?|closing|shut|hours|anyone in|anybody (?:in|there)|come in|get in|visit|lock up)\b/u;
const reading =
  /书|小说|读物|绘本|漫画|名著|杂志|看点|读点|\b(?:books?|novels?|reads?|reading|stor(?:y|ies)|comics?|magazines?)\b/u;
const wishing =
  /推荐|介绍|荐|看什么|读什么|看啥|读啥|想看|想读|适合|有吗|有没有|\b(?:recommend|suggest|any|some|something|what|good|give me|for)\b/u;

/** "Finished Pachinko, what now": who has lost a book wants another. */
const missing =
  /空虚|失落|还有|类似|下一?本|\b(?:what (?:else|next|now)|lost|empty|another|similar|vein)\b/u;
/** "Sci-fi under 200 pages pls": a subject, and that it is wanted. */
const bare = /\b(?:pls|please|plz|under \d+ pages|ideas\??$)|求|来[点本几]/u;

/** What a sentence that the model cannot place is most likely for, by what stands in it. */
export function likeliest(read: ReadSentence): 'hours' | 'recommend' | 'find' | null {
  const { text, dates, halls } = read;
  const [isDated, isPlaced] = [dates.places.length > 0, halls.ids.length > 0];
  if ((isDated || isPlaced) && opening.test(text)) return 'hours';
  // A day and a hall in one sentence: whatever is planned there, it has to be open.
  if (isDated && isPlaced && !reading.test(read.masked)) return 'hours';
  if (lookingFor.test(read.shown)) return 'find';
  const { subject, age, mood, like } = recommendSlots(read);
  if (like && missing.test(text)) return 'recommend';
  if (subject && bare.test(text)) return 'recommend';
  if (!reading.test(text) || !wishing.test(text)) return null;
  return (subject ?? age ?? mood ?? like) === undefined ? null : 'recommend';
}

const lookingFor =
  /^(?:我?[想要]+)?(?:借|找)(?:一?本|下)?(?![书阅还几多不过人个]|什么|工作)|在(?:几楼|几层|哪个?书?架|哪一?层|架上?|馆)|^(?:where (?:is|are|can i find)|do you have|have you got|can i borrow|is) .*\p{Lu}|^(?:where (?:is|are|can i find)|have you got|can i borrow) (?!my|your|the (?:library|main|north|south|toilet|bathroom|entrance)|you)/u;

const byPerson =
  /^(?:(?:有|找|查|看|借|要|想看|想借)(?:一下|本|几本)?)?([\p{Script=Han}·]{2,8})(?:写|著)?的(?:书|作品|小说|诗集|散文集?)(?:有吗|有没有|呢|吗)?[？?。]?$/u;
const booksBy =
  /^(?:(?:any|some|the|do you have|have you got|got|find|show me)\s+)*(?:books?|novels?|titles?|works?|anything|poems?|plays?)\s+(?:written\s+)?by\s+\p{L}/iu;
const booksAbout =
  /^(?:do you have|have you got|are there|got)\s+(?:any\s+|some\s+)?(?:books?|titles?|anything|material)\s+(?:about|on)\s/u;
const kindAlone = /^(?:看|找|查|借|有)?(?:期刊|杂志|报纸|报刊)(?:吗|有吗|呢)?[？?]?$/u;

/** Sentences that ask for a writer's books, or for periodicals, and for nothing else. */
export function asksForBooks({ text, quotes, halls }: ReadSentence): boolean {
  if (quotes.length > 0) return false;
  if (kindAlone.test(text) && halls.ids.length === 0) return true;
  if (booksBy.test(text) || booksAbout.test(text)) return true;
  const name = byPerson.exec(text)?.[1];
  return name !== undefined && isPerson(name);
}

/** What people look for in a building and no catalogue lists. */
const thing =
  /充电[宝器]|插座|雨伞|老花镜|饮水机|开水|微波炉|吸烟|母婴室|卫生间|洗手间|厕所|\b(?:chargers?|power ?banks?|sockets?|umbrellas?|toilets?|restrooms?|bathrooms?|microwaves?|water fountains?)\b/u;

/** Whether such a thing is asked for. */
export function namesThing({ masked }: ReadSentence): boolean {
  return thing.test(masked);
}

/** Letters without one word that tells anything: somebody's elbow on the keyboard. */
export function saysNothing({ language, text, masked }: ReadSentence): boolean {
  return language === 'en' && !hasSmallWord(text) && !hasConcept(masked);
}
