import type { Bus } from '../bus/ports.js';
import type { Config } from '../config.js';
import type { Logger } from '../log.js';
import { APPEAL_DAYS } from '../moderation/appeals/desk.js';
import type { Services } from '../services.js';
import type { Storage } from '../storage/ports.js';
import type { Job } from '../worker.js';
import type { Newsroom } from './newsroom.js';

export interface RetentionParts {
  readonly config: Pick<Config, 'keepDays'>;
  readonly storage: Pick<Storage, 'retention'>;
  readonly bus: Pick<Bus, 'publish'>;
  readonly log: Pick<Logger, 'info'>;
}

interface ForgettingParts extends Omit<RetentionParts, 'storage'> {
  readonly storage: Pick<Storage, 'retention' | 'inbox' | 'albums' | 'buttons' | 'attempts'>;
  readonly services: Pick<Services, 'unanswered' | 'privacy'>;
  readonly newsroom: { readonly stories: Pick<Newsroom['stories'], 'forget'> };
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const AT_ONCE = 500;
/** Nobody fills the disk by asking for buttons: of more than this the oldest go earlier. */
const MOST_BUTTONS = 200_000;

/** Removes what was kept long enough, hour by hour. */
export function forgettingJob(parts: ForgettingParts): Job {
  const { services, storage, newsroom, config } = parts;
  return {
    name: 'forgetting',
    everyMs: HOUR_MS,
    async run(at) {
      await services.unanswered.purge(at);
      await services.privacy.finish(at);
      await storage.inbox.purge(new Date(at.getTime() - DAY_MS));
      await storage.albums.purge(new Date(at.getTime() - config.keepDays * DAY_MS));
      await storage.buttons.purge(at, MOST_BUTTONS);
      await storage.attempts.forget(new Date(at.getTime() - HOUR_MS));
      await purgeTexts(parts, at);
      await newsroom.stories.forget();
    },
  };
}

/** Removes the texts whose time is over, a few hundred in a transaction, until none is left. */
export async function purgeTexts(parts: RetentionParts, at: Date): Promise<number> {
  const { config, storage, bus, log } = parts;
  const daysAgo = (days: number) => new Date(at.getTime() - days * DAY_MS);
  const before = daysAgo(config.keepDays);
  // Its author may appeal for so long, and the text is needed for it.
  const decidedBefore = daysAgo(APPEAL_DAYS);
  const seen = new Set<string>();
  let texts = 0;
  for (;;) {
    const purging = { at, before, decidedBefore, limit: AT_ONCE };
    const purged = await storage.retention.purgeTexts(purging);
    texts += purged.texts;
    for (const space of purged.spaces) seen.add(space);
    if (purged.texts < AT_ONCE) break;
  }
  if (texts === 0) return 0;
  log.info({ texts }, 'texts whose time was over are gone');
  for (const space of seen) await bus.publish({ kind: 'room', space });
  await bus.publish({ kind: 'topics' });
  return texts;
}
