import { UserError } from '../../src/core/errors.js';
import { startWenjin } from '../../test/setup/wenjin.js';
import { at } from '../house/process.js';
import type { Report } from '../report.js';
import { type Client, httpClient, lineClient, type Outcome } from './clients.js';
import { type ConsoleHouse, flagged, openConsoleHouse } from './house.js';

const CASES = 2_000;
const CLIENTS = 16;
/** So many of them work through `cases --stdin`, the others through the API. */
const BY_LINES = 4;
/** So many try to decide each case. */
const RIVALS = 4;
const REPORTS_A_SECOND = 20;

/** Sixteen moderators decide the same cases at once while reports rain on them. */
export async function measureRace(report: Report, count = CASES): Promise<void> {
  const opened = await openConsoleHouse((line) => report.line(line));
  if (!opened) return;
  try {
    await race(opened, count, report);
  } finally {
    await opened.close();
  }
}

async function race(opened: ConsoleHouse, count: number, report: Report): Promise<void> {
  const { house, settings } = opened;
  const cases = await flagged(house, count);
  const service = await startWenjin({ ...settings, WENJIN_CHAT_LIMIT: '0' });
  const clients = await seated(opened, service.url);
  const rain = startRain(opened, cases.length);
  const outcomes = await Promise.all(clients.map((client, index) => work(client, index, cases)));
  const reported = await rain.stop();
  await Promise.all(clients.map((client) => client.close()));
  await service.stop();
  await tell(opened, { outcomes: outcomes.flat(), cases, reported }, report);
}

type Case = { readonly id: string; readonly version: number };

/** Each client takes its share of the cases, each from another place on. */
async function work(client: Client, index: number, cases: readonly Case[]): Promise<Outcome[]> {
  const mine = cases.filter(
    (_, place) => place % (CLIENTS / RIVALS) === index % (CLIENTS / RIVALS),
  );
  const outcomes: Outcome[] = [];
  for (const { id, version } of mine) {
    outcomes.push(await client.decide({ id, version, key: `k${index}-${id}` }));
  }
  return outcomes;
}

async function seated({ house, settings }: ConsoleHouse, url: string): Promise<Client[]> {
  const clients: Client[] = [];
  for (let index = 0; index < CLIENTS; index += 1) {
    const email = `m${index}@library.example`;
    await house.signInLink(email, 'moderator');
    if (index < BY_LINES) clients.push(await lineClient(email, settings));
    else clients.push(httpClient(url, await house.app.makeToken(email)));
  }
  return clients;
}

/** Readers report comments, one after the other, until it is stopped; how many did. */
function startRain({ house }: ConsoleHouse, count: number) {
  let raining = true;
  const rained = (async () => {
    let reported = 0;
    for (; raining; reported += 1) {
      const comment = `c${(reported * 37) % count}`;
      const who = { reporter: `reader${reported}`, reason: 'spam', at: new Date() };
      await house.app.services.reports
        .report({ comment, space: 'api:main', ...who })
        .catch(unlessRemoved);
      await new Promise((resolve) => setTimeout(resolve, 1_000 / REPORTS_A_SECOND));
    }
    return reported;
  })();
  return {
    stop() {
      raining = false;
      return rained;
    },
  };
}

/** A comment that is gone already cannot be reported any more. */
function unlessRemoved(error: unknown): void {
  if (!(error instanceof UserError) || error.code !== 'report-not-found') throw error;
}

interface Ran {
  readonly outcomes: readonly Outcome[];
  readonly cases: readonly Case[];
  readonly reported: number;
}

async function tell({ house }: ConsoleHouse, { outcomes, cases, reported }: Ran, report: Report) {
  let once = 0;
  for (const { id } of cases) {
    const events = await house.app.storage.cases.events(id);
    if (events.filter(({ type }) => type === 'decided').length === 1) once += 1;
  }
  const lost = outcomes.filter(({ won }) => !won);
  const told = lost.filter(({ winner }) => winner !== null).length;
  const { broken } = await house.app.storage.cases.verify();
  report.line(
    `${outcomes.length} decisions tried by ${CLIENTS} clients, ${reported} reports meanwhile`,
  );
  const share = (part: number, whole: number) => part / Math.max(whole, 1);
  const all = { unit: 'of 1', bar: { is: 'above' as const, value: 0.9999 } };
  report.figure({ name: 'cases decided exactly once', value: share(once, cases.length), ...all });
  report.figure({ name: 'losers told who won', value: share(told, lost.length), ...all });
  const none = { unit: 'cases', bar: { is: 'below' as const, value: 1 } };
  report.figure({ name: 'broken chains', value: broken.length, ...none });
  const waits = outcomes.map(({ ms }) => ms);
  report.figure({ name: 'a decision, p50', value: at(waits, 0.5), unit: 'ms' });
  const bar = { is: 'below' as const, value: 50 };
  report.figure({ name: 'a decision, p99', value: at(waits, 0.99), unit: 'ms', bar });
}
