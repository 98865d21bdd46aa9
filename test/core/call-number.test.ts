import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callNumberIn, classOf, compareCallNumbers, shelfKey } from '../../src/core/call-number.js';

describe('call numbers', () => {
  it('stand on the shelf as a librarian puts them there', () => {
    const shelf = [
      ...['A1/1', 'I2/9', 'I2/10', 'I222.742/5', 'I222.742/12', 'I242.4/137', 'I247.5/2'],
      ...['I247.5/2=2', 'K2', 'K2/1', 'K2-61/1', 'K2(711)/1', 'K2=6/1', 'K20/1', 'K825.6/12'],
      ...['K825.6=5/2', 'K825.6=5/12', 'K825.61/1', 'TP3/1', 'TP311/1', 'Z1/1', '善/137'],
    ];
    expect(shelf.toReversed().sort(compareCallNumbers)).toEqual(shelf);
  });

  it('are the same in any dress', () => {
    expect(compareCallNumbers('Ｋ825．6／12', ' k825.6/12 ')).toBe(0);
    expect(shelfKey('K 825.6 / 12')).toBe(shelfKey('K825.6/12'));
  });

  it('tell their class', () => {
    expect(classOf('K825.6=5/12')).toBe('K');
    expect(classOf(' tp3/1')).toBe('T');
    expect(classOf('善/137')).toBeNull();
    expect(classOf('813.54')).toBeNull();
    expect(classOf('')).toBeNull();
  });

  it('are in one order, whatever they are', () => {
    const any = fc.string({ unit: 'grapheme', maxLength: 20 });
    fc.assert(
      fc.property(any, any, any, (a, b, c) => {
        expect(compareCallNumbers(a, b)).toBe(-compareCallNumbers(b, a) + 0);
        if (compareCallNumbers(a, b) <= 0 && compareCallNumbers(b, c) <= 0) {
          expect(compareCallNumbers(a, c)).toBeLessThanOrEqual(0);
        }
      }),
    );
  });
});

describe('what is a call number', () => {
  it.each([
    ['I247.5', 'I247.5'],
    ['tp312.8/42', 'TP312.8/42'],
    ['Ｋ８２５', 'K825'],
    ['I242.4 / 137', 'I242.4/137'],
    ['善/137', '善/137'],
  ])('%s is %s', (text, callNumber) => expect(callNumberIn(text)).toBe(callNumber));

  it.each(['B2', '三体', '1984', 'P2P', 'T34', 'I robot', 'a'.repeat(50)])('%s is none', (text) =>
    expect(callNumberIn(text)).toBeNull(),
  );
});
