import type { ReadSentence } from '../sentence.js';

/** Over how long topics are counted; without a word for it the live list of the hour. */
export function trendingWindow(text: string): 'hour' | 'day' | 'week' {
  if (/小时|\bhour(?:ly)?\b/u.test(text)) return 'hour';
  if (/周|星期|礼拜|这几天|这阵子|近几天|近期|最近|\b(?:weekly|week|lately|recently)\b/u.test(text))
    return 'week';
  return /今天|今日|本日|今儿|一天|日榜|当天|\b(?:today|daily|day|tonight)\b/u.test(text)
    ? 'day'
    : 'hour';
}

const names = [
  { locale: 'en', pattern: /英语|英文|\benglish\b/u },
  { locale: 'zh-CN', pattern: /中文|汉语|普通话|国语|中国话|简体|汉字|\b(?:chinese|mandarin)\b/u },
] as const;

/** "not Chinese", "stop speaking English", 看不懂英文: what is not wanted. */
const refused =
  /(?:别|不要|不想|看不懂|听不懂|不懂|不会|stop|don't (?:understand|speak|read|know)|do not (?:understand|speak|read)|\bno|\bnot|instead of)\s*(?:用|说|讲|看|speaking|using|in|any)?\s*(英语|英文|中文|汉语|普通话|english|chinese|mandarin)/gu;

/** The language that is asked for, of those there are; `{}` when none is named. */
export function languageOption(text: string, locales: readonly string[]): { to?: string } {
  const coded = byCode(text.trim().toLowerCase(), locales);
  if (coded) return { to: coded };
  const wanted = text.replace(refused, ' ');
  const offered = names.filter(({ locale }) => locales.includes(locale));
  const named = last(offered, wanted);
  if (named) return { to: named.locale };
  if (wanted === text) return {};
  const other = offered.find(({ pattern }) => !pattern.test(text));
  return other ? { to: other.locale } : {};
}

/** `en` or `zh-tw`, as those type it who know the codes: a whole text, never a word in one. */
function byCode(text: string, locales: readonly string[]): string | undefined {
  if (!/^[a-z]{2}(?:[-_][a-z]{2,4})?$/.test(text)) return undefined;
  return locales.find((locale) => locale.slice(0, 2) === text.slice(0, 2));
}

function last(offered: readonly (typeof names)[number][], text: string) {
  const placed = offered
    .map((name) => ({ ...name, at: text.search(name.pattern) }))
    .filter(({ at }) => at >= 0);
  return placed.toSorted((a, b) => b.at - a.at)[0];
}

/** "As a picture"; picture books, and the 图 of 图书馆, are none. */
const pictured =
  /(?:时间|安排|一周|本周)的?图(?!书)|(?:图片|图表|海报|长图)|\b(?:as|in) an? (?:picture|image|poster|chart)\b|\b(?:picture|image|poster|chart) of\b/u;

/** Options of `hours`: days said or today, halls and a time of day only when said. */
export function hoursOptions({ text, dates, halls, today }: ReadSentence) {
  return {
    from: dates.from ?? today,
    to: dates.to ?? today,
    ...(halls.ids.length > 0 ? { halls: [...halls.ids] } : {}),
    ...(dates.time ? { time: dates.time } : {}),
    ...(pictured.test(text) ? { picture: 'week' } : {}),
  };
}

/** What someone wants done with their data. Erasing asks back, so a wrong guess does no harm. */
export function privacyAction(text: string): 'about' | 'export' | 'erase' {
  if (/导出|下载|副本|拷贝|打包|备份|一份|\b(?:export|download|copy|takeout)\b/u.test(text)) {
    return 'export';
  }
  return /删|清除|清空|清掉|抹|忘|注销|销毁|擦|\b(?:erase|delete|remove|forget|wipe|clear|destroy|purge|rid)\b/u.test(
    text,
  )
    ? 'erase'
    : 'about';
}
