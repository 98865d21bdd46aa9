import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { finished } from 'node:stream/promises';
import { importClassics } from '../library/import/classics.js';
import { importFaq } from '../library/import/faq.js';
import { importHolidays } from '../library/import/holidays.js';
import { importNotices } from '../library/import/notices.js';
import { importRatings } from '../library/import/ratings.js';
import type { ImportFigures, ImportOptions, ReportLine } from '../library/import/report.js';
import { importTitles } from '../library/import/titles.js';
import type { House } from './house.js';
import { importRules } from './import-rules.js';

/** What can be brought in, in the order of the help. */
export const importKinds = [
  'titles',
  'ratings',
  'faq',
  'classics',
  'notices',
  'holidays',
  'rules',
] as const;
export type ImportKind = (typeof importKinds)[number];

/** What became of a file, and the JSON Lines file that says so record by record. */
export interface ImportResult extends ImportFigures {
  readonly report: string;
}

export interface ImportRequest {
  readonly file: string;
  /** `json`, `csv`, ...; by the file's name and content when absent. */
  readonly format?: string | undefined;
  /** Such as `gb18030`; found out when absent. */
  readonly encoding?: string | undefined;
  progress(read: number): void;
}

type Importer = (
  house: House,
  request: ImportRequest,
  options: ImportOptions,
) => Promise<ImportFigures>;

const importers: Readonly<Record<ImportKind, Importer>> = {
  async titles({ storage, readers }, { file, format, encoding }, options) {
    const from = { format, encoding };
    const figures = await importTitles(file, { ...options, ...from, store: storage.titles });
    await readers.refresh();
    return figures;
  },
  async ratings({ storage, readers }, { file }, options) {
    const figures = await importRatings(file, { ...options, store: storage.readership });
    await readers.refresh();
    return figures;
  },
  async notices({ storage, readers }, { file }, options) {
    const { facts } = readers;
    const figures = await importNotices(file, { ...options, store: storage.notices, facts });
    await readers.library.hoursChanged();
    return figures;
  },
  async holidays({ storage, readers }, { file }, options) {
    const { country } = readers.facts;
    const figures = await importHolidays(file, {
      ...options,
      store: storage.officialDays,
      country,
    });
    await readers.library.hoursChanged();
    return figures;
  },
  async classics({ storage, readers, bus }, { file, format, encoding }, options) {
    const { shippedClassics: shipped, refreshClassics } = readers;
    const store = storage.classics;
    const figures = await importClassics(file, { ...options, store, shipped, format, encoding });
    await refreshClassics();
    await bus.publish({ kind: 'classics' });
    return figures;
  },
  async faq({ storage, readers }, { file }, options) {
    await readers.library.faq.reload();
    const figures = await importFaq(file, {
      ...options,
      store: storage.faq,
      live: readers.library.faq,
    });
    await readers.faqChanged();
    return figures;
  },
  rules: ({ newsroom }, request, options) => importRules(newsroom.rules, request, options),
};

/**
 * Brings a file in. Every record that was repaired or refused stands in a report beside the data.
 * @throws UserError when the file cannot be read at all
 */
export async function importFile(
  house: House,
  kind: ImportKind,
  request: ImportRequest,
): Promise<ImportResult> {
  const at = house.clock.now();
  const report = await openReport(house.config.dataDir, kind, at);
  try {
    const { progress } = request;
    const options = { at, progress, report: report.write };
    return { ...(await importers[kind](house, request, options)), report: report.file };
  } finally {
    await report.close();
  }
}

interface Report {
  readonly file: string;
  write(line: ReportLine): void | Promise<void>;
  close(): Promise<void>;
}

async function openReport(dataDir: string, kind: ImportKind, at: Date): Promise<Report> {
  const folder = path.resolve(dataDir, 'reports');
  await mkdir(folder, { recursive: true });
  const stamp = at.toISOString().replace(/\D/g, '').slice(0, 14);
  const file = path.join(folder, `${stamp}-${kind}-${randomUUID().slice(0, 8)}.jsonl`);
  const stream = createWriteStream(file, { flags: 'wx' });
  const done = finished(stream);
  done.catch(() => {});
  return {
    file,
    write(line) {
      if (stream.write(`${JSON.stringify(line)}\n`)) return;
      return Promise.race([done, new Promise<void>((go) => stream.once('drain', () => go()))]);
    },
    async close() {
      stream.end();
      await done;
    },
  };
}
