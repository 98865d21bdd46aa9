import { randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createOutbox, type Outbox } from '../../../src/platforms/telegram/outbox.js';
import { redisUrl } from '../../contracts/databases.js';

const redis = await redisUrl();
const without = redis.url === null ? ` (NOT RUN, ${redis.why})` : '';

/** Refused as Telegram does: to be tried again after so many seconds. */
class Busy extends Error {
  constructor(readonly seconds: number) {
    super('Too Many Requests');
  }
}

const retryAfter = (error: unknown) => (error instanceof Busy ? error.seconds : null);

/** Time stands still but for what a test moves; no test waits. */
describe('the gate in front of Telegram', () => {
  let gate: Outbox;
  beforeEach(() => {
    vi.useFakeTimers({ now: 0 });
    gate = createOutbox({ retryAfter, now: () => Date.now() });
  });
  afterEach(async () => {
    const stopped = gate.stop();
    await vi.advanceTimersByTimeAsync(1_000);
    await stopped;
    vi.useRealTimers();
  });
  const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

  it('lets calls of one chat through one after the other', async () => {
    const order: string[] = [];
    const call = (name: string) => async () => {
      order.push(`${name} begins`);
      await Promise.resolve();
      order.push(`${name} ends`);
    };
    const both = [gate.send(7, 'answer', call('one')), gate.send(7, 'answer', call('two'))];
    await pass(100);
    await Promise.all(both);
    expect(order).toEqual(['one begins', 'one ends', 'two begins', 'two ends']);
  });

  it('a call that is to wait stops the whole token, and answers go on afterwards', async () => {
    let tries = 0;
    const first = gate.send(7, 'answer', async () => {
      tries += 1;
      if (tries === 1) throw new Busy(30);
      return 'sent';
    });
    await pass(10);
    expect(gate.paused()).toBe(true);
    let other = false;
    const second = gate.send(8, 'answer', async () => {
      other = true;
    });
    await pass(29_000);
    expect([tries, other]).toEqual([1, false]);
    await pass(1_100);
    expect(await first).toBe('sent');
    await second;
    expect([tries, other]).toEqual([2, true]);
  });

  it('an announcement that is to wait goes back to its ledger', async () => {
    const sending = gate.send(7, 'announcement', async () => {
      throw new Busy(30);
    });
    const refused = expect(sending).rejects.toThrow('Too Many Requests');
    await pass(10);
    await refused;
    expect(gate.paused()).toBe(true);
  });

  it('repeats nothing that failed for another reason', async () => {
    let tries = 0;
    const sending = gate.send(7, 'answer', async () => {
      tries += 1;
      throw new Error('Bad Request');
    });
    const refused = expect(sending).rejects.toThrow('Bad Request');
    await pass(10);
    await refused;
    expect(tries).toBe(1);
  });

  it('refuses what has not begun when it stops', async () => {
    const calls: (() => void)[] = [];
    const running = gate.send(7, 'answer', () => new Promise<void>((done) => calls.push(done)));
    await pass(10);
    expect(calls).toHaveLength(1);
    const refused = expect(gate.send(7, 'answer', async () => {})).rejects.toThrow();
    const stopped = gate.stop();
    await pass(10);
    await refused;
    calls[0]?.();
    await pass(1_000);
    await running;
    await stopped;
  });
});

/** With a real Redis between them. */
describe('the gates of two processes', () => {
  it.skipIf(redis.url === null)(
    `processes of one token share its pace and its pauses${without}`,
    async () => {
      const shared = { redisUrl: redis.url ?? '', name: `wenjin-test-${randomUUID()}` };
      const one = createOutbox({ retryAfter, now: () => performance.now(), shared });
      // Its time stands still, so that what it heard of a pause is seen however late one looks.
      const other = createOutbox({ retryAfter, now: () => 0, shared });
      const burst = (gate: Outbox) =>
        Array.from({ length: 4 }, () => gate.send(-5, 'answer', async () => performance.now()));
      await Promise.all([...burst(one), ...burst(other)]);
      let tries = 0;
      const busyOnce = async () => {
        tries += 1;
        if (tries === 1) throw new Busy(1);
      };
      await one.send(-6, 'answer', busyOnce);
      expect(tries).toBe(2);
      await expect.poll(() => other.paused(), { timeout: 10_000 }).toBe(true);
      await Promise.all([one.stop(), other.stop()]);
    },
  );

  it.skipIf(redis.url === null)(
    `a pace that was let go here is remembered there${without}`,
    async () => {
      let time = 0;
      const shared = { redisUrl: redis.url ?? '', name: `wenjin-test-${randomUUID()}` };
      const gate = createOutbox({ retryAfter, now: () => time, shared });
      const send = (chat: number) => gate.send(chat, 'answer', async () => chat);
      await Promise.all(Array.from({ length: 20 }, () => send(-5)));
      time += 600_000;
      await send(-6);
      let left = false;
      const waiting = gate.send(-5, 'answer', async () => {
        left = true;
      });
      const refused = expect(waiting).rejects.toThrow();
      expect(await send(-7)).toBe(-7);
      expect(await send(-6)).toBe(-6);
      expect(left).toBe(false);
      await gate.stop();
      await refused;
    },
  );

  it.skipIf(redis.url === null).each([
    ['has lost all it kept', ''],
    ['took this process for dead', 'client_last_seen'],
  ])(`go on after Redis %s${without}`, async (_, part) => {
    const shared = { redisUrl: redis.url ?? '', name: `wenjin-test-${randomUUID()}` };
    const gate = createOutbox({ retryAfter, now: () => performance.now(), shared });
    const send = () => gate.send(7, 'answer', async () => 'sent');
    expect(await send()).toBe('sent');
    const client = new Redis(shared.redisUrl);
    const kept = await client.keys(`b_${shared.name}-*${part}`);
    expect(kept.length).toBeGreaterThan(0);
    await client.del(kept);
    expect(await send()).toBe('sent');
    await gate.stop();
    await client.quit();
  });
});
