import path from 'node:path';
import { commands } from '../commands/index.js';
import { type Diagnosis, diagnose } from './app/doctor.js';
import { diagnoseAlerts } from './app/doctor-alerts.js';
import { diagnoseDoors } from './app/doctor-doors.js';
import { diagnoseHours } from './app/doctor-hours.js';
import { diagnoseBackups, diagnoseLog } from './app/doctor-keeping.js';
import { type Doors, openDoors } from './app/doors.js';
import { factsFile } from './app/facts.js';
import { followLibrary } from './app/follow-library.js';
import { type House, openHouse } from './app/house.js';
import {
  type ImportKind,
  type ImportRequest,
  type ImportResult,
  importFile,
} from './app/imports.js';
import { openJobs } from './app/jobs.js';
import { reloadHouse } from './app/reload.js';
import { createReportReasons } from './app/report-reasons.js';
import { lastSelfCheck } from './app/self-check.js';
import { createStaffKeeping, type StaffKeeping } from './app/staff.js';
import { createSuggestions } from './app/suggestions.js';
import { openWeb } from './app/web.js';
import type { Config } from './config.js';
import { type Clock, systemClock } from './core/clock.js';
import type { Dispatch } from './core/dispatch.js';
import { AwayError, type SentenceArgs, UserError } from './core/errors.js';
import type { FrontDesk } from './core/front-desk.js';
import type { HashPerson } from './core/person.js';
import type { CaseDesk, CommentDesk } from './moderation/desk.js';
import type { Web } from './platforms/web/index.js';
import { makeToken, scopesOf } from './platforms/web/tokens.js';
import type { Services } from './services.js';
import type { AuditAction } from './staff/actions.js';
import type { AuditNote } from './staff/ports.js';
import { claimDatabase, type DatabaseClaim } from './storage/claim.js';
import type { StaffMember, Storage } from './storage/ports.js';

/** The service with every part joined, for the doors, the command line and the tests. */
export interface App {
  readonly clock: Clock;
  readonly storage: Storage;
  readonly frontDesk: FrontDesk;
  /** A command of staff's, for a door that knows who stands there. */
  readonly dispatch: Dispatch;
  readonly services: Services;
  readonly desks: { readonly comments: CommentDesk; readonly cases: CaseDesk };
  readonly hashPerson: HashPerson;
  /** The list of colleagues, kept from this machine. */
  readonly staff: StaffKeeping;
  /** Writes what was done on this machine into the audit log. */
  note(action: AuditAction, subject: string | null, after?: object): Promise<void>;
  /**
   * Listens, opens the doors, starts the work in the background. `onLost` hears when another service
   * took the database: this one must stop then.
   */
  start(onLost?: () => void): Promise<Running>;
  /** A one-time sign-in link for a colleague. */
  signInLink(email: string): Promise<string>;
  /**
   * A new token for a colleague's scripts, shown once; only its hash is kept. Without scopes it may do
   * what its owner may.
   */
  makeToken(email: string, scopes?: readonly string[]): Promise<string>;
  /** A code by which a colleague links a chat account, once, within ten minutes: `/link CODE`. */
  linkCode(email: string): Promise<string>;
  /**
   * Reads the library's facts, the word lists and the log level again, while everybody is served. What
   * is wrong is logged, with its place, and what was in force stays so.
   */
  reload(read: () => Config): Promise<void>;
  importFile(kind: ImportKind, request: ImportRequest): Promise<ImportResult>;
  doctor(locale: string): Promise<Diagnosis>;
  close(): Promise<void>;
}

export interface Running {
  readonly url: string;
  /** Closes the doors, then finishes the work under way. */
  stop(): Promise<void>;
}

/**
 * Opens the service on its database, brought to the newest shape. Nothing listens yet.
 * @throws UserError or AwayError when a part cannot be opened; nothing stays open then.
 */
export async function openApp(
  config: Config,
  { clock = systemClock }: { clock?: Clock } = {},
): Promise<App> {
  const house = await openHouse(config, clock);
  const { storage, frontDesk, dispatch, services, newsroom, hashPerson } = house;
  const web = openWeb(house);
  return {
    clock,
    storage,
    frontDesk,
    dispatch,
    services,
    hashPerson,
    staff: createStaffKeeping(house.accounts, clock),
    desks: { comments: newsroom.comments, cases: newsroom.cases },
    start: (onLost) => start(house, web, onLost),
    signInLink: (email) => web.signInLink(email),
    makeToken: (email, scopes) => giveToken(house, email, scopes),
    linkCode: (email) => giveLinkCode(house, email),
    reload: (read) => reloadHouse(house, read),
    note: (action, subject, after) => note(house, { action, subject, after }),
    importFile: (kind, request) => bringIn(house, kind, request),
    doctor: (locale) => diagnoseHouse(house, locale),
    close: () => house.close(),
  };
}

async function start(house: House, web: Web, onLost = () => {}): Promise<Running> {
  const { config } = house;
  const has = (role: Config['roles'][number]) => config.roles.includes(role);
  const claim = await claimAlone(house, onLost);
  const listening = has('web') ? await web.listen(config) : null;
  const doors = await doorsOf(house, web);
  const address = config.publicUrl ?? listening?.url ?? null;
  const { timezone } = house.readers.facts;
  const jobs = openJobs({ ...house, doors, fallbackLocale: config.locale, address, timezone });
  await doors.start();
  if (has('worker')) jobs.start();
  // After the doors are open: nobody waits at a door for what only a comment needs.
  house.newsroom.warmUp().catch((err: unknown) => house.log.error({ err }, 'no rules are loaded'));
  const following = followLibrary(house.readers.library, house);
  following.start();
  return {
    url: listening?.url ?? '',
    async stop() {
      await following.stop();
      await doors.stop();
      await listening?.close();
      await jobs.stop();
      await house.newsroom.settled();
      await claim?.release();
    },
  };
}

