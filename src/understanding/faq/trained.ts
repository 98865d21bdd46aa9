import { z } from 'zod';
import type { FaqEntry } from './entry.js';
import { openWorkerLine, type WorkerLine } from './line.js';
import { type TopicScore, termsOf } from './overlap.js';

/** A matcher that has learned the FAQ; it may be late or fail, and then answers null. */
export interface TrainedMatcher {
  guess(question: string): Promise<TopicScore | null>;
  /**
   * Takes other entries in place of the old ones. Answers come from what was learned before until
   * the new is learned; several in a short while are learned once.
   */
  teach(entries: readonly FaqEntry[]): void;
  close(): Promise<void>;
}

export interface TrainedLimits {
  /** How long an answer may take. */
  readonly timeLimitMs: number;
  /** How long the worker is kept without a question. */
  readonly idleMs?: number;
  /** How long learning may take, before the worker counts as stuck. */
  readonly teachLimitMs?: number;
  /** How long to wait for more entries before learning anew. */
  readonly debounceMs?: number;
  /** How long nothing is tried after a worker failed. */
  readonly restMs?: number;
  /** Another worker, for tests of one that fails. */
  readonly openLine?: () => WorkerLine;
}

const usual = {
  idleMs: 5 * 60_000,
  teachLimitMs: 60_000,
  debounceMs: 250,
  restMs: 5_000,
  openLine: openWorkerLine,
};

/** Guesses kept, because many readers ask the same. */
const mostAnswered = 2_000;

const guessSchema = z.object({ topic: z.string(), score: z.number() }).nullable();

/** A worker with what it was told to learn. */
interface Pupil {
  readonly line: WorkerLine;
  /** Settles once it has learned: whether it worked. */
  readonly ready: Promise<boolean>;
  isReady: boolean;
  /** Its guesses so far: they hold as long as what it learned does. */
  readonly answered: Map<string, TopicScore | null>;
  /** Someone waited for it in vain: nobody else does. */
  isSlow: boolean;
}

/**
 * node-nlp's network in a worker thread, started at the first question and again at the first one
 * after it was idle. It gets terms instead of sentences: its own Chinese tokeniser throws the order
 * of words away. A worker that hangs or crashes is ended, and after a rest another one is started;
 * meanwhile every guess is null, at once.
 */
export function createTrainedMatcher(
  first: readonly FaqEntry[],
  limits: TrainedLimits,
): TrainedMatcher {
  const settings = { ...usual, ...limits };
  let entries = first;
  let pupil: Pupil | null = null;
  let closed = false;
  let resting = false;
  let asking = 0;
  let idle: NodeJS.Timeout | undefined;
  let debounce: NodeJS.Timeout | undefined;

  const start = (): Pupil => {
    const line = settings.openLine();
    const lesson = line.ask({ kind: 'teach', examples: examplesOf(entries) });
    const ready = within(settings.teachLimitMs, lesson).then((done) => typeof done === 'number');
    const answered = new Map<string, TopicScore | null>();
    const started: Pupil = { line, ready, answered, isReady: false, isSlow: false };
    void ready.then((worked) => {
      started.isReady = worked;
      if (!worked) fail(started);
    });
    return started;
  };
  const fail = (failed: Pupil) => {
    void failed.line.close();
    if (pupil === failed) pupil = null;
    if (closed) return;
    resting = true;
    setTimeout(() => {
      resting = false;
    }, settings.restMs).unref();
  };
  /** The new one learns beside the old one, which answers until then. */
  const learnAnew = async () => {
    if (closed || pupil === null) return;
    const old = pupil;
    const fresh = start();
    const worked = await fresh.ready;
    if (closed || pupil !== old || !worked) return void fresh.line.close();
    pupil = fresh;
    void old.line.close();
  };
  const end = async () => {
    clearTimeout(idle);
    clearTimeout(debounce);
    const ended = pupil;
    pupil = null;
    await ended?.line.close();
  };
  const ask = async (asked: Pupil, text: string): Promise<unknown> => {
    clearTimeout(idle);
    if (!asked.isReady && asked.isSlow) return null;
    asking += 1;
    try {
      const answer = await within(settings.timeLimitMs, asked.line.ask({ kind: 'ask', text }));
      // Late while it learns is patience; late when it has learned is a worker that hangs.
      if (answer === undefined && asked.isReady) fail(asked);
      if (answer === undefined) asked.isSlow = true;
      if (!asked.line.alive() && pupil === asked) fail(asked);
      return answer;
    } finally {
      asking -= 1;
      if (asking === 0) idle = setTimeout(end, settings.idleMs).unref();
    }
  };
  return {
    async guess(question) {
      if (closed || resting) return null;
      pupil ??= start();
      const { answered } = pupil;
      const text = inTerms(question);
      const known = answered.get(text);
      if (known !== undefined) return known;
      const guess = guessSchema.safeParse(await ask(pupil, text));
      // Late or broken is no answer and is asked again; null, nothing like it, is one.
      if (!guess.success) return null;
      if (answered.size >= mostAnswered) answered.clear();
      answered.set(text, guess.data);
      return guess.data;
    },
    teach(fresh) {
      entries = fresh;
      clearTimeout(debounce);
      debounce = setTimeout(() => void learnAnew(), settings.debounceMs).unref();
    },
    async close() {
      closed = true;
      await end();
    },
  };
}

/** The value, or undefined when it is not there in time. */
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
