import path from 'node:path';
import { deriveKey } from '../../src/storage/keys.js';
import { type FakeTelegram, startFakeTelegram } from '../../test/fakes/telegram-server.js';
import { brew, dice, foul, type Gust, sealedWith } from '../../test/faults/telegram-storm.js';
import { tellsWhatLives } from '../../test/setup/living.js';
import { type Service, startWenjin } from '../../test/setup/wenjin.js';
import { residentMb, withFolder } from '../house/process.js';
import type { Report } from '../report.js';
import { ANSWER_MS, answering } from './answering.js';
import { asks, pour, settled } from './pour.js';
import { steady } from './steady.js';
import { conform, verify } from './verify.js';

const perSecond = 50;
const secret = 'a secret for benches only, 32 or more';

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
    const heap = path.join(dataDir, 'living');
    const service = await startWenjin({
      ...{ WENJIN_DATA_DIR: dataDir, WENJIN_SECRET: secret },
      ...(url === undefined ? {} : { DATABASE_URL: url }),
      ...{ TELEGRAM_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.apiRoot },
      ...tellsWhatLives(heap),
    });
    try {
      await warm(telegram);
      const gusts: Gust[] = [];
      for (const evening of evenings) {
        const on = run.database.name;
        gusts.push(...(await answering(report, { telegram, service }, { ...evening, on })));
      }
      if (run.size > 0) gusts.push(...(await stormy(report, { ...run, telegram, service })));
      if (run.minutes > 0) {
        const { minutes } = run;
        await steady(report, { telegram, service, heap, minutes, first: 1_000_000 });
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

const evenings = [
  { name: '', first: 1_000, bar: ANSWER_MS },
  // Everybody says nearly the same, and nearly every comment becomes a case.
  { name: ', in a raid', first: 10_000, say: (n: number) => `免费领取会员卡 ${n}` },
];

/** Until the door is open and what is behind it runs as after some minutes: the first calls compile it. */
async function warm(telegram: FakeTelegram): Promise<void> {
  const { gusts } = brew({ size: 500, seed: 4, first: 1, asks });
  const updates = gusts.map(({ update }) => update);
  await pour(telegram, updates, perSecond);
  await settled(telegram, gusts, 900);
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
  const { gusts, arriving } = brew({ size, seed: 2, first: 20_000, asks, press });
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
  await settled(telegram, gusts, 20_000 + size + 1);
  const after = await residentMb(service.pid);
  if (before && after) {
    const peer = { name: 'before', value: before };
    report.figure({ name: 'Telegram: memory after the storm', value: after, unit: 'MB', peer });
  }
  return gusts;
}
