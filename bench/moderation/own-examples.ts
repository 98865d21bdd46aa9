import { readExamplesOf } from '../../src/moderation/model/data.js';
import type { Example } from '../../src/text/linear.js';

/** The project's own examples, `bad` or `good`, for peers that learn. */
export async function ownExamples(): Promise<Example[]> {
  const bad = ['insults', 'taunts', 'threats', 'advances', 'hatred', 'spam'];
  const good = ['harmless', 'counter', 'talk', 'replies'];
  const read = async (kind: string, label: string) =>
    (
      await Promise.all(['zh', 'en'].map((language) => readExamplesOf(`${kind}.${language}`, 1)))
    ).flatMap((texts) => texts.map((text) => ({ text, label })));
  const lists = await Promise.all([
    ...bad.map((kind) => read(kind, 'bad')),
    ...good.map((kind) => read(kind, 'good')),
  ]);
  return lists.flat();
}
