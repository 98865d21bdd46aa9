import type { BetterAuthOptions } from 'better-auth';
import type { AnnouncementStore, Ledger } from '../announcements/ports.js';
import type { StaffRole } from '../core/permission.js';
import type { PersonalStore } from '../core/personal-store.js';
import type { ErasureStore } from '../core/privacy.js';
import type { StaffIdentityStore } from '../core/staff-link.js';
import type { FaqStore } from '../library/faq/ports.js';
import type { HandoverStore } from '../library/handover/ports.js';
import type { NoticeStore, OfficialDayStore } from '../library/notices/ports.js';
import type {
  ArrivalStore,
  ClassicStore,
  FeedbackStore,
  PreferenceStore,
  ReadershipStore,
  ReadingListStore,
  TitleStore,
  UnansweredStore,
} from '../library/ports.js';
import type { ReviewStore } from '../moderation/agreement/ports.js';
import type { AlertStore } from '../moderation/alerts/ports.js';
import type { SavedFilterStore } from '../moderation/filters/ports.js';
import type { LabStore } from '../moderation/lab/ports.js';
import type { CaseStore, CommentStore, Outbox } from '../moderation/ports.js';
import type { QueueStore } from '../moderation/queues/ports.js';
import type { HouseSettings } from '../moderation/settings/ports.js';
import type { SpaceStore } from '../moderation/space-ports.js';
import type { RuleHitStore, RuleStore } from '../moderation/staff-rules/ports.js';
import type { StatisticsStore } from '../moderation/statistics/ports.js';
import type { CardStore } from '../platforms/cases/ports.js';
import type { Albums, Presence, UpdateInbox } from '../platforms/ports.js';
import type { ButtonStore } from '../platforms/writing/ports.js';
import type {
  AccountStore,
  AttemptStore,
  AuditLog,
  AuditNote,
  SignedIn,
  SignInStore,
  TokenStore,
} from '../staff/ports.js';
import type { CampaignStore } from '../topics/campaigns/ports.js';
import type { TopicStore } from '../topics/ports.js';
import type { StoryStore } from '../topics/stories/ports.js';

/** Everything the service keeps. The only door of this room. */
export interface Storage {
  readonly kind: 'embedded' | 'postgres';
  readonly titles: TitleStore;
  readonly readership: ReadershipStore;
  readonly readingLists: ReadingListStore;
  readonly arrivals: ArrivalStore;
  readonly classics: ClassicStore;
  readonly preferences: PreferenceStore;
  readonly unanswered: UnansweredStore;
  readonly feedback: FeedbackStore;
  readonly notices: NoticeStore;
  readonly officialDays: OfficialDayStore;
  readonly faq: FaqStore;
  readonly erasures: ErasureStore;
  readonly personalComments: PersonalStore;
  readonly personalReports: PersonalStore;
  /** Which readers are colleagues. Stands behind comments and reports: it goes after them. */
  readonly personalStaff: PersonalStore;
  readonly personalStories: PersonalStore;
  readonly personalUpdates: PersonalStore;
  readonly retention: Retention;
  readonly caseSample: CaseSample;
  readonly spaces: SpaceStore;
  readonly queues: QueueStore;
  /** What was told of due times. */
  readonly alerts: AlertStore;
  readonly filters: SavedFilterStore;
  readonly presence: Presence;
  readonly inbox: UpdateInbox;
  /** Which messages on a platform came together. */
  readonly albums: Albums;
  readonly comments: CommentStore;
  readonly cases: CaseStore;
  readonly cards: CardStore;
  /** What buttons of chats ask, where those are too short to carry it. */
  readonly buttons: ButtonStore;
  readonly outbox: Outbox;
  /** Lists and patterns that staff wrote, and what they found. */
  readonly rules: RuleStore;
  readonly ruleHits: RuleHitStore;
  /** What the rule lab tries rules on. */
  readonly lab: LabStore;
  /** Days of the queue, counted from its log. */
  readonly statistics: StatisticsStore;
  /** Second looks at decided cases. */
  readonly reviews: ReviewStore;
  readonly topics: TopicStore;
  readonly campaigns: CampaignStore;
  readonly stories: StoryStore;
  readonly announcements: AnnouncementStore;
  readonly ledger: Ledger;
  readonly handovers: HandoverStore;
  readonly staff: StaffStore;
  /** The same colleagues, as administrators change them. */
  readonly accounts: AccountStore;
  readonly audit: AuditLog;
  /** The browsers in which colleagues are signed in. */
  readonly signIns: SignInStore;
  readonly attempts: AttemptStore;
  /** The tokens of their scripts. */
  readonly tokens: TokenStore;
  readonly staffIdentities: StaffIdentityStore;
  readonly settings: SettingStore;
  /** What leads and administrators set for the house. */
  readonly houseSettings: HouseSettings;
  readonly leases: LeaseStore;
  /** The tables of sign-in and sessions, as better-auth wants them. */
  readonly auth: AuthTables;
  readonly authChanges: AuthChanges;
  /**
   * Writes everything that is kept into one file, as it is at one moment; replaces an older one of
   * that name. Throws `UserError('file-…')` when it cannot be written; then nothing is left of it.
   */
  backup(backup: BackupWanted): Promise<BackupMade>;
  /**
   * Writes what staff may see as open files into a new folder. Throws `UserError('file-…')` when that
   * cannot be written, `export-folder-filled` when something is there already.
   */
  exportFiles(wanted: ExportWanted): Promise<readonly ExportedFile[]>;
  /** The names of an export's files, without `.jsonl`. */
  readonly exportSubjects: readonly string[];
  /** Throws `AwayError('database')` when it does not answer within `timeoutMs`. */
  ping(timeoutMs: number): Promise<void>;
  close(): Promise<void>;
}

