import path from 'node:path';
import { commands } from '../../commands/index.js';
import { createLocalBus } from '../bus/local-bus.js';
import type { Bus } from '../bus/ports.js';
import type { Config } from '../config.js';
import type { Clock } from '../core/clock.js';
import { createCooldowns } from '../core/cooldown.js';
import { createDispatch } from '../core/dispatch.js';
import { UserError } from '../core/errors.js';
import { createFrontDesk, type FrontDesk } from '../core/front-desk.js';
import { type I18n, loadI18n } from '../core/i18n.js';
import { permits } from '../core/permission.js';
import { createHashPerson, type HashPerson } from '../core/person.js';
import { reindexTitles } from '../library/catalogue/reindex.js';
import { createLog, type Logger } from '../log.js';
import { journalledComment } from '../moderation/comments/journal.js';
import { root } from '../root.js';
import type { Services } from '../services.js';
import { openJournal } from '../storage/journal.js';
import { deriveKey } from '../storage/keys.js';
import { openStorage } from '../storage/open-storage.js';
import type { Storage } from '../storage/ports.js';
import { loadSecret } from '../storage/secret.js';
import { foldForMatching } from '../text/script.js';
import { createMetrics, type Metrics } from './metrics.js';
import { type Newsroom, openNewsroom } from './newsroom.js';
import { openReaders, type Readers } from './readers.js';
import { seed } from './seed.js';

/** Every room, furnished: what doors, jobs and the command line are built on. */
export interface House {
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Logger;
  readonly i18n: I18n;
  readonly storage: Storage;
  readonly bus: Bus;
  readonly metrics: Metrics;
  readonly readers: Readers;
  readonly newsroom: Newsroom;
  readonly services: Services;
  readonly frontDesk: FrontDesk;
  readonly hashPerson: HashPerson;
  /** Signs the web room's cookies and sessions. */
  readonly webSecret: string;
  close(): Promise<void>;
}

/** The longest unanswered question that is kept. UTF-16 units. */
const LONGEST_KEPT = 500;

/** Opens the database and builds the rooms on it. Closes what it opened when a part fails. */
export async function openHouse(config: Config, clock: Clock): Promise<House> {
  const { dataDir, databaseUrl } = config;
  const log = createLog(config.logLevel);
  const i18n = await speak(config.locale);
  const secret = await loadSecret({
    dataDir,
    given: config.secret,
    shared: config.redisUrl !== undefined,
  });
  const storage = await openStorage({ dataDir, databaseUrl, secret, clock, log });
  const closing: (() => Promise<void>)[] = [() => storage.close()];
  const close = async () => {
    for (const end of closing.reverse()) await end();
    closing.length = 0;
  };
  try {
    await reindex(storage, clock, log);
    await seed(config, storage, clock);
    const bus = await openBus(config, log);
    closing.push(() => bus.close());
    const journal = await openJournal({ dataDir, schema: journalledComment });
    closing.push(() => journal.close());
    const readers = await openReaders({ config, storage, i18n, clock, log });
    closing.push(() => readers.understanding.close());
    const newsroom = await openNewsroom({ storage, journal, bus, clock, log });
    const services = servicesOf(readers, newsroom);
    const metrics = createMetrics();
    const parts = { config, clock, log, i18n, storage, bus, readers, newsroom, services, metrics };
    const hashPerson = createHashPerson(deriveKey(secret, 'person'));
    const webSecret = deriveKey(secret, 'web').toString('hex');
    return { ...parts, frontDesk: openFrontDesk(parts), hashPerson, webSecret, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** After an upgrade that changed how titles are found. */
async function reindex(storage: Storage, clock: Clock, log: Logger): Promise<void> {
  const progress = (done: number) => {
    if (done % 10_000 === 0) log.info({ done }, 'writing search terms anew');
  };
  const done = await reindexTitles({ ...storage, at: clock.now(), progress });
  if (done > 0) log.info({ titles: done }, 'search terms written anew');
}

async function speak(locale: string): Promise<I18n> {
  const directory = path.join(root, 'locales');
  const known = await loadI18n(directory, 'en');
  if (known.locales.includes(locale)) return loadI18n(directory, locale);
  throw new UserError('unknown-locale', { locale, locales: known.locales.join(', ') });
}

async function openBus({ redisUrl }: Config, log: Logger): Promise<Bus> {
  const onError = (error: unknown) => log.warn({ err: error }, 'the bus is in trouble');
  if (redisUrl === undefined) return createLocalBus({ onError });
  const { createRedisBus } = await import('../bus/redis-bus.js');
  return createRedisBus(redisUrl, { prefix: 'wenjin', onError });
}

function servicesOf({ services }: Readers, newsroom: Newsroom): Services {
  const { topics, reports, announcements } = newsroom;
  const directory: Services['directory'] = {
    commands: (role) =>
      commands
        .filter(({ permission }) => permits(role, permission))
        .map(({ name, options }) => ({ name, options: Object.keys(options.shape) })),
  };
  return { ...services, topics, reports, announcements, directory };
}

function openFrontDesk(
  parts: Pick<House, 'services' | 'i18n' | 'metrics' | 'log' | 'readers' | 'storage'>,
): FrontDesk {
  const { services, i18n, metrics, readers, storage } = parts;
  const log = metrics.dispatchLog(parts.log.child({ room: 'dispatch' }));
  const dispatch = createDispatch({ commands, services, i18n, cooldowns: createCooldowns(), log });
  return createFrontDesk({
    commands,
    dispatch,
    i18n,
    understanding: readers.understanding,
    keepUnanswered: async (locale, text, at) => {
      const sample = text.slice(0, LONGEST_KEPT);
      const question = foldForMatching(sample).trim();
      // An answer is worth more than the note that there was none.
      await storage.unanswered
        .keep({ locale, question, sample, at })
        .catch((error) => parts.log.warn({ err: error }, 'an unanswered question was not kept'));
    },
  });
}
