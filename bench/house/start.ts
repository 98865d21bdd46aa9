import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { openPostgresDatabase, postgresUrl } from '../../test/contracts/databases.js';
import { type Service, startWenjin } from '../../test/setup/wenjin.js';
import type { Report } from '../report.js';
import { median, residentMb, timed, withFolder } from './process.js';
import { mixed } from './questions.js';

const run = promisify(execFile);
const builder = fileURLToPath(new URL('../../src/build.mjs', import.meta.url));
const WARM_STARTS = 5;
const QUESTIONS = 200;

/** How long a start takes, and how much memory the service holds after some questions. */
export async function measureStart(report: Report): Promise<void> {
  await withFolder(async (dataDir) => {
    const settings = { WENJIN_DATA_DIR: dataDir, WENJIN_CHAT_LIMIT: '0' };
    const building = await timed(() => run(process.execPath, [builder, '--force']));
    const first = await startAndStop(settings);
    report.figure({
      name: 'first start: build, database, seed',
      value: (building + first) / 1000,
      unit: 's',
      bar: { is: 'below', value: 20 },
      peer: { name: 'of which building', value: building / 1000 },
    });
    await measureWarm(report, settings);
    await measureMemory(report, 'embedded', settings, 500);
  });
  await measureOnPostgres(report);
}

async function measureWarm(report: Report, settings: Record<string, string>): Promise<void> {
  const times: number[] = [];
  for (let turn = 0; turn < WARM_STARTS; turn += 1) {
    times.push(await startAndStop(settings));
  }
  const node = await timed(() => run(process.execPath, ['-e', '0']));
  report.figure({
    name: 'warm start to ready',
    value: median(times) / 1000,
    unit: 's',
    bar: { is: 'below', value: process.version.startsWith('v20.') ? 2.5 : 1.5 },
    peer: { name: 'node alone', value: node / 1000 },
  });
}

/** How long the way to the ready line took; the stop does not count. */
async function startAndStop(settings: Record<string, string>): Promise<number> {
  const service = await startWenjin(settings);
  await service.stop();
  return service.readyMs;
}

async function measureMemory(
  report: Report,
  kind: string,
  settings: Record<string, string>,
  bar: number,
): Promise<void> {
  const service = await startWenjin(settings);
  const ready = await residentMb(service.pid);
  await ask(service);
  const after = await residentMb(service.pid);
  await service.stop();
  if (ready === null || after === null) {
    return report.line('resident memory: this system does not tell');
  }
  report.figure({
    name: `resident memory, ${kind}, after ${QUESTIONS} questions`,
    value: after,
    unit: 'MB',
    bar: { is: 'below', value: bar },
    peer: { name: 'when ready', value: ready },
  });
}

async function ask(service: Service): Promise<void> {
  for (let index = 0; index < QUESTIONS; index += 1) {
    const response = await fetch(`${service.url}/api/chat`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text: mixed(index) }),
    });
    await response.arrayBuffer();
  }
}

async function measureOnPostgres(report: Report): Promise<void> {
  const server = await postgresUrl();
  if (server.url === null) return report.line(`on PostgreSQL: not measured, ${server.why}`);
  const database = await openPostgresDatabase(server.url);
  try {
    await withFolder(async (dataDir) => {
      const service = { WENJIN_DATA_DIR: dataDir, WENJIN_CHAT_LIMIT: '0' };
      const settings = { ...service, DATABASE_URL: database.url };
      await startAndStop(settings);
      await measureMemory(report, 'PostgreSQL', settings, 250);
    });
  } finally {
    await database.drop();
  }
}
