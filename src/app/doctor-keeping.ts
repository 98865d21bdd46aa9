import type { Config } from '../config.js';
import type { SentenceArgs } from '../core/errors.js';
import { newestBackup } from './backups.js';
import type { Diagnosis } from './doctor.js';
import type { SelfCheckResult } from './self-check.js';

type Say = (key: string, args?: SentenceArgs) => string;

const HOUR_MS = 3_600_000;

/** Whether backups are taken, and how old the newest is. */
export async function diagnoseBackups(
  { backup: { dir, everyHours, keep } }: Pick<Config, 'backup'>,
  at: Date,
  say: Say,
): Promise<Diagnosis> {
  if (dir === null) return { lines: [say('doctor-backup-off')], healthy: true };
  const newest = await newestBackup(dir);
  if (newest === null) {
    return { lines: [say('doctor-backup-none', { dir, hours: everyHours })], healthy: true };
  }
  const hours = Math.max(0, Math.floor((at.getTime() - newest.getTime()) / HOUR_MS));
  const isLate = hours >= 2 * everyHours;
  const args = { dir, hours, every: everyHours, keep };
  return {
    lines: [say(isLate ? 'doctor-backup-late' : 'doctor-backup-newest', args)],
    healthy: !isLate,
  };
}

/** What the last nightly check of the log found. */
export function diagnoseLog(last: SelfCheckResult | null, at: Date, say: Say): Diagnosis {
  if (last === null) return { lines: [say('doctor-log-unchecked')], healthy: true };
  const { events, cases, broken, first } = last;
  const hours = Math.max(0, Math.floor((at.getTime() - last.at.getTime()) / HOUR_MS));
  if (first === null) {
    return { lines: [say('doctor-log-whole', { hours, events, cases })], healthy: true };
  }
  return { lines: [say('doctor-log-broken', { hours, broken, ...first })], healthy: false };
}
