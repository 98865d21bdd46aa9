import { createRequire } from 'node:module';
import { z } from 'zod';
import type { Example } from '../../src/text/linear.js';

/** node-nlp ships no types: what is used of it here. */
interface Manager {
  addDocument(language: string, text: string, intent: string): void;
  train(): Promise<unknown>;
  process(language: string, text: string): Promise<unknown>;
}

const answer = z.object({ intent: z.string().nullish(), score: z.number().nullish() });

export interface Peer {
  guess(text: string): Promise<{ readonly label: string; readonly score: number }>;
  readonly trainSeconds: number;
}

/** node-nlp with its default settings; what it prints while training is kept off the table. */
export async function nodeNlp(examples: readonly Example[], language: string): Promise<Peer> {
  const { NlpManager } = createRequire(import.meta.url)('node-nlp');
  const manager: Manager = new NlpManager({
    languages: [language],
    nlu: { log: false },
    autoSave: false,
  });
  for (const { text, label } of examples) manager.addDocument(language, text, label);
  const start = performance.now();
  await silently(() => manager.train());
  const trainSeconds = (performance.now() - start) / 1000;
  return {
    trainSeconds,
    async guess(text) {
      const { intent, score } = answer.parse(await manager.process(language, text));
      return { label: intent ?? 'None', score: score ?? 0 };
    },
  };
}

async function silently(work: () => Promise<unknown>): Promise<void> {
  const { log } = console;
  const { write } = process.stdout;
  console.log = () => {};
  process.stdout.write = () => true;
  try {
    await work();
  } finally {
    console.log = log;
    process.stdout.write = write;
  }
}
