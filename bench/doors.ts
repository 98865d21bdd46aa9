import { openPostgresDatabase, postgresUrl } from '../test/contracts/databases.js';
import { measureDiscord } from './doors/discord.js';
import { measureTelegram, type TelegramRun } from './doors/telegram.js';
import type { Report } from './report.js';

/** A short look; `--minutes 60` tells what an hour does. */
const MINUTES = 1;
const UPDATES = 10_000;

/**
 * `npm run bench doors [-- --minutes N --updates N DATA_DIR]`: the doors of chat platforms on loopback,
 * on PostgreSQL and on the embedded database: how fast an answer leaves, at Telegram's and at Discord's;
 * at Telegram's also that nothing is lost or done twice in a storm and, on PostgreSQL, that memory stays
 * flat. With a folder that holds the platforms' published descriptions, every request is held against
 * them.
 */
export async function run(argv: readonly string[], report: Report): Promise<void> {
  const numberAfter = (flag: string, otherwise: number) => {
    const at = argv.indexOf(flag);
    const value = at < 0 ? otherwise : Number(argv[at + 1]);
    if (!(value >= 0)) throw new Error(`${flag} N: a number`);
    return value;
  };
  const minutes = numberAfter('--minutes', MINUTES);
  const size = numberAfter('--updates', UPDATES);
  const folder = argv.find((word, at) => !word.startsWith('--') && !argv[at - 1]?.match(/^--\w/));
  await onPostgres(report, (database) =>
    measureTelegram(report, { folder, minutes, size, database }),
  );
  await onPostgres(report, (database) => measureDiscord(report, { folder, database }));
  const embedded = { name: 'embedded' };
  await measureTelegram(report, { folder, minutes: 0, size, database: embedded });
  await measureDiscord(report, { folder, database: embedded });
}

async function onPostgres(
  report: Report,
  work: (database: TelegramRun['database']) => Promise<void>,
): Promise<void> {
  const server = await postgresUrl();
  if (server.url === null) return report.line(`on PostgreSQL: not measured, ${server.why}`);
  const { url, drop } = await openPostgresDatabase(server.url);
  try {
    await work({ name: 'PostgreSQL', url });
  } finally {
    await drop();
  }
}
