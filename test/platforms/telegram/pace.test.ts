import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createOutbox, type Outbox, type Urgency } from '../../../src/platforms/telegram/outbox.js';

interface Job {
  readonly chat: number;
  readonly urgency: Urgency;
}

/** Telegram's documented limits. Time stands still but for what a test moves; no test waits. */
describe('the pace before Telegram', () => {
  let outbox: Outbox;

  beforeEach(() => {
    vi.useFakeTimers({ now: 0 });
    outbox = createOutbox({ retryAfter: () => null, now: () => Date.now() });
  });
  afterEach(async () => {
    const stopped = outbox.stop();
    await vi.advanceTimersByTimeAsync(1_000);
    await stopped;
    vi.useRealTimers();
  });

  /** Sends all at once; what left, in its order. */
  function sends(jobs: readonly Job[]): readonly Job[] {
    const left: Job[] = [];
    for (const job of jobs) {
      void outbox.send(job.chat, job.urgency, async () => void left.push(job)).catch(() => {});
    }
    return left;
  }
  const answers = (count: number, chat: (n: number) => number): Job[] =>
    Array.from({ length: count }, (_, n) => ({ chat: chat(n), urgency: 'answer' }));
  const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

  it('is no more than twenty messages a minute in a group, and others go on', async () => {
    const left = sends([...answers(50, () => -5), ...answers(1, () => -6)]);
    await pass(59_000);
    expect(left.filter(({ chat }) => chat === -5)).toHaveLength(20);
    expect(left.filter(({ chat }) => chat === -6)).toHaveLength(1);
    await pass(120_000);
    expect(left).toHaveLength(51);
  });

  it('is about one message a second with a person', async () => {
    const left = sends(answers(12, () => 5));
    await pass(3_900);
    expect(left).toHaveLength(4);
    await pass(8_000);
    expect(left).toHaveLength(12);
  });

  it('is less than thirty messages a second over all', async () => {
    const left = sends(answers(90, (n) => n + 1));
    await pass(900);
    expect(left).toHaveLength(28);
    await pass(3_000);
    expect(left).toHaveLength(90);
  });

  it('lets an answer and an effect pass announcements that wait', async () => {
    const waiting: Job[] = Array.from({ length: 9 }, () => ({ chat: 5, urgency: 'announcement' }));
    const left = sends([
      ...waiting,
      { chat: 5, urgency: 'effect' },
      { chat: 5, urgency: 'answer' },
    ]);
    await pass(30_000);
    const at = (urgency: Urgency) => left.findIndex((job) => job.urgency === urgency);
    expect(left).toHaveLength(11);
    expect(at('answer')).toBeLessThan(at('effect'));
    // Behind what had its turn already when they came.
    expect(at('effect')).toBeLessThan(6);
  });

  it('holds no more than it can, and says so', async () => {
    const tries = answers(130, () => -5).map(({ chat, urgency }) =>
      outbox.send(chat, urgency, async () => 'sent').catch(() => 'refused'),
    );
    await pass(600_000);
    const ends = await Promise.all(tries);
    expect(ends.filter((end) => end === 'refused').length).toBeGreaterThan(0);
    expect(ends.filter((end) => end === 'sent').length).toBeGreaterThanOrEqual(100);
  });
});
