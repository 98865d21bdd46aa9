import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { systemClock } from '../src/core/clock.js';
import { createWorker } from '../src/worker.js';

describe('the worker', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('runs a job again and again, never twice at once', async () => {
    let finish = () => {};
    let runs = 0;
    const slow = {
      name: 'slow',
      everyMs: 100,
      run: () => {
        runs += 1;
        return new Promise<void>((resolve) => {
          finish = resolve;
        });
      },
    };
    const worker = createWorker({ jobs: [slow], clock: systemClock, failed: () => {} });
    worker.start();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(runs).toBe(1);
    finish();
    await vi.advanceTimersByTimeAsync(100);
    expect(runs).toBe(2);
    finish();
    await worker.stop();
  });

  it('goes on after a failed pass, and says which job it was', async () => {
    const failures: string[] = [];
    let runs = 0;
    const failing = {
      name: 'failing',
      everyMs: 10,
      run: async () => {
        runs += 1;
        throw new Error('no ink');
      },
    };
    const failed = (job: string, error: unknown) => failures.push(`${job}: ${String(error)}`);
    const worker = createWorker({ jobs: [failing], clock: systemClock, failed });
    worker.start();
    await vi.advanceTimersByTimeAsync(25);
    await worker.stop();
    expect(runs).toBe(2);
    expect(failures[0]).toBe('failing: Error: no ink');
  });

  it('waits for the pass under way when it is stopped', async () => {
    let finish = () => {};
    const job = {
      name: 'job',
      everyMs: 10,
      run: () =>
        new Promise<void>((resolve) => {
          finish = resolve;
        }),
    };
    const worker = createWorker({ jobs: [job], clock: systemClock, failed: () => {} });
    worker.start();
    await vi.advanceTimersByTimeAsync(10);
    let stopped = false;
    const stopping = worker.stop().then(() => {
      stopped = true;
    });
    await vi.advanceTimersByTimeAsync(50);
    expect(stopped).toBe(false);
    finish();
    await stopping;
    expect(stopped).toBe(true);
  });
});
