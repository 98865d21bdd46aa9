import { RateLimitError } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createInvalidBudget } from '../../../src/platforms/discord/budget.js';
import {
  BudgetError,
  createOutbox,
  type Job,
  type Outbox,
} from '../../../src/platforms/discord/outbox.js';

const answer = (route: string | null = null): Job => ({ urgency: 'answer', route });
const announcement: Job = { urgency: 'announcement', route: 'messages:1' };

function limited(ms: number) {
  return new RateLimitError({
    ...{ timeToReset: ms, limit: 5, method: 'POST', hash: '', url: '', route: '' },
    ...{ majorParameter: '1', global: false, retryAfter: ms, sublimitTimeout: 0, scope: 'user' },
  });
}

/** Time stands still but for what a test moves; no test waits. */
describe('the gate before Discord', () => {
  let outbox: Outbox;
  const now = () => Date.now();

  beforeEach(() => {
    vi.useFakeTimers({ now: 0 });
    outbox = createOutbox({ now, budget: createInvalidBudget(now) });
  });
  afterEach(async () => {
    const stopped = outbox.stop();
    await vi.advanceTimersByTimeAsync(1_000);
    await stopped;
    vi.useRealTimers();
  });

  /** Sends many at once; when each left, in milliseconds. */
  function sends(jobs: readonly Job[]) {
    const left: { readonly job: Job; readonly at: number }[] = [];
    const all = jobs.map((job) => outbox.send(job, async () => void left.push({ job, at: now() })));
    return { left, all: Promise.allSettled(all) };
  }

  /** Why it failed, without time of one's own. */
  async function endOf(sending: Promise<unknown>): Promise<unknown> {
    const end = sending.catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(10);
    return end;
  }

  it('keeps to five messages in five seconds in one channel, and lets others go on', async () => {
    const same = Array.from({ length: 12 }, () => answer('messages:1'));
    const { left } = sends([...same, answer('messages:2')]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(left.filter(({ job }) => job.route === 'messages:1')).toHaveLength(5);
    expect(left.filter(({ job }) => job.route === 'messages:2')).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(15_000);
    expect(left).toHaveLength(13);
  });

  it('keeps to 45 calls a second over all channels', async () => {
    const { left } = sends(Array.from({ length: 100 }, (_, n) => answer(`messages:${n}`)));
    await vi.advanceTimersByTimeAsync(500);
    expect(left).toHaveLength(45);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(left).toHaveLength(100);
  });

  it('lets an answer pass announcements that wait', async () => {
    const { left } = sends([
      ...Array.from({ length: 9 }, () => announcement),
      answer('messages:1'),
    ]);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(left.findIndex(({ job }) => job.urgency === 'answer')).toBeLessThan(6);
  });

  it('stops everything while Discord asks to wait', async () => {
    outbox.refused(10_000);
    const { left } = sends([answer(), answer('messages:1')]);
    await vi.advanceTimersByTimeAsync(9_900);
    expect(left).toEqual([]);
    await vi.advanceTimersByTimeAsync(200);
    expect(left.map(({ at }) => at >= 10_000)).toEqual([true, true]);
  });

  it('makes a call again that Discord was too busy for; an announcement goes back', async () => {
    let tries = 0;
    const busyOnce = async () => {
      tries += 1;
      if (tries === 1) throw limited(2_000);
      return tries;
    };
    const answered = outbox.send(answer(), busyOnce);
    await vi.advanceTimersByTimeAsync(2_100);
    expect(await answered).toBe(2);
    tries = 0;
    expect(await endOf(outbox.send(announcement, busyOnce))).toBeInstanceOf(RateLimitError);
    expect(tries).toBe(1);
  });

  it('does not repeat what failed otherwise: it may have arrived', async () => {
    const call = vi.fn(async () => {
      throw new TypeError('reset');
    });
    expect(await endOf(outbox.send(answer(), call))).toMatchObject({ message: 'reset' });
    expect(call).toHaveBeenCalledTimes(1);
  });
});

describe('the budget of refused requests', () => {
  it('stops announcements at half of what Discord allows, answers near its end', async () => {
    let time = 0;
    const budget = createInvalidBudget(() => time);
    for (let count = 0; count < 5_000; count += 1) budget.count(count % 2 === 0 ? 403 : 429);
    for (let count = 0; count < 5_000; count += 1) budget.count(404);
    expect([budget.allows(true), budget.allows(false)]).toEqual([true, false]);
    const outbox = createOutbox({ now: () => time, budget });
    await expect(outbox.send(announcement, async () => 1)).rejects.toBeInstanceOf(BudgetError);
    expect(await outbox.send(answer(), async () => 1)).toBe(1);
    for (let count = 0; count < 4_000; count += 1) budget.count(401);
    expect(budget.allows(true)).toBe(false);
    time += 11 * 60_000;
    expect([budget.allows(true), budget.allows(false)]).toEqual([true, true]);
    await outbox.stop();
  });
});
