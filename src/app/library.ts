import { stat } from 'node:fs/promises';
import type { Bus } from '../bus/ports.js';
import type { Config } from '../config.js';
import type { Clock } from '../core/clock.js';
import { UserError } from '../core/errors.js';
import type { I18n } from '../core/i18n.js';
import type { InfoDesk } from '../library/desks.js';
import type { LibraryFacts } from '../library/facts.js';
import { createLiveFaq, type LiveFaq } from '../library/faq/live-faq.js';
import { createInfoDesk } from '../library/info.js';
import type { NoticeDesk } from '../library/notices/desk.js';
import { createLiveHours, type LiveHours } from '../library/notices/live-hours.js';
import { createNoticeDesk } from '../library/notices/notice-desk.js';
import type { Logger } from '../log.js';
import type { Storage } from '../storage/ports.js';
import { factsFile, openFacts } from './facts.js';

export interface LibraryParts {
  readonly config: Config;
  readonly storage: Pick<Storage, 'notices' | 'officialDays' | 'faq'>;
  readonly bus: Pick<Bus, 'publish' | 'subscribe'>;
  readonly i18n: I18n;
  readonly clock: Clock;
  readonly log: Pick<Logger, 'info' | 'warn' | 'error'>;
}

/** What the library says of itself: its file, notices and official days, always the latest. */
export interface Library {
  /** The facts in force. */
  readonly facts: LibraryFacts;
  readonly hours: LiveHours;
  readonly info: InfoDesk;
  readonly notices: NoticeDesk;
  readonly faq: LiveFaq;
  /** Tells the other processes that something was taught. */
  tellFaq(): void;
  /** Told when another file of facts is in force. */
  onFacts(listener: (facts: LibraryFacts) => Promise<void> | void): void;
  /** Looks at the file and the database again; what is wrong with a changed file is logged. */
  refresh(): Promise<void>;
  /** The same, also when the file looks as it did: somebody said that it shall be read. */
  reread(): Promise<void>;
  /** After an import: what is stored counts here at once, and everywhere else. */
  hoursChanged(): Promise<void>;
  /** Why the file as it stands now is not in force; null when it is. */
  problems(): FactsProblems | null;
}

export interface FactsProblems {
  readonly file: string;
  readonly count: number;
  /** A line each, with its place. */
  readonly lines: readonly string[];
  readonly since: Date;
}

/** Opens the library's facts. Throws `UserError` with every problem of the file. */
export async function openLibrary(parts: LibraryParts): Promise<Library> {
  const { config, storage, bus, i18n } = parts;
  const mark = await markOf(config);
  const facts = await openFacts(config);
  const hours = createLiveHours({ facts, ...(await readStored(storage, facts.country)) });
  const readAgain = inOrder(
    () => readStored(storage, facts.country),
    (stored) => hours.know(stored),
  );
  const hoursChanged = async () => {
    await readAgain();
    await bus
      .publish({ kind: 'hours' })
      .catch((err) => parts.log.warn({ err }, 'the bus did not take news of the hours'));
  };
  bus.subscribe(({ kind }) => {
    if (kind === 'hours') readAgain().catch((err) => parts.log.error({ err }, 'hours not read'));
  });
  const watch = createFactsWatch(parts, { mark, hours });
  const { faq, tellFaq } = openFaq(parts, () => hours.knowledge().facts);
  await faq.reload();
  let info = createInfoDesk(facts, i18n, faq);
  watch.listeners.push((changed) => {
    faq.factsChanged();
    info = createInfoDesk(changed, i18n, faq);
  });
  return {
    get facts() {
      return hours.knowledge().facts;
    },
    hours,
    info: {
      answer: (topic, locale) => info.answer(topic, locale),
      topics: (locale) => info.topics(locale),
      contact: (locale) => info.contact(locale),
      libraryName: (locale) => info.libraryName(locale),
      helpLine: (locale) => info.helpLine(locale),
    },
    faq,
    tellFaq,
    notices: createNoticeDesk({ store: storage.notices, hours, i18n, changed: hoursChanged }),
    onFacts: (listener) => void watch.listeners.push(listener),
    async refresh() {
      await watch.look();
      await readAgain();
    },
    async reread() {
      await watch.read();
      await readAgain();
    },
    hoursChanged,
    problems: watch.problems,
  };
}

