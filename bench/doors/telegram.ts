import { systemClock } from '../../src/core/clock.js';
import { openStorage } from '../../src/storage/open-storage.js';
import { type FakeTelegram, startFakeTelegram } from '../../test/fakes/telegram-server.js';
import { brew, dice, foul, type Gust, type Storm } from '../../test/faults/telegram-storm.js';
import { startWenjin } from '../../test/setup/wenjin.js';
import { dataFile } from '../data-file.js';
import { at, processorMs, residentMb, withFolder } from '../house/process.js';
import type { Report } from '../report.js';
import { readBotApi } from './bot-api.js';

const perSecond = 50;
const calmUpdates = 1_000;
const stormUpdates = 10_000;
const secret = 'a secret for benches only, 32 or more';

/** The whole service at Telegram's door on loopback: first in calm, then in a storm of failures. */
export async function measureTelegram(report: Report, folder: string | undefined): Promise<void> {
  await withFolder(async (dataDir) => {
    const telegram = await startFakeTelegram();
    const service = await startWenjin({
      ...{ WENJIN_DATA_DIR: dataDir, WENJIN_SECRET: secret },
      ...{ TELEGRAM_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.apiRoot },
    });
    try {
      await warm(telegram);
      const used = await processorMs(service.pid);
      await calm(report, telegram);
      const more = await processorMs(service.pid);
      if (used !== null && more !== null) {
        const value = (more - used) / calmUpdates;
        report.figure({ name: 'Telegram: processor time an update', value, unit: 'ms' });
      }
      const before = await residentMb(service.pid);
      const storm = await stormy(report, telegram);
      const after = await residentMb(service.pid);
      if (before && after) {
        const name = 'Telegram: memory after the storm';
        report.figure({ name, value: after, unit: 'MB', peer: { name: 'before', value: before } });
      }
      await settled(telegram, storm.gusts);
      await service.stop();
      await verify(report, { telegram, dataDir, gusts: storm.gusts });
      if (folder) await conform(report, telegram, folder);
    } finally {
      await service.kill().catch(() => {});
      await telegram.close();
    }
  });
}

/** Until the door is open and everything behind it was used once. */
async function warm(telegram: FakeTelegram): Promise<void> {
  const { gusts } = brew({ size: 20, seed: 4, first: 1, ask: () => '/hours' });
  await pour(
    telegram,
    gusts.map(({ update }) => update),
  );
  await settled(telegram, gusts);
}

/** How long an answer takes from the update to the call that carries it. */
async function calm(report: Report, telegram: FakeTelegram): Promise<void> {
  const { gusts } = brew({ size: calmUpdates, seed: 1, first: 1_000, ask: () => '/hours' });
  const sentAt = await pour(
    telegram,
    gusts.map(({ update }) => update),
  );
  await settled(telegram, gusts);
  const waits = gusts.flatMap(({ update, answer }) => {
    const call = telegram.calls.find(
      ({ method, payload }) =>
        method === 'sendMessage' && payload.chat_id === update.message?.chat.id,
    );
    const sent = sentAt.get(update.update_id);
    return answer && call && sent !== undefined ? [call.at - sent] : [];
  });
  for (const [name, share, bar] of [
    ['p50', 0.5, 30],
    ['p99', 0.99, undefined],
  ] as const) {
    report.figure({
      ...{ name: `Telegram: answer ${name} at ${perSecond} updates/s`, unit: 'ms' },
      value: at(waits, share),
      ...(bar ? { bar: { is: 'below' as const, value: bar } } : {}),
    });
  }
}

async function stormy(report: Report, telegram: FakeTelegram): Promise<Storm> {
  const storm = brew({ size: stormUpdates, seed: 2, first: 10_000, ask: () => '/hours' });
  const weather = foul(dice(3), 10);
  let failures = 0;
  telegram.weather = (method) => {
    const kind = weather(method);
    if (kind !== null) failures += 1;
    return kind;
  };
  // Polling brings updates in their order; what is doubled comes again as after a lost poll.
  await pour(
    telegram,
    storm.arriving.toSorted((one, other) => one.update_id - other.update_id),
  );
  telegram.weather = () => null;
  report.figure({ name: 'Telegram: failures put into the storm', value: failures, unit: '' });
  return storm;
}

