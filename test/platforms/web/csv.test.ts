import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvRow } from '../../../src/platforms/web/csv.js';

describe('a row of CSV', () => {
  it.each([
    [['plain', '', 'two words'], 'plain,,two words\r\n'],
    [['a "quote"', 'a,comma', 'two\nlines'], '"a ""quote""","a,comma","two\nlines"\r\n'],
    [['=1+1', '+86 10', '-2', '@x', '\t=1', ' =1', '＝1', '\t', '\rx'], null],
  ])('%j', (cells, expected) => {
    const row = csvRow(cells);
    if (expected !== null) return expect(row).toBe(expected);
    for (const cell of row.trimEnd().split(',')) expect(cell).toMatch(/^"'/);
  });

  it('never lets a spreadsheet calculate, and never loses a cell', () => {
    const cells = fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(cells, (given) => {
        const read = readRow(csvRow(given));
        expect(read).toHaveLength(given.length);
        for (const [at, cell] of read.entries()) {
          expect(cell).not.toMatch(/^[=+\-@\t\r]/);
          expect(cell === given[at] || cell === `'${given[at]}`).toBe(true);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

/** A reader of RFC 4180, for what the writer wrote. */
function readRow(row: string): string[] {
  const cells = `,${row.slice(0, -2)}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^",]*))/g);
  return [...cells].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '');
}
