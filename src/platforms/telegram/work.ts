import { randomUUID } from 'node:crypto';
import type { Clock } from '../../core/clock.js';
import { AwayError } from '../../core/errors.js';
import type { DoorLog } from '../door.js';
import type { IncomingUpdate, TakenUpdate, UpdateInbox } from '../ports.js';
import { faultOf } from '../writing/fault.js';

export interface InboxWorkParts<Answer> {
  readonly inbox: UpdateInbox;
  readonly bot: string;
  /** What an update asks for; null: nothing is to be sent. */
  handle(update: unknown, taken: TakenUpdate): Promise<Answer | null>;
  /** Sends what has not left yet; `left` is told after every message. */
  send(answer: Answer, sent: number, left: (count: number) => Promise<void>): Promise<void>;
  readonly clock: Clock;
  readonly log: DoorLog;
}

export interface InboxWork {
  start(): void;
  /** Puts into the inbox what a poll brought, and begins with what can be begun. */
  keep(updates: readonly IncomingUpdate[]): Promise<void>;
  /** Something came in. */
  wake(): void;
  /** Takes nothing new; resolves when what is under way is through. */
  stop(): Promise<void>;
}

/** Updates worked at side by side; one lane never holds more than one of them. */
const MOST_AT_ONCE = 32;
const FEWEST_AT_ONCE = 16;
/** Nobody else takes what is worked at; renewed while it lasts. */
const HELD_MS = 20_000;
const RENEW_MS = 5_000;
/** What another process has let go, and what is to be tried again, is looked for so often. */
const LOOK_MS = 1_000;
/** Whoever asked so long ago gets no answer any more: it would come from nowhere. */
export const STALE_MS = 86_400_000;
/** Waits before the next try; after the last one it is set aside. */
const waitsMs = [0, 1_000, 2_000, 4_000, 8_000, 15_000, 30_000];

/**
 * Works the inbox off: every update once, in order within its chat. What its answer says is noted
 * before it is sent, so that a killed process neither asks twice nor forgets to answer.
 */
export function createInboxWork<Answer>(parts: InboxWorkParts<Answer>): InboxWork {
  const { inbox, bot, clock, log } = parts;
  const holder = randomUUID();
  const held = new Map<number, Promise<void>>();
  const timers: NodeJS.Timeout[] = [];
  let working = 0;
  let looking: Promise<void> | null = null;
  let again = false;
  let looked = 0;
  /** More may wait than the last look could take. */
  let isFull = false;
  let stopped = false;

  const from = (ms: number) => new Date(clock.now().getTime() + ms);
  const wake = () => {
    again = true;
    looking ??= look().finally(() => {
      looking = null;
    });
  };
  /** One look at a time; who calls while it lasts makes it look once more. */
  async function look(): Promise<void> {
    while (again && !stopped) {
      again = false;
      looked += 1;
      const limit = MOST_AT_ONCE - working;
      // A look costs about as much as it finds: with many waiting, several are taken at once.
      isFull = limit < FEWEST_AT_ONCE;
      if (isFull) return;
      try {
        const taking = { holder, at: clock.now(), until: from(HELD_MS), limit };
        const found = await inbox.take(bot, taking);
        isFull = found.length === limit;
        for (const one of found) begin(one);
      } catch (error) {
        log.warn({ fault: faultOf(error) }, 'the inbox could not be read; trying again');
      }
    }
  }
  function begin(one: TakenUpdate): void {
    const work = attend(one)
      .catch((error) => failed(one, error).finally(wake))
      .catch((error) => log.error({ fault: faultOf(error) }, 'the inbox could not be written'))
      .finally(() => {
        held.delete(one.id);
        if (isFull) wake();
      });
    held.set(one.id, work);
  }
  async function attend(one: TakenUpdate): Promise<void> {
    const answer =
      one.state === 'waiting' ? await handled(one) : (one.content as Awaited<Answer> | null);
    const isLate = clock.now().getTime() - one.receivedAt.getTime() > STALE_MS;
    if (answer !== null && isLate) {
      log.info({ update: one.id }, 'an update waited for more than a day; its answer stays unsaid');
    } else if (answer !== null) {
      const sent = one.state === 'waiting' ? 0 : one.sent;
      await parts.send(answer, sent, (count) => inbox.sent(bot, one.id, count));
    }
    await letOn(() => inbox.done(bot, one.id));
  }
  /** Looks for the next of a lane where there is one, or where one may have come in just then. */
  async function letOn(change: () => Promise<boolean>): Promise<void> {
    const before = looked;
    if ((await change()) || looked !== before) wake();
  }
  async function handled(one: TakenUpdate): Promise<Answer | null> {
    working += 1;
    try {
      const answer = await parts.handle(one.content, one);
      if (answer === null) return null;
      // The next of this chat need not wait until the answer has left.
      await letOn(() => inbox.answering(bot, one.id, answer));
      return answer;
    } finally {
      working -= 1;
    }
  }
  async function failed(one: TakenUpdate, error: unknown): Promise<void> {
    // That the door closes says nothing against the update.
    if (stopped) return inbox.failed(bot, one.id, from(0));
    const wait = waitsMs[one.attempts - 1];
    const fault = faultOf(error);
    if (wait !== undefined || error instanceof AwayError) {
      log.warn({ fault, update: one.id, attempts: one.attempts }, 'an update is tried again');
      return inbox.failed(bot, one.id, from(wait ?? RENEW_MS));
    }
    const reference = randomUUID();
    log.error({ fault, update: one.id, reference }, 'an update never worked and is set aside');
    return inbox.failed(bot, one.id, null);
  }
  const renew = () => {
    const noted = (error: unknown) => log.warn({ fault: faultOf(error) }, 'the inbox is away');
    inbox.renew(bot, [...held.keys()], from(HELD_MS)).catch(noted);
  };

  return {
    wake,
    async keep(updates) {
      const limit = stopped || timers.length === 0 ? 0 : Math.max(0, MOST_AT_ONCE - working);
      const taking = { holder, at: clock.now(), until: from(HELD_MS), limit };
      looked += 1;
      const { taken, waits } = await inbox.keepAndTake(bot, updates, taking);
      // Closed meanwhile: they are for the next start.
      if (stopped) for (const { id } of taken) await inbox.failed(bot, id, from(0));
      else for (const one of taken) begin(one);
      if (waits) wake();
    },
    start() {
      // Closed while it was being opened.
      if (stopped) return;
      timers.push(setInterval(wake, LOOK_MS), setInterval(renew, RENEW_MS));
      wake();
    },
    async stop() {
      stopped = true;
      for (const timer of timers) clearInterval(timer);
      await looking;
      await Promise.all(held.values());
    },
  };
}
