import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { finished } from 'node:stream/promises';
import { readCsv } from '../src/library/import/csv.js';
import { linesOf } from '../src/library/import/lines.js';
import { readMarc, readMarcXml } from '../src/library/import/marc/read-marc.js';
import { type RawRecord, readRecords } from '../src/library/import/source.js';
import { readTitle } from '../src/library/import/title-record.js';
import { chineseRecord, csvTable, englishRecord, jsonLines, xmlRecord } from './import/records.js';
import type { Report } from './report.js';

const RECORDS = 20_000;
const ROUNDS = 3;
const FILE_BYTES = 300_000_000;

/**
 * Records a second from bytes to titles as they are stored, on one core and without a database,
 * beside the least that any reader must do to the same bytes in the same run; and how much memory a
 * file of 300 MB takes. Time is the process's own (user and system), since the machine may be shared.
 */
export async function run(_argv: readonly string[], report: Report): Promise<void> {
  const english = many(englishRecord);
  const chinese = many(chineseRecord);
  const xml = Buffer.from(
    `<collection>${Array.from({ length: 2_000 }, (_, n) => xmlRecord(n)).join('')}</collection>`,
  );
  const csv = Buffer.from(csvTable(RECORDS));
  const json = Buffer.from(jsonLines(RECORDS));
  const bar = { is: 'above', value: 30_000 } as const;

  const utf8 = await fastest(() => titles(readMarc(chunked(english), null)));
  const decoded = await fastest(async () => split(new TextDecoder().decode(english), '\x1d'));
  report.figure({
    name: 'MARC 21, ISO 2709, UTF-8',
    value: utf8,
    unit: 'records/s',
    bar,
    peer: { name: 'TextDecoder and split', value: decoded },
  });

  const gbk = await fastest(() => titles(readMarc(chunked(chinese), null)));
  const plain = await fastest(async () =>
    split(new TextDecoder('gb18030').decode(chinese), '\x1d'),
  );
  report.figure({
    name: 'CNMARC, ISO 2709, GB18030',
    value: gbk,
    unit: 'records/s',
    bar,
    peer: { name: 'TextDecoder and split', value: plain },
  });

  const inXml = await fastest(() => titles(readMarcXml(chunked(xml), 'utf-8')));
  report.figure({ name: 'MARCXML', value: inXml, unit: 'records/s' });

  const table = await fastest(() => titles(readCsv(linesOf(chunked(csv), null))));
  const rows = await fastest(async () => split(csv.toString(), '\n').map((row) => row.split(',')));
  report.figure({
    name: 'CSV',
    value: table,
    unit: 'records/s',
    peer: { name: 'split by commas', value: rows },
  });

  const folder = await mkdtemp(path.join(tmpdir(), 'wenjin-bench-'));
  try {
    const lines = path.join(folder, 'titles.jsonl');
    await write(lines, json, 1);
    const objects = await fastest(() => titles(readRecords(lines)));
    const parsed = await fastest(async () =>
      split(json.toString(), '\n').map((line) => JSON.parse(line)),
    );
    report.figure({
      name: 'JSON Lines',
      value: objects,
      unit: 'records/s',
      peer: { name: 'JSON.parse alone', value: parsed },
    });
    await measureMemory(path.join(folder, 'large.mrc'), english, report);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function measureMemory(file: string, records: Buffer, report: Report): Promise<void> {
  await write(file, records, Math.ceil(FILE_BYTES / records.length));
  let [most, count] = [0, 0];
  const before = process.memoryUsage.rss();
  for await (const { read } of readRecords(file)) {
    if ('value' in read) readTitle(read.value);
    count += 1;
    if (count % 1_000 === 0) most = Math.max(most, process.memoryUsage.rss());
  }
  const added = Math.max(0, most - before) / 1e6;
  report.line(`${count} records of a file of ${Math.round(FILE_BYTES / 1e6)} MB`);
  report.figure({
    name: 'memory that a file of 300 MB adds',
    value: added,
    unit: 'MB',
    bar: { is: 'below', value: 150 },
  });
}

function many(record: (n: number) => Buffer): Buffer {
  return Buffer.concat(Array.from({ length: RECORDS }, (_, n) => record(n)));
}

/** Records a second of the quickest round. */
async function fastest(work: () => Promise<number | readonly unknown[]>): Promise<number> {
  let best = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const started = process.cpuUsage();
    const done = await work();
    const { user, system } = process.cpuUsage(started);
    const count = typeof done === 'number' ? done : done.length;
    best = Math.max(best, Math.round((count * 1e6) / (user + system)));
  }
  return best;
}

async function titles(records: AsyncIterable<RawRecord>): Promise<number> {
  let count = 0;
  for await (const { read } of records) {
    if ('value' in read && readTitle(read.value).title) count += 1;
  }
  return count;
}

async function* chunked(bytes: Buffer): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
}

function split(text: string, mark: string): string[] {
  return text.split(mark).filter((part) => part !== '');
}

async function write(file: string, bytes: Buffer, times: number): Promise<void> {
  const stream = createWriteStream(file);
  for (let time = 0; time < times; time += 1) {
    if (!stream.write(bytes)) await new Promise<void>((go) => stream.once('drain', () => go()));
  }
  stream.end();
  await finished(stream);
}
