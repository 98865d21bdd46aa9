import { describe, expect, it } from 'vitest';
import { type Example, predict, scores, trainLinear } from '../../src/text/linear.js';
import { packModel, unpackModel } from '../../src/text/model-file.js';

const options = { bits: 12, words: 2, chars: 3, cost: 1, seed: 7 };
const examples: Example[] = [
  ...['几点开门', '明天开门吗', 'when do you open', 'are you open'].map((text) => ({
    text,
    label: 'hours',
  })),
  ...['推荐一本书', '有什么好书', 'recommend a book', 'a good novel'].map((text) => ({
    text,
    label: 'recommend',
  })),
  ...['转人工', '找馆员', 'talk to a person', 'a human please'].map((text) => ({
    text,
    label: 'human',
  })),
];

describe('a linear model', () => {
  it('knows what it has learned, in both languages', () => {
    const model = trainLinear(examples, options);
    for (const { text, label } of examples) expect(predict(model, text).label).toBe(label);
  });

  it('goes by what is alike in what it has not seen', () => {
    const model = trainLinear(examples, options);
    expect(predict(model, '后天开门不').label).toBe('hours');
    expect(predict(model, 'recommend me a novel').label).toBe('recommend');
  });

  it('is less sure of a sentence that is like nothing', () => {
    const model = trainLinear(examples, options);
    expect(predict(model, 'zzz').score).toBeLessThan(predict(model, 'are you open').score);
  });

  it('gives the best of all scores and the next', () => {
    const model = trainLinear(examples, options);
    const sorted = [...scores(model, '找馆员')].sort((a, b) => b - a);
    const { score, runnerUp } = predict(model, '找馆员');
    expect([score, runnerUp]).toEqual(sorted.slice(0, 2));
  });

  it('comes out the same, bit by bit, from the same examples', () => {
    const twice = [1, 2].map(() => JSON.stringify(packModel(trainLinear(examples, options))));
    expect(twice[0]).toBe(twice[1]);
  });

  it('separates classes that single words cannot', () => {
    const pairs = [
      { text: 'dog bites man', label: 'common' },
      { text: 'man bites dog', label: 'news' },
    ];
    const model = trainLinear(pairs, { ...options, cost: 10 });
    for (const { text, label } of pairs) expect(predict(model, text).label).toBe(label);
  });

  it('leaves out what too few examples show', () => {
    const model = trainLinear(examples, { ...options, minExamples: 2 });
    const all = trainLinear(examples, options);
    const slots = (idf: Float32Array) => idf.filter((value) => value > 0).length;
    expect(slots(model.idf)).toBeLessThan(slots(all.idf));
  });
});

describe('a model file', () => {
  it('gives back a model that scores the same', () => {
    const model = trainLinear(examples, options);
    const again = unpackModel(JSON.parse(JSON.stringify(packModel(model))));
    for (const { text } of examples) expect(scores(again, text)).toEqual(scores(model, text));
  });

  it('is refused when a part is missing or does not fit', () => {
    const file = packModel(trainLinear(examples, options));
    expect(() => unpackModel({ ...file, labels: [] })).toThrow();
    expect(() => unpackModel({ ...file, weights: 'AAAA' })).toThrow('does not fit');
    expect(() => unpackModel({ ...file, biases: [] })).toThrow('does not fit');
    expect(() => unpackModel({ ...file, ngrams: { ...file.ngrams, bits: 8 } })).toThrow();
    expect(() => unpackModel(null)).toThrow();
  });
});
