import { groupByInitial, isNear } from './distance.js';
import { nearWords, properWords, shortForms as shortList, slips } from './spelling-words.js';

/** Quoted titles are left as they are: only what stands outside is put right. */
const quoted = '《[^《》]*》|〈[^〈〉]*〉|[“"][^“”"]*[”"]|「[^「」]*」|『[^『』]*』';
const slip = new Map(slips);
const shortForms = new Map(Object.entries(shortList));
const chinese = new RegExp(
  `${quoted}|${[...slip.keys()].join('|')}|(?<=图书|古籍|儿童|少儿|闭|进|入|老|新|总)管(?![理道辖家线控束])`,
  'gu',
);
const latin = new RegExp(
  `${quoted}|#\\S+|[\\p{Script=Latin}\\d]+(?:['’][\\p{Script=Latin}]+)*`,
  'gu',
);

/**
 * Puts right what is plainly a typing error in the words that the desk goes by: days, opening,
 * halls, 几点开们, "clsoe tmrw". Titles and names keep their own spelling: only known slips and words
 * like no other are touched.
 */
export function respell(text: string): string {
  const han = text.replace(chinese, (found) => slip.get(found) ?? (found === '管' ? '馆' : found));
  if (!/[A-Za-z]/.test(han)) return han;
  return han.replace(latin, (word, at: number) => correct(word, han, at + word.length));
}

/** A word of a text, put right; `end` is where it ends there. */
function correct(word: string, text: string, end: number): string {
  const lower = word.toLowerCase().replace('’', "'");
  const long = shortForms.get(lower);
  if (long !== undefined)
    return isName(word) || (word.length < 4 && /^\p{Script=Han}/u.test(text.slice(end)))
      ? word
      : long;
  if (lower === 'r')
    return word === 'r' && /^ (?:u|you|there|the|they|we|any|ur)\b/i.test(text.slice(end))
      ? 'are'
      : word;
  if (lower.length < 6 || properWords.has(lower)) return word;
  const near = nearest(lower);
  return near === undefined || near === lower ? word : near;
}

/** "U" or "Tom" with a capital may be somebody's. */
function isName(word: string): boolean {
  return word.length <= 3 && /^\p{Lu}/u.test(word);
}

const known = new Set(nearWords);
/** Nobody mistakes the first letter: only words with the same one are compared. */
const byInitial = groupByInitial(nearWords, (word) => word);

/** The long weekdays are the hardest to spell: Wensday, Wendsday, Saterdy. */
function slipsIn(word: string): number {
  return word.length >= 8 && word.endsWith('day') ? 2 : 1;
}

function nearest(word: string): string | undefined {
  if (known.has(word)) return word;
  const stem = word.endsWith('s') ? word.slice(0, -1) : word;
  if (known.has(stem)) return undefined;
  return byInitial.get(word.charAt(0))?.find((one) => isNear(word, one, slipsIn(one)));
}
