import { randomUUID } from 'node:crypto';
import { createRoomCarrier } from '../announcements/room-carrier.js';
import { createSender, type Sender } from '../announcements/sender.js';
import type { Bus } from '../bus/ports.js';
import type { Clock } from '../core/clock.js';
import type { I18n } from '../core/i18n.js';
import type { Logger } from '../log.js';
import { runEffects } from '../moderation/run-effects.js';
import type { Services } from '../services.js';
import type { Storage } from '../storage/ports.js';
import { createWorker, type Worker } from '../worker.js';
import { decisionErrands } from './decision-errands.js';
import type { Doors } from './doors.js';
import { handoverErrands, handoverJobs } from './handover-jobs.js';
import type { Newsroom } from './newsroom.js';

const SECOND = 1_000;
const HOUR = 3_600_000;

export interface JobParts {
  readonly storage: Storage;
  readonly newsroom: Newsroom;
  readonly doors: Doors;
  readonly bus: Bus;
  readonly clock: Clock;
  readonly log: Logger;
  readonly fallbackLocale: string;
  readonly services: Pick<Services, 'handovers' | 'unanswered' | 'privacy' | 'preferences'>;
  /** The library's time zone. */
  readonly timezone: string;
  readonly i18n: I18n;
  /** The address of the service, for links in notices; null while it is not known. */
  readonly address: string | null;
}

/** What is done in the background: effects, announcements, comments that waited. */
export function openJobs(parts: JobParts): Worker {
  const { storage, newsroom, doors, services, clock, log } = parts;
  const sender = openSender(parts);
  const worker = createWorker({
    clock,
    failed: (job, err) => log.error({ job, err }, 'a background job failed'),
    jobs: [
      {
        name: 'effects',
        everyMs: SECOND,
        run: () =>
          runEffects({
            ...{ outbox: storage.outbox, actions: doors.actions, clock },
            others: { ...handoverErrands(parts), ...decisionErrands(parts) },
          }),
      },
      { name: 'announcements', everyMs: SECOND, run: (at) => sender.run(at) },
      { name: 'journal', everyMs: SECOND, run: () => newsroom.comments.drainJournal() },
      ...handoverJobs(parts),
      {
        name: 'forgetting',
        everyMs: HOUR,
        async run(at) {
          await services.unanswered.purge(at);
          await services.privacy.finish(at);
        },
      },
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
