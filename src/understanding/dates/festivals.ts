import chineseDays from 'chinese-days';
import { type Day, dayOfMonthOf, iso, makeDay, monthOf, yearOf } from './day.js';
import { type DateContext, type DaySpan, oneDay } from './span.js';

/** A festival by the names people use, and its day in a year. */
export interface Festival {
  readonly id: string;
  readonly zh: readonly string[];
  readonly en: readonly string[];
  /** Whether the State Council gives days off for it. */
  readonly official: boolean;
  day(year: number): { readonly month: number; readonly day: number };
}

const fixed = (month: number, day: number) => () => ({ month, day });

/** The longer names of a festival stand before its shorter ones. */
const festivals: readonly Festival[] = [
  {
    id: 'new-year',
    zh: ['元旦节', '元旦', '新年第一天'],
    en: ["new year's day", 'new years day', 'new year holiday', "new year's", 'new year'],
    official: true,
    day: fixed(1, 1),
  },
  {
    id: 'new-year-eve-lunar',
    zh: ['大年三十', '年三十', '除夕夜', '除夕'],
    en: ["chinese new year's eve", 'chinese new year eve', "lunar new year's eve"],
    official: false,
    day: (year) => dayBefore(year, lunarDay(year, 1, 1)),
  },
  {
    id: 'spring-festival',
    zh: ['春节', '过年', '农历新年'],
    en: ['spring festival', 'chinese new year', 'lunar new year'],
    official: true,
    day: (year) => lunarDay(year, 1, 1),
  },
  {
    id: 'lantern',
    zh: ['元宵节', '元宵'],
    en: ['lantern festival'],
    official: false,
    day: (year) => lunarDay(year, 1, 15),
  },
  { id: 'women', zh: ['妇女节', '三八节'], en: ["women's day"], official: false, day: fixed(3, 8) },
  {
    id: 'qingming',
    zh: ['清明节', '清明'],
    en: ['qingming festival', 'qingming', 'tomb-sweeping day', 'tomb sweeping day'],
    official: true,
    day: qingming,
  },
  {
    id: 'labour',
    zh: ['五一劳动节', '劳动节', '五一'],
    en: ['labour day', 'labor day', 'may day', 'may holiday'],
    official: true,
    day: fixed(5, 1),
  },
  {
    id: 'children',
    zh: ['六一儿童节', '儿童节', '六一'],
    en: ["children's day"],
    official: false,
    day: fixed(6, 1),
  },
  {
    id: 'dragon-boat',
    zh: ['端午节', '端午'],
    en: ['dragon boat festival', 'dragon boat'],
    official: true,
    day: (year) => lunarDay(year, 5, 5),
  },
  {
    id: 'qixi',
    zh: ['七夕节', '七夕'],
    en: ['qixi festival', 'qixi'],
    official: false,
    day: (year) => lunarDay(year, 7, 7),
  },
  {
    id: 'mid-autumn',
    zh: ['中秋节', '中秋'],
    en: ['mid-autumn festival', 'mid autumn festival', 'mid-autumn', 'mid autumn', 'moon festival'],
    official: true,
    day: (year) => lunarDay(year, 8, 15),
  },
  {
    id: 'chongyang',
    zh: ['重阳节', '重阳'],
    en: ['double ninth festival', 'double ninth'],
    official: false,
    day: (year) => lunarDay(year, 9, 9),
  },
  {
    id: 'national',
    zh: ['国庆黄金周', '国庆节', '国庆', '十一黄金周', '十一假期', '十一长假', '十一期间'],
    en: ['national day holiday', 'national day', 'golden week'],
    official: true,
    day: fixed(10, 1),
  },
  {
    id: 'christmas-eve',
    zh: ['平安夜', '圣诞前夜'],
    en: ['christmas eve'],
    official: false,
    day: fixed(12, 24),
  },
  {
    id: 'christmas',
    zh: ['圣诞节', '圣诞'],
    en: ['christmas day', 'christmas', 'xmas'],
    official: false,
    day: fixed(12, 25),
  },
];

