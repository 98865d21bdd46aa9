import { appendFile, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { AwayError } from '../../src/core/errors.js';
import { type Journal, openJournal } from '../../src/storage/journal.js';
import { temporaryFolder } from '../setup/storage.js';

const schema = z.object({ text: z.string(), at: z.coerce.date() });
type Record = z.infer<typeof schema>;
const at = new Date('2026-11-24T02:00:00Z');

let dataDir: string;
let journal: Journal<Record>;

beforeEach(async () => {
  dataDir = await temporaryFolder();
  journal = await openJournal({ dataDir, schema });
});

afterEach(async () => {
  await journal.close();
  await rm(dataDir, { recursive: true, force: true });
});

async function reopened(): Promise<void> {
  await journal.close();
  journal = await openJournal({ dataDir, schema });
}

async function drained(): Promise<string[]> {
  const texts: string[] = [];
  await journal.drain(async ({ text }) => void texts.push(text));
  return texts;
}

describe('comments that came while the database was away', () => {
  it('come out in order, once, as they went in', async () => {
    await Promise.all(['a', '问津', 'c'].map((text) => journal.append({ text, at })));
    const records: Record[] = [];
    await journal.drain(async (record) => void records.push(record));
    expect(records).toEqual(['a', '问津', 'c'].map((text) => ({ text, at })));
    expect(await drained()).toEqual([]);
    expect(journal.pending()).toBe(false);
  });

  it('survive a restart, handled ones excepted', async () => {
    for (const text of ['a', 'b', 'c']) await journal.append({ text, at });
    const stop = new AwayError('database');
    const seen: string[] = [];
    const first = journal.drain(async ({ text }) => {
      if (text === 'b') throw stop;
      seen.push(text);
    });
    await expect(first).rejects.toBe(stop);
    await reopened();
    expect(journal.pending()).toBe(true);
    expect([...seen, ...(await drained())]).toEqual(['a', 'b', 'c']);
    await reopened();
    expect(await drained()).toEqual([]);
  });

  it('may come in while others go out', async () => {
    await journal.append({ text: 'a', at });
    const texts: string[] = [];
    await journal.drain(async ({ text }) => {
      texts.push(text);
      if (texts.length < 4) await journal.append({ text: `after ${text}`, at });
    });
    expect(texts).toEqual(['a', 'after a', 'after after a', 'after after after a']);
  });

  it('are put aside when they are refused, and the others go on', async () => {
    for (const text of ['a', 'b', 'c']) await journal.append({ text, at });
    const result = await journal.drain(async ({ text }) => {
      if (text === 'b') throw new Error('cannot be stored');
    });
    expect(result).toEqual({ handled: 2, rejected: 1 });
    const aside = await readFile(path.join(dataDir, 'journal.rejected.jsonl'), 'utf8');
    expect(JSON.parse(aside)).toEqual({ text: 'b', at: at.toISOString() });
  });

  it('are refused when the journal is full, and nothing is half-written', async () => {
    await journal.close();
    journal = await openJournal({ dataDir, schema, maxBytes: 100 });
    await journal.append({ text: 'a', at });
    const tooMuch = journal.append({ text: 'b'.repeat(100), at });
    await expect(tooMuch).rejects.toBeInstanceOf(AwayError);
    await journal.append({ text: 'c', at });
    expect(await drained()).toEqual(['a', 'c']);
  });
});

describe('after a crash', () => {
  it('a line that was cut off is dropped', async () => {
    await journal.append({ text: 'whole', at });
    await journal.close();
    await appendFile(path.join(dataDir, 'journal.jsonl'), '{"text":"cut o');
    journal = await openJournal({ dataDir, schema });
    await journal.append({ text: 'next', at });
    expect(await drained()).toEqual(['whole', 'next']);
  });

  it('between emptying the file and noting it, new records are not skipped', async () => {
    await journal.append({ text: 'old', at });
    await journal.close();
    await writeFile(path.join(dataDir, 'journal.mark'), '0000000000000050');
    await truncate(path.join(dataDir, 'journal.jsonl'), 0);
    journal = await openJournal({ dataDir, schema });
    await journal.append({ text: 'new', at });
    expect(await drained()).toEqual(['new']);
  });
});

it('a full disk is named, and nothing is acknowledged', async () => {
  await journal.close();
  await rm(path.join(dataDir, 'journal.jsonl'));
  // Linux's device that is always full.
  await symlink('/dev/full', path.join(dataDir, 'journal.jsonl'));
  journal = await openJournal({ dataDir, schema });
  const refusal = { code: 'data-folder-full', args: { path: dataDir } };
  await expect(journal.append({ text: 'a', at })).rejects.toMatchObject(refusal);
  expect(journal.pending()).toBe(false);
});
