import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { predict, trainLinear } from '../../src/text/linear.js';
import { createPredictor } from '../../src/text/predictor.js';

const examples = [
  { text: '今天几点关门', label: 'hours' },
  { text: '明天开门吗', label: 'hours' },
  { text: 'when do you close', label: 'hours' },
  { text: '推荐一本小说', label: 'recommend' },
  { text: 'a good novel, please', label: 'recommend' },
  { text: 'where is the shelf', label: 'find' },
  { text: '这本书在哪个架上', label: 'find' },
];

describe.each([
  { bits: 12, words: 2, chars: 3 },
  { bits: 10, words: 0, chars: 2 },
])('a predictor of $words words and $chars characters', (ngrams) => {
  const model = trainLinear(examples, { ...ngrams, cost: 1, seed: 1 });

  it('says what the model says of every text, whatever it was asked before', () => {
    const pieces = fc.constantFrom('今天', '几点', '小说', 'close', ' ', 'shelf', '😀', '书');
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(pieces).map((all) => all.join('')),
    );
    const predictor = createPredictor(model);
    fc.assert(
      fc.property(text, (said) => {
        const slow = predict(model, said);
        const quick = predictor(said);
        expect(quick.score).toBeCloseTo(slow.score, 4);
        expect(quick.runnerUp).toBeCloseTo(slow.runnerUp, 4);
        // Of two that are as good as equal, rounding decides.
        if (slow.score - slow.runnerUp > 1e-4) expect(quick.label).toBe(slow.label);
      }),
    );
  });
});
