import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createGate, type Gate } from '../../../src/platforms/pacing/gate.js';
import { connectRedis } from '../../../src/platforms/pacing/redis.js';
import { redisUrl } from '../../contracts/databases.js';
import { openProxy, type Proxy as Way } from '../../contracts/proxy.js';

const redis = await redisUrl();
const without = redis.url === null ? ` (NOT RUN, ${redis.why})` : '';
const patient = { timeout: 15_000 };

/** Nothing but the lane's pace matters here. */
const allowance = {
  overall: { calls: 1_000, everyMs: 1_000, mostWaiting: 100 },
  each: { chat: { calls: 2, everyMs: 600_000, mostWaiting: 100, oneAtATime: true } },
};

describe.skipIf(redis.url === null)(`a gate that processes share${without}`, () => {
  let way: Way;
  let gate: Gate<'chat'>;
  const open = () =>
    createGate({
      ...{ allowance, now: () => performance.now() },
      shared: { redisUrl: way.url, name: `wenjin-test-${randomUUID()}` },
    });
  beforeEach(async () => {
    way = await openProxy(redis.url ?? '');
    gate = open();
  });
  afterEach(async () => {
    await gate.stop();
    await way.cut();
  });
  const turn = (name: string) => ({ priority: 1, lane: { kind: 'chat', name } as const });
  const send = (name: string) => gate.through(turn(name), async () => name);

  it('lets calls through while Redis is away, and shares the pace again when it is back', async () => {
    await Promise.all([send('a'), send('a')]);
    await way.cut();
    expect(await send('b')).toBe('b');
    // By itself, a process knows nothing of what was sent before.
    expect(await send('a')).toBe('a');
    await way.mend();
    let left = false;
    // The third in ten minutes waits for what Redis remembers, once it is there again.
    const waits = async () => {
      await send(randomUUID());
      const waiting = gate.through(turn('a'), async () => {
        left = true;
      });
      waiting.catch(() => {});
      left = false;
      await send(randomUUID());
      await send(randomUUID());
      return !left;
    };
    await expect.poll(waits, patient).toBe(true);
  });

  it('a call that waits for its turn when Redis is lost leaves once, without it', async () => {
    await Promise.all([send('a'), send('a')]);
    let calls = 0;
    const waiting = gate.through(turn('a'), async () => {
      calls += 1;
    });
    await send('b');
    expect(calls).toBe(0);
    await way.cut();
    await waiting;
    await way.mend();
    await expect.poll(() => send(randomUUID()), patient).toBeTruthy();
    expect(calls).toBe(1);
  });

  it('a call that is under way when Redis is lost is made once, and its outcome is told', async () => {
    let calls = 0;
    let answer = (_: string) => {};
    const begun = new Promise<void>((started) => {
      void gate
        .through(turn('a'), () => {
          calls += 1;
          started();
          return new Promise<string>((resolve) => {
            answer = resolve;
          });
        })
        .then((said) => outcome.push(said));
    });
    const outcome: string[] = [];
    await begun;
    await way.cut();
    expect(await send('b')).toBe('b');
    answer('sent');
    await expect.poll(() => outcome, patient).toEqual(['sent']);
    expect(calls).toBe(1);
  });

  it('stops at once while Redis is away', async () => {
    await send('a');
    await way.cut();
    await send('b');
    await gate.stop();
  });

  it('hangs up on a Redis that says nothing any more', { timeout: 30_000 }, async () => {
    await send('a');
    const quiet = connectRedis(way.url, { everyMs: 50, patienceMs: 50 });
    // A promise, whatever the library's types say.
    await (quiet.connection.ready as unknown as Promise<unknown>);
    const signal = quiet.loss();
    expect([quiet.isAway(), signal.aborted]).toEqual([false, false]);
    way.stall();
    await expect.poll(() => signal.aborted, patient).toBe(true);
    await quiet.close();
  });
});
