import { beforeEach, describe, expect, it } from 'vitest';
import { createLanes, type Lanes } from '../../../src/platforms/pacing/lanes.js';

describe('lanes', () => {
  let time = 0;
  let there: Set<string>;
  let lanes: Lanes<object>;

  beforeEach(() => {
    time = 0;
    there = new Set();
    const make = (name: string) => {
      there.add(name);
      return {
        schedule: <T>(_: object, job: () => Promise<T>) => job(),
        stop: async () => {},
        disconnect: async () => there.delete(name),
      };
    };
    lanes = createLanes({ make, idleMs: 8_000, now: () => time });
  });
  const send = (name: string) => lanes.schedule(name, {}, async () => name);

  it('are let go once nobody has used them for their time', async () => {
    expect(await send('one')).toBe('one');
    time = 5_000;
    await send('two');
    expect([...there]).toEqual(['one', 'two']);
    time = 9_000;
    await send('three');
    expect([...there]).toEqual(['two', 'three']);
  });

  it('stay as long as a call of theirs is under way, and hold up no other', async () => {
    let answer = () => {};
    const hanging = lanes.schedule('slow', {}, () => new Promise<void>((done) => (answer = done)));
    await send('quick');
    time = 60_000;
    await send('next');
    expect([...there]).toEqual(['slow', 'next']);
    answer();
    await hanging;
    time = 120_000;
    await send('last');
    expect([...there]).toEqual(['last']);
  });

  it('stay when they are used again, and after a call that failed', async () => {
    await send('one');
    time = 7_000;
    const failed = lanes.schedule('one', {}, async () => {
      throw new Error('refused');
    });
    await expect(failed).rejects.toThrow('refused');
    time = 14_000;
    await send('two');
    expect([...there]).toEqual(['one', 'two']);
    time = 16_000;
    await send('two');
    expect([...there]).toEqual(['two']);
  });

  it('are as many as are in use, however many chats there were', async () => {
    for (let chat = 0; chat < 10_000; chat += 1) {
      time += 100;
      await send(`chat ${chat}`);
    }
    expect(there.size).toBeLessThanOrEqual(81);
  });

  it('are let go all together at the end', async () => {
    await send('one');
    await send('two');
    await lanes.stop();
    expect(there.size).toBe(0);
  });
});
