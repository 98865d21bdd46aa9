import { sayDate } from '../../core/dates.js';
import type { SentenceArgs } from '../../core/errors.js';
import type { HoursDesk } from '../desks.js';

/** Whether somebody is at the desk: the hours of the default hall. */
export type Staffing =
  | { readonly open: true; readonly until: string }
  /** `next` is the next announced opening, `2026-11-25T09:00`. */
  | { readonly open: false; readonly next: string | null };

export function staffingAt(hours: Pick<HoursDesk, 'halls' | 'state'>, at: Date): Staffing {
  const halls = hours.halls();
  const desk = halls.find((hall) => hall.isDefault) ?? halls[0];
  if (!desk) return { open: false, next: null };
  const { now, until, next } = hours.state(desk.id, at);
  return now === 'open' ? { open: true, until: until ?? '' } : { open: false, next: next ?? null };
}

/** Fewer waits than this say nothing about the next one. */
const ENOUGH = 5;

/** The median of the recent waits (ms); null while there are too few to speak of a usual wait. */
export function medianOf(waits: readonly number[]): number | null {
  if (waits.length < ENOUGH) return null;
  const sorted = [...waits].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

const steps = [1, 2, 3, 5, 10, 15, 20, 30, 45, 60];

/** Minutes as people say them, never less than the figure; null when it is over an hour. */
export function roundMinutes(ms: number): number | null {
  return steps.find((minutes) => ms <= minutes * 60_000) ?? null;
}

export interface Wording {
  readonly locale: string;
  say(key: string, args?: SentenceArgs): string;
}

export interface Expectation {
  readonly staffing: Staffing;
  /** The library's own date. */
  readonly today: string;
  readonly medianMs: number | null;
  /** How many wait before this reader. */
  readonly ahead: number;
  readonly email: string;
}

/** How long it will take, as honestly as it can be said. */
export function sayExpectation(words: Wording, expected: Expectation): string {
  const { staffing, ahead, medianMs } = expected;
  if (!staffing.open) return sayClosed(words, expected);
  const minutes = medianMs === null ? null : roundMinutes(medianMs);
  const usual =
    minutes === null
      ? words.say('handover-wait-unknown')
      : words.say('handover-wait-usual', { minutes });
  return ahead === 0 ? usual : joined(words, [words.say('handover-ahead', { ahead }), usual]);
}

/** When somebody is there again, and where to write meanwhile. */
export function sayClosed(
  words: Wording,
  { staffing, today, email }: Pick<Expectation, 'staffing' | 'today' | 'email'>,
): string {
  const next = staffing.open ? null : staffing.next;
  if (next === null) return words.say('handover-closed-unannounced', { email });
  const [date = '', time = ''] = next.split('T');
  return words.say('handover-closed-next', { date: sayDate(words, date, today), time, email });
}

/** Sentences one after the other, as the language joins them. */
export function joined(words: Wording, sentences: readonly string[]): string {
  return sentences.join(words.say('handover-join'));
}
