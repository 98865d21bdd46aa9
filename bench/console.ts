import { measureAssignment } from './console/assignment.js';
import { measureKills } from './console/kills.js';
import { measureOutage } from './console/outage.js';
import { measurePages } from './console/pages.js';
import { measureRace } from './console/race.js';
import { measureView } from './console/view.js';
import type { Report } from './report.js';

const parts: Readonly<Record<string, (report: Report, count?: number) => Promise<void>>> = {
  race: measureRace,
  assignment: measureAssignment,
  kills: measureKills,
  outage: measureOutage,
  pages: measurePages,
  view: measureView,
};

/**
 * `npm run bench console [-- PART [COUNT]]`: what the queue and the console must stand, on
 * PostgreSQL. Parts are `race`, `assignment`, `kills`, `outage`,
 * `pages` and `view`; without one all of them.
 */
export async function run([name, count]: readonly string[], report: Report): Promise<void> {
  const chosen = name === undefined ? Object.values(parts) : [parts[name]];
  for (const part of chosen) {
    if (!part) throw new Error(`there are these parts: ${Object.keys(parts).join(', ')}`);
    await part(report, count === undefined ? undefined : Number(count));
  }
}
