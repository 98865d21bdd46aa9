import pg from 'pg';
import { openPostgresDatabase, postgresUrl } from '../../test/contracts/databases.js';
import { openProxy } from '../../test/contracts/proxy.js';
import { startTestApp, type TestApp } from '../../test/setup/app.js';
import type { Report } from '../report.js';

const A_SECOND = 50;
const SECONDS = 600;
/** After so many looks a second apart that find nothing more, nothing more comes. */
const PATIENCE = 30;

/**
 * The database goes away for ten minutes in which fifty comments a second arrive; then it is back. The
 * comments come as fast as they are taken, each with the time at which it would have come.
 */
export async function measureOutage(report: Report, count = A_SECOND * SECONDS): Promise<void> {
  const server = await postgresUrl();
  if (server.url === null) return report.line(`not measured: ${server.why}`);
  const database = await openPostgresDatabase(server.url);
  const proxy = await openProxy(database.url);
  const house = await startTestApp({ environment: { DATABASE_URL: proxy.url } });
  try {
    await house.app.desks.comments.submit(commentAt(-1));
    await proxy.cut();
    const taken = await timed(() => sayAll(house, count));
    await proxy.mend();
    const stored = await timed(() => storedIn(database.url, count));
    tell({ ids: await idsIn(database.url), count, taken, stored }, report);
  } finally {
    await house.stop();
    await proxy.cut();
    await database.drop();
  }
}

const start = Date.now() - SECONDS * 1000;

function commentAt(n: number) {
  const at = new Date(start + (n * 1000) / A_SECOND);
  const comment = { space: 'api:main', externalId: `c${n}`, author: `author ${n % 5000}` };
  return { ...comment, text: `第 ${n} 条：今天的展览很好看`, at };
}

async function sayAll({ app }: TestApp, count: number): Promise<void> {
  for (let n = 0; n < count; n += 1) {
    const { queued } = await app.desks.comments.submit(commentAt(n));
    if (!queued) throw new Error('it was stored, and the database was to be away');
  }
}

/** What the database has of them, in the order in which it was written. */
async function idsIn(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client
    .query(`SELECT external_id FROM comment WHERE external_id <> 'c-1' ORDER BY id`)
    .finally(() => client.end());
  return rows.map((row) => String(row.external_id));
}

/** Until all are in, or no more come. */
async function storedIn(url: string, count: number): Promise<void> {
  for (let before = 0, still = 0; still < PATIENCE; ) {
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const { length } = await idsIn(url);
    if (length >= count) return;
    still = length === before ? still + 1 : 0;
    before = length;
  }
}

interface Ran {
  readonly ids: readonly string[];
  readonly count: number;
  /** Seconds. */
  readonly taken: number;
  readonly stored: number;
}

function tell({ ids, count, taken, stored }: Ran, report: Report): void {
  const different = new Set(ids).size;
  const inOrder = ids.filter((id, place) => id === `c${place}`).length;
  report.line(`${count} comments while the database was away`);
  const none = { unit: '', bar: { is: 'below' as const, value: 1 } };
  report.figure({ name: 'comments lost', value: count - different, ...none });
  report.figure({ name: 'comments stored twice', value: ids.length - different, ...none });
  report.figure({ name: 'comments out of order', value: count - inOrder, ...none });
  const bar = { is: 'above' as const, value: A_SECOND };
  report.figure({ name: 'taken while it is away', value: count / taken, unit: '/s', bar });
  report.figure({ name: 'brought in when it is back', value: count / stored, unit: '/s', bar });
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}
