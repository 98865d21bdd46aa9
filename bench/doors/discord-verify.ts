import { systemClock } from '../../src/core/clock.js';
import { openStorage } from '../../src/storage/open-storage.js';
import type { FakeDiscord } from '../../test/fakes/discord-server.js';
import type { Service } from '../../test/setup/wenjin.js';
import { dataFile } from '../data-file.js';
import { openapiCheck } from '../discord/openapi.js';
import type { Report } from '../report.js';
import type { Happening } from './discord-evening.js';
import type { TelegramRun } from './telegram.js';

/** What happened, and when (`performance.now()`). */
export interface Past extends Happening {
  readonly at: number;
}

/** A service at a Discord, and where it keeps what it has. */
export interface DiscordRun {
  readonly discord: FakeDiscord;
  readonly service: Service;
  readonly dataDir: string;
  readonly secret: string;
  readonly database: TelegramRun['database'];
}

/** What was answered to an interaction. */
export function callbacks({ front }: FakeDiscord, id: string) {
  return front.requests.filter(({ path }) => path.startsWith(`/interactions/${id}/`));
}

/** Read back from the database, once the service has stopped. */
export async function verify(
  report: Report,
  run: DiscordRun,
  past: readonly Past[],
): Promise<void> {
  const { discord, service, dataDir, database } = run;
  const secret = Buffer.from(run.secret);
  const log = await service.logged(/^/);
  await service.stop();
  const answers = past.flatMap(({ comment, data }) =>
    comment ? [] : [callbacks(discord, data.id).length],
  );
  const figure = (name: string, value: number) =>
    report.figure({
      ...{ name: `Discord: ${name}`, value, unit: '', bar: { is: 'below', value: 1 } as const },
    });
  report.line(`${answers.length} commands, ${past.length - answers.length} comments`);
  figure('commands without an answer', answers.filter((count) => count === 0).length);
  figure('commands answered twice', answers.filter((count) => count > 1).length);
  const storage = await openStorage({
    ...{ dataDir, secret, clock: systemClock },
    ...(database.url === undefined ? {} : { databaseUrl: database.url }),
  });
  try {
    let unheard = 0;
    for (const { comment, data } of past) {
      if (!comment) continue;
      const found = await storage.comments.byExternalId(`discord:${comment.channel}`, data.id);
      if (found?.text !== comment.text || found.revision !== 1) unheard += 1;
    }
    figure('comments not scanned exactly once', unheard);
    figure('unhandled rejections', log.match(/unhandled/gi)?.length ?? 0);
  } finally {
    await storage.close();
  }
}

/** Every request of the run against Discord's own description of its API. */
export async function conform(
  report: Report,
  { front }: FakeDiscord,
  folder: string,
): Promise<void> {
  const check = await openapiCheck(await dataFile(folder, 'discord-openapi.json'));
  const wrongs = front.requests.flatMap((request) => check(request).slice(0, 1));
  for (const wrong of new Set(wrongs)) report.line(wrong);
  report.figure({
    name: `Discord: of ${front.requests.length} requests not as described`,
    ...{ value: wrongs.length, unit: '', bar: { is: 'below', value: 1 } },
  });
}
