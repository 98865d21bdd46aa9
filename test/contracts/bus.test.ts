import { randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';
import { afterAll, describe, expect, it } from 'vitest';
import { createLocalBus } from '../../src/bus/local-bus.js';
import type { Bus, BusEvent } from '../../src/bus/ports.js';
import { createRedisBus } from '../../src/bus/redis-bus.js';
import { AwayError } from '../../src/core/errors.js';
import { redisUrl } from './databases.js';

const moved: BusEvent = { kind: 'case', id: 'c1', state: 'open', version: 3, by: 'staff' };
const topics: BusEvent = { kind: 'topics' };
const redis = await redisUrl();

/** Resolves with the first `count` events a bus tells. */
function heard(bus: Bus, count: number): Promise<BusEvent[]> {
  return new Promise((resolve) => {
    const events: BusEvent[] = [];
    const end = bus.subscribe((event) => {
      events.push(event);
      if (events.length < count) return;
      end();
      resolve(events);
    });
  });
}

function contract(name: string, open: () => Promise<{ here: Bus; there: Bus }>) {
  describe(name, () => {
    const closing: Bus[] = [];
    const pair = async () => {
      const buses = await open();
      closing.push(buses.here, buses.there);
      return buses;
    };
    afterAll(() => Promise.all(closing.map((bus) => bus.close())));

    it('tells everyone everything in order, the publisher too', async () => {
      const { here, there } = await pair();
      const hearing = Promise.all([heard(here, 2), heard(there, 2), heard(there, 2)]);
      await here.publish(moved);
      await here.publish(topics);
      expect(await hearing).toEqual(Array(3).fill([moved, topics]));
    });

    it('tells nothing to those who left', async () => {
      const { here, there } = await pair();
      const late: BusEvent[] = [];
      const end = there.subscribe((event) => late.push(event));
      end();
      const hearing = heard(there, 1);
      await here.publish(topics);
      await hearing;
      expect(late).toEqual([]);
    });

    it('goes on when a listener throws', async () => {
      const { here, there } = await pair();
      there.subscribe(() => {
        throw new Error('a bug of this listener');
      });
      const hearing = heard(there, 1);
      await here.publish(topics);
      expect(await hearing).toEqual([topics]);
    });
  });
}

contract('the bus in one process', async () => {
  const bus = createLocalBus();
  return { here: bus, there: bus };
});

if (redis.url === null) {
  describe(`the bus over Redis: NOT RUN, ${redis.why}`, () => {
    it('says why', () => expect(redis.why).not.toBe(''));
  });
} else {
  const { url } = redis;
  contract('the bus over Redis', async () => {
    const prefix = `wenjin-test-${randomUUID()}`;
    const [here, there] = await Promise.all([
      createRedisBus(url, { prefix }),
      createRedisBus(url, { prefix }),
    ]);
    return { here, there };
  });

  describe('strangers on Redis', () => {
    it('are not believed, and other installations not heard', async () => {
      const prefix = `wenjin-test-${randomUUID()}`;
      const refused: unknown[] = [];
      const bus = await createRedisBus(url, { prefix, onError: (error) => refused.push(error) });
      const stranger = new Redis(url);
      const hearing = heard(bus, 1);
      await stranger.publish(`${prefix}:bus`, '{"kind":"case"}');
      await stranger.publish(`${prefix}:bus`, 'no JSON');
      await stranger.publish(`${prefix}:bus`, JSON.stringify({ ...moved, id: 'x'.repeat(5000) }));
      await stranger.publish(`${prefix}-other:bus`, JSON.stringify(moved));
      await bus.publish(topics);
      expect(await hearing).toEqual([topics]);
      expect(refused).toHaveLength(3);
      stranger.disconnect();
      await bus.close();
    });
  });
}

it('says that Redis is away', async () => {
  const opening = createRedisBus('redis://127.0.0.1:1', { prefix: 'wenjin-test' });
  await expect(opening).rejects.toBeInstanceOf(AwayError);
});
