import { z } from 'zod';
import type { Localised } from '../desks.js';
import { FIRST_YEAR, isWholeYear, LAST_YEAR } from '../hours/calendar.js';
import type { OfficialDay, OfficialDayStore } from '../notices/ports.js';
import type { ImportFigures, ImportOptions } from './report.js';
import { type Placed, type Problem, readWhole, settle } from './whole-file.js';

export interface HolidayImport extends ImportOptions {
  readonly store: Pick<OfficialDayStore, 'replace'>;
  /** ISO 3166, such as `CN`. */
  readonly country: string;
}

const line = z.string().trim().min(1).max(100);

const daySchema = z.object({
  date: z.iso
    .date('wants a date such as "2027-10-01"')
    .refine(
      (date) => date >= `${FIRST_YEAR}` && date < `${LAST_YEAR + 1}`,
      `wants a year from ${FIRST_YEAR} to ${LAST_YEAR}`,
    ),
  name: z.union([line, z.record(z.string().max(35), line)], {
    error: 'wants a name, or one per language',
  }),
  off: z.union(
    [
      z.boolean(),
      // A table of values knows no booleans.
      z.stringbool({ truthy: ['true', '1', 'yes'], falsy: ['false', '0', 'no'] }),
    ],
    { error: 'wants true for a day off, false for a workday' },
  ),
});

/**
 * Brings the official days of a year in: the file whole or, when a line is wrong, nothing. A year in
 * it takes the place of all that was known of that year. Importing the same again changes nothing.
 * @throws UserError `no-such-file`, `import-too-long`
 */
export async function importHolidays(file: string, options: HolidayImport): Promise<ImportFigures> {
  const { store, country, at } = options;
  const { records, problems: unread } = await readWhole(file);
  const { days, problems: wrong } = readDays(records);
  const problems = [...unread, ...wrong];
  if (problems.length === 0 && days.length > 0) {
    const years = [...new Set(days.map(({ date }) => date.slice(0, 4)))].filter((year) =>
      isWholeYear(days.filter(({ date }) => date.startsWith(year))),
    );
    await store.replace({ country, years, days, at });
  }
  return settle(options, { read: records.length + unread.length, problems });
}

function readDays(records: readonly Placed[]) {
  const days = new Map<string, OfficialDay>();
  const problems: Problem[] = [];
  for (const { place, value } of records) {
    const parsed = daySchema.safeParse(value);
    if (!parsed.success) {
      for (const { path, message } of parsed.error.issues) {
        problems.push({ place, field: path.join('.'), reason: message });
      }
      continue;
    }
    const { date, name, off } = parsed.data;
    const day = { date, name: inLanguages(name), off };
    const known = days.get(date);
    if (known && JSON.stringify(known) !== JSON.stringify(day)) {
      problems.push({ place, field: 'date', reason: `${date} was something else before` });
    }
    days.set(date, day);
  }
  return { days: [...days.values()], problems };
}

/** What China's festivals are called in English; a notice of the State Council says them in Chinese. */
const english: Readonly<Record<string, string>> = {
  元旦: "New Year's Day",
  春节: 'Spring Festival',
  除夕: 'Spring Festival Eve',
  清明: 'Tomb-sweeping Day',
  清明节: 'Tomb-sweeping Day',
  劳动节: 'Labour Day',
  端午: 'Dragon Boat Festival',
  端午节: 'Dragon Boat Festival',
  中秋: 'Mid-autumn Festival',
  中秋节: 'Mid-autumn Festival',
  国庆节: 'National Day',
  国庆: 'National Day',
};

/** A name in one language stands for the other where nobody translated it. */
function inLanguages(name: string | Localised): Localised {
  const texts = typeof name === 'string' ? { 'zh-CN': name } : name;
  const zh = texts['zh-CN'] ?? texts.zh ?? texts.en ?? Object.values(texts)[0] ?? '';
  const en =
    texts.en ??
    zh
      .split(/[、,，]/)
      .map((part) => english[part.trim()] ?? part)
      .join(', ');
  return { ...texts, 'zh-CN': zh, en };
}
