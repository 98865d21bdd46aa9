import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../../src/library/import/marc/columns.js';
import { createFramer, type Frame } from '../../../src/library/import/marc/framer.js';
import { readFrame } from '../../../src/library/import/marc/iso2709.js';
import { readXmlRecord } from '../../../src/library/import/marc/marcxml.js';
import { createXmlFramer } from '../../../src/library/import/marc/xml-framer.js';
import { readTitle } from '../../../src/library/import/title-record.js';
import { buildRecord, buildXml, cnmarcLeader, encodeGb18030, fields } from './build-record.js';

const record = (n: number) =>
  buildRecord(
    fields(`001 r${n}`, `245 10$aTitle ${n} :$bpart é /$cSomebody.`, '260   $aX :$bY,$c1999.'),
  );

function framesOf(bytes: Buffer, size = 65_536): Frame[] {
  const framer = createFramer();
  const frames: Frame[] = [];
  for (let at = 0; at < bytes.length; at += size)
    frames.push(...framer.push(bytes.subarray(at, at + size)));
  return [...frames, ...framer.end()];
}

/** What became of each record: its title and repairs, or why it was refused. */
function told(bytes: Buffer): string[] {
  return framesOf(bytes).map((frame) => {
    const reading = readFrame(frame, null);
    const mapping = 'problem' in reading ? reading : columnsOf(reading);
    if ('problem' in mapping) return `refused: ${mapping.problem}`;
    const reasons = mapping.remarks
      .filter(({ action }) => action === 'repaired')
      .map(({ reason }) => reason);
    return [mapping.value.title, ...reasons].join(' | ');
  });
}

