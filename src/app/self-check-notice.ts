import { z } from 'zod';
import type { Errand } from '../moderation/run-effects.js';
import type { Storage } from '../storage/ports.js';
import { carryWith, settle } from './handover-jobs.js';
import type { JobParts } from './jobs.js';

const kind = 'self-check-notice';
const notice = z.object({ space: z.string(), platform: z.string(), locale: z.string().nullable() });

/** Puts a word to the staff's own spaces, one a day, into the outbox. */
export async function tellStaff(
  { spaces, outbox }: Pick<Storage, 'spaces' | 'outbox'>,
  at: Date,
): Promise<void> {
  const staff = (await spaces.list()).filter(({ role }) => role === 'moderators');
  const day = at.toISOString().slice(0, 10);
  const errands = staff.map(({ id, platform, locale }) => ({
    kind,
    subject: id,
    payload: { space: id, platform, locale },
    dedupe: `${kind}:${day}:${id}`,
  }));
  await outbox.put(errands, at);
}

/** Brings that word into their chats. */
export function selfCheckErrands(
  parts: Pick<JobParts, 'doors' | 'clock' | 'i18n' | 'fallbackLocale'>,
): Readonly<Record<string, Errand>> {
  const carry = carryWith(parts.doors.carriers, parts.clock);
  return {
    async [kind](row) {
      const { space, platform, locale: said } = notice.parse(row.payload);
      const locale = parts.i18n.negotiate([said ?? parts.fallbackLocale]);
      const text = parts.i18n.say(locale, 'self-check-notice');
      settle(await carry({ platform, address: space, locale, id: row.dedupe, text }));
    },
  };
}
