import { systemClock } from '../../src/core/clock.js';
import { openStorage } from '../../src/storage/open-storage.js';
import type { Storage } from '../../src/storage/ports.js';
import type { FakeTelegram } from '../../test/fakes/telegram-server.js';
import type { Gust } from '../../test/faults/telegram-storm.js';
import { dataFile } from '../data-file.js';
import type { Report } from '../report.js';
import { readBotApi } from './bot-api.js';
import { answers } from './pour.js';

export interface Kept {
  readonly telegram: FakeTelegram;
  readonly dataDir: string;
  /** The PostgreSQL it worked on; absent: what it has is in its folder. */
  readonly postgres: string | undefined;
  readonly secret: string;
  readonly gusts: readonly Gust[];
  /** What the service wrote to its log. */
  readonly log: string;
}

/** Read back from the server and from the database, once the service has stopped. */
export async function verify(report: Report, kept: Kept): Promise<void> {
  const { telegram, dataDir, postgres, gusts, log } = kept;
  const counts = answers(telegram, gusts);
  const secret = Buffer.from(kept.secret);
  const storage = await openStorage({
    ...{ dataDir, secret, clock: systemClock },
    ...(postgres === undefined ? {} : { databaseUrl: postgres }),
  });
  try {
    const none = { is: 'below', value: 1 } as const;
    const figure = (name: string, value: number) =>
      report.figure({ name: `Telegram: ${name}`, value, unit: '', bar: none });
    const comments = gusts.filter(({ comment }) => comment).length;
    report.line(`${counts.length} questions and presses, ${comments} comments`);
    figure('questions without an answer', counts.filter((count) => count === 0).length);
    figure('questions answered twice', counts.filter((count) => count > 1).length);
    figure('comments not scanned exactly once', await unheard(storage, gusts));
    const left = await storage.inbox.count(`telegram:${telegram.bot.id}`);
    figure('updates left over', left.waiting + left.answering + left.aside);
    figure('unhandled rejections', log.match(/unhandled/gi)?.length ?? 0);
  } finally {
    await storage.close();
  }
}

/** Heard once as written and once as edited: more revisions would be more scans. */
async function unheard(storage: Storage, gusts: readonly Gust[]): Promise<number> {
  let count = 0;
  for (const { message, text } of gusts.flatMap(({ comment }) => comment ?? [])) {
    const [chat = '', id = ''] = message.split('/');
    const found = await storage.comments.byExternalId(`telegram:${chat}`, id);
    const revisions = text.endsWith(', edited') ? 2 : 1;
    if (found?.text !== text || found.revision > revisions) count += 1;
  }
  return count;
}

/** Every request of the run against the published Bot API. */
export async function conform(
  report: Report,
  { calls }: FakeTelegram,
  folder: string,
): Promise<void> {
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
