import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../../src/core/errors.js';
import { importTitles } from '../../../src/library/import/titles.js';
import { createMemoryTitles } from '../memory-titles.js';
import { buildRecord, buildXml, fields } from './build-record.js';
import { at, folder, imported } from './imported-file.js';
import { gbk, novel, poems } from './sample-records.js';

describe('files that are not as they should be', () => {
  it('is refused with a sentence of its own', async () => {
    const refusal = async (name: string, content: string | Uint8Array, format?: string) => {
      const error = await imported(name, content, { format }).catch((thrown: unknown) => thrown);
      return error instanceof Error ? error.message.split(' ')[0] : 'read';
    };
    expect(await refusal('page.mrc', '<html><body>登录超时</body></html>')).toBe('import-html');
    expect(await refusal('page.xml', '<?xml version="1.0"?>\n<!DOCTYPE html><html/>')).toBe(
      'import-html',
    );
    expect(await refusal('empty.mrc', '')).toBe('import-empty');
    expect(await refusal('blank.jsonl', '\n\n')).toBe('import-empty');
    expect(await refusal('text.mrc', 'Dear colleague, the file follows.')).toBe('import-not-marc');
    expect(await refusal('text.xml', 'Dear colleague')).toBe('import-not-xml');
    expect(await refusal('array.json', '[\n{"title":"Emma"}\n]')).toBe('import-not-lines');
    expect(await refusal('table.csv', 'name,writer\nEmma,Austen\n')).toBe('import-no-titles');
    expect(await refusal('x.mrc', 'anything', 'docx')).toBe('import-format');
    const deep = [1, 2, 3].reduce((inner: Uint8Array) => gzipSync(inner), Buffer.from('{}'));
    expect(await refusal('deep.gz', deep)).toBe('import-nested-gzip');
    expect(await refusal('bad.mrc.gz', Buffer.from([0x1f, 0x8b, 1, 2, 3]))).toBe('import-bad-gzip');
    await mkdir(path.join(folder, 'shelf.mrc'), { recursive: true });
    const shelf = importTitles(path.join(folder, 'shelf.mrc'), { store: createMemoryTitles(), at });
    await expect(shelf).rejects.toThrow('import-folder');
  });

  it('is read by what it is, whatever its name says', async () => {
    const record = buildRecord(novel);
    for (const name of ['plain.txt', 'wrong.xml', 'named.mrc.gz', 'none']) {
      expect((await imported(name, record)).titles[0]?.title, name).toBe('边城');
    }
    const twice = gzipSync(gzipSync(record));
    expect((await imported('twice.mrc.gz', twice)).titles[0]?.title).toBe('边城');
    expect((await imported('sneaky.mrc', gzipSync(record))).titles[0]?.title).toBe('边城');
  });

  it('keeps what came before the damage of a compressed file, and says where it broke', async () => {
    const records = Array.from({ length: 400 }, (_, n) =>
      buildRecord(fields(`001 n${n}`, `245 00$aTitle ${n} ${Math.sin(n)}`)),
    );
    const whole = gzipSync(Buffer.concat(records));
    const { figures, lines } = await imported('cut.mrc.gz', whole.subarray(0, whole.length / 2));
    expect(figures.stored).toBeGreaterThan(100);
    expect(lines.at(-1)).toMatchObject({ place: 'end of the file', action: 'rejected' });
    expect(lines.at(-1)?.reason).toContain('compressed data');
  });
});

describe('any file', () => {
  it('ends in figures that add up or in a sentence, whatever its bytes and name', async () => {
    const seeds = [
      buildRecord(poems, gbk),
      buildRecord(novel),
      Buffer.from(`<c>${buildXml(novel)}</c>`),
      Buffer.from('title,author\n"Emma",Austen\n'),
      Buffer.from('{"title":"Emma"}\n'),
      gzipSync(buildRecord(novel)),
    ];
    const flips = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 12 });
    const name = fc.constantFrom('f.mrc', 'f.xml', 'f.csv', 'f.jsonl', 'f.txt', 'f.mrc.gz');
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...seeds),
        flips,
        fc.nat(),
        name,
        async (seed, changes, cut, file) => {
          const bytes = Buffer.concat([seed, seed]);
          for (const [place, byte] of changes) bytes[place % bytes.length] = byte;
          const content = bytes.subarray(0, (cut % bytes.length) + 1);
          const outcome = await imported(file, content).catch((error: unknown) => error);
          if (outcome instanceof Error) expect(outcome).toBeInstanceOf(UserError);
        },
      ),
      { numRuns: 120 },
    );
  });
});
