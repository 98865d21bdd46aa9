import type { OutsideCatalogue } from '../catalogue.js';
import { toCql } from './cql.js';
import type { GetText } from './http.js';
import { type ReadRecord, readMarcRecord } from './marcxml.js';
import { readSruResponse } from './sru-response.js';

export interface SruParts {
  /** The server's address, such as `https://opac.library.example/sru/biblios`. */
  readonly base: URL;
  readonly getText: GetText;
  readonly timeoutMs: number;
  /** Reads a MARC record; `readMarcRecord` when absent. */
  readonly readRecord?: ReadRecord;
}

const types = ['application/xml', 'text/xml', 'application/sru+xml'] as const;

/** A catalogue behind SRU 1.2 (Search/Retrieve via URL, Library of Congress), with MARCXML records. */
export function createSruCatalogue(parts: SruParts): OutsideCatalogue {
  const { base, getText, timeoutMs, readRecord = readMarcRecord } = parts;
  const ask = async (settings: Readonly<Record<string, string>>) => {
    const url = new URL(base);
    for (const [name, value] of Object.entries({ version: '1.2', ...settings })) {
      url.searchParams.set(name, value);
    }
    return getText({
      url,
      types: [...types],
      signal: AbortSignal.timeout(timeoutMs),
      asStaff: true,
    });
  };
  const search = async (query: string, limit: number) => {
    const xml = await ask({
      ...{ operation: 'searchRetrieve', query, startRecord: '1', maximumRecords: String(limit) },
      ...{ recordSchema: 'marcxml', recordPacking: 'xml' },
    });
    return readSruResponse(xml);
  };
  return {
    async find(query, limit) {
      const cql = toCql(query);
      if (cql === null) return [];
      const { records } = await search(cql, limit);
      const titles = records.flatMap((record) => readRecord(record, 'sru') ?? []);
      return titles.slice(0, limit);
    },
    async check() {
      await search('cql.serverChoice all "a"', 1);
    },
  };
}
