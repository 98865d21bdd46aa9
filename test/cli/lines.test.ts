import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { answerLines } from '../../src/cli/lines.js';

const schema = z.object({
  id: z.string(),
  text: z.string().max(2_000_000),
  n: z.number().max(9).exactOptional(),
});

/** Feeds bytes in pieces, as a pipe does; what came out, parsed, and the exit code. */
async function feed(bytes: Buffer, pieces = 7) {
  const out: Record<string, unknown>[] = [];
  async function* stdin() {
    for (let at = 0; at < bytes.length; at += pieces) {
      yield bytes.subarray(at, at + pieces).toString('latin1');
    }
  }
  const io = {
    argv: [],
    cwd: '/',
    stdin: stdin(),
    stdout: (text: string) => {
      for (const line of text.trimEnd().split('\n')) out.push(JSON.parse(line));
    },
    stderr: () => {},
  };
  const code = await answerLines(io, {
    schema,
    say: (key) => key,
    answer: async ({ id, text }) => [{ id, length: text.length }],
  });
  return { code, out };
}

describe('JSON Lines', () => {
  it('are answered one by one', async () => {
    const { code, out } = await feed(
      Buffer.from('{"id":"a","text":"你好"}\n\n{"id":"b","text":""}'),
    );
    expect(code).toBe(0);
    expect(out).toEqual([
      { id: 'a', length: 2 },
      { id: 'b', length: 0 },
    ]);
  });

  it('go on after a broken one, which is named with its place', async () => {
    const broken = Buffer.concat([
      Buffer.from('{"id":"a","text":"x"}\n{"id":"b","te\n'),
      Buffer.from([0x7b, 0xff, 0xfe, 0x7d, 0x0a]),
      Buffer.from('{"id":"c"}\n"just words"\n{"id":"d","text":"y"}\n'),
    ]);
    const { code, out } = await feed(broken);
    expect(code).toBe(2);
    expect(out).toEqual([
      { id: 'a', length: 1 },
      { id: null, line: 2, error: { code: 'bad-json', message: 'cli-bad-json' } },
      { id: null, line: 3, error: { code: 'bad-utf8', message: 'cli-bad-utf8' } },
      { id: 'c', line: 4, error: { code: 'bad-line', message: 'cli-bad-line' } },
      { id: null, line: 5, error: { code: 'not-an-object', message: 'cli-not-an-object' } },
      { id: 'd', length: 1 },
    ]);
  });

  it('say which field is too large', async () => {
    const { code, out } = await feed(Buffer.from('{"id":"a","text":"","n":10}\n'));
    expect(code).toBe(2);
    expect(out).toEqual([
      { id: 'a', line: 1, error: { code: 'field-too-big', message: 'cli-field-too-big' } },
    ]);
  });

  it('refuse a line without end, and keep nothing of it', async () => {
    const endless = Buffer.from(
      `{"id":"a","text":"${'x'.repeat(3_000_000)}"}\n{"id":"b","text":""}\n`,
    );
    const { code, out } = await feed(endless, 65_536);
    expect(code).toBe(2);
    expect(out).toEqual([
      { id: null, line: 1, error: { code: 'line-too-long', message: 'cli-line-too-long' } },
      { id: 'b', length: 0 },
    ]);
  });

  it('read the same however the pipe cuts them', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'grapheme' })),
        fc.integer({ min: 1, max: 50 }),
        async (texts, pieces) => {
          const lines = texts.map((text, index) => JSON.stringify({ id: String(index), text }));
          const { code, out } = await feed(Buffer.from(lines.join('\n')), pieces);
          expect(code).toBe(0);
          expect(out.map((line) => line.length)).toEqual(texts.map((text) => text.length));
        },
      ),
    );
  });
});
