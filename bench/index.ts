import { createReport, type Report } from './report.js';

/**
 * `npm run bench [name] [-- DATA_DIR]`: headline figures, each beside a peer in the same run, as a
 * table and as JSON in `bench/results/`. Without a name: the house, whole.
 */
const benches: Readonly<Record<string, () => Promise<Bench>>> = {
  house: () => import('./house.js'),
  understanding: () => import('./understanding.js'),
  recommend: () => import('./recommend.js'),
  moderation: () => import('./moderation.js'),
  scan: () => import('./scan.js'),
  hours: () => import('./hours.js'),
  import: () => import('./import.js'),
  classics: () => import('./classics.js'),
  faq: () => import('./faq.js'),
  discord: () => import('./discord.js'),
  telegram: () => import('./telegram.js'),
  catalogue: () => import('./catalogue.js'),
  doors: () => import('./doors.js'),
  console: () => import('./console.js'),
};

interface Bench {
  run(argv: readonly string[], report: Report): Promise<void>;
}

const [name = 'house', ...argv] = process.argv.slice(2);
const load = benches[name];
if (load) {
  const report = createReport(name);
  await (await load()).run(argv, report);
  await report.write();
} else {
  console.error(`There are these: ${Object.keys(benches).join(', ')}`);
  process.exitCode = 2;
}
