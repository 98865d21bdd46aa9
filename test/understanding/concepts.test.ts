import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createConceptFinder } from '../../src/understanding/intents/concept-finder.js';
import { concepts } from '../../src/understanding/intents/concepts.js';
import { readExamples } from '../../src/understanding/phrases.js';
import { locales, localesFolder } from './library.js';

const find = createConceptFinder(concepts);

/** Every pattern tried on every text. */
function findSlowly(text: string): number[] {
  return concepts.flatMap((pair, at) => (pair.some((one) => one.test(text)) ? [at] : []));
}

it('finds in every phrase what trying all patterns finds', async () => {
  const phrases = await readExamples(localesFolder, locales);
  for (const text of phrases.map((phrase) => phrase.text.toLowerCase())) {
    expect([text, find(text)]).toEqual([text, findSlowly(text)]);
  }
});

it('finds them in anything that can be made of their words', () => {
  const words = concepts.flatMap((pair) =>
    pair.flatMap(({ source }) => source.match(/[a-z]+|[\u3400-\u9fff]+/g) ?? []),
  );
  const pieces = fc.oneof(
    fc.constantFrom(...words),
    fc.constantFrom(' ', '-', '3', ' + 4', 'é', '_', '\ue001'),
    fc.string({ maxLength: 3 }).map((text) => text.toLowerCase()),
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (said) => {
      const text = said.join('');
      expect(find(text)).toEqual(findSlowly(text));
    }),
    { numRuns: 2_000 },
  );
});
