import path from 'node:path';
import { commands } from '../../commands/index.js';
import { createLocalBus } from '../bus/local-bus.js';
import type { Bus } from '../bus/ports.js';
import type { Config } from '../config.js';
import type { Clock } from '../core/clock.js';
import { type Cooldowns, createCooldowns } from '../core/cooldown.js';
import { createDispatch, type Dispatch } from '../core/dispatch.js';
import { UserError } from '../core/errors.js';
import { createFrontDesk, type FrontDesk } from '../core/front-desk.js';
import { type I18n, loadI18n } from '../core/i18n.js';
import { permits } from '../core/permission.js';
import { createHashPerson, type HashPerson } from '../core/person.js';
import { createPrivacyDesk, type PrivacyDesk } from '../core/privacy.js';
import { createStaffLinkDesk, type StaffLinkDesk } from '../core/staff-link.js';
import { reindexTitles } from '../library/catalogue/reindex.js';
import type { HandoverDesk } from '../library/handover/desk.js';
import { createLog, type Logger } from '../log.js';
import { journalledComment } from '../moderation/comments/journal.js';
import { root } from '../root.js';
import type { Services } from '../services.js';
import type { StaffDesk } from '../staff/desk.js';
import { openJournal } from '../storage/journal.js';
import { deriveKey } from '../storage/keys.js';
import { openStorage } from '../storage/open-storage.js';
import type { Storage } from '../storage/ports.js';
import { loadSecret } from '../storage/secret.js';
import { kindAnswer } from './care.js';
import { type Handovers, openHandovers } from './handovers.js';
import { judged } from './judged.js';
import { createMetrics, type Metrics } from './metrics.js';
import { type Newsroom, openNewsroom } from './newsroom.js';
import { personalStores } from './personal-stores.js';
import { openReaders, type Readers } from './readers.js';
import { seed } from './seed.js';
import { showsOf } from './shows.js';
import { openStaff } from './staff.js';

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
  /** The corridor behind the front desk, for doors where staff stand. */
  readonly dispatch: Dispatch;
  /** The same without a trace: for staff who want to see what a reader would hear. */
  readonly rehearsal: FrontDesk;
  /** The list of colleagues. */
  readonly accounts: StaffDesk;
  readonly hashPerson: HashPerson;
  /** Seals the ids of buttons in chat. */
  readonly buttonKey: Uint8Array;
  /** Signs the web room's cookies and sessions. */
  readonly webSecret: string;
  close(): Promise<void>;
}

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
  const seal = () =>
    storage.cases
      .seal()
      .catch((err: unknown) => log.error({ err }, 'the log could not be sealed at the end'));
  const closing: (() => Promise<unknown>)[] = [() => storage.close(), seal];
  const close = async () => {
    for (const end of closing.reverse()) await end();
    closing.length = 0;
  };
  try {
    await reindex(storage, clock, log);
    await seed(config, storage, clock);
    const bus = await openBus(config, secret, log);
    closing.push(() => bus.close());
    const journal = await openJournal({ dataDir, schema: journalledComment });
    closing.push(() => journal.close());
    const readers = await openReaders({ config, storage, i18n, bus, clock, log });
    closing.push(() => readers.understanding.close());
    closing.push(followDeck(readers, bus, log));
    const newsroom = await openNewsroom({
      ...{ storage, journal, bus, clock, log, dataDir, timezone: readers.facts.timezone },
      openTimes: readers.library.hours.openTimes,
      shows: showsOf(config),
      publicUrl: config.publicUrl,
      appealKey: deriveKey(secret, 'appeal'),
      sampleKey: deriveKey(secret, 'second look'),
    });
    const cooldowns = createCooldowns();
    const key = deriveKey(secret, 'privacy');
    const privacy = openPrivacy({ config, storage, bus, log, cooldowns, key });
    const metrics = createMetrics();
    const handovers = openHandovers({ config, storage, readers, i18n, bus, metrics, clock, log });
    const staffLinks = createStaffLinkDesk({
      store: storage.staffIdentities,
      key: deriveKey(secret, 'link'),
    });
    const desks = { handovers: handovers.desk, privacy, staffLinks, spaces: storage.spaces };
    const services = servicesOf(readers, newsroom, desks);
    const parts = { config, clock, log, i18n, storage, bus, readers, newsroom, services, metrics };
    const hashPerson = createHashPerson(deriveKey(secret, 'person'));
    const webSecret = deriveKey(secret, 'web').toString('hex');
    const dispatch = openDispatch(parts, cooldowns);
    const frontDesk = openFrontDesk({ ...parts, handovers, dispatch });
    const buttonKey = deriveKey(secret, 'buttons');
    const rehearsal = openRehearsal(parts);
    const accounts = openStaff(parts);
    const doors = { frontDesk, dispatch, rehearsal };
    return { ...parts, ...doors, accounts, hashPerson, buttonKey, webSecret, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** A deck brought in by one process is in the hands of all. */
function followDeck(readers: Readers, bus: Bus, log: Logger): () => Promise<void> {
  const failed = (err: unknown) => log.warn({ err }, 'the deck of classics was not read anew');
  const stop = bus.subscribe(({ kind }) => {
    if (kind === 'classics') readers.refreshClassics().catch(failed);
  });
  return async () => stop();
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

async function openBus({ redisUrl }: Config, secret: Buffer, log: Logger): Promise<Bus> {
  const onError = (error: unknown) => log.warn({ err: error }, 'the bus is in trouble');
  if (redisUrl === undefined) return createLocalBus({ onError });
  const { createRedisBus } = await import('../bus/redis-bus.js');
  // Installations that share a Redis have secrets of their own, and so do not hear each other.
  const prefix = `wenjin:${deriveKey(secret, 'bus').toString('hex').slice(0, 16)}`;
  return createRedisBus(redisUrl, { prefix, onError });
}

interface Desks {
  readonly handovers: HandoverDesk;
  readonly privacy: PrivacyDesk;
  readonly staffLinks: StaffLinkDesk;
  readonly spaces: Services['spaces'];
}

function servicesOf({ services }: Readers, newsroom: Newsroom, desks: Desks): Services {
  const {
    topics,
    campaigns,
    stories,
    reports,
    appeals,
    raids,
    rules,
    ruleLab,
    ruleUndo,
    statistics,
  } = newsroom;
  const directory: Services['directory'] = {
    commands: (role) =>
      commands
        .filter(({ permission }) => permits(role, permission))
        .map(({ name, options, inner = [] }) => ({
          name,
          options: Object.keys(options.shape).filter((option) => !inner.includes(option)),
        })),
  };
  const { announcements, agreement, alerts } = newsroom;
  const judging = { reports, appeals, raids, statistics, agreement, alerts };
  const moderation = { ...judging, rules, ruleLab, ruleUndo };
  return {
    ...services,
    topics,
    campaigns,
    stories,
    ...moderation,
    announcements,
    ...desks,
    directory,
  };
}

function openPrivacy(
  parts: Pick<House, 'config' | 'storage' | 'bus' | 'log'> & {
    readonly cooldowns: Cooldowns;
    readonly key: Uint8Array;
  },
): PrivacyDesk {
  const { config, storage, bus, log, key } = parts;
  const tell = (event: Parameters<Bus['publish']>[0]) =>
    bus.publish(event).catch((error) => log.warn({ err: error }, 'the bus did not take news'));
  return createPrivacyDesk({
    stores: personalStores(parts),
    erasures: storage.erasures,
    key,
    publicUrl: config.publicUrl,
    keepDays: config.keepDays,
    changed(spaces) {
      for (const space of new Set(spaces)) void tell({ kind: 'room', space });
      if (spaces.length > 0) void tell({ kind: 'topics' });
    },
  });
}

type RehearsalParts = Pick<House, 'services' | 'i18n' | 'metrics' | 'log' | 'readers'>;

interface FrontDeskParts extends RehearsalParts {
  readonly dispatch: Dispatch;
  readonly handovers: Handovers;
}

function openDispatch(parts: RehearsalParts, cooldowns: Cooldowns): Dispatch {
  const { services, i18n, metrics } = parts;
  const log = metrics.dispatchLog(parts.log.child({ room: 'dispatch' }));
  return createDispatch({ commands, services, i18n, cooldowns, log });
}

function openFrontDesk(parts: FrontDeskParts): FrontDesk {
  const { services, i18n, readers, dispatch } = parts;
  const desk = createFrontDesk({
    commands,
    dispatch,
    i18n,
    understanding: readers.understanding,
    care: kindAnswer(parts),
    talk: parts.handovers.talk,
    // An answer is worth more than the note that there was none.
    keepUnanswered: (locale, text, at) =>
      services.unanswered
        .keep(locale, text, at)
        .catch((error) => parts.log.warn({ err: error }, 'an unanswered question was not kept')),
  });
  return judged(desk, services.feedback);
}

/** Nothing is kept, counted or logged of it. */
function openRehearsal({ services, i18n, readers }: RehearsalParts): FrontDesk {
  const log = { done: () => {}, failed: () => {} };
  const cooldowns = createCooldowns();
  const dispatch = createDispatch({ commands, services, i18n, cooldowns, log });
  const { understanding } = readers;
  return createFrontDesk({
    commands,
    dispatch,
    i18n,
    understanding,
    care: kindAnswer({ i18n, services }),
    keepUnanswered: async () => {},
  });
}
