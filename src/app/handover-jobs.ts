import { z } from 'zod';
import type { Carrier } from '../announcements/desk.js';
import { ImpossibleError } from '../core/refusal.js';
import { noticeErrandKind } from '../library/handover/bench.js';
import { type Carried, type Carry, carryLines } from '../library/handover/carry.js';
import { messageErrandKind } from '../library/handover/change.js';
import type { Errand } from '../moderation/run-effects.js';
import type { Job } from '../worker.js';
import type { JobParts } from './jobs.js';

const SECOND = 1_000;
const HOUR = 3_600 * SECOND;

type Parts = Pick<
  JobParts,
  'storage' | 'doors' | 'clock' | 'services' | 'i18n' | 'fallbackLocale' | 'address' | 'bus'
>;

/** The timers of conversations with a person, and what is not to be kept any longer. */
export function handoverJobs({ services, storage }: Parts): readonly Job[] {
  return [
    { name: 'handovers', everyMs: 2 * SECOND, run: (at) => services.handovers.tend(at) },
    {
      name: 'handovers-purge',
      everyMs: HOUR,
      run: async (at) => void (await storage.handovers.purge(at)),
    },
  ];
}

const message = z.object({ handover: z.string(), seq: z.number() });
const notice = z.object({ space: z.string(), platform: z.string(), locale: z.string().nullable() });

/** Brings what was said into the chats, and tells the staff's own spaces that somebody waits. */
export function handoverErrands(parts: Parts): Readonly<Record<string, Errand>> {
  const { storage, services, clock, i18n, fallbackLocale, address } = parts;
  const carry = carryWith(parts.doors.carriers, clock);
  return {
    async [messageErrandKind](row) {
      const line = message.parse(row.payload);
      const now = () => clock.now();
      const carried = await carryLines(storage.handovers, line, { carry, now });
      if (carried.state === 'failed') await services.handovers.lost(line.handover, now());
      settle(carried);
      await tellConsole(parts, line.handover);
    },
    async [noticeErrandKind](row) {
      const { space, platform, locale } = notice.parse(row.payload);
      const language = i18n.negotiate([locale ?? fallbackLocale]);
      const where = address === null ? [] : [`${address}/console/conversations`];
      const text = [i18n.say(language, 'handover-notice'), ...where].join('\n');
      settle(await carry({ platform, address: space, locale: language, id: row.dedupe, text }));
    },
  };
}

/** The console shows which lines have arrived. */
async function tellConsole({ storage, bus }: Parts, id: string): Promise<void> {
  const handover = await storage.handovers.get(id);
  if (!handover) return;
  const { state, version, moved } = handover;
  await bus.publish({ kind: 'handover', id, state, version, by: moved.by });
}

/** An errand is done, impossible, or tried again later. */
export function settle(carried: Carried): void {
  if (carried.state === 'failed')
    throw new ImpossibleError({ why: 'other', words: carried.reason });
  if (carried.state === 'again') throw new Error(carried.reason);
}

/** The doors' carriers of announcements carry single lines as well. */
export function carryWith(carriers: readonly Carrier[], clock: Parts['clock']): Carry {
  return async ({ platform, address, locale, id, text }) => {
    const carrier = carriers.find((one) => one.platform === platform);
    if (!carrier) return { state: 'again', reason: `no door to ${platform} is open here` };
    const delivery = {
      ...{ announcement: id, recipient: address, platform, locale, state: 'attempting' as const },
      ...{ messageId: null, reason: null, updatedAt: clock.now() },
    };
    const { state, reason = state } = await carrier.deliver(delivery, text);
    if (state === 'sent') return { state };
    return { state: state === 'failed' ? 'failed' : 'again', reason };
  };
}
