import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameTerm, termsOfWord } from '../../src/library/catalogue/terms.js';
import { waysToLook } from '../../src/library/catalogue/ways.js';

const fitsAny = (sets: readonly (readonly string[])[], terms: ReadonlySet<string>) =>
  sets.some((set) => set.every((term) => terms.has(term)));

/** A word with one letter added, left out or replaced. */
const slipped = (letters: string, min: number) =>
  fc
    .tuple(
      fc.array(fc.constantFrom(...letters), { minLength: min, maxLength: 12 }),
      fc.nat(),
      fc.constantFrom('add', 'leave out', 'replace'),
      fc.constantFrom(...letters),
    )
    .map(([word, place, slip, letter]) => {
      const typed = [...word];
      const at = place % word.length;
      typed.splice(at, slip === 'add' ? 0 : 1, ...(slip === 'leave out' ? [] : [letter]));
      return { word: word.join(''), typed: typed.join('') };
    });

describe('ways to look', () => {
  it('begin with every word and the whole name, and go on with any of the words', () => {
    const [strict, loose] = waysToLook(['The Café 三体全集']);
    expect(strict).toEqual({
      sets: [['cafe', '三体', '体全', '全集']],
      prefer: [nameTerm('The Café 三体全集')],
    });
    for (const word of ['cafe', '三体', '全集']) expect(loose?.sets).toContainEqual([word]);
  });

  it('are none for nothing', () => {
    expect(waysToLook([])).toEqual([]);
    expect(waysToLook(['？！'])).toEqual([]);
  });

  it('still find a word after a slip of the finger', () => {
    const words = fc.oneof(slipped('abcdefghij', 5), slipped('红楼梦百年孤独', 4));
    fc.assert(
      fc.property(words, ({ word, typed }) => {
        const sets = waysToLook([typed])[1]?.sets ?? [];
        expect(fitsAny(sets, new Set(termsOfWord(word)))).toBe(true);
      }),
    );
  });

  it('stay few and no set is empty, whatever is asked', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        for (const { sets } of waysToLook([text])) {
          expect(sets.filter((set) => set.length > 1).length).toBeLessThanOrEqual(9);
          expect(sets.every((set) => set.length > 0)).toBe(true);
        }
      }),
    );
  });
});
