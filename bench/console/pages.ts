import pg from 'pg';
import { deriveKeys } from '../../src/storage/keys.js';
import { openPostgresDatabase, postgresUrl } from '../../test/contracts/databases.js';
import { startTestApp, type TestApp } from '../../test/setup/app.js';
import { testSecret } from '../../test/setup/template.js';
import { at } from '../house/process.js';
import type { Report } from '../report.js';
import { loadQueue } from './load.js';

const CASES = 1_000_000;
const DAYS = 365;
const TIMES = 40;

/** How long the console waits for its pages when a year of a busy library lies in the database. */
export async function measurePages(report: Report, count = CASES): Promise<void> {
  const server = await postgresUrl();
  if (server.url === null) return report.line(`not measured: ${server.why}`);
  const database = await openPostgresDatabase(server.url);
  const house = await startTestApp({ environment: { DATABASE_URL: database.url } });
  try {
    const queue = { cases: count, until: new Date(), days: DAYS };
    const { seconds, events } = await filled(database.url, queue);
    report.line(`${count} cases with ${events} events, written in ${Math.round(seconds)} s`);
    await measured(house, report);
  } finally {
    await house.stop();
    await database.drop();
  }
}

async function filled(url: string, queue: Parameters<typeof loadQueue>[1]) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const run = (sql: string, values?: readonly unknown[]) =>
    client.query(sql, values && [...values]);
  return loadQueue(run, queue, deriveKeys(testSecret).chain).finally(() => client.end());
}

async function measured(house: TestApp, report: Report): Promise<void> {
  await house.signInLink('bench@library.example', 'admin');
  const token = await house.app.makeToken('bench@library.example');
  const get = async (path: string) => {
    const headers = { authorization: `Bearer ${token}` };
    const response = await fetch(`${house.url}${path}`, { headers });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response.json();
  };
  const waiting = '/api/cases?state=open,claimed,escalated,appealed&limit=50';
  const first = (await get(waiting)) as { cases: { id: string }[]; next: string };
  const pages: Readonly<Record<string, readonly [bar: number, path: (turn: number) => string]>> = {
    'queue page': [100, () => waiting],
    'queue page, the next fifty': [100, () => `${waiting}&cursor=${first.next}`],
    'queue page, decided cases': [100, () => '/api/cases?state=resolved&order=newest&limit=50'],
    'case page': [50, (turn) => `/api/cases/${first.cases[turn % first.cases.length]?.id}`],
    'statistics, 90 days': [1_000, () => '/api/statistics?days=90'],
  };
  for (const [name, [bar, path]] of Object.entries(pages)) {
    // The first look waits for what is being counted in the background, and is told apart.
    const cold = await timed(() => get(path(0)));
    const waits: number[] = [];
    for (let turn = 0; turn < TIMES; turn += 1) waits.push(await timed(() => get(path(turn))));
    report.line(`${name}: the first time ${Math.round(cold)} ms`);
    const below = { is: 'below' as const, value: bar };
    report.figure({ name: `${name}, p50`, value: at(waits, 0.5), unit: 'ms' });
    report.figure({ name: `${name}, p95`, value: at(waits, 0.95), unit: 'ms', bar: below });
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