/** The FAQ on the database, which hears what other processes teach. */
function openFaq({ storage, bus, log }: LibraryParts, facts: () => LibraryFacts) {
  const faq = createLiveFaq({
    facts,
    store: storage.faq,
    steadyMs: () => performance.now(),
    failed: (err) => log.warn({ err }, 'what was taught could not be read anew'),
  });
  bus.subscribe(({ kind }) => {
    if (kind === 'faq') faq.changed();
  });
  const tellFaq = () =>
    void bus
      .publish({ kind: 'faq' })
      .catch((err) => log.warn({ err }, 'the bus did not take news of the FAQ'));
  return { faq, tellFaq };
}

async function readStored(storage: Pick<Storage, 'notices' | 'officialDays'>, country: string) {
  const [stored, officialDays] = await Promise.all([
    storage.notices.list(),
    storage.officialDays.list(country),
  ]);
  return { stored, officialDays };
}

/** Reads that cross each other: what was read later counts, whenever it arrives. */
function inOrder<T>(read: () => Promise<T>, take: (value: T) => void): () => Promise<void> {
  let asked = 0;
  let taken = 0;
  return async () => {
    asked += 1;
    const turn = asked;
    const value = await read();
    if (turn < taken) return;
    taken = turn;
    take(value);
  };
}

type FactsListener = (facts: LibraryFacts) => Promise<void> | void;

/**
 * Follows the file of facts by its time and size. A file that is wrong changes nothing: its problems
 * are logged once, and what was in force stays so.
 */
function createFactsWatch(
  { config, clock, log }: LibraryParts,
  { mark: first, hours }: { readonly mark: string; readonly hours: LiveHours },
) {
  const listeners: FactsListener[] = [];
  const file = factsFile(config);
  let mark = first;
  let problems: FactsProblems | null = null;
  const look = async () => {
    if ((await markOf(config)) !== mark) await read();
  };
  const read = async () => {
    mark = await markOf(config);
    try {
      const facts = sameGround(await openFacts(config), { file, old: hours.knowledge().facts });
      hours.know({ facts });
      problems = null;
      for (const listener of listeners) await listener(facts);
      log.info({ file }, 'the library’s facts were read again and are in force');
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      problems = { ...problemsOf(error, file), since: clock.now() };
      for (const problem of problems.lines) log.error({ file, problem }, 'wrong facts');
      log.error({ file, count: problems.count }, 'the facts in force stay until the file is right');
    }
  };
  return { listeners, look, read, problems: () => problems };
}

/** Time zone and country are what stored days and plans were made with: they need a new start. */
function sameGround(
  facts: LibraryFacts,
  { file, old }: { readonly file: string; readonly old: LibraryFacts },
): LibraryFacts {
  const changed = (['timezone', 'country'] as const).filter((key) => facts[key] !== old[key]);
  if (changed.length === 0) return facts;
  const problems = changed.map((key) => `${key}: a change needs a restart of the service`);
  throw new UserError('library-file', {
    path: file,
    count: problems.length,
    problems: problems.join('\n'),
  });
}

function problemsOf({ args, code }: UserError, file: string): Omit<FactsProblems, 'since'> {
  const lines = String(args.problems ?? args.reason ?? code).split('\n');
  return { file, count: lines.length, lines };
}

/** What changes with the file: its time and size, or that it is not there. */
async function markOf(config: Config): Promise<string> {
  return stat(factsFile(config)).then(
    ({ mtimeMs, size }) => `${mtimeMs} ${size}`,
    () => 'not there',
  );
}
