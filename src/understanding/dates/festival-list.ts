import { type Day, makeDay } from './day.js';
import { lunarDay, lunarNewYearEve, qingming, type SolarTerm, solarTerm } from './lunar.js';
import { type DaySpan, nthWeekday, oneDay } from './span.js';

/** A festival or holiday by the names people use, and when it is in a year. */
export interface Festival {
  readonly zh: readonly string[];
  readonly en: readonly string[];
  /** Whether the State Council gives days off for it. */
  readonly official: boolean;
  /** The day, or the days, that begin in a year; null when that year has none. */
  days(year: number): DaySpan | null;
}

type Names = Pick<Festival, 'zh' | 'en'>;

function day(names: Names, find: (year: number) => Day | null, official = false): Festival {
  return {
    ...names,
    official,
    days(year) {
      const found = find(year);
      return found === null ? null : oneDay(found);
    },
  };
}

function fixed(month: number, date: number, names: Names, official = false): Festival {
  return day(names, (year) => makeDay(year, month, date), official);
}

function lunar(month: number, date: number, names: Names, official = false): Festival {
  return day(names, (year) => lunarDay(year, month, date), official);
}

function weekdayIn(month: number, [nth, weekday]: readonly [number, number], names: Names) {
  return day(names, (year) => nthWeekday(makeDay(year, month, 1) ?? 0, nth, weekday));
}

function term(zh: SolarTerm, en: readonly string[]): Festival {
  return day({ zh: [zh], en }, (year) => solarTerm(year, zh));
}

/**
 * Gregorian Easter Sunday: the anonymous algorithm (Meeus, Astronomical Algorithms, chapter 8),
 * moved by so many days.
 */
function easter(offset: number, names: Names): Festival {
  return day(names, (year) => {
    const golden = year % 19;
    const [century, rest] = [Math.floor(year / 100), year % 100];
    const shift = Math.floor((8 * century + 13) / 25);
    const epact = (19 * golden + century - Math.floor(century / 4) - shift + 15) % 30;
    const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7;
    const correction = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
    const sum = epact + weekday - 7 * correction + 114;
    const sunday = makeDay(year, Math.floor(sum / 31), (sum % 31) + 1);
    return sunday === null ? null : sunday + offset;
  });
}

/** Schools decide their own holidays; these are the weeks in which nearly all of them have them. */
const schoolHolidays: readonly Festival[] = [
  {
    zh: ['寒假'],
    en: ['winter vacation', 'winter holidays', 'winter break'],
    official: false,
    days(year) {
      const first = lunarDay(year, 1, 1);
      return first === null ? null : { from: first - 15, to: first + 15 };
    },
  },
  {
    zh: ['暑假', '暑期'],
    en: ['summer vacation', 'summer holidays', 'summer holiday', 'summer break'],
    official: false,
    days(year) {
      const [from, to] = [makeDay(year, 7, 1), makeDay(year, 8, 31)];
      return from === null || to === null ? null : { from, to };
    },
  },
];