export interface CaseSample {
  /** Ids of up to `count` cases, taken at random. */
  ids(count: number): Promise<readonly string[]>;
}

export interface Retention {
  /**
   * Drops up to `limit` texts received and written before `before`, unless their case is not through
   * or was decided on after `decidedBefore`, or they are held.
   */
  purgeTexts(purging: {
    readonly at: Date;
    readonly before: Date;
    readonly decidedBefore: Date;
    readonly limit: number;
  }): Promise<Purged>;
}

export interface Purged {
  readonly texts: number;
  /** Spaces in which readers see less now. */
  readonly spaces: readonly string[];
}

export interface BackupWanted {
  readonly file: string;
  readonly at: Date;
  /** Told how many rows are written, now and then. */
  readonly progress?: (rows: number) => void;
}

export interface BackupMade {
  readonly file: string;
  readonly bytes: number;
  readonly rows: number;
  readonly tables: number;
}

export interface ExportWanted {
  readonly folder: string;
  /** Files with a text of their own, such as a README. */
  readonly texts: Readonly<Record<string, string>>;
}

export interface ExportedFile {
  readonly file: string;
  readonly lines: number;
}

export interface StaffMember {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: StaffRole;
  readonly locale: string | null;
  readonly signedInAt: Date | null;
  readonly dismissedAt: Date | null;
}

export interface StaffStore {
  /**
   * Adds a colleague, or changes the role of one who is there, without a line in the audit log: for the
   * first administrator. People change accounts through the staff desk.
   */
  put(member: { email: string; role: StaffRole; name?: string; at: Date }): Promise<StaffMember>;
  byEmail(email: string): Promise<StaffMember | null>;
  byId(id: string): Promise<StaffMember | null>;
  list(): Promise<readonly StaffMember[]>;
  /** Notes that a colleague is also this reader: they never decide on what is their own. */
  isReader(id: string, person: string, at: Date): Promise<void>;
  /** The member and scopes behind a token's hash, unless revoked or dismissed. */
  byToken(
    hash: string,
    at: Date,
  ): Promise<{ member: StaffMember; scopes: readonly string[] } | null>;
}

/** Small facts about this installation, as JSON. */
export interface SettingStore {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown, at: Date): Promise<void>;
}

/** Who may do a thing that only one may do at a time. */
export interface LeaseStore {
  /** The fence number when `holder` has (or got) the lease until `until`, else null. */
  take(name: string, holder: string, at: Date, until: Date): Promise<number | null>;
  release(name: string, holder: string): Promise<void>;
}

/** Opaque to everyone but better-auth. */
export type AuthTables = NonNullable<BetterAuthOptions['database']>;

/** What better-auth changes, with what belongs to it, in one transaction. */
export interface AuthChanges {
  /** When `work` throws, nothing of it has happened. It may be run again, so it does nothing else. */
  together<T>(work: (change: AuthChange) => Promise<T>): Promise<T>;
}

export interface AuthChange {
  readonly auth: AuthTables;
  /** A line of the audit log. */
  record(note: AuditNote): Promise<void>;
  /** Ends all sign-ins of an account but one, which stays known as begun then and so; how many ended. */
  endOthers(account: string, keep: Pick<SignedIn, 'id' | 'way' | 'at'>): Promise<number>;
}
