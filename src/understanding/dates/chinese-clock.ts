import { numeral, numeralValue } from './numerals.js';
import type { DateToken } from './span.js';

const part =
  '(凌晨|清晨|早晨|早上|上午|中午|下午|午后|傍晚|晚上|夜里|夜间|(?<=[今明昨后])晚|(?<=[今明昨后])早)?';

const spoken = new RegExp(
  `${part}的?(${numeral})(?:点钟?|时)(半|一刻|三刻|(?:过)?(?:零|〇)?(${numeral})分?)?`,
  'g',
);
const written = new RegExp(`${part}\\s*(\\d{1,2}):(\\d{2})(?!\\d)`, 'g');

/** Words in front of 一点 that make it "a little". */
const little = /[早晚快有差慢多少好大小]$/;

/** Times of day: 下午三点半, 晚上八点, 9:30. Without a part of the day 1 to 6 are in the afternoon. */
export function clockTimes(text: string): DateToken[] {
  if (!/[点时:]/.test(text)) return [];
  return [...text.matchAll(spoken), ...text.matchAll(written)].flatMap((match) => {
    const { index } = match;
    const [whole, when, hour = '', minute = '', figure] = match;
    if (hour === '一' && !when && minute === '' && little.test(text.slice(0, index))) return [];
    const time = timeOf(when, numeralValue(hour), minuteOf(minute, figure));
    // 今晚 is a day by itself: its second half only tells the part of the day.
    const start = when?.length === 1 ? index + 1 : index;
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
  const moved = hour < 12 && isLater(when, hour) ? hour + 12 : hour % 24;
  return `${String(moved).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

function isLater(when: string | undefined, hour: number): boolean {
  if (!when) return hour >= 1 && hour <= 6;
  if (when === '中午') return hour <= 3;
  return /[下傍晚夜]|午后/.test(when);
}
