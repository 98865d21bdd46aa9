import type { Bus } from '../bus/ports.js';
import type { Config } from '../config.js';
import type { Logger } from '../log.js';
import { APPEAL_DAYS } from '../moderation/appeals/desk.js';
import type { Storage } from '../storage/ports.js';

export interface RetentionParts {
  readonly config: Pick<Config, 'keepDays'>;
  readonly storage: Pick<Storage, 'retention'>;
  readonly bus: Pick<Bus, 'publish'>;
  readonly log: Pick<Logger, 'info'>;
}

const DAY_MS = 86_400_000;
const AT_ONCE = 500;

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
