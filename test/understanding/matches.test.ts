import fc from 'fast-check';
import { expect, it } from 'vitest';
import { matchesOf } from '../../src/understanding/matches.js';

it('finds what matchAll finds, in any order of texts', () => {
  const patterns = [/\d+/g, /(a)(b)?/gu, /\b(?:mon|tue)\b/g, /(?<=书)馆/gu];
  const piece = fc.constantFrom('a', 'b', 'ab', '12', ' ', 'mon', 'tue', '书馆', '馆', '😀');
  const text = fc.array(piece).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(fc.array(text), fc.constantFrom(...patterns), (texts, pattern) => {
      for (const one of texts) expect(matchesOf(pattern, one)).toEqual([...one.matchAll(pattern)]);
    }),
  );
});