/** All names of a language as a pattern, the longer before the shorter ones. */
export function festivalNames(language: 'zh' | 'en'): string {
  const names = festivals.flatMap((festival) => festival[language]);
  return names.toSorted((a, b) => b.length - a.length).join('|');
}

/** The festival of a name that `festivalNames` matches. */
export function festivalNamed(name: string): Festival | undefined {
  return festivals.find(({ zh, en }) => zh.includes(name) || en.includes(name));
}

/**
 * The days that someone means who names a festival: its official days off where the calendar of
 * that year is published, else the day itself. With `only` always the day itself. Of several years
 * the next one that is not over, or the nearest.
 */
export function festivalDays(festival: Festival, context: DateContext, only = false): DaySpan {
  const { today, lean } = context;
  const year = yearOf(today);
  const spans = [year - 1, year, year + 1, year + 2].map((one) => inYear(festival, one, only));
  const next = spans.find((span) => span.to >= today) ?? oneDay(today);
  if (lean === 'future') return next;
  const last = spans.findLast((span) => span.from <= today) ?? next;
  return today - last.to < next.from - today ? last : next;
}

/** A festival's days in a year. */
function inYear(festival: Festival, year: number, only: boolean): DaySpan {
  const { month, day } = festival.day(year);
  const itself = makeDay(year, month, day) ?? 0;
  return only || !festival.official ? oneDay(itself) : officialDaysOff(itself);
}

/** Day `n` of the Chinese new year: 初一 is 1. */
export function newYearDay(n: number, context: DateContext): DaySpan {
  const festival: Festival = {
    id: `new-year-day-${n}`,
    zh: [],
    en: [],
    official: false,
    day: (year) => lunarDay(year, 1, n),
  };
  return festivalDays(festival, context);
}

/** The run of days off around a day; the day alone when the year's calendar is not out yet. */
function officialDaysOff(day: Day): DaySpan {
  const found = daysOff.get(day) ?? searchDaysOff(day);
  daysOff.set(day, found);
  return found;
}

/** A handful of festivals a year, in the years that are asked about. */
const daysOff = new Map<Day, DaySpan>();

function searchDaysOff(day: Day): DaySpan {
  if (!isOfficialDayOff(day)) return oneDay(day);
  let from = day;
  let to = day;
  while (isOfficialDayOff(from - 1)) from--;
  while (isOfficialDayOff(to + 1)) to++;
  return { from, to };
}

/**
 * A day that the State Council's notice lists: only those carry both of a festival's names
 * ("National Day,国庆节,3"). Asked with a text, because chinese-days builds its table from texts:
 * west of Greenwich both are a day off in the same way, and a `Date` would not be.
 */
function isOfficialDayOff(day: Day): boolean {
  const detail = chineseDays.getDayDetail(iso(day));
  return !detail.work && detail.name.includes(',');
}

const known = new Map<string, { month: number; day: number }>();

/** A lunar day in the Chinese year that begins in `year`, by counting from its first possible day. */
function lunarDay(year: number, month: number, day: number): { month: number; day: number } {
  const key = `${year}-${month}-${day}`;
  const found = known.get(key) ?? searchLunar(year, month, day);
  known.set(key, found);
  return found;
}

function searchLunar(year: number, month: number, day: number) {
  for (let date = makeDay(year, 1, 21) ?? 0; ; date++) {
    const lunar = chineseDays.getLunarDate(iso(date));
    if (lunar.lunarMon === month && lunar.lunarDay === day && !lunar.isLeap) {
      return { month: monthOf(date), day: dayOfMonthOf(date) };
    }
  }
}

function dayBefore(year: number, date: { month: number; day: number }) {
  const before = (makeDay(year, date.month, date.day) ?? 0) - 1;
  return { month: monthOf(before), day: dayOfMonthOf(before) };
}

/**
 * 清明 in the years 2000 to 2099: floor(y * 0.2422 + 4.81) - floor(y / 4), y the last two digits
 * (寿星公式; it needs no correction for this term in this century).
 */
function qingming(year: number): { month: number; day: number } {
  const y = year % 100;
  return { month: 4, day: Math.floor(y * 0.2422 + 4.81) - Math.floor(y / 4) };
}
