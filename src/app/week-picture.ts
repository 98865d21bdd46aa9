import { addDays, weekday } from '../core/calendar-day.js';
import { sayPlainDate, sayShortDate, sayWeekdays } from '../core/dates.js';
import type { SentenceArgs } from '../core/errors.js';
import { hoursFact } from '../core/hours-words.js';
import type { I18n } from '../core/i18n.js';
import type { HallHours } from '../core/reply.js';
import type { HoursDesk } from '../library/desks.js';
import type { HoursWeek, WeekCell } from '../pictures/hours-week.js';

export interface WeekParts {
  readonly hours: HoursDesk;
  readonly i18n: Pick<I18n, 'say'>;
  readonly library: string;
  readonly locale: string;
  readonly at: Date;
}

/** The week of a date, from Monday, as it is known at `at`, ready to be drawn. */
export function weekPicture(date: string, parts: WeekParts): HoursWeek {
  const { hours, i18n, locale, library, at } = parts;
  const say = (key: string, args?: SentenceArgs) => i18n.say(locale, key, args);
  const words = { locale, say };
  const today = hours.today(at);
  const monday = addDays(date, -weekday(date));
  const days = Array.from({ length: 7 }, (_, index) => addDays(monday, index));
  const sunday = addDays(monday, 6);
  const schedule = hours.schedule({ from: monday, to: sunday }, at);
  const factOf = (day: HallHours) => hoursFact(words, hours, { day, at });
  const notes = notesOf(schedule, (day) => factOf(day).because.trim());
  const uncovered = schedule.map(factOf).find(({ reason }) => reason.kind === 'calendar_open');
  return {
    title: say('picture-week-title'),
    dates: say('date-range', {
      from: sayPlainDate(words, monday, today),
      to: sayPlainDate(words, sunday, monday),
    }),
    days: days.map((day) => ({
      weekday: sayWeekdays(words, [weekday(day)]),
      date: sayShortDate(words, day),
      isToday: day === today,
    })),
    halls: hours.halls().map(({ id, name }) => ({
      name: name[locale] ?? id,
      cells: schedule
        .filter(({ hall }) => hall === id)
        .map((day) => cellOf(day, { say, mark: notes.markOf(day) })),
    })),
    notes: [...notes.texts, ...(uncovered ? [unbracketed(uncovered.because)] : [])],
    footer: say('picture-week-footer', { library, date: sayPlainDate(words, today, today) }),
  };
}

function cellOf(
  day: HallHours,
  { say, mark }: { readonly say: (key: string) => string; readonly mark: string },
): WeekCell {
  const { state, open, close } = day;
  if (open && close) return { state, lines: [open, close], mark };
  return { state, lines: [say(`picture-week-${state}`)], mark };
}

/** Notices and festivals by a mark each; the weekly table needs none. */
function notesOf(schedule: readonly HallHours[], because: (day: HallHours) => string) {
  const marks = new Map<string, string>();
  const keyOf = (day: HallHours) =>
    day.source.kind === 'table' ? '' : (day.source.number ?? because(day));
  const texts: string[] = [];
  for (const day of schedule) {
    const key = keyOf(day);
    if (key === '' || marks.has(key)) continue;
    const mark = day.source.number ?? '*'.repeat(marks.size + 1);
    const text = unbracketed(because(day));
    marks.set(key, mark);
    // A notice's text names its number already.
    texts.push(day.source.number ? text : `${mark} ${text}`);
  }
  return { texts, markOf: (day: HallHours) => marks.get(keyOf(day)) ?? '' };
}

function unbracketed(text: string): string {
  return text.trim().replace(/^[（(]|[）)]$/g, '');
}
