import { readFile } from 'node:fs/promises';
import pg from 'pg';
import { systemClock } from '../src/core/clock.js';
import { readTitle } from '../src/library/import/title-record.js';
import type { TitleRecord } from '../src/library/ports.js';
import { openPostgres } from '../src/storage/database.js';
import { openEmbedded } from '../src/storage/embedded.js';
import { storageOn } from '../src/storage/open-storage.js';
import { openPostgresDatabase, postgresUrl } from '../test/contracts/databases.js';
import { titleAt } from './catalogue/generator.js';
import { loadTitles } from './catalogue/load.js';
import { measure, type Shelf } from './catalogue/measure.js';
import { withFolder } from './house/process.js';
import type { Report } from './report.js';

/** As many as are loaded and asked on both databases in about ten minutes on two busy cores. */
const TITLES = 100_000;
const SAMPLE = 200;

/**
 * `npm run bench catalogue [-- --titles N --on embedded|postgres TITLES_FILE...]`: a made-up catalogue
 * of 100,000 titles (or N) on both databases: how often the first answer is right, and how long
 * answers take beside a plain `ILIKE`. Files (JSON Lines) are loaded on a database of their own.
 */
export async function run(argv: readonly string[], report: Report): Promise<void> {
  const { count, only, files } = optionsOf(argv);
  for (const open of [onEmbedded, onPostgres]) {
    if (only && only !== open.name.slice(2).toLowerCase()) continue;
    if (files.length > 0) {
      await open(report, async (shelf) => {
        const real = (await Promise.all(files.map(readTitles))).flat();
        await loadTitles(shelf, real.length, (index) => real[index]);
        await measure(report, { ...shelf, name: `${shelf.name}, files` }, real);
      });
    }
    await open(report, async (shelf) => {
      const seconds = await loadTitles(shelf, count, titleAt);
      report.line(`${shelf.name}: ${count} titles loaded in ${Math.round(seconds)} s`);
      const sample = Array.from({ length: SAMPLE }, (_, n) =>
        titleAt(Math.floor((n * count) / SAMPLE)),
      );
      await measure(report, shelf, sample);
    });
  }
}

function optionsOf(argv: readonly string[]) {
  const valueAfter = (flag: string) => argv[argv.indexOf(flag) + 1];
  const flags = ['--titles', '--on'].filter((flag) => argv.includes(flag));
  const taken = new Set(flags.flatMap((flag) => [flag, valueAfter(flag)]));
  const count = flags.includes('--titles') ? Number(valueAfter('--titles')) : TITLES;
  if (!Number.isInteger(count) || count < SAMPLE) throw new Error(`--titles N: at least ${SAMPLE}`);
  return {
    count,
    only: flags.includes('--on') ? valueAfter('--on') : undefined,
    files: argv.filter((word) => !taken.has(word) && word !== '--'),
  };
}

type Work = (shelf: Shelf) => Promise<void>;

async function onEmbedded(_report: Report, work: Work): Promise<void> {
  await withFolder(async (dataDir) => {
    const database = await openEmbedded(dataDir);
    const storage = await storageOn(database, parts);
    await work({ name: 'embedded', barMs: 20, titles: storage.titles, sql: database.script });
    await storage.close();
  });
}

async function onPostgres(report: Report, work: Work): Promise<void> {
  const server = await postgresUrl();
  if (server.url === null) return report.line(`PostgreSQL: ${server.why}`);
  const own = await openPostgresDatabase(server.url);
  const storage = await storageOn(openPostgres(own.url), parts);
  // Filling, and the plain way, take longer than the service would wait.
  const client = new pg.Client({ connectionString: own.url });
  try {
    await client.connect();
    const sql = (script: string) => client.query(script);
    await work({ name: 'PostgreSQL', barMs: 10, titles: storage.titles, sql });
  } finally {
    await client.end();
    await storage.close();
    await own.drop();
  }
}

const parts = { secret: Buffer.alloc(32, 7), clock: systemClock };

/** Titles as `import titles` takes them, or as the Gutenberg catalogue writes authors. */
async function readTitles(file: string): Promise<readonly TitleRecord[]> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line !== '');
  return lines.flatMap((line) => {
    const raw = JSON.parse(line);
    const authors = raw.authors?.map((one: string | { name: string }) =>
      typeof one === 'string' ? one : one.name,
    );
    const { title } = readTitle({
      ...raw,
      id: String(raw.id),
      authors,
      subjects: raw.lcsh ?? raw.subjects,
    });
    return title ? [title] : [];
  });
}
