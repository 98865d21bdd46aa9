import { matchesOf } from '../matches.js';
import { numeral, numeralValue } from './numerals.js';
import type { DateToken } from './span.js';

const part =
  '(凌晨|清晨|清早|早晨|早上|上午|中午|正午|下午|午后|傍晚|晚上|晚间|夜里|夜间|半夜|(?<![最太更多快])晚|(?<![最太更多趁])早)?';

const spoken = new RegExp(
  `${part}的?(?<![第])(${numeral})(?:点钟?|时(?![候间段]))(半|一刻|三刻|(?:过)?(?:零|〇)?(${numeral})分?)?`,
  'g',
);
const written = new RegExp(`${part}\\s*(\\d{1,2}):(\\d{2})(?!\\d)`, 'g');

/** Words in front of 一点 that make it "a little". */
const little = /[早晚快有差慢多少好大小]$/;
/** An hour near these is one of the evening: 8点关门吗, 九点还开着吗. */
const late = /关(?!于)|闭|延(?!期|庆)|下班|打烊|还开|还能|还可以|待到|开到|结束|锁门/;
const evening = /晚|夜/;
/** So far before an hour a word for the evening still belongs to it: 今晚大概八点. */
const reach = 8;

/** Times of day: 下午三点半, 晚上八点, 9:30. Without a part of the day 1 to 6 are in the afternoon. */
export function clockTimes(text: string): DateToken[] {
  if (!/[点时:]/.test(text)) return [];
  const isLate = late.test(text);
  return [...matchesOf(spoken, text), ...matchesOf(written, text)].flatMap((match) => {
    const { index } = match;
    const [whole, said, hour = '', minute = '', figure] = match;
    const before = text.slice(Math.max(0, index - reach), index);
    const barely = said === undefined || said.length === 1;
    if (hour === '一' && barely && minute === '' && little.test(before + (said ?? ''))) return [];
    const when = said ?? (evening.test(before.replace(/最晚|太晚/g, '')) ? '晚' : undefined);
    const value = numeralValue(hour);
    const isNight = !when && isLate && value >= 7 && value <= 11;
    const time = timeOf(isNight ? '晚' : when, value, minuteOf(minute, figure));
    // 今晚 is a day by itself: its second half only tells the part of the day.
    const start = said?.length === 1 ? index + 1 : index;
    return time ? [{ start, end: index + whole.length, time }] : [];
  });
}

function minuteOf(minute: string, figure: string | undefined): number {
  if (minute === '') return 0;
  if (minute === '半') return 30;
  if (minute === '一刻') return 15;
  if (minute === '三刻') return 45;
  return numeralValue(figure ?? minute);
}

function timeOf(when: string | undefined, hour: number, minute: number): string | null {
  if (Number.isNaN(hour) || hour > 24 || Number.isNaN(minute) || minute > 59) return null;
  return `${String(hourOf(when, hour)).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

function hourOf(when: string | undefined, hour: number): number {
  if (hour === 12 && when && /晚|夜|凌晨/.test(when)) return 0;
  return hour < 12 && isLater(when, hour) ? hour + 12 : hour % 24;
}

function isLater(when: string | undefined, hour: number): boolean {
  if (!when) return hour >= 1 && hour <= 6;
  if (when === '中午') return hour <= 3;
  if (/半夜|夜里/.test(when) && hour <= 5) return false;
  return /[下傍晚夜]|午后/.test(when);
}
