import { randomUUID } from 'node:crypto';
import { createRoomCarrier } from '../announcements/room-carrier.js';
import { createSender, type Sender } from '../announcements/sender.js';
import type { Bus } from '../bus/ports.js';
import type { Config } from '../config.js';
import type { Clock } from '../core/clock.js';
import type { I18n } from '../core/i18n.js';
import type { Logger } from '../log.js';
import type { Outbox } from '../moderation/ports.js';
import { runEffects } from '../moderation/run-effects.js';
import { undoErrands } from '../moderation/staff-rules/undo-run.js';
import type { Services } from '../services.js';
import type { Storage } from '../storage/ports.js';
import { createWorker, type Worker } from '../worker.js';
import { alertErrands, alertJobs } from './alerts.js';
import { createBackups } from './backups.js';
import { careErrands } from './care.js';
import { decisionErrands } from './decision-errands.js';
import type { Doors } from './doors.js';
import { handoverErrands, handoverJobs } from './handover-jobs.js';
import type { Metrics } from './metrics.js';
import type { Newsroom } from './newsroom.js';
import { forgettingJob } from './retention.js';
import { ruleErrands, ruleWatchJob } from './rule-watch.js';
import { createSelfCheck } from './self-check.js';
import { selfCheckErrands } from './self-check-notice.js';

const SECOND = 1_000;
const MINUTE = 60_000;
/** Some seconds' work on a large queue: after an upgrade a year is counted within the quarter of an hour. */
const DAYS_AT_ONCE = 30;

export interface JobParts {
  readonly config: Pick<Config, 'backup' | 'keepDays'>;
  readonly metrics: Pick<Metrics, 'backedUp' | 'checked' | 'registry'>;
  /** The library's time zone. */
  readonly timezone: string;
  readonly storage: Storage;
  readonly newsroom: Newsroom;
  readonly doors: Doors;
  readonly bus: Bus;
  readonly clock: Clock;
  readonly log: Logger;
  readonly fallbackLocale: string;
  readonly services: Pick<
    Services,
    'handovers' | 'unanswered' | 'privacy' | 'preferences' | 'info' | 'hours'
  >;
  readonly i18n: I18n;
  /** The address of the service, for links in notices; null while it is not known. */
  readonly address: string | null;
}

/** What is done in the background: effects, announcements, comments that waited. */
export function openJobs(parts: JobParts): Worker {
  const { newsroom, doors, clock, log } = parts;
  const sender = openSender(parts);
  const backups = createBackups(parts);
  const selfCheck = createSelfCheck(parts);
  const worker = createWorker({
    clock,
    failed: (job, err) => log.error({ job, err }, 'a background job failed'),
    jobs: [
      {
        name: 'effects',
        everyMs: SECOND,
        run: () =>
          runEffects({
            ...{ outbox: tellingOutbox(parts), comments: parts.storage.comments },
            ...{ actions: doors.actions, clock },
            others: {
              ...handoverErrands(parts),
              ...selfCheckErrands(parts),
              ...ruleErrands(parts),
              ...undoing(parts),
              ...decisionErrands(parts),
              ...careErrands(parts),
              ...alertErrands(parts),
            },
          }),
      },
      { name: 'announcements', everyMs: SECOND, run: (at) => sender.run(at) },
      { name: 'seal', everyMs: SECOND, run: async () => void (await parts.storage.cases.seal()) },
      { name: 'self-check', everyMs: 10 * MINUTE, run: (at) => selfCheck.run(at) },
      { name: 'journal', everyMs: SECOND, run: () => newsroom.comments.drainJournal() },
      ...handoverJobs(parts),
      ruleWatchJob(parts),
      ...alertJobs(parts),
      {
        name: 'statistics',
        everyMs: MINUTE,
        run: async () => void (await newsroom.statistics.recount(DAYS_AT_ONCE)),
      },
      { name: 'counts', everyMs: MINUTE, run: () => parts.storage.cases.sumUp() },
      { name: 'stories', everyMs: MINUTE, run: (at) => newsroom.stories.handOver(at) },
      { name: 'backup', everyMs: 10 * MINUTE, run: (at) => backups.run(at) },
      forgettingJob(parts),
    ],
  });
  return {
    start: () => worker.start(),
    async stop() {
      await worker.stop();
      await sender.stop();
    },
  };
}

/** Undoing what a rule did; colleagues see each case change as it does. */
function undoing({ storage, bus, clock, log }: JobParts): ReturnType<typeof undoErrands> {
  const { ruleHits: hits, cases, comments, spaces, outbox } = storage;
  return undoErrands({
    ...{ hits, cases, comments, spaces, outbox, now: () => clock.now() },
    bus: (event) =>
      void bus
        .publish(event)
        .catch((err: unknown) => log.warn({ err }, 'the bus did not take news')),
  });
}

/** The outbox, telling the house what became of an effect, so that cards and pages show it. */
function tellingOutbox({ storage, bus, log }: JobParts): Pick<Outbox, 'due' | 'done' | 'failed'> {
  const { outbox, cards } = storage;
  const subjects = new Map<string, string>();
  const tell = async (row: string) => {
    const [, space, externalId] = /^(.*)\/([^/]*)$/.exec(subjects.get(row) ?? '') ?? [];
    subjects.delete(row);
    const id = space && externalId ? await cards.caseOf(space, externalId) : null;
    if (id) await bus.publish({ kind: 'effect', id });
  };
  const told = (row: string) =>
    tell(row).catch((err: unknown) => log.warn({ err }, 'an effect was not told of'));
  return {
    async due(at, limit, leaseMs) {
      const rows = await outbox.due(at, limit, leaseMs);
      for (const { id, subject } of rows) subjects.set(id, subject);
      return rows;
    },
    async done(id, at, instead) {
      await outbox.done(id, at, instead);
      await told(id);
    },
    async failed(id, error, nextAt) {
      await outbox.failed(id, error, nextAt);
      await told(id);
    },
  };
}

function openSender({ storage, doors, bus, log, fallbackLocale }: JobParts): Sender {
  const { announcements, ledger, leases } = storage;
  return createSender({
    store: announcements,
    ledger,
    leases,
    carriers: [createRoomCarrier(), ...doors.carriers],
    holder: randomUUID(),
    fallbackLocale,
    tell: (news) => bus.publish(news),
    failed: ({ announcement, recipient }, err) =>
      log.error({ announcement, recipient, err }, 'a delivery is in doubt'),
  });
}
