import { measureRace } from './console/race.js';
import type { Report } from './report.js';

/** `npm run bench console`: what the queue and the console must stand, on PostgreSQL. */
export async function run(_argv: readonly string[], report: Report): Promise<void> {
  await measureRace(report);
}
