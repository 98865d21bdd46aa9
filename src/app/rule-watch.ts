import { z } from 'zod';
import type { Fallback } from '../moderation/lab/desk.js';
import { watchRules } from '../moderation/lab/watch.js';
import type { Errand } from '../moderation/run-effects.js';
import type { Job } from '../worker.js';
import { carryWith, settle } from './handover-jobs.js';
import type { JobParts } from './jobs.js';

interface Parts
  extends Pick<
    JobParts,
    'storage' | 'clock' | 'log' | 'i18n' | 'fallbackLocale' | 'address' | 'bus'
  > {
  readonly doors: Pick<JobParts['doors'], 'carriers'>;
}

const MINUTE = 60_000;
const errandKind = 'rule.fallback';

/** Looks after the hit rates of staff's live rules. */
export function ruleWatchJob(parts: Pick<Parts, 'storage' | 'bus' | 'clock' | 'log'>): Job {
  const { rules: store, lab } = parts.storage;
  const fellBack = (fallback: Fallback) => announce(parts, fallback);
  return {
    name: 'rule-watch',
    everyMs: MINUTE,
    run: async (at) => void (await watchRules({ store, lab, fellBack }, at)),
  };
}

/** In force in every process, in the log, and a line for the moderators' own chats. */
async function announce(
  { storage, bus, clock, log }: Pick<Parts, 'storage' | 'bus' | 'clock' | 'log'>,
  { rule, rate }: Fallback,
): Promise<void> {
  const { hits, comments } = rate.hour;
  log.warn({ rule: rule.id, hits, comments }, 'a live rule left its band and is in shadow now');
  const chats = (await storage.spaces.list()).filter(
    ({ role, platform }) => role === 'moderators' && platform !== 'web' && platform !== 'api',
  );
  const effects = chats.map(({ id, platform, locale }) => ({
    kind: errandKind,
    subject: rule.id,
    payload: { space: id, platform, locale, name: rule.name, hits, comments },
    dedupe: `${errandKind} ${rule.id} ${rule.version} ${id}`,
  }));
  await storage.outbox.put(effects, clock.now());
  await bus.publish({ kind: 'rules' });
}

const line = z.object({
  ...{ space: z.string(), platform: z.string(), locale: z.string().nullable() },
  ...{ name: z.string(), hits: z.number(), comments: z.number() },
});

/** Brings the line into a chat, with the way to the console where that is known. */
export function ruleErrands(parts: Parts): Readonly<Record<string, Errand>> {
  const { i18n, fallbackLocale, address } = parts;
  const carry = carryWith(parts.doors.carriers, parts.clock);
  return {
    async [errandKind](row) {
      const { space, platform, locale, ...args } = line.parse(row.payload);
      const language = i18n.negotiate([locale ?? fallbackLocale]);
      const where = address === null ? [] : [`${address}/console/rules`];
      const text = [i18n.say(language, 'rule-fallback-notice', args), ...where].join('\n');
      settle(await carry({ platform, address: space, locale: language, id: row.dedupe, text }));
    },
  };
}
