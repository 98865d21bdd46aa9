import { monitorEventLoopDelay } from 'node:perf_hooks';
import { type FakeDiscord, startFakeDiscord } from '../../test/fakes/discord-server.js';
import { dice } from '../../test/faults/telegram-storm.js';
import { startWenjin } from '../../test/setup/wenjin.js';
import { processorMs, withFolder } from '../house/process.js';
import type { Report } from '../report.js';
import { ANSWER_MS, tellWaits } from './answering.js';
import { happening, openChannels } from './discord-evening.js';
import { callbacks, conform, type DiscordRun, type Past, verify } from './discord-verify.js';
import type { TelegramRun } from './telegram.js';

const perSecond = 50;
const size = 2_000;
const secret = 'a secret for benches only, 32 or more';
const PATIENCE_MS = 60_000;

/** The whole service at Discord's door on loopback, on a calm evening. */
export async function measureDiscord(
  report: Report,
  { database, folder }: Pick<TelegramRun, 'database' | 'folder'>,
): Promise<void> {
  await withFolder(async (dataDir) => {
    const discord = await startFakeDiscord();
    const service = await startWenjin({
      ...{ WENJIN_DATA_DIR: dataDir, WENJIN_SECRET: secret },
      ...(database.url === undefined ? {} : { DATABASE_URL: database.url }),
      ...{ DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl },
    });
    try {
      const run = { discord, service, dataDir, secret, database };
      await until(() => discord.shards.length > 0);
      openChannels(discord);
      // The first calls compile what answers.
      const warm = await pour(discord, { size: 500, seed: 4, first: 1 });
      const past = await answering(report, run);
      await verify(report, run, [...warm, ...past]);
      if (folder) await conform(report, discord, folder);
    } finally {
      await service.kill().catch(() => {});
      await discord.close();
    }
  });
}

/** How long an answer takes from the event to the call that carries it. What happened that evening. */
async function answering(report: Report, run: DiscordRun): Promise<readonly Past[]> {
  const { discord, service, database } = run;
  // How late this process itself is woken: what a busy machine adds to every answer.
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const before = await processorMs(service.pid);
  const past = await pour(discord, { size, seed: 1, first: 1_000 });
  const after = await processorMs(service.pid);
  delay.disable();
  const commands = past.filter(({ comment }) => !comment);
  await until(() => commands.every(({ data }) => callbacks(discord, data.id).length > 0));
  const waits = commands.flatMap(({ data, at }) => {
    const [answer] = callbacks(discord, data.id);
    return answer ? [answer.at - at] : [];
  });
  const name = `Discord: answer PART at ${perSecond} events/s, ${database.name}`;
  tellWaits(report, { name, waits, bar: ANSWER_MS, delay });
  if (before !== null && after !== null) {
    const value = (after - before) / size;
    report.figure({
      name: `Discord: processor time an event, ${database.name}`,
      value,
      unit: 'ms',
    });
  }
  return past;
}

/** Events at their pace, whatever becomes of them. */
async function pour(
  discord: FakeDiscord,
  { size, seed, first }: { readonly size: number; readonly seed: number; readonly first: number },
): Promise<readonly Past[]> {
  const roll = dice(seed);
  const past: Past[] = [];
  const started = performance.now();
  while (past.length < size) {
    const early = started + (past.length * 1_000) / perSecond - performance.now();
    if (early > 0) await new Promise((resolve) => setTimeout(resolve, early));
    const next = happening(discord, first + past.length, roll());
    past.push({ ...next, at: performance.now() });
    discord.happens(next.event, next.data);
  }
  return past;
}

async function until(isSo: () => boolean): Promise<void> {
  const end = performance.now() + PATIENCE_MS;
  while (performance.now() < end && !isSo())
    await new Promise((resolve) => setTimeout(resolve, 50));
}
