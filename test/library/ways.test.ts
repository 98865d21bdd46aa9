import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, titleTerms } from '../../src/library/catalogue/terms.js';
import { waysToLook } from '../../src/library/catalogue/ways.js';
import type { Terms, TitleRecord } from '../../src/library/ports.js';
import { fits } from './memory-titles.js';

const record = (title: string): TitleRecord => ({
  ...{ id: 'x', kind: 'book', lang: 'zh', title, altTitles: [], authors: [], year: null },
  ...{ isbn: null, subjects: [], audience: 'adult', summary: null, holdings: [], sample: false },
});

const look = (text: string) => waysToLook({ texts: [text], anyField: true });
const finds = (ways: readonly { terms: Terms }[], title: string) =>
  ways.some(({ terms }) => fits(terms, titleTerms(record(title))));

/** A word with one letter added, left out, replaced or swapped with its neighbour. */
const slipped = (letters: string, min: number) =>
  fc
    .tuple(
      fc.array(fc.constantFrom(...letters), { minLength: min, maxLength: 14 }),
      fc.nat(),
      fc.constantFrom('add', 'leave out', 'replace', 'swap'),
      fc.constantFrom(...letters),
    )
    .map(([word, place, slip, letter]) => {
      const typed = [...word];
      const at = place % (word.length - 1);
      if (slip === 'swap') typed.splice(at, 2, ...typed.slice(at, at + 2).reverse());
      else typed.splice(at, slip === 'add' ? 0 : 1, ...(slip === 'leave out' ? [] : [letter]));
      return { word: word.join(''), typed: typed.join('') };
    });

describe('ways to look', () => {
  it('begin with the whole name, an author, a subject and every word', () => {
    const [strict] = look('cafe 三体全集');
    const terms = strict?.map((way) => way.terms);
    expect(terms).toContainEqual({ any: ['=cafe 三体全集'] });
    expect(terms).toContainEqual({ any: ['&cafe 三体全集'] });
    expect(terms).toContainEqual({ any: ['#cafe 三体全集'] });
    expect(terms).toContainEqual({ start: '=cafe 三体全集' });
    expect(terms).toContainEqual({ all: ['cafe', '三体', '体全', '全集'] });
  });

  it('keep a title to its name, and every way to the kind asked for', () => {
    const ways = waysToLook({ texts: ['三体'], anyField: false, kind: 'periodical' }).flat();
    expect(JSON.stringify(ways)).not.toMatch(/"[&#]/);
    for (const { terms } of ways) {
      expect(terms).toMatchObject({ all: ['%periodical', expect.anything()] });
    }
  });

  it('are none for nothing', () => {
    expect(look('')).toEqual([]);
    expect(waysToLook({ texts: [], anyField: true })).toEqual([]);
  });

  it('still find a name after a slip of the finger, in the second turn', () => {
    const words = fc.oneof(slipped('abcdefghij', 4), slipped('红楼梦百年孤独', 3));
    fc.assert(
      fc.property(words, ({ word, typed }) => {
        expect(finds(look(typed).slice(0, 2).flat(), word)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('still find one mistyped word among right ones', () => {
    fc.assert(
      fc.property(slipped('abcdefghij', 4), ({ word, typed }) => {
        expect(finds(look(`history of ${typed}`)[1] ?? [], `The history of ${word}`)).toBe(true);
      }),
    );
  });

  it('ask of one slip that all the other words be there, numbers and short ones too', () => {
    const once = (typed: string) => look(fold(typed))[1] ?? [];
    expect(finds(once('77天读懂现某生物'), '77天读懂现代生物')).toBe(true);
    expect(finds(once('77天读懂现某生物'), '62天读懂现代生物')).toBe(false);
    expect(finds(once('The art anqd the harbour'), 'The art and the harbour')).toBe(true);
    expect(finds(once('The art anqd the harbour'), 'The sea and the harbour')).toBe(false);
  });

  it('begin with the whole text, and not with the number in front of it', () => {
    const terms = look('58天读懂西方气象')[0]?.map((way) => way.terms);
    expect(terms).toContainEqual({ start: '=58天读懂西方气象' });
    expect(terms).not.toContain('^58');
  });

  it('find a name by its first half, and by the half of its last word', () => {
    expect(finds(look('pride and prej')[0] ?? [], 'Pride and Prejudice')).toBe(true);
    expect(finds(look('百年孤')[0] ?? [], '百年孤独')).toBe(true);
    expect(finds(look('heights of wuth').flat(), 'On the heights of Wuthering')).toBe(true);
  });

  it('stay few and none is empty, whatever is asked', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const ways = look(fold(text)).flat();
        expect(ways.length).toBeLessThanOrEqual(60);
        for (const { terms, most } of ways) {
          expect(most).toBeLessThanOrEqual(24);
          expect(JSON.stringify(terms)).not.toMatch(/:\[\]|[[,:]""[\],}]/);
        }
      }),
    );
  });
});
