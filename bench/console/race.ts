import { UserError } from '../../src/core/errors.js';
import { type FakeTelegram, startFakeTelegram } from '../../test/fakes/telegram-server.js';
import { startWenjin } from '../../test/setup/wenjin.js';
import { at } from '../house/process.js';
import type { Report } from '../report.js';
import { type Client, httpClient, lineClient, type Outcome } from './clients.js';
import { type ConsoleHouse, flagged, openConsoleHouse } from './house.js';
import { pressClient } from './press-client.js';

const CASES = 2_000;
const CLIENTS = 16;
/** So many of them work through `cases --stdin`, so many press buttons in a chat, the others ask the API. */
const BY_LINES = 4;
const BY_BUTTONS = 4;
/** So many try to decide each case. */
const RIVALS = 4;
const REPORTS_A_SECOND = 20;
/** A step each half a second: quicker than anybody reads. */
const STEADY_MS = 500;

/**
 * Sixteen moderators decide the same cases at once while reports rain on them. Half of the cases as
 * fast as the doors answer, which shows what breaks; half at a steady pace, which shows how long a
 * moderator waits: what a hurried client waits is what the fifteen others keep the machine busy with.
 */
export async function measureRace(report: Report, count = CASES): Promise<void> {
  const opened = await openConsoleHouse((line) => report.line(line));
  if (!opened) return;
  const telegram = await startFakeTelegram();
  try {
    await race({ ...opened, telegram }, count, report);
  } finally {
    await opened.close();
    await telegram.close();
  }
}

type Racing = ConsoleHouse & { readonly telegram: FakeTelegram };

async function race(racing: Racing, count: number, report: Report): Promise<void> {
  const { house, settings, telegram } = racing;
  const cases = await flagged(house, count);
  const service = await startWenjin({
    ...settings,
    ...{ WENJIN_CHAT_LIMIT: '0', WENJIN_LOG: 'error' },
    ...{ TELEGRAM_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.apiRoot },
  });
  const clients = await seated(racing, service.url);
  const rain = startRain(racing, cases.length);
  const [hurried, steady] = [cases.slice(0, count / 2), cases.slice(count / 2)];
  const rushed = await workAll(clients, hurried, 0);
  const paced = await workAll(clients, steady, STEADY_MS);
  const reported = await rain.stop();
  await Promise.all(clients.map((client) => client.close()));
  await service.stop();
  await tell(racing, { rushed, paced, cases, reported }, report);
}

type Case = { readonly id: string; readonly version: number };

/** What a client at a door was told. */
type Told = Outcome & { readonly door: Door };
type Door = 'lines' | 'buttons' | 'api';

function doorOf(index: number): Door {
  if (index < BY_LINES) return 'lines';
  return index < BY_LINES + BY_BUTTONS ? 'buttons' : 'api';
}

async function workAll(
  clients: readonly Client[],
  cases: readonly Case[],
  pace: number,
): Promise<readonly Told[]> {
  const told = clients.map(async (client, index) => {
    const mine = cases.filter(
      (_, place) => place % (CLIENTS / RIVALS) === index % (CLIENTS / RIVALS),
    );
    const outcomes = await work(client, { mine, index, pace });
    return outcomes.map((outcome) => ({ ...outcome, door: doorOf(index) }));
  });
  return (await Promise.all(told)).flat();
}

/** One client takes its share of the cases, `pace` ms from one to the next, at an uneven beat. */
async function work(
  client: Client,
  { mine, index, pace }: { mine: readonly Case[]; index: number; pace: number },
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const started = performance.now();
  for (const [place, { id, version }] of mine.entries()) {
    const due = started + (place + Math.random()) * pace;
    const wait = due - performance.now();
    if (wait > 0 && pace > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    outcomes.push(await client.decide({ id, version, key: `k${index}-${id}` }));
  }
  return outcomes;
}

async function seated({ house, settings, telegram }: Racing, url: string): Promise<Client[]> {
  const clients: Client[] = [];
  for (let index = 0; index < CLIENTS; index += 1) {
    const email = `m${index}@library.example`;
    await house.signInLink(email, 'moderator');
    const door = doorOf(index);
    if (door === 'lines') clients.push(await lineClient(email, settings));
    else if (door === 'buttons') clients.push(await pressClient({ telegram, house, index, email }));
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
  readonly rushed: readonly Told[];
  readonly paced: readonly Told[];
  readonly cases: readonly Case[];
  readonly reported: number;
}

async function tell({ house }: ConsoleHouse, ran: Ran, report: Report): Promise<void> {
  const { rushed, paced, cases, reported } = ran;
  const outcomes = [...rushed, ...paced];
  let once = 0;
  for (const { id } of cases) {
    const events = await house.app.storage.cases.events(id);
    if (events.filter(({ type }) => type === 'decided').length === 1) once += 1;
  }
  const lost = outcomes.filter(({ won }) => !won);
  const named = lost.filter(({ winner }) => winner !== null).length;
  const { broken } = await house.app.storage.cases.verify();
  report.line(
    `${outcomes.length} decisions tried by ${CLIENTS} clients, ${reported} reports meanwhile`,
  );
  const share = (part: number, whole: number) => part / Math.max(whole, 1);
  const all = { unit: 'of 1', bar: { is: 'above' as const, value: 0.9999 } };
  report.figure({ name: 'cases decided exactly once', value: share(once, cases.length), ...all });
  report.figure({ name: 'losers told who won', value: share(named, lost.length), ...all });
  const none = { unit: 'cases', bar: { is: 'below' as const, value: 1 } };
  report.figure({ name: 'broken chains', value: broken.length, ...none });
  tellWaits(report, ran);
}

function tellWaits(report: Report, { rushed, paced }: Ran): void {
  const wait = (name: string, told: readonly Told[], share: number, bar?: number) =>
    report.figure({
      ...{
        name,
        value: at(
          told.map(({ ms }) => ms),
          share,
        ),
        unit: 'ms',
      },
      ...(bar === undefined ? {} : { bar: { is: 'below' as const, value: bar } }),
    });
  wait('all at once, a decision, p50', rushed, 0.5);
  wait('all at once, a decision, p99', rushed, 0.99);
  for (const door of ['api', 'lines', 'buttons'] as const) {
    const through = paced.filter((told) => told.door === door);
    wait(`steady, through ${door}, p50`, through, 0.5);
    wait(`steady, through ${door}, p99`, through, 0.99, 50);
  }
}
