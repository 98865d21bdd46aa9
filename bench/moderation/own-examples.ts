import { readExamplesOf } from '../../src/moderation/model/data.js';
import type { Example } from '../../src/text/linear.js';

/** The project's own examples, `bad` or `good`, for peers that learn. */
export async function ownExamples(): Promise<Example[]> {
  const kinds = { insults: 'bad', spam: 'bad', harmless: 'good', counter: 'good' } as const;
  const lists = await Promise.all(
    Object.entries(kinds).flatMap(([kind, label]) =>
      ['zh', 'en'].map(async (language) =>
        (await readExamplesOf(`${kind}.${language}`, 1)).map((text) => ({ text, label })),
      ),
    ),
  );
  return lists.flat();
}
