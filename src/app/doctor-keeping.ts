import type { Config } from '../config.js';
import type { SentenceArgs } from '../core/errors.js';
import { newestBackup } from './backups.js';
import type { Diagnosis } from './doctor.js';

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