export const festivals: readonly Festival[] = [
  fixed(
    1,
    1,
    {
      zh: ['元旦', '新年'],
      en: ["new year's day", 'new year holiday', "new year's", 'new year', 'western new year'],
    },
    true,
  ),
  fixed(12, 31, {
    zh: ['跨年', '元旦前夜', '元旦前夕', '新年前夜'],
    en: ["new year's eve", 'new year eve', 'nye'],
  }),
  day(
    {
      zh: ['大年三十', '年三十', '大年夜', '除夕夜', '除夕'],
      en: ["chinese new year's eve", 'chinese new year eve', "lunar new year's eve"],
    },
    lunarNewYearEve,
  ),
  lunar(
    1,
    1,
    {
      zh: ['春节', '过年', '农历新年', '新春'],
      en: ['spring festival', 'chinese new year', 'lunar new year', 'cny'],
    },
    true,
  ),
  lunar(1, 15, { zh: ['元宵'], en: ['lantern festival'] }),
  lunar(2, 2, { zh: ['龙抬头', '二月二'], en: [] }),
  day(
    {
      zh: ['清明'],
      en: ['qingming festival', 'qingming', 'tomb-sweeping day', 'tomb sweeping day'],
    },
    qingming,
    true,
  ),
  lunar(
    5,
    5,
    {
      zh: ['粽子节', '端午'],
      en: ['dragon boat festival', 'dragon boat', 'dragon-boat festival', 'duanwu'],
    },
    true,
  ),
  lunar(7, 7, { zh: ['七夕'], en: ['qixi festival', 'qixi'] }),
  lunar(7, 15, { zh: ['中元节'], en: ['ghost festival'] }),
  lunar(
    8,
    15,
    {
      zh: ['中秋'],
      en: [
        'mid-autumn festival',
        'mid autumn festival',
        'mid-autumn',
        'mid autumn',
        'moon festival',
      ],
    },
    true,
  ),
  lunar(9, 9, { zh: ['重阳'], en: ['double ninth festival', 'double ninth'] }),
  lunar(12, 8, { zh: ['腊八'], en: ['laba festival'] }),
  lunar(12, 23, { zh: ['小年'], en: [] }),
  fixed(2, 14, { zh: ['情人节'], en: ["valentine's day", 'valentines'] }),
  fixed(3, 8, {
    zh: ['妇女节', '三八节', '女神节'],
    en: ["women's day", "international women's day"],
  }),
  fixed(3, 12, { zh: ['植树节'], en: ['arbor day', 'tree planting day'] }),
  fixed(4, 1, { zh: ['愚人节'], en: ["april fools' day", "april fool's day", 'april fools'] }),
  fixed(4, 23, { zh: ['世界读书日', '读书日'], en: ['world book day'] }),
  fixed(
    5,
    1,
    {
      zh: ['五一劳动节', '劳动节', '五一'],
      en: ['labour day', 'labor day', 'may day', 'may holiday'],
    },
    true,
  ),
  fixed(5, 4, { zh: ['五四青年节', '青年节'], en: ['youth day'] }),
  weekdayIn(5, [2, 7], { zh: ['母亲节'], en: ["mother's day"] }),
  weekdayIn(6, [3, 7], { zh: ['父亲节'], en: ["father's day"] }),
  fixed(6, 1, { zh: ['六一儿童节', '儿童节', '六一'], en: ["children's day"] }),
  fixed(7, 1, { zh: ['建党节'], en: [] }),
  fixed(8, 1, { zh: ['建军节'], en: [] }),
  fixed(9, 10, { zh: ['教师节'], en: ["teachers' day", "teacher's day"] }),
  fixed(
    10,
    1,
    {
      zh: ['国庆黄金周', '国庆', '十一黄金周', '十月黄金周', '十一'],
      en: ['national day holidays', 'national day holiday', 'national day', 'golden week'],
    },
    true,
  ),
  fixed(10, 31, { zh: ['万圣节', '万圣夜'], en: ['halloween'] }),
  fixed(11, 11, { zh: ['双十一', '双11', '光棍节'], en: ["singles' day", "single's day"] }),
  weekdayIn(11, [4, 4], { zh: ['感恩节'], en: ['thanksgiving day', 'thanksgiving'] }),
  fixed(12, 12, { zh: ['双十二', '双12'], en: [] }),
  fixed(12, 24, { zh: ['平安夜', '圣诞前夜', '圣诞夜'], en: ['christmas eve', 'xmas eve'] }),
  fixed(12, 25, { zh: ['圣诞'], en: ['christmas day', 'christmas', 'xmas'] }),
  fixed(12, 26, { zh: ['节礼日'], en: ['boxing day'] }),
  easter(-2, { zh: [], en: ['good friday'] }),
  easter(0, { zh: ['复活节'], en: ['easter sunday', 'easter'] }),
  easter(1, { zh: [], en: ['easter monday'] }),
  term('立春', []),
  term('惊蛰', []),
  term('春分', ['spring equinox', 'vernal equinox']),
  term('谷雨', []),
  term('立夏', []),
  term('夏至', ['summer solstice']),
  term('立秋', []),
  term('秋分', ['autumn equinox']),
  term('霜降', []),
  term('立冬', []),
  term('冬至', ['winter solstice', 'dongzhi']),
  ...(['小暑', '处暑', '寒露', '小寒', '芒种'] as const).map((name) => term(name, [])),
  // These are also weather, a person's name or a wine: a day only where it is said.
  ...(['大寒', '雨水', '小满', '大暑', '白露', '小雪', '大雪'] as const).map(
    (name): Festival => ({
      ...term(name, []),
      zh: ['那天', '当天', '当日', '这天', '节气', '那日'].map((sign) => name + sign),
    }),
  ),
  ...schoolHolidays,
];
