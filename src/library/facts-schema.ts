import { IANAZone } from 'luxon';
import { z } from 'zod';
import { checkFacts } from './facts-checks.js';

/** Opening and closing time of one day, HH:MM; `null` is closed. */
export type Span = { readonly open: string; readonly close: string } | null;

const WEEKDAYS: readonly string[] = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];

const line = z.string().trim().min(1).max(1_000);
const localised = z.object({ 'zh-CN': line, en: line }).catchall(line);
const id = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,39}$/, 'wants a short name in lower case, such as "north"');

const hours = z
  .string()
  .regex(
    /^([01]\d|2[0-3]):[0-5]\d-(([01]\d|2[0-3]):[0-5]\d|24:00)$/,
    'wants hours such as "09:00-17:00"',
  )
  .transform((text) => ({ open: text.slice(0, 5), close: text.slice(6) }))
  .refine(
    (span) => span.open < span.close,
    'closes before it opens: hours end by 24:00, those past midnight belong to the day after',
  );

const hoursOrClosed = z.union([z.literal('closed').transform((): Span => null), hours], {
  error: 'wants hours such as "09:00-17:00", or closed',
});

/** `2026-02-15` or `2026-02-15..2026-02-23`. */
const days = z
  .string()
  .refine(
    (text) => /^[^.]+(\.\.[^.]+)?$/.test(text) && text.split('..').every(isDate),
    'wants a date such as "2026-02-15", or two as "2026-02-15..2026-02-23"',
  )
  .transform((text) => ({ from: text.slice(0, 10), to: text.slice(-10) }))
  .refine((range) => range.from <= range.to, 'ends before it begins');

function isDate(text: string): boolean {
  return z.iso.date().safeParse(text).success;
}

/** `Tu-Su` or `Mo,We,Fr-Su` as day numbers, 0 is Monday. */
const weekdays = z
  .string()
  .regex(
    /^(Mo|Tu|We|Th|Fr|Sa|Su)(-(Mo|Tu|We|Th|Fr|Sa|Su))?(,(Mo|Tu|We|Th|Fr|Sa|Su)(-(Mo|Tu|We|Th|Fr|Sa|Su))?)*$/,
    'wants weekdays such as "Tu-Su" or "Mo,We,Fr"',
  )
  .transform((text) => text.split(',').flatMap(weekdayRange));

function weekdayRange(range: string): number[] {
  const [first, last] = range.split('-').map((name) => WEEKDAYS.indexOf(name));
  const from = first ?? 0;
  const length = (((last ?? from) - from + 7) % 7) + 1;
  return Array.from({ length }, (_, index) => (from + index) % 7);
}

/**
 * `03-01..10-31`; `02-end` is the end of February, leap year or not, kept as `02-31` so that
 * comparing texts is enough. A season may run over the new year.
 */
const season = z
  .string()
  .regex(
    /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])\.\.(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]|end)$/,
    'wants a season such as "03-01..10-31" or "11-01..02-end"',
  )
  .transform((text) => ({ from: text.slice(0, 5), to: text.slice(7).replace('end', '31') }));

const wholeYear = { from: '01-01', to: '12-31' };

const hall = z.strictObject({
  id,
  name: localised,
  aliases: z.array(line).max(100).default([]),
  default: z.boolean().default(false),
  holds: localised,
  address: localised.optional(),
  hours: z
    .array(
      z.strictObject({ season: season.default(wholeYear), days: weekdays, open: hoursOrClosed }),
    )
    .min(1)
    .max(20),
});

const idOrNumber = z
  .string()
  .regex(/^([a-z][a-z0-9-]{0,39}|\d{4}-\d{1,4})$/, 'wants the id or number of a notice');

/** A notice as the file and an import say it. */
export const noticeSchema = z
  .strictObject({
    id,
    issued: z.iso.date('wants a date such as "2026-11-20"'),
    /** What the notice is called by readers. */
    source: localised,
    /** `2026-22`; read from the source when it is not said. */
    number: z
      .string()
      .regex(/^\d{4}-\d{1,4}$/, 'wants a number such as "2026-24"')
      .optional(),
    text: localised,
    days,
    halls: z
      .record(id, hoursOrClosed)
      .refine((halls) => Object.keys(halls).length > 0, 'wants at least one hall'),
    except: z
      .array(
        z.strictObject({
          days,
          halls: z.union([z.literal('all'), z.array(id).min(1)], {
            error: 'wants all, or a list of halls',
          }),
          open: hoursOrClosed,
        }),
      )
      .max(100)
      .default([]),
    /** Notices (by id or number) whose word for the same hall and day gives way to this one's. */
    supersedes: z.array(idOrNumber).max(100).default([]),
  })
  .transform((entry) => ({
    ...entry,
    number: entry.number ?? numberIn(entry.source) ?? entry.id,
  }));

function numberIn(source: Readonly<Record<string, string>>): string | undefined {
  return /\d{4}-\d+/.exec(Object.values(source).join(' '))?.[0];
}

const faqEntry = z.strictObject({
  title: localised,
  ask: z.record(z.string(), z.array(line).min(1).max(200)),
  answer: localised,
});

const campaign = z.strictObject({
  slug: id,
  tag: line,
  name: localised,
  from: z.iso.date(),
  to: z.iso.date(),
});

/** The library's own facts, as the file says them. */
export const factsSchema = z
  .strictObject({
    name: localised,
    timezone: z
      .string()
      .refine((zone) => IANAZone.isValidZone(zone), 'wants a time zone such as "Asia/Shanghai"'),
    country: z.string().regex(/^[A-Z]{2}$/, 'wants two letters such as "CN"'),
    halls: z.array(hall).min(1).max(100),
    holidays: z.literal('by-notice'),
    /** Changed hours should be announced so many days ahead; an editor who is later is told. */
    notice_lead_days: z.int().min(0).max(90).default(7),
    notices: z.array(noticeSchema).max(2_000),
    help_line: localised,
    contact: z.strictObject({
      phone: line,
      email: z.email(),
      complaints: line,
      address: localised,
      transport: localised,
      /** Ways to ask for it, by language. */
      ask: faqEntry.shape.ask.default({}),
    }),
    faq: z.record(id, faqEntry),
    campaigns: z.array(campaign).max(100).default([]),
  })
  .transform((facts) => ({ ...facts, notices: facts.notices.map(withIds) }))
  .superRefine(checkFacts);

/** What a notice supersedes by ids alone, where the file names it by number. */
function withIds<T extends { readonly supersedes: readonly string[] }>(
  notice: T,
  _index: number,
  all: readonly { readonly id: string; readonly number: string }[],
) {
  const idOf = (name: string) => all.find(({ number }) => number === name)?.id ?? name;
  return { ...notice, supersedes: notice.supersedes.map(idOf) };
}

/** What the service knows of its library: read once, never changed. */
export type LibraryFacts = z.output<typeof factsSchema>;
export type Hall = LibraryFacts['halls'][number];
export type Notice = LibraryFacts['notices'][number];