/** Updates at their pace, whatever becomes of them. When each was brought. */
async function pour(
  telegram: FakeTelegram,
  updates: Storm['arriving'],
): Promise<ReadonlyMap<number, number>> {
  const broughtAt = new Map<number, number>();
  const started = performance.now();
  for (const [index, update] of updates.entries()) {
    const early = started + (index * 1_000) / perSecond - performance.now();
    if (early > 0) await new Promise((resolve) => setTimeout(resolve, early));
    if (update.message) telegram.core.chatState.getOrCreate(update.message.chat);
    broughtAt.set(update.update_id, performance.now());
    telegram.deliver(update);
  }
  return broughtAt;
}

const GRACE_MS = 120_000;

/** Until every question has an answer, or two minutes are over. */
async function settled(telegram: FakeTelegram, gusts: readonly Gust[]): Promise<void> {
  const until = performance.now() + GRACE_MS;
  while (performance.now() < until && answers(telegram, gusts).some((count) => count === 0)) {
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

/** How often each question was answered. */
function answers({ core, bot }: FakeTelegram, gusts: readonly Gust[]): number[] {
  return gusts.flatMap(({ update, answer }) => {
    if (!answer || !update.message) return [];
    const messages = core.chatState.getAllMessages(update.message.chat.id);
    return [messages.filter(({ from }) => from?.id === bot.id).length];
  });
}

interface Kept {
  readonly telegram: FakeTelegram;
  readonly dataDir: string;
  readonly gusts: readonly Gust[];
}

/** Read back from the server and from the database, once the service has stopped. */
async function verify(report: Report, { telegram, dataDir, gusts }: Kept): Promise<void> {
  const counts = answers(telegram, gusts);
  const storage = await openStorage({ dataDir, secret: Buffer.from(secret), clock: systemClock });
  try {
    const wrong: string[] = [];
    const comments = gusts.flatMap(({ comment }) => comment ?? []);
    for (const { message, text } of comments) {
      const [chat = '', id = ''] = message.split('/');
      const kept = await storage.comments.byExternalId(`telegram:${chat}`, id);
      // Heard once as written and once as edited: more revisions would be more scans.
      const revisions = text.endsWith(', edited') ? 2 : 1;
      if (kept?.text !== text || kept.revision > revisions) wrong.push(message);
    }
    const none = { is: 'below', value: 1 } as const;
    const figure = (name: string, value: number) =>
      report.figure({ name: `Telegram: ${name}`, value, unit: '', bar: none });
    report.line(`${counts.length} questions, ${comments.length} comments`);
    figure('questions without an answer', counts.filter((count) => count === 0).length);
    figure('questions answered twice', counts.filter((count) => count > 1).length);
    figure('comments not scanned exactly once', wrong.length);
    const left = await storage.inbox.count(`telegram:${telegram.bot.id}`);
    figure('updates left over', left.waiting + left.answering + left.aside);
  } finally {
    await storage.close();
  }
}

/** Every request of the run against the published Bot API. */
async function conform(report: Report, { calls }: FakeTelegram, folder: string): Promise<void> {
  const api = await readBotApi(await dataFile(folder, 'telegram-bot-api.json'));
  const wrongs = calls.flatMap(({ method, payload }) => {
    const found = api.wrongs(method, payload);
    return found.length > 0 ? [found.join('; ')] : [];
  });
  for (const wrong of new Set(wrongs)) report.line(wrong);
  report.figure({
    name: `Telegram: of ${calls.length} requests not as ${api.version} has them`,
    ...{ value: wrongs.length, unit: '', bar: { is: 'below', value: 1 } },
  });
}
