import type { Clock } from '../core/clock.js';
import { AwayError, UserError } from '../core/errors.js';
import { createAccountStore } from './account-store.js';
import { createAlbumStore } from './album-store.js';
import { createAlertStore } from './alert-store.js';
import { createAnnouncementStore } from './announcement-store.js';
import { createAttemptStore } from './attempt-store.js';
import { createAuditStore } from './audit-store.js';
import { authTables, createAuthChanges } from './auth-tables.js';
import { guarded, refusal, translated } from './away.js';
import { makeBackup } from './backup/backup.js';
import { createButtonStore } from './button-store.js';
import { createCampaignStore } from './campaign-store.js';
import { createCardStore } from './card-store.js';
import { createCaseSample } from './case-sample.js';
import { createCaseStore } from './case-store.js';
import { createClassicStore } from './classic-store.js';
import { createCommentStore } from './comment-store.js';
import { folderError } from './data-folder.js';
import { type Database, openPostgres } from './database.js';
import { createErasureStore } from './erasure-store.js';
import { exportFiles } from './export/export-files.js';
import { subjects } from './export/subjects.js';
import { createFaqStore } from './faq-store.js';
import { createFeedbackStore } from './feedback-store.js';
import { PrismaClient } from './generated/client.js';
import { createHandoverStore } from './handover-store.js';
import { createHouseSettings } from './house-setting-store.js';
import { createPersonalUpdates, createUpdateInbox } from './inbox-store.js';
import { deriveKeys, type Keys } from './keys.js';
import { createLabStore } from './lab-store.js';
import { createLeaseStore } from './lease-store.js';
import { createLedger } from './ledger.js';
import { migrate } from './migrate.js';
import { createQueueStore } from './named-queue-store.js';
import { createNoticeStore } from './notice-store.js';
import { createOfficialDayStore } from './official-day-store.js';
import { createOutbox } from './outbox-store.js';
import { createPersonalComments } from './personal-comments.js';
import { createPersonalReports } from './personal-reports.js';
import { createPersonalStaff } from './personal-staff.js';
import { createPersonalStories } from './personal-stories.js';
import type { Storage } from './ports.js';
import { createPreferenceStore } from './preference-store.js';
import { createPresence } from './presence-store.js';
import { createArrivalStore, createReadershipStore } from './readership-store.js';
import { createReadingListStore } from './reading-list-store.js';
import { createRetention } from './retention-store.js';
import { createReviewStore } from './review-store.js';
import { createRuleHitStore } from './rule-hit-store.js';
import { createSavedFilterStore } from './saved-filter-store.js';
import { sealFileIn } from './seal-file.js';
import { createSettingStore } from './setting-store.js';
import { createSignInStore } from './sign-in-store.js';
import { createSpaceStore } from './space-store.js';
import { createStaffIdentityStore } from './staff-identity-store.js';
import { createStaffRuleStore } from './staff-rule-store.js';
import { createStaffStore } from './staff-store.js';
import { createStatisticsStore } from './statistics-store.js';
import { createStoryStore } from './story-store.js';
import { createTitleStore } from './title-store.js';
import { createTokenStore } from './token-store.js';
import { createTopicStore } from './topic-store.js';
import { createUnansweredStore } from './unanswered-store.js';

export interface StorageParts {
  /** The installation's secret (`secret.ts`). */
  readonly secret: Uint8Array;
  readonly clock: Clock;
  /** Where the latest seal of the log is kept outside the database; absent: nowhere. */
  readonly sealFile?: string | undefined;
  /** Told which migrations were applied. */
  readonly log?: { info(facts: object, message: string): void } | undefined;
}

export interface StorageOptions extends StorageParts {
  /** Where the embedded database lives; unused with `databaseUrl`. */
  readonly dataDir: string;
  /** A PostgreSQL address; absent: the embedded database. */
  readonly databaseUrl?: string | undefined;
}

const fingerprintKey = 'secret.fingerprint';

/**
 * Opens everything the service keeps, brought to the newest shape. Throws `AwayError('database')`
 * when PostgreSQL cannot be reached, and a `UserError`: `secret-mismatch` when the database belongs
 * to another secret, `database-refused` when it does not let us in, `data-folder-…` when the
 * folder cannot be used.
 */
export async function openStorage(options: StorageOptions): Promise<Storage> {
  const { dataDir, databaseUrl } = options;
  const database =
    databaseUrl === undefined ? await openFolder(dataDir) : openPostgres(databaseUrl);
  const sealFile = sealFileIn(dataDir);
  return storageOn(database, { sealFile, ...options }).catch((error: unknown) => {
    if (databaseUrl === undefined) throw folderError(error, dataDir);
    throw refusal(error) ?? error;
  });
}

/** The embedded database is loaded only where it is used: it takes room. */
async function openFolder(dataDir: string): Promise<Database> {
  const { openEmbedded } = await import('./embedded.js');
  return openEmbedded(dataDir);
}

/** The stores on an open database, which is theirs from now on: closing them closes it. */
export async function storageOn(
  database: Database,
  { secret, clock, sealFile, log }: StorageParts,
): Promise<Storage> {
  const keys = deriveKeys(secret);
  const prisma = new PrismaClient({
    adapter: database.adapter,
    transactionOptions: { maxWait: database.maxWaitMs, timeout: 15_000 },
  });
  const close = async () => {
    await prisma.$disconnect();
    await database.close();
  };
  try {
    const applied = await migrate(database, prisma);
    if (applied.length > 0) log?.info({ applied }, 'migrations applied');
    await checkFingerprint(prisma, keys, clock.now());
  } catch (error) {
    await close();
    throw translated(error);
  }
  const { kind } = database;
  return {
    ...stores(prisma, { keys, clock, sealFile }),
    kind,
    ...wholes(database),
    ...life(prisma, close),
  };
}

