import { describe, expect, it } from 'vitest';
import { breakable } from '../../../src/platforms/writing/breakable.js';
import { keptBy } from './kept-by.js';

describe('a call that can be broken off', () => {
  /** Ends when its signal is aborted, with the reason. */
  const hanging = (signal: AbortSignal) =>
    new Promise<never>((_, reject) => {
      if (signal.aborted) reject(signal.reason);
      signal.addEventListener('abort', () => reject(signal.reason));
    });

  it('is broken off by any of its sources, for their reason', async () => {
    const [leaving, late] = [new AbortController(), new AbortController()];
    const call = breakable([leaving.signal, late.signal], hanging);
    late.abort(new Error('too late'));
    await expect(call).rejects.toThrow('too late');
  });

  it('is broken off before it begins when everybody is leaving', async () => {
    const leaving = new AbortController();
    leaving.abort(new Error('leaving'));
    await expect(breakable([leaving.signal], hanging)).rejects.toThrow('leaving');
  });

  it('leaves nothing behind at a source that lives on, however it ended', async () => {
    const leaving = new AbortController();
    const follow = (signal: AbortSignal) => signal.addEventListener('abort', () => {});
    await breakable([leaving.signal], async (signal) => follow(signal));
    await breakable([leaving.signal], async () => {
      throw new Error('refused');
    }).catch(() => {});
    expect(keptBy(leaving.signal)).toBe(0);
  });

  it('may be one of many at a time, and nothing is said of it', async () => {
    const warnings: unknown[] = [];
    const note = (warning: unknown) => void warnings.push(warning);
    process.on('warning', note);
    const leaving = new AbortController();
    const calls = Array.from({ length: 50 }, () => breakable([leaving.signal], hanging));
    const ended = Promise.allSettled(calls);
    leaving.abort();
    expect((await ended).map(({ status }) => status)).toEqual(Array(50).fill('rejected'));
    // Node warns in a later turn.
    await new Promise((resolve) => setImmediate(resolve));
    process.off('warning', note);
    expect(warnings).toEqual([]);
  });
});
