import { DateTime } from 'luxon';
import { z } from 'zod';
import type { App } from '../app.js';
import type { Clock } from '../core/clock.js';
import { UserError } from '../core/errors.js';
import type { I18n } from '../core/i18n.js';
import type { Scanner } from '../moderation/desk.js';
import type { Restored } from '../storage/backup/restore-backup.js';
import type { Trends, TrendsSettings } from '../topics/trends.js';
import type { Io } from './io.js';

/** What the commands of the command line stand on. */
export interface CliContext {
  readonly io: Io;
  readonly i18n: I18n;
  /** The terminal's language. */
  readonly locale: string;
  readonly clock: Clock;
  /** The library's time zone. */
  timezone(): Promise<string>;
  /** The service, opened at first need (or the running one). */
  app(): Promise<App>;
  /** The live rules with an empty history: needs no database. */
  scanner(): Promise<Scanner>;
  trends(settings: TrendsSettings): Promise<Trends>;
  /** Puts a backup in the place of the database; refused while a service runs on it. */
  restore(file: string, progress: (rows: number) => void): Promise<Restored>;
  /** Ends the run with this exit code once the command is through. */
  exitWith(code: number): void;
}

/** A line's id: whatever the caller counts by. */
export const lineId = z.union([z.string().max(200), z.number()]);

/** A sentence in the terminal's language. */
export function sayer(context: CliContext) {
  return (key: string, args?: Record<string, string | number>) =>
    context.i18n.say(context.locale, key, args);
}

/**
 * An instant as people write it: ISO 8601; without an offset it is library time.
 * @throws UserError `bad-instant`
 */
export function instant(text: string, timezone: string): Date {
  const written = machineInstant(text);
  if (written) return written;
  const parsed = DateTime.fromISO(text, { zone: timezone });
  if (!parsed.isValid) throw new UserError('bad-instant', { text: text.slice(0, 40) });
  return parsed.toJSDate();
}

/** Reads the instants of a stream: lines often share theirs with the line before. */
export function createInstantReader(timezone: string): (text: string) => Date {
  let last: { readonly text: string; readonly time: number } | null = null;
  return (text) => {
    if (last?.text !== text) last = { text, time: instant(text, timezone).getTime() };
    return new Date(last.time);
  };
}

const machineForm = /^(\d{4}-\d\d-\d\dT\d\d:\d\d):\d\d(?:\.\d{1,3})?(?:Z|[+-]\d\d:\d\d)$/;

/** The form that programs write, read many times faster; null for any other and for 31 February. */
function machineInstant(text: string): Date | null {
  const wall = machineForm.exec(text)?.[1];
  if (wall === undefined) return null;
  const [date, day] = [new Date(text), new Date(`${wall}Z`)];
  if (Number.isNaN(date.getTime()) || Number.isNaN(day.getTime())) return null;
  return day.toISOString().startsWith(wall) ? date : null;
}
