import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLimits, type Limits } from '../../../src/platforms/pacing/limits.js';

/** Nothing waits for its turn here. */
const allowance = {
  overall: { calls: 1_000, everyMs: 1_000, mostWaiting: 100 },
  each: { chat: { calls: 10, everyMs: 600_000, mostWaiting: 100, oneAtATime: true } },
};

describe('the limits of one process', () => {
  let limits: Limits<'chat'>;
  beforeEach(() => {
    limits = createLimits({ allowance, now: () => performance.now() });
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await limits.stop();
  });
  const send = (text: string, said: string[]) =>
    limits.through({ priority: 1, lane: { kind: 'chat', name: 'a' } }, async () => said.push(text));

  it('hold a call up by two short timers and not by eight', async () => {
    const timers = vi.spyOn(globalThis, 'setTimeout');
    await send('a', []);
    const short = timers.mock.calls.filter(([, ms = 0]) => ms <= 1);
    // One for its turn in the chat, one for its turn over all.
    expect(short).toHaveLength(2);
  });

  it('let the calls of a chat through one after the other, as they came', async () => {
    const said: string[] = [];
    await Promise.all(['a', 'b', 'c', 'd'].map((text) => send(text, said)));
    expect(said).toEqual(['a', 'b', 'c', 'd']);
  });
});
