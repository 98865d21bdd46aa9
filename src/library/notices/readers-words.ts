import { addDays } from '../../core/calendar-day.js';
import { hoursFact, hoursLines } from '../../core/hours-words.js';
import type { I18n } from '../../core/i18n.js';
import type { HoursDesk, Localised } from '../desks.js';
import { MAX_DAYS } from '../hours/desk.js';
import type { DayRange } from './overlap.js';

/** Days that are told of a long notice; its first year is enough to see what it does. */
const MOST_DAYS = 366;

/** What readers who ask about some days read, in every language: the very sentences of `hours`. */
export function readersWords(
  desk: HoursDesk,
  { days, halls, at }: { readonly days: DayRange; readonly halls: readonly string[]; at: Date },
  i18n: Pick<I18n, 'say' | 'locales'>,
): Localised {
  const today = desk.today(at);
  const schedule = pieces(days).flatMap((piece) => desk.schedule({ ...piece, halls }, at));
  const texts = i18n.locales.map((locale) => {
    const words = {
      locale,
      say: (key: string, args?: Parameters<I18n['say']>[2]) => i18n.say(locale, key, args),
    };
    const facts = schedule.map((day) => hoursFact(words, desk, { day, at }));
    return [locale, hoursLines(words, facts, today).join('\n')] as const;
  });
  return Object.fromEntries(texts);
}

/** A long range in pieces that the desk takes. */
function pieces({ from, to }: DayRange): DayRange[] {
  const last = [to, addDays(from, MOST_DAYS - 1)].sort()[0] ?? to;
  const found: DayRange[] = [];
  for (let start = from; start <= last; start = addDays(start, MAX_DAYS)) {
    const end = [last, addDays(start, MAX_DAYS - 1)].sort()[0] ?? last;
    found.push({ from: start, to: end });
  }
  return found;
}
