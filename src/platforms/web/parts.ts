import type { Registry } from 'prom-client';
import type { Ledger } from '../../announcements/ports.js';
import type { Bus } from '../../bus/ports.js';
import type { Clock } from '../../core/clock.js';
import type { FrontDesk } from '../../core/front-desk.js';
import type { I18n } from '../../core/i18n.js';
import type { StaffRole } from '../../core/permission.js';
import type { HashPerson } from '../../core/person.js';
import type { CommentDesk, PolicyDesk, StaffCaseDesk } from '../../moderation/desk.js';
import type { FilterDesk } from '../../moderation/filters/desk.js';
import type { CommentStore } from '../../moderation/ports.js';
import type { QueueDesk } from '../../moderation/queues/desk.js';
import type { Services } from '../../services.js';
import type { StaffDesk } from '../../staff/desk.js';
import type { AttemptStore, AuditLog, SignInStore, TokenStore } from '../../staff/ports.js';
import type { AuthChanges, AuthTables, StaffStore } from '../../storage/ports.js';
import type { HouseJson } from './contract/house.js';

/** Everything the web room stands on. `app.ts` hands it over; the web room makes none of it. */
export interface WebParts {
  readonly frontDesk: FrontDesk;
  /** The same without a trace, to see what a reader would hear. */
  readonly rehearsal: Pick<FrontDesk, 'ask'>;
  readonly services: Services;
  readonly comments: CommentDesk;
  readonly cases: StaffCaseDesk;
  /** Named queues, and who sees what. */
  readonly queues: QueueDesk;
  /** Filters of the queue that colleagues keep. */
  readonly filters: FilterDesk;
  readonly policies: PolicyDesk;
  /** The texts that cases are about. */
  readonly commentTexts: Pick<CommentStore, 'get' | 'many'>;
  /** The announcements that the shared web room has received. */
  readonly ledger: Pick<Ledger, 'received'>;
  readonly bus: Pick<Bus, 'subscribe' | 'publish'>;
  readonly i18n: I18n;
  readonly staff: StaffStore;
  /** Where administrators keep the list of colleagues. */
  readonly accounts: StaffDesk;
  /** Who did what as an administrator, and who came in. */
  readonly audit: AuditLog;
  readonly signIns: SignInStore;
  readonly attempts: AttemptStore;
  readonly tokens: TokenStore;
  readonly auth: AuthTables;
  readonly authChanges: AuthChanges;
  readonly metrics: Registry;
  readonly clock: Clock;
  readonly hashPerson: HashPerson;
  readonly log: WebLog;
  readonly config: WebConfig;
  /** What administrators may know of all settings. */
  readonly house: HouseJson;
  /** The library's time zone, such as `Asia/Shanghai`. */
  readonly timezone: string;
  /** Where Vite put the pages. */
  readonly staticDir: string;
  readonly pictures?: Pictures;
  /** Where Telegram brings its updates; absent without a webhook. */
  readonly telegram?: Hook;
  /** Each part the service stands on by its name, and whether it answers now. */
  ready(): Promise<Readonly<Record<string, boolean>>>;
  /**
   * What the last nightly check said of the moderation log. Told beside readiness and no part of it:
   * a service whose log was rewritten still has to answer readers.
   */
  logState?(): Promise<LogState>;
}

export const logStates = ['whole', 'broken', 'unchecked'] as const;
export type LogState = (typeof logStates)[number];

/** The settings that concern the web. */
export interface WebConfig {
  readonly publicUrl: string | undefined;
  /** Where sign-in links lead while nothing listens: `http://127.0.0.1:8080`. */
  readonly localUrl: string;
  /** At least 32 characters; cookies and sign-in are derived from it. */
  readonly secret: string;
  readonly chatLimit: number;
  readonly trustProxy: readonly string[];
  readonly metricsToken: string | undefined;
  readonly embedOrigins: readonly string[];
  /** The library's own single sign-on; null: there is none. */
  readonly oidc: {
    readonly issuer: string;
    readonly clientId: string;
    readonly clientSecret: string;
    /** What its button says; absent: the host of the issuer. */
    readonly name: string | undefined;
    /** Which values of a claim give which role; null: none comes from there. */
    readonly roles: {
      readonly claim: string;
      readonly of: Readonly<Record<string, StaffRole>>;
    } | null;
  } | null;
}

/** A platform that brings what people write there, instead of being asked for it. */
export interface Hook {
  /** What it proves itself with. */
  readonly secret: string;
  /** Keeps it for good. False: it is not what the platform sends. */
  take(body: unknown): Promise<boolean>;
}

/** What the web room writes to the log: never what people wrote, searched or read. */
export interface WebLog {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

/** Pictures made on demand, as PNG; whoever draws them keeps the latest ready. */
export interface Pictures {
  classic(date: string, locale: string): Promise<Uint8Array>;
  /** The opening hours of a date's week. */
  hoursWeek?(date: string, locale: string): Promise<Uint8Array>;
}

/** The one shared web room of an installation. */
export const WEB_ROOM = 'web:main';
