import { Worker } from 'node:worker_threads';
import { z } from 'zod';

/** Questions to a worker and their answers; undefined is one that it could not give. */
export interface WorkerLine {
  ask(message: Readonly<Record<string, unknown>>): Promise<unknown>;
  /** False once the worker ended, by itself or not. */
  alive(): boolean;
  close(): Promise<void>;
}

const messageSchema = z.object({
  id: z.int(),
  value: z.unknown().optional(),
  error: z.string().optional(),
});

/** Many times what a library's FAQ takes; beyond it the worker ends and likeness decides alone. */
const resourceLimits = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 16 };

/** The FAQ's own worker. It is plain JavaScript: it needs no loader that this process began with. */
export function openWorkerLine(file = new URL('./worker.mjs', import.meta.url)): WorkerLine {
  // `stdout: true` keeps what node-nlp prints out of ours, which may be somebody's JSON Lines. It is
  // never read: a reader would keep the process running.
  const worker = new Worker(file, { stdout: true, execArgv: [], resourceLimits });
  const waiting = new Map<number, (value: unknown) => void>();
  let last = 0;
  let alive = true;
  const broken = () => {
    alive = false;
    for (const settle of waiting.values()) settle(undefined);
    waiting.clear();
  };
  worker.on('message', (input) => {
    const { id, value, error } = messageSchema.parse(input);
    waiting.get(id)?.(error === undefined ? value : undefined);
    waiting.delete(id);
  });
  worker.on('error', broken);
  worker.on('exit', broken);
  // After the listeners: one for messages holds the process again.
  worker.unref();
  return {
    alive: () => alive,
    ask(message) {
      if (!alive) return Promise.resolve(undefined);
      const id = ++last;
      return new Promise((resolve) => {
        waiting.set(id, resolve);
        worker.postMessage({ ...message, id });
      });
    },
    async close() {
      broken();
      await worker.terminate();
    },
  };
}
