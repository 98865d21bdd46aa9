import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import type { FaqEntry } from './entry.js';
import { type TopicScore, termsOf } from './overlap.js';

/** A matcher that has learned the FAQ; it may be late or fail, and then answers null. */
export interface TrainedMatcher {
  guess(question: string): Promise<TopicScore | null>;
  close(): Promise<void>;
}

const messageSchema = z.object({
  id: z.int(),
  value: z.unknown().optional(),
  error: z.string().optional(),
});
const guessSchema = z.object({ topic: z.string(), score: z.number() }).nullable();

/** Guesses kept, because many readers ask the same; they hold as long as what was taught does. */
const mostAnswered = 2_000;

/** How long an answer may take, and how long the worker is kept without a question. */
export interface TrainedLimits {
  readonly timeLimitMs: number;
  readonly idleMs?: number;
}

/** Few questions need it. */
const longestIdleMs = 5 * 60_000;

/**
 * node-nlp's network in a worker thread, started and taught at the first question and again at the first one
 * after it was idle. It gets terms instead of sentences: its own Chinese tokeniser throws the order
 * of words away.
 */
export function createTrainedMatcher(
  entries: readonly FaqEntry[],
  { timeLimitMs, idleMs = longestIdleMs }: TrainedLimits,
): TrainedMatcher {
  let line: Line | null = null;
  let closed = false;
  let asking = 0;
  let idle: NodeJS.Timeout | undefined;
  const answered = new Map<string, TopicScore | null>();
  const open = () => {
    const opened = openLine();
    // A failure here shows as `null` answers; the desk then goes by overlap alone.
    opened.ask({ kind: 'teach', examples: examplesOf(entries) }).catch(() => opened.broken());
    return opened;
  };
  const end = async () => {
    clearTimeout(idle);
    const ended = line;
    line = null;
    await ended?.close();
  };
  const ask = async (text: string) => {
    clearTimeout(idle);
    asking += 1;
    line ??= open();
    try {
      return await within(timeLimitMs, line.ask({ kind: 'ask', text }));
    } finally {
      asking -= 1;
      if (asking === 0) idle = setTimeout(end, idleMs).unref();
    }
  };
  return {
    async guess(question) {
      if (closed) return null;
      const text = inTerms(question);
      const known = answered.get(text);
      if (known !== undefined) return known;
      const guess = guessSchema.safeParse(await ask(text));
      // Late or broken is no answer and is asked again; null, nothing like it, is one.
      if (!guess.success) return null;
      if (answered.size >= mostAnswered) answered.clear();
      answered.set(text, guess.data);
      return guess.data;
    },
    async close() {
      closed = true;
      await end();
    },
  };
}

interface Line {
  ask(message: Readonly<Record<string, unknown>>): Promise<unknown>;
  broken(): void;
  close(): Promise<void>;
}

/** Many times what a library's FAQ takes; beyond it the worker ends and likeness decides alone. */
const resourceLimits = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 16 };

/** Questions to the worker and their answers, by number. */
function openLine(): Line {
  // `stdout: true` keeps what node-nlp prints out of ours, which may be somebody's JSON Lines. It is
  // never read: a reader would keep the process running.
  // The worker is plain JavaScript: it needs no loader that this process was started with.
  const file = new URL('./worker.mjs', import.meta.url);
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
    broken,
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

/** The value, or nothing when it is not there in time. */
async function within(milliseconds: number, value: Promise<unknown>): Promise<unknown> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), milliseconds);
  });
  try {
    return await Promise.race([value, late]);
  } finally {
    clearTimeout(timer);
  }
}

function examplesOf(entries: readonly FaqEntry[]) {
  return entries.flatMap(({ topic, phrases }) =>
    Object.values(phrases).flatMap((list) => list.map((text) => ({ topic, text: inTerms(text) }))),
  );
}

function inTerms(text: string): string {
  return [...termsOf(text)].join(' ');
}
