import type { ParsedComponents } from 'chrono-node';
import type { DateToken } from './span.js';

const numbers = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const hourWord = `(\\d{1,2}|${numbers.join('|')})`;
const meridiem = '(?:\\s*(am|pm|a\\.m\\.|p\\.m\\.))?';
const half = new RegExp(`\\b(half|quarter) (past|to) ${hourWord}${meridiem}`, 'g');
const vague = new RegExp(
  `\\b(?:at|around|about|by|after|before|past|till|until)\\s+${hourWord}(?::(\\d{2}))?(?:\\s*o'clock)?${meridiem}(?![\\w:/.-]|\\s*(?:days?|weeks?|books?|hours?|minutes?|years?|yuan))`,
  'g',
);

/** Hours in words that chrono passes over: "half past eight", "around 6", "before ten". */
export function spokenTimes(text: string): DateToken[] {
  if (text.search(half) < 0 && text.search(vague) < 0) return [];
  const halves = [...text.matchAll(half)].map((match) => {
    const minutes = (match[1] === 'half' ? 30 : 15) * (match[2] === 'to' ? -1 : 1);
    return timeToken(match, match[3], match[4], minutes);
  });
  const hours = [...text.matchAll(vague)].map((match) =>
    timeToken(match, match[1], match[3], Number(match[2] ?? 0)),
  );
  return [...halves, ...hours].filter((token) => token !== null);
}

/** The time of day that chrono read, unless it is only "now" or a part of the day. */
export function clockOf(parts: ParsedComponents): string | null {
  const hour = parts.get('hour');
  if (!parts.isCertain('hour') || hour === null) return null;
  if (parts.tags().has('casualReference/now')) return null;
  const sure = parts.isCertain('meridiem') || hour > 12;
  return clock((sure ? hour : inDaytime(hour)) * 60 + (parts.get('minute') ?? 0));
}

function timeToken(
  match: RegExpExecArray,
  word: string | undefined,
  half: string | undefined,
  minutes: number,
): DateToken | null {
  const said = numbers.indexOf(word ?? '') + 1 || Number(word);
  if (Number.isNaN(said) || said > 24) return null;
  const hour = half ? (said % 12) + (half.startsWith('p') ? 12 : 0) : inDaytime(said);
  const time = clock(hour * 60 + minutes);
  return { start: match.index, end: match.index + match[0].length, time };
}

/** No library opens at three in the morning: 1 to 6 are in the afternoon. */
function inDaytime(hour: number): number {
  return hour >= 1 && hour <= 6 ? hour + 12 : hour;
}

function clock(minutes: number): string {
  const day = ((minutes % 1440) + 1440) % 1440;
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${pad(Math.floor(day / 60))}:${pad(day % 60)}`;
}
