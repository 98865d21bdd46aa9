import { describe, expect, it } from 'vitest';
import type { KeptUpdates, TakenUpdate, UpdateInbox } from '../../../src/platforms/ports.js';
import { createInboxWork } from '../../../src/platforms/telegram/work.js';

const now = new Date('2026-11-24T04:00:00Z');
/** At its last try: failed once more it is set aside. */
const update: TakenUpdate = {
  ...{ id: 1, state: 'answering', content: 'an answer', sent: 0, attempts: 8, overtaken: false },
  receivedAt: now,
};

/** An inbox with one update that notes what becomes of it, and a way to send that breaks off. */
function bench() {
  const waiting = [update];
  const failed: (Date | null)[] = [];
  let breakOff = () => {};
  let keep = (_taken: readonly TakenUpdate[]) => {};
  const kept = new Promise<KeptUpdates>((resolve) => {
    keep = (taken) => resolve({ taken, waits: false });
  });
  const sending = new Promise<never>((_resolve, reject) => {
    breakOff = () => reject(new Error('broken off'));
  });
  const work = createInboxWork<string>({
    inbox: {
      take: async () => waiting.splice(0),
      keepAndTake: () => kept,
      renew: async () => {},
      failed: async (_bot, _id, nextAt) => void failed.push(nextAt),
    } as Partial<UpdateInbox> as UpdateInbox,
    ...{ bot: 'telegram:1', handle: async () => null, send: () => sending },
    clock: { now: () => now },
    log: { info: () => {}, warn: () => {}, error: () => {} },
  });
  return { work, waiting, failed, breakOff, keep };
}

describe('an update whose answer breaks off', () => {
  it('is set aside after its last try', async () => {
    const { work, waiting, failed, breakOff } = bench();
    work.start();
    await expect.poll(() => waiting).toEqual([]);
    breakOff();
    await expect.poll(() => failed).toEqual([null]);
    await work.stop();
  });

  it('waits for the next start when the door was closing: that says nothing against it', async () => {
    const { work, waiting, failed, breakOff } = bench();
    work.start();
    await expect.poll(() => waiting).toEqual([]);
    const stopped = work.stop();
    breakOff();
    await stopped;
    expect(failed).toEqual([now]);
  });

  it('is not taken any more when the door closed while it was being opened', async () => {
    const { work, waiting } = bench();
    await work.stop();
    work.start();
    await Promise.resolve();
    expect(waiting).toEqual([update]);
  });

  it('is given back when the door closed while a poll’s updates were being kept', async () => {
    const { work, waiting, failed, keep } = bench();
    waiting.splice(0);
    work.start();
    const kept = work.keep([]);
    const stopped = work.stop();
    keep([update]);
    await Promise.all([kept, stopped]);
    expect(failed).toEqual([now]);
  });
});
