import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scores, trainLinear } from '../../src/text/linear.js';
import { createScorer } from '../../src/text/scorer.js';

const examples = [
  { text: '今天几点关门', label: 'hours' },
  { text: '明天开门吗', label: 'hours' },
  { text: 'when do you close', label: 'hours' },
  { text: '推荐一本小说', label: 'recommend' },
  { text: 'a good novel, please', label: 'recommend' },
  { text: '有没有好看的书', label: 'recommend' },
];

describe.each([
  { bits: 12, words: 2, chars: 3 },
  { bits: 10, words: 0, chars: 2 },
])('a scorer of $words words and $chars characters', (ngrams) => {
  const model = trainLinear(examples, { ...ngrams, cost: 1, seed: 1 });

  it('says what the model says, for every label and text', () => {
    const pieces = fc.constantFrom('今天', '几点', '小说', 'close', ' ', 'novel', '😀', '书');
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(pieces).map((all) => all.join('')),
    );
    const scorers = model.labels.map((label) => createScorer(model, label));
    fc.assert(
      fc.property(text, (said) => {
        const all = scores(model, said);
        for (const [at, score] of scorers.entries()) {
          expect(score(said)).toBeCloseTo(all[at] ?? 0, 4);
        }
      }),
    );
  });
});

it('knows only the labels of its model', () => {
  const model = trainLinear(examples, { bits: 8, words: 1, chars: 1, cost: 1, seed: 1 });
  expect(() => createScorer(model, 'weather')).toThrow('weather');
});
