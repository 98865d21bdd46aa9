import type { ParsedComponents } from 'chrono-node';
import { matchesOf } from '../matches.js';
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
/** "Half seven" is half past seven to the British; "half ten pages" is none. */
const half = new RegExp(
  `\\b(half|quarter) (?:(past|to) |(?<=half ))${hourWord}${meridiem}(?![\\w:/-]|\\s*(?:days?|weeks?|months?|books?|pages?|hours?|minutes?|years?|yuan))`,
  'g',
);
const vague = new RegExp(
  `\\b(?:at|around|about|by|after|before|past|till|until)\\s+${hourWord}(?::(\\d{2}))?(?:\\s*o'clock)?${meridiem}(?![\\w:/-]|\\.\\d|\\s*(?:days?|weeks?|months?|books?|hours?|minutes?|years?|yuan))`,
  'g',
);

/** The clock as it is written: "2:30 pm", "at 6.30pm", "7am", "17:05". */
const written =
  /(?<![\d:./-])(?:\bat\s+)?\b(\d{1,2})(?:(?:[:.]([0-5]\d))?\s*(am|pm|a\.m\.|p\.m\.)|:([0-5]\d))(?![\w:/-]|\.\d)/g;

/** An hour near these is one of the evening: "close at 8", "still open at nine". */
const late =
  /\b(?:tonight|evenings?|night|clos(?:e[sd]?|ing)|shut(?:s|ting)?|still|lock up|stay|until|till|latest)\b/;

/**
 * The hours that people say and write: "half past eight", "around 6", "before ten", "2:30 pm". chrono
 * passes over the first and takes ten times as long for the last.
 */
export function spokenTimes(text: string): DateToken[] {
  const halves = matchesOf(half, text).map((match) => {
    const minutes = (match[1] === 'half' ? 30 : 15) * (match[2] === 'to' ? -1 : 1);
    return timeToken(match, { hour: match[3], half: match[4], minutes }, text);
  });
  const hours = matchesOf(vague, text).map((match) =>
    timeToken(match, { hour: match[1], half: match[3], minutes: Number(match[2] ?? 0) }, text),
  );
  const clocks = /\d/.test(text) ? writtenTimes(text, hours) : [];
  return [...halves, ...hours, ...clocks].filter((token) => token !== null);
}

/** What `vague` has read is not read again. */
function writtenTimes(text: string, read: readonly (DateToken | null)[]) {
  return matchesOf(written, text)
    .filter(({ index, 0: said }) =>
      read.every((one) => !one || one.start >= index + said.length || one.end <= index),
    )
    .map((match) => {
      const [, hour, past, half, plain] = match;
      return timeToken(match, { hour, half, minutes: Number(past ?? plain ?? 0) }, text);
    });
}

/** The time of day that chrono read in a text, unless it is only "now" or a part of the day. */
export function clockOf(parts: ParsedComponents, text: string): string | null {
  const hour = parts.get('hour');
  if (!parts.isCertain('hour') || hour === null) return null;
  if (parts.tags().has('casualReference/now')) return null;
  const sure = parts.isCertain('meridiem') || hour > 12;
  return clock((sure ? hour : inDaytime(hour, text)) * 60 + (parts.get('minute') ?? 0));
}

interface SaidTime {
  readonly hour: string | undefined;
  /** am or pm */
  readonly half: string | undefined;
  /** May be less than none: "quarter to". */
  readonly minutes: number;
}

function timeToken(
  match: RegExpExecArray,
  { hour: word, half, minutes }: SaidTime,
  text: string,
): DateToken | null {
  const said = numbers.indexOf(word ?? '') + 1 || Number(word);
  if (Number.isNaN(said) || said > 24) return null;
  const hour = half ? (said % 12) + (half.startsWith('p') ? 12 : 0) : inDaytime(said, text);
  const time = clock(hour * 60 + minutes);
  return { start: match.index, end: match.index + match[0].length, time };
}

/** No library opens at three in the morning: 1 to 6 are in the afternoon; 7 to 11 where the words say so. */
function inDaytime(hour: number, text: string): number {
  if (hour >= 1 && hour <= 6) return hour + 12;
  return hour >= 7 && hour <= 11 && late.test(text) ? hour + 12 : hour;
}

function clock(minutes: number): string {
  const day = ((minutes % 1440) + 1440) % 1440;
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${pad(Math.floor(day / 60))}:${pad(day % 60)}`;
}