function stores(
  prisma: PrismaClient,
  { keys, clock, sealFile }: { keys: Keys } & Pick<StorageParts, 'clock' | 'sealFile'>,
): Omit<Storage, 'kind' | 'ping' | 'close' | keyof ReturnType<typeof wholes>> {
  const chainKey = keys.chain;
  return {
    titles: guarded(createTitleStore(prisma)),
    readership: guarded(createReadershipStore(prisma)),
    readingLists: guarded(createReadingListStore(prisma)),
    arrivals: guarded(createArrivalStore(prisma)),
    classics: guarded(createClassicStore(prisma)),
    preferences: guarded(createPreferenceStore(prisma)),
    unanswered: guarded(createUnansweredStore(prisma)),
    feedback: guarded(createFeedbackStore(prisma)),
    notices: guarded(createNoticeStore(prisma)),
    officialDays: guarded(createOfficialDayStore(prisma)),
    faq: guarded(createFaqStore(prisma)),
    erasures: guarded(createErasureStore(prisma)),
    personalComments: guarded(createPersonalComments(prisma, keys)),
    personalReports: guarded(createPersonalReports(prisma)),
    personalStaff: guarded(createPersonalStaff(prisma)),
    personalStories: guarded(createPersonalStories(prisma, { keys, clock })),
    personalUpdates: guarded(createPersonalUpdates(prisma, keys)),
    caseSample: guarded(createCaseSample(prisma)),
    retention: guarded(createRetention(prisma)),
    spaces: guarded(createSpaceStore(prisma)),
    queues: guarded(createQueueStore(prisma)),
    alerts: guarded(createAlertStore(prisma)),
    filters: guarded(createSavedFilterStore(prisma)),
    presence: guarded(createPresence(prisma)),
    inbox: guarded(createUpdateInbox(prisma, keys)),
    albums: guarded(createAlbumStore(prisma, keys)),
    comments: guarded(createCommentStore(prisma, { keys, clock })),
    cases: guarded(createCaseStore(prisma, { chainKey, wrapKey: keys.wrap, sealFile, clock })),
    cards: guarded(createCardStore(prisma)),
    buttons: guarded(createButtonStore(prisma, keys)),
    outbox: guarded(createOutbox(prisma)),
    rules: guarded(createStaffRuleStore(prisma)),
    ruleHits: guarded(createRuleHitStore(prisma)),
    lab: guarded(createLabStore(prisma, { keys })),
    reviews: guarded(createReviewStore(prisma)),
    statistics: guarded(createStatisticsStore(prisma)),
    topics: guarded(createTopicStore(prisma, clock)),
    campaigns: guarded(createCampaignStore(prisma, clock)),
    stories: guarded(createStoryStore(prisma, { keys, clock })),
    announcements: guarded(createAnnouncementStore(prisma, { chainKey })),
    ledger: guarded(createLedger(prisma)),
    handovers: guarded(createHandoverStore(prisma, { wrapKey: keys.wrap })),
    staff: guarded(createStaffStore(prisma)),
    accounts: guarded(createAccountStore(prisma)),
    audit: guarded(createAuditStore(prisma)),
    signIns: guarded(createSignInStore(prisma)),
    attempts: guarded(createAttemptStore(prisma, keys)),
    tokens: guarded(createTokenStore(prisma)),
    staffIdentities: guarded(createStaffIdentityStore(prisma)),
    settings: guarded(createSettingStore(prisma)),
    houseSettings: guarded(createHouseSettings(prisma)),
    leases: guarded(createLeaseStore(prisma)),
    auth: authTables(prisma),
    authChanges: guarded(createAuthChanges(prisma)),
  };
}

/** What is written of everything at once. */
function wholes(database: Database): Pick<Storage, 'backup' | 'exportFiles' | 'exportSubjects'> {
  return guarded({
    backup: (wanted) => makeBackup(database, wanted),
    exportFiles: (wanted) => exportFiles(database, wanted),
    exportSubjects: subjects.map(({ name }) => name),
  });
}

function life(prisma: PrismaClient, close: () => Promise<void>): Pick<Storage, 'ping' | 'close'> {
  let closing: Promise<void> | undefined;
  return {
    async ping(timeoutMs) {
      const answer = prisma.$queryRaw`SELECT 1`;
      await within(timeoutMs, answer).catch((error: unknown) => {
        throw new AwayError('database', { cause: error });
      });
    },
    close() {
      closing ??= close();
      return closing;
    },
  };
}

async function within(timeoutMs: number, answer: PromiseLike<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer in ${timeoutMs} ms`)), timeoutMs);
  });
  await Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

/** The first secret a database sees is its own; another could read nothing that was sealed. */
async function checkFingerprint(prisma: PrismaClient, keys: Keys, at: Date): Promise<void> {
  await prisma.setting.createMany({
    data: { key: fingerprintKey, value: keys.fingerprint, updatedAt: at },
    skipDuplicates: true,
  });
  const kept = await prisma.setting.findUniqueOrThrow({ where: { key: fingerprintKey } });
  if (kept.value !== keys.fingerprint) throw new UserError('secret-mismatch');
}
