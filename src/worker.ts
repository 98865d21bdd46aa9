import type { Clock } from './core/clock.js';

/** Something done again and again in the background: one pass at a time. */
export interface Job {
  readonly name: string;
  readonly everyMs: number;
  run(at: Date): Promise<void>;
}

export interface Worker {
  start(): void;
  /** Ends the jobs; resolves when the passes under way are through. */
  stop(): Promise<void>;
}

export interface WorkerParts {
  readonly jobs: readonly Job[];
  readonly clock: Clock;
  /** Told of every failed pass; the job goes on with its next one. */
  failed(job: string, error: unknown): void;
}

/** Runs jobs side by side; a slow pass delays only its own job, and never overlaps itself. */
export function createWorker(parts: WorkerParts): Worker {
  const timers = new Map<string, NodeJS.Timeout>();
  const running = new Set<Promise<void>>();
  let stopped = false;

  const schedule = (job: Job) => {
    if (!stopped)
      timers.set(
        job.name,
        setTimeout(() => void pass(job), job.everyMs),
      );
  };
  const pass = async (job: Job) => {
    const work = job.run(parts.clock.now()).catch((error) => parts.failed(job.name, error));
    running.add(work);
    await work;
    running.delete(work);
    schedule(job);
  };

  return {
    start: () => parts.jobs.forEach(schedule),
    async stop() {
      stopped = true;
      for (const timer of timers.values()) clearTimeout(timer);
      await Promise.all(running);
    },
  };
}