/** Without Redis nothing would tell two services on one database of each other: one is enough. */
function claimAlone({ config, log }: House, onLost: () => void): Promise<DatabaseClaim> | null {
  const { databaseUrl, redisUrl } = config;
  if (databaseUrl === undefined || redisUrl !== undefined) return null;
  const lost = () => {
    log.fatal('another service took the database while it was away; this one stops');
    onLost();
  };
  return claimDatabase({ databaseUrl, onLost: lost });
}

function doorsOf(house: House, web: Web): Promise<Doors> {
  const { config, newsroom, storage, services, log } = house;
  return openDoors(config, {
    ...house,
    commands,
    comments: newsroom.comments,
    spaces: storage.spaces,
    inbox: storage.inbox,
    presence: storage.presence,
    albums: storage.albums,
    leases: storage.leases,
    alone: config.redisUrl === undefined,
    redisUrl: config.redisUrl,
    arrivals: (arrived) =>
      house.bus.subscribe((event) => {
        if (event.kind === 'inbox' && event.platform === 'telegram') arrived();
      }),
    cases: newsroom.cases,
    cards: storage.cards,
    keptButtons: storage.buttons,
    isShownIn: newsroom.queues.isShownIn,
    settings: storage.settings,
    suggest: createSuggestions(services),
    reportReasons: createReportReasons({ ...newsroom, i18n: house.i18n }),
    picture: (path) => drawn(web, path),
    names: newsroom.names,
    localeOf: (person) => services.preferences.locale(person),
    staffOf: (person) => services.staffLinks.of(person),
    log: log.child({ room: 'doors' }),
  });
}

/** What the pages show is what chats show. */
async function drawn(web: Web, path: string): Promise<Uint8Array | null> {
  const answer = await web.fetch(new Request(new URL(path, 'http://wenjin.internal')));
  return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : null;
}

function note(
  { storage, clock }: House,
  done: Pick<AuditNote, 'action' | 'subject' | 'after'>,
): Promise<void> {
  return storage.audit.record({ ...done, by: 'cli', origin: null, at: clock.now() });
}

async function bringIn(
  house: House,
  kind: ImportKind,
  request: ImportRequest,
): Promise<ImportResult> {
  const result = await importFile(house, kind, request);
  // Rules come in by several doors: their desk writes the line.
  if (kind === 'rules') return result;
  const { report, ...figures } = result;
  const after = { file: path.basename(request.file), ...figures };
  await note(house, { action: 'imported', subject: kind, after });
  return result;
}

async function giveToken(house: House, email: string, scopes?: readonly string[]): Promise<string> {
  const { storage, clock } = house;
  const member = await colleague(storage, email);
  const { token, hash } = makeToken();
  const may = scopesOf(member.role);
  const made = { account: member.id, name: '', hash, scopes: scopes ?? may };
  await storage.tokens.make({ ...made, by: 'cli', origin: null, at: clock.now() });
  return token;
}

async function giveLinkCode({ storage, services, clock }: House, email: string): Promise<string> {
  const { id } = await colleague(storage, email);
  const { code } = await services.staffLinks.offer(id, clock.now());
  return code;
}

async function colleague({ staff }: Storage, email: string): Promise<StaffMember> {
  const member = await staff.byEmail(email);
  if (!member || member.dismissedAt) throw new UserError('no-such-staff', { email });
  return member;
}

async function diagnoseHouse(house: House, locale: string): Promise<Diagnosis> {
  const { config, services, storage, readers, i18n, clock } = house;
  const library = { name: services.info.libraryName(locale), file: factsFile(config) };
  const { lines, healthy } = await diagnose(
    { ...house, library, outside: house.readers.outside },
    locale,
  );
  // Looked at now: who has just changed the file wants to know whether it is right.
  await readers.library.refresh().catch((error: unknown) => {
    if (!(error instanceof AwayError)) throw error;
  });
  const today = services.hours.today(clock.now());
  const say = (key: string, args?: SentenceArgs) => i18n.say(locale, key, args);
  const hours = diagnoseHours(readers.library, today, say);
  const backups = await diagnoseBackups(config, clock.now(), say);
  const log = await unlessAway(diagnoseLogOf(house, say));
  // Without a database nothing is known of the places a door leads to.
  const doors = await unlessAway(diagnoseDoors(house, locale));
  const alerts = await unlessAway(diagnoseAlerts({ storage, alerts: services.alerts }, say));
  const all = [log, backups, doors, hours, alerts];
  return {
    lines: [...lines, ...all.flatMap((one) => one.lines)],
    healthy: healthy && all.every((one) => one.healthy),
  };
}

async function diagnoseLogOf(
  { storage, clock }: House,
  say: Parameters<typeof diagnoseLog>[2],
): Promise<Diagnosis> {
  return diagnoseLog(await lastSelfCheck(storage.settings), clock.now(), say);
}

/** A database that is away is said once already. */
async function unlessAway(diagnosis: Promise<Diagnosis>): Promise<Diagnosis> {
  try {
    return await diagnosis;
  } catch (error) {
    if (error instanceof AwayError) return { lines: [], healthy: true };
    throw error;
  }
}
