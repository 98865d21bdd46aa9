import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { piecesOf } from '../../src/web/console/case/pieces.js';

const span = (from: number, to: number) => ({ span: [from, to] as const });

describe('a text under its signals', () => {
  it('is one piece when nothing was found', () => {
    expect(piecesOf('好书', [])).toEqual([{ start: 0, text: '好书', signals: [], ends: [] }]);
  });

  it('shows overlapping signals on what they share', () => {
    const pieces = piecesOf('abcdef', [span(0, 4), span(2, 6)]);
    expect(pieces.map(({ text, signals, ends }) => [text, signals, ends])).toEqual([
      ['ab', [0], []],
      ['cd', [0, 1], [0]],
      ['ef', [1], [1]],
    ]);
  });

  it('never loses or adds a character, wherever spans lie', () => {
    const anySpan = fc.tuple(fc.integer({ min: -5, max: 60 }), fc.integer({ min: -5, max: 60 }));
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 50 }),
        fc.array(anySpan),
        (text, spans) => {
          const pieces = piecesOf(
            text,
            spans.map(([from, to]) => span(from, to)),
          );
          expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        },
      ),
    );
  });
});
