import type { ReadSentence } from '../sentence.js';

/** What a wish leaves out, and the sentence without those words. */
export interface Unwanted {
  readonly without: readonly string[];
  readonly rest: ReadSentence;
}

/** 不要科幻, 除了小说, 别推荐言情的. The title that was just shown (这本) is another matter. */
const chinese =
  /(?:不要|不想看|不看|不喜欢|不爱看|别(?:给我)?(?:推荐|来|介绍)?|除了?|排除|不是)(?![这那]|一本|几本|别)([\p{Script=Han}]{2,8}?)(?:之外|以外|类|题材|方面)?(?:的|书|都可以|都行|也行)*(?=[，。,.！!？?\s]|$)/gu;
/** "no romance", "anything but crime", "not a thriller", "without war". */
const english =
  /\b(?:no|not|without|except(?: for)?|(?:anything|everything) but|but not|nothing (?:about|with)|(?:do(?:n['’]t| not)) (?:want|like)|hates?)\s+(?:any\s+|an?\s+|more\s+)?(?!(?:this|that|these|those|it|one|more|too|so|very|sure|what|good)\b)((?:[a-z-]+)(?:\s(?:fiction|novels?|books?|stories|poems?|literature|history))?)/gu;

/** Subjects said to be unwanted; `knows` tells which words are subjects. */
export function unwantedIn(
  sentence: ReadSentence,
  knows: (words: string) => string | null,
): Unwanted {
  const without = new Set<string>();
  const leaveOut = (said: string, words: string) => {
    const subject = knows(words);
    if (subject === null) return said;
    without.add(subject);
    return ' ';
  };
  const pattern = sentence.language === 'zh' ? chinese : english;
  const text = sentence.text.replace(pattern, leaveOut);
  if (without.size === 0) return { without: [], rest: sentence };
  return { without: [...without], rest: { ...sentence, text, shown: text } };
}
