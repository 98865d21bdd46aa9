import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { charBigrams, hashedNgrams, jaccard } from '../../src/text/ngrams.js';

const options = { bits: 15, words: 2, chars: 3 };

describe('hashed n-grams', () => {
  it('are sorted, each once, within the slots', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const slots = [...hashedNgrams(text, options)];
        expect(slots).toEqual([...new Set(slots)].sort((a, b) => a - b));
        expect(slots.every((slot) => slot < 2 ** options.bits)).toBe(true);
      }),
    );
  });

  it('do not depend on how much white space there is', () => {
    expect(hashedNgrams('  when \n open ', options)).toEqual(hashedNgrams('when open', options));
    const word = fc.constantFrom('when', '几点', 'open', '😀');
    const blank = fc.constantFrom(' ', '  ', '\n', '\u3000', '\u00a0 ');
    fc.assert(
      fc.property(fc.array(word), blank, blank, (words, between, around) => {
        const said = `${around}${words.join(between)}${around}`;
        expect(hashedNgrams(said, options)).toEqual(hashedNgrams(words.join(' '), options));
      }),
    );
  });

  it('tell the order of words apart', () => {
    expect(hashedNgrams('研究生命', options)).not.toEqual(hashedNgrams('生命研究', options));
  });

  it('share more when sentences are alike', () => {
    const shared = (a: string, b: string) => {
      const others = new Set(hashedNgrams(b, options));
      return hashedNgrams(a, options).filter((slot) => others.has(slot)).length;
    };
    expect(shared('明天几点开门', '后天几点开门')).toBeGreaterThan(
      shared('明天几点开门', '推荐一本书'),
    );
  });

  it('spread over the slots: few collisions among many words', () => {
    const words = Array.from({ length: 2000 }, (_, index) => `word${index * 7919}`);
    const whole = { bits: 20, words: 1, chars: 1 };
    const last = words.map((word) => [...hashedNgrams(word, whole)].join());
    expect(new Set(last).size).toBeGreaterThan(1990);
  });
});

describe('likeness of phrases', () => {
  it('is 1 for the same letters and 0 for none shared', () => {
    expect(jaccard(charBigrams('几点开门？'), charBigrams('几点 开门'))).toBe(1);
    expect(jaccard(charBigrams('几点开门'), charBigrams('推荐好书'))).toBe(0);
  });

  it('counts shared pairs over all pairs', () => {
    expect(jaccard(charBigrams('abcd'), charBigrams('abce'))).toBe(2 / 4);
  });
});