describe('ISO 2709', () => {
  it('finds the same records however the stream is cut', () => {
    const bytes = Buffer.concat([record(1), Buffer.from('\r\n'), record(2), record(3)]);
    const whole = framesOf(bytes).map(({ offset }) => offset);
    expect(whole).toEqual([0, record(1).length + 2, record(1).length * 2 + 2]);
    for (const size of [1, 7, 100]) {
      expect(framesOf(bytes, size).map(({ offset }) => offset)).toEqual(whole);
    }
  });

  it('mends lengths, base addresses, and directories that count characters', () => {
    const wrongLength = Buffer.from(record(1));
    wrongLength.write('00010', 0, 'latin1');
    expect(told(wrongLength)).toEqual([`Title 1 | length is ${wrongLength.length}, not 00010`]);
    const wrongBase = Buffer.from(record(1));
    wrongBase.write('99999', 12, 'latin1');
    expect(told(wrongBase)[0]).toMatch(/^Title 1 \| base address is 61, not 99999$/);
    const counted = buildRecord(fields('001 c', '245 00$a杜诗详注', '650  0$aPoetry'), {
      countCharacters: true,
    });
    expect(told(counted)[0]).toMatch(/^杜诗详注 \| length is .* does not fit the fields/);
    const odd = Buffer.from(record(1));
    odd.write('24ù', 24 + 12, 'latin1');
    expect(told(odd)).toEqual(['refused: no title in 245']);
  });

  it('keeps a last record without its terminator, and refuses one that breaks off', () => {
    const bytes = Buffer.concat([record(1), record(2)]);
    expect(told(bytes.subarray(0, -1))).toEqual(['Title 1', 'Title 2 | no record terminator']);
    expect(told(bytes.subarray(0, -2))).toEqual(['Title 1', 'Title 2 | no record terminator']);
    expect(told(bytes.subarray(0, -20))).toEqual([
      'Title 1',
      `refused: cut off after ${record(2).length - 20} of ${record(2).length} bytes`,
    ]);
  });

  it('finds the next record behind garbage, a lost terminator or half a record', () => {
    const garbage = Buffer.from('<hr>not a record, but a remark of the export program');
    expect(told(Buffer.concat([record(1), garbage, record(2)]))).toEqual([
      'Title 1',
      expect.stringMatching(/^Title 2 \| 52 bytes before it left out: "<hr>not/),
    ]);
    expect(told(Buffer.concat([record(1).subarray(0, -1), record(2)]))).toEqual([
      'Title 1 | no record terminator',
      'Title 2',
    ]);
    expect(told(Buffer.concat([record(1).subarray(0, 50), record(2), record(3)]))).toEqual([
      'refused: cut off or damaged: its directory does not end',
      'Title 2',
      'Title 3',
    ]);
  });

  it('keeps a record together that has a terminator within a field', () => {
    const bytes = Buffer.from('10\x1faBefore\x1dafter', 'latin1');
    const broken = buildRecord([
      ...fields('001 t'),
      { tag: '245', bytes },
      ...fields('650  0$aLast'),
    ]);
    expect(told(Buffer.concat([broken, record(2)]))).toEqual(['Beforeafter', 'Title 2']);
  });

  it('reads records longer than their lengths can say', () => {
    const notes = Array.from({ length: 40 }, (_, n) => ({
      tag: '500',
      text: `  $a${String(n).repeat(2_000)}`,
    }));
    const long = buildRecord([
      ...fields('001 l', '245 00$aLong'),
      ...notes,
      ...fields('650  0$aEnd'),
    ]);
    expect(long.length).toBeGreaterThan(99_999);
    expect(told(Buffer.concat([long, record(2)]))[0]).toMatch(/^Long/);
    expect(told(Buffer.concat([long, record(2)]))[1]).toBe('Title 2');
  });

  it('mends indicators and subfield codes', () => {
    const bytes = (text: string) => ({ tag: '245', bytes: Buffer.from(text) });
    expect(told(buildRecord([bytes('10\x1fáActive Perl\x1fcX')]))).toEqual([
      'Active Perl | subfield code "á" read as a',
    ]);
    expect(told(buildRecord([bytes('1\x1faShort')]))).toEqual([
      'Short | "1" are no two indicators',
    ]);
  });

  it('never throws on damaged bytes, and reads all that is whole', () => {
    const gbk = { leader: cnmarcLeader, encode: encodeGb18030 };
    const seeds = [
      record(1),
      buildRecord(fields('001 g', '200 1 $a边城$f沈从文著', '010   $a9787101105285'), gbk),
    ];
    const damage = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 6 });
    const piece = fc.tuple(fc.constantFrom(...seeds), damage, fc.nat(), fc.boolean());
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 8 }),
        fc.uint8Array({ maxLength: 60 }),
        (pieces, noise) => {
          const parts = pieces.map(([seed, flips, cut, isCut]) => {
            const bytes = Buffer.from(seed);
            for (const [place, byte] of flips) bytes[place % bytes.length] = byte;
            return isCut ? bytes.subarray(0, cut % bytes.length) : bytes;
          });
          const frames = framesOf(Buffer.concat([...parts, noise, record(9)]), 97);
          for (const frame of frames) {
            const reading = readFrame(frame, null);
            if ('problem' in reading) continue;
            const mapping = columnsOf(reading);
            if ('value' in mapping) readTitle(mapping.value);
          }
          const spans = frames.map(({ offset }) => offset);
          expect(spans).toEqual(spans.toSorted((one, other) => one - other));
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('MARCXML', () => {
  it('never throws on damaged text, however it is cut', () => {
    const whole = `<c>${buildXml(fields('001 a', '245 00$aA & b'))}${buildXml(fields('001 b', '245 00$aC'))}</c>`;
    const flips = fc.array(
      fc.tuple(fc.nat(whole.length - 1), fc.constantFrom('<', '>', '&', '"', '/', 'x')),
    );
    fc.assert(
      fc.property(flips, fc.integer({ min: 1, max: 50 }), (changes, size) => {
        const letters = [...whole];
        for (const [place, letter] of changes) letters[place] = letter;
        const framer = createXmlFramer();
        for (let at = 0; at < letters.length; at += size) {
          for (const { read } of framer.push(letters.slice(at, at + size).join(''))) {
            if ('xml' in read) readXmlRecord(read.xml);
          }
        }
        framer.end();
      }),
      { numRuns: 200 },
    );
  });
});
