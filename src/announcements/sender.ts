import { changeBySender } from './changes.js';
import type { Carrier } from './desk.js';
import type { Tell } from './news.js';
import {
  type Announcement,
  type AnnouncementStore,
  carriedPlatforms,
  type Delivery,
  type Ledger,
} from './ports.js';
import { textFor } from './text.js';
import { nextState } from './transitions.js';

/** One active sender per platform; the fence number grows with every holder. */
export interface SenderLeases {
  take(name: string, holder: string, at: Date, until: Date): Promise<number | null>;
  release(name: string, holder: string): Promise<void>;
}

export interface SenderParts {
  readonly store: AnnouncementStore;
  readonly ledger: Ledger;
  readonly leases: SenderLeases;
  readonly carriers: readonly Carrier[];
  /** New at every start of a process: a successor must not be taken for its predecessor. */
  readonly holder: string;
  readonly fallbackLocale: string;
  readonly tell: Tell;
  /** Told when a carrier threw, which it should not: the delivery is in doubt. */
  readonly failed: (delivery: Delivery, error: unknown) => void;
  /** Deliveries a platform in one pass: with a pass a second this is also its pace. */
  readonly batch?: number;
}

export interface Sender {
  /** One pass: begins what is due, delivers a batch a platform, finishes what is done. */
  run(at: Date): Promise<void>;
  /** Hands the platforms to the next sender. */
  stop(): Promise<void>;
}

const LEASE_MS = 30_000;
/** Under Telegram's 30 messages a second, with room for answers and moderation. */
const BATCH = 25;
/** How far back, and how often, announcements that another sender left unfinished are looked for. */
const RECENT = 200;
const LOOK_EVERY_MS = 60_000;
const actor = 'sender';

type Result = Awaited<ReturnType<Carrier['deliver']>>;

/**
 * Sends approved announcements through the ledger. A delivery is noted as attempted before its
 * request leaves, so that after a crash it is known to be in doubt, and is never sent again by
 * itself. Several senders may run: leases and fences see to it that one works on a platform.
 */
export function createSender(parts: SenderParts): Sender {
  const fences = new Map<string, number>();
  const sending = new Set<string>();
  let lookAt = 0;
  /** The next taking has another fence: what this one left half-done is then known to be in doubt. */
  const giveUp = async (platform: string) => {
    fences.delete(platform);
    await parts.leases.release(lease(platform), parts.holder);
  };
  return {
    async run(at) {
      for (const announcement of await parts.store.due(at)) {
        await begin(parts, announcement, at);
        sending.add(announcement.id);
      }
      if (at.getTime() >= lookAt) {
        for (const { id } of await unfinished(parts.store)) sending.add(id);
        lookAt = at.getTime() + LOOK_EVERY_MS;
      }
      for (const carrier of parts.carriers) {
        try {
          await passOf(parts, carrier, { fences, at });
        } catch (error) {
          await giveUp(carrier.platform);
          throw error;
        }
      }
      for (const id of sending) if (await settled(parts, id, at)) sending.delete(id);
    },
    async stop() {
      for (const platform of [...fences.keys()]) await giveUp(platform);
    },
  };
}

const lease = (platform: string) => `sender:${platform}`;

/** The audience first: a crash in between repeats it harmlessly, the other way round loses it. */
async function begin(parts: SenderParts, announcement: Announcement, at: Date): Promise<void> {
  const { platforms = carriedPlatforms } = announcement.audience;
  const reached = { ...announcement.audience, platforms };
  const whole = { ...announcement, audience: reached };
  const audience = await parts.ledger.freeze(whole, parts.fallbackLocale, at);
  await move(parts, announcement, { verb: 'begin', payload: { audience }, at });
}

async function passOf(
  parts: SenderParts,
  carrier: Carrier,
  { fences, at }: { readonly fences: Map<string, number>; readonly at: Date },
): Promise<void> {
  const { platform } = carrier;
  const until = new Date(at.getTime() + LEASE_MS);
  const fence = await parts.leases.take(lease(platform), parts.holder, at, until);
  if (fence === null) {
    fences.delete(platform);
    return;
  }
  if (fences.get(platform) !== fence) await parts.ledger.recover(platform, fence, at);
  fences.set(platform, fence);
  const deliveries = await parts.ledger.reserve(platform, parts.batch ?? BATCH, fence, at);
  await deliverAll(parts, carrier, { deliveries, fence, at });
}

interface Batch {
  readonly deliveries: readonly Delivery[];
  readonly fence: number;
  readonly at: Date;
}

/** One after the other. When the platform asks to wait, the rest goes back untried. */
async function deliverAll(parts: SenderParts, carrier: Carrier, batch: Batch): Promise<void> {
  let waiting = false;
  for (const delivery of batch.deliveries) {
    const announcement = waiting ? null : await parts.store.get(delivery.announcement);
    // The ledger looks at the announcement once more: it may be paused this very moment.
    if (!announcement || !(await parts.ledger.attempting(delivery, batch.fence, batch.at))) {
      await parts.ledger.settle(delivery, { state: 'ready' }, batch.fence, batch.at);
      continue;
    }
    const text = textFor(announcement, delivery.locale);
    const result = await deliver(parts, carrier, { delivery, text });
    await parts.ledger.settle(delivery, result, batch.fence, batch.at);
    if (result.state === 'sent') await parts.tell({ kind: 'room', space: delivery.recipient });
    waiting = result.state === 'ready';
  }
}

async function deliver(
  parts: SenderParts,
  carrier: Carrier,
  { delivery, text }: { readonly delivery: Delivery; readonly text: string },
): Promise<Result> {
  try {
    return await carrier.deliver(delivery, text);
  } catch (error) {
    parts.failed(delivery, error);
    return { state: 'doubtful', reason: 'unexpected' };
  }
}

async function unfinished(store: AnnouncementStore): Promise<readonly Announcement[]> {
  return (await store.list(RECENT)).filter(({ state }) => state === 'sending');
}

/** Finishes it when nothing is left to do. True when it is not being sent any more. */
async function settled(parts: SenderParts, id: string, at: Date): Promise<boolean> {
  const announcement = await parts.store.get(id);
  if (announcement?.state !== 'sending') return true;
  const counts = await parts.ledger.progress(id);
  if (counts.ready + counts.reserved + counts.attempting > 0) return false;
  await move(parts, announcement, { verb: 'finish', payload: counts, at });
  return true;
}

/** Moves it unless someone was faster: paused, cancelled, or begun by another sender. */
async function move(
  parts: SenderParts,
  { id, version }: Announcement,
  step: {
    readonly verb: 'begin' | 'finish';
    readonly payload: Readonly<Record<string, unknown>>;
    readonly at: Date;
  },
): Promise<void> {
  const { verb, payload, at } = step;
  const key = `${actor}:${verb}:${id}:${version}`;
  let moved = false;
  const outcome = await parts.store.transact(id, key, (current) => {
    const state = nextState(current.state, verb);
    if (state === null || current.version !== version) return null;
    moved = true;
    return changeBySender(current, state, { verb, by: actor, at, key, payload });
  });
  if (outcome.kind !== 'done' || !moved) return;
  const { state, version: reached } = outcome.announcement;
  await parts.tell({ kind: 'announcement', id, state, version: reached, by: actor });
}
