import { monitorEventLoopDelay } from 'node:perf_hooks';
import { deriveKey } from '../../src/storage/keys.js';
import { type FakeTelegram, startFakeTelegram } from '../../test/fakes/telegram-server.js';
import {
  brew,
  chatOf,
  dice,
  foul,
  type Gust,
  sealedWith,
} from '../../test/faults/telegram-storm.js';
import { type Service, startWenjin } from '../../test/setup/wenjin.js';
import { at, processorMs, residentMb, withFolder } from '../house/process.js';
import type { Report } from '../report.js';
import { asks, pour, settled } from './pour.js';
import { steady } from './steady.js';
import { conform, verify } from './verify.js';

const perSecond = 50;
const calmUpdates = 1_000;
const secret = 'a secret for benches only, 32 or more';
const ANSWER_MS = 30;

export interface TelegramRun {
  /** Where the platforms' published descriptions are. */
  readonly folder?: string | undefined;
  /** How long memory is watched. */
  readonly minutes: number;
  /** Updates of the storm; 0: there is none. */
  readonly size: number;
  /** Where the service keeps what it has; without an address in its own folder. */
  readonly database: { readonly name: string; readonly url?: string };
}

/** The whole service at Telegram's door on loopback: in calm, in a storm of failures, over time. */
export async function measureTelegram(report: Report, run: TelegramRun): Promise<void> {
  const { url } = run.database;
  report.line(`on ${run.database.name}:`);
  await withFolder(async (dataDir) => {
    const telegram = await startFakeTelegram();
    const service = await startWenjin({
      ...{ WENJIN_DATA_DIR: dataDir, WENJIN_SECRET: secret },
      ...(url === undefined ? {} : { DATABASE_URL: url }),
      ...{ TELEGRAM_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.apiRoot },
    });
    try {
      await warm(telegram);
      await calm(report, telegram, { service, database: run.database });
      const gusts = run.size > 0 ? await stormy(report, { ...run, telegram, service }) : [];
      if (run.minutes > 0) {
        await steady(report, { telegram, service, minutes: run.minutes, first: 1_000_000 });
      }
      const log = await service.logged(/^/);
      await service.stop();
      await verify(report, { ...{ telegram, dataDir, secret, gusts, log }, postgres: url });
      if (run.folder) await conform(report, telegram, run.folder);
    } finally {
      await service.kill().catch(() => {});
      await telegram.close();
    }
  });
}

/** Until the door is open and everything behind it was used once. */
async function warm(telegram: FakeTelegram): Promise<void> {
  const { gusts } = brew({ size: 100, seed: 4, first: 1, asks });
  const updates = gusts.map(({ update }) => update);
  await pour(telegram, updates, perSecond);
  await settled(telegram, gusts, 200);
}

/** How long an answer takes from the update to the call that carries it. */
async function calm(
  report: Report,
  telegram: FakeTelegram,
  { service, database }: { readonly service: Service } & Pick<TelegramRun, 'database'>,
): Promise<void> {
  const { pid } = service;
  const { gusts } = brew({ size: calmUpdates, seed: 1, first: 1_000, asks });
  const updates = gusts.map(({ update }) => update);
  // How late this process itself is woken: what a busy machine adds to every answer.
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const before = await processorMs(pid);
  const broughtAt = await pour(telegram, updates, perSecond);
  const after = await processorMs(pid);
  delay.disable();
  await settled(telegram, gusts, 5_000);
  const waits = gusts.flatMap(({ update, answer }) => {
    const chat = chatOf(update)?.id;
    const call = telegram.calls.find(
      ({ method, payload }) => method === 'sendMessage' && payload.chat_id === chat,
    );
    const brought = broughtAt.get(update.update_id);
    return answer && call && brought !== undefined ? [call.at - brought] : [];
  });
  for (const [name, share] of Object.entries({ p50: 0.5, p99: 0.99 })) {
    report.figure({
      ...{
        name: `Telegram: answer ${name} at ${perSecond} updates/s, ${database.name}`,
        unit: 'ms',
      },
      ...{ value: at(waits, share), bar: { is: 'below', value: ANSWER_MS } },
      peer: { name: 'this process woken late', value: delay.percentile(share * 100) / 1e6 - 5 },
    });
  }
  if (before !== null && after !== null) {
    const value = (after - before) / calmUpdates;
    const name = `Telegram: processor time an update, ${database.name}`;
    report.figure({ name, value, unit: 'ms' });
  }
}

/** Buttons as the service signs them: its key comes from the secret. */
const press = sealedWith(deriveKey(Buffer.from(secret), 'buttons'), () => ({
  ...{ command: 'hours', options: {} },
}));

async function stormy(
  report: Report,
  run: Pick<TelegramRun, 'size'> & { readonly telegram: FakeTelegram; readonly service: Service },
): Promise<readonly Gust[]> {
  const { telegram, service, size } = run;
  const { gusts, arriving } = brew({ size, seed: 2, first: 10_000, asks, press });
  const before = await residentMb(service.pid);
  const weather = foul(dice(3), 10);
  let failures = 0;
  telegram.weather = (method) => {
    const kind = weather(method);
    if (kind !== null) failures += 1;
    return kind;
  };
  // Polling brings updates in their order; what is doubled comes again as after a lost poll.
  const inOrder = arriving.toSorted((one, other) => one.update_id - other.update_id);
  await pour(telegram, inOrder, perSecond);
  telegram.weather = () => null;
  report.figure({ name: 'Telegram: failures put into the storm', value: failures, unit: '' });
  await settled(telegram, gusts, 10_000 + size + 1);
  const after = await residentMb(service.pid);
  if (before && after) {
    const peer = { name: 'before', value: before };
    report.figure({ name: 'Telegram: memory after the storm', value: after, unit: 'MB', peer });
  }
  return gusts;
}
