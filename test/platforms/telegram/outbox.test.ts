import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import {
  createOutbox,
  type Outbox,
  type OutboxParts,
} from '../../../src/platforms/telegram/outbox.js';
import { redisUrl } from '../../contracts/databases.js';

const redis = await redisUrl();
const without = redis.url === null ? ` (NOT RUN, ${redis.why})` : '';

/** Refused as Telegram does: to be tried again after so many seconds. */
class Busy extends Error {
  constructor(readonly seconds: number) {
    super('Too Many Requests');
  }
}

describe('the gate in front of Telegram', () => {
  let now = 1_000_000;
  const open: Outbox[] = [];
  const outbox = (over: Partial<OutboxParts> = {}) => {
    const opened = createOutbox({
      retryAfter: (error) => (error instanceof Busy ? error.seconds : null),
      clock: { now: () => new Date(now) },
      ...over,
    });
    open.push(opened);
    return opened;
  };
  afterEach(async () => {
    for (const one of open.splice(0)) await one.stop();
  });

  it('lets calls of one chat through one after the other', async () => {
    const gate = outbox();
    const order: string[] = [];
    const call = (name: string) => async () => {
      order.push(`${name} begins`);
      await Promise.resolve();
      order.push(`${name} ends`);
    };
    await Promise.all([gate.send(7, 'answer', call('one')), gate.send(7, 'answer', call('two'))]);
    expect(order).toEqual(['one begins', 'one ends', 'two begins', 'two ends']);
  });

  it('a call that is to wait stops the whole token, and answers go on afterwards', async () => {
    const gate = outbox();
    let tries = 0;
    const busyOnce = async () => {
      tries += 1;
      if (tries === 1) throw new Busy(30);
      return 'sent';
    };
    const first = gate.send(7, 'answer', busyOnce);
    await expect.poll(() => gate.paused()).toBe(true);
    let other = false;
    const second = gate.send(8, 'answer', async () => {
      other = true;
    });
    expect([tries, other]).toEqual([1, false]);
    now += 31_000;
    expect(await first).toBe('sent');
    await second;
    expect([tries, other]).toEqual([2, true]);
  });

  it('an announcement that is to wait goes back to its ledger', async () => {
    const gate = outbox();
    const busy = async () => {
      throw new Busy(30);
    };
    await expect(gate.send(7, 'announcement', busy)).rejects.toThrow('Too Many Requests');
    expect(gate.paused()).toBe(true);
    now += 31_000;
  });

  it('repeats nothing that failed for another reason', async () => {
    const gate = outbox();
    let tries = 0;
    const wrong = async () => {
      tries += 1;
      throw new Error('Bad Request');
    };
    await expect(gate.send(7, 'answer', wrong)).rejects.toThrow('Bad Request');
    expect(tries).toBe(1);
  });

  it('refuses what has not begun when it stops', async () => {
    const gate = outbox();
    const calls: (() => void)[] = [];
    const running = gate.send(7, 'answer', () => new Promise<void>((done) => calls.push(done)));
    await expect.poll(() => calls.length).toBe(1);
    const waiting = gate.send(7, 'answer', async () => {});
    const refused = expect(waiting).rejects.toThrow();
    const stopped = gate.stop();
    await refused;
    calls[0]?.();
    await running;
    await stopped;
  });

  it.skipIf(redis.url === null)(
    `processes of one token share its pace and its pauses${without}`,
    async () => {
      const shared = { redisUrl: redis.url ?? '', name: `wenjin-test-${randomUUID()}` };
      const [one, other] = [outbox({ shared }), outbox({ shared })];
      const burst = (gate: Outbox) =>
        Array.from({ length: 4 }, () => gate.send(-5, 'answer', async () => performance.now()));
      await Promise.all([...burst(one), ...burst(other)]);
      let tries = 0;
      const busyOnce = async () => {
        tries += 1;
        if (tries === 1) throw new Busy(30);
      };
      const waiting = one.send(-6, 'answer', busyOnce);
      await expect.poll(() => other.paused(), { timeout: 10_000 }).toBe(true);
      now += 31_000;
      await waiting;
      expect(tries).toBe(2);
    },
  );
});
