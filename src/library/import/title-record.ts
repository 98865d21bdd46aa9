import { createHash } from 'node:crypto';
import type { HoldingRecord, TitleRecord } from '../ports.js';
import { readIsbns } from './isbn-column.js';
import type { Remark } from './report.js';
import { textOf } from './storable-text.js';
import { meaningOf } from './title-columns.js';

/** A title as it may be stored, or null when it is none, and what had to be done. */
export interface Reading {
  readonly title: TitleRecord | null;
  readonly remarks: readonly Remark[];
}

const MAX_LIST = 100;

/** Reads one record, from JSON or a table; whatever it cannot use it says. */
export function readTitle(value: unknown): Reading {
  const remarks: Remark[] = [];
  const remark = (action: Remark['action'], field: string, reason: string) => {
    remarks.push({ action, field, reason });
  };
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    remark('rejected', '', 'not a record');
    return { title: null, remarks };
  }
  const fields = new Map<string, unknown>();
  for (const [name, field] of Object.entries(value)) {
    const known = meaningOf(name);
    if (!known) remark('ignored', name.slice(0, 80), 'unknown column');
    else if (!fields.has(known)) fields.set(known, field);
  }
  const title = textOf(fields.get('title'));
  if (title === '' || title.includes('\ufffd')) {
    remark('rejected', 'title', title === '' ? 'missing' : 'broken text');
    return { title: null, remarks };
  }
  return { title: assemble(title, fields, remark), remarks };
}

type Note = (action: Remark['action'], field: string, reason: string) => void;

function assemble(title: string, fields: ReadonlyMap<string, unknown>, note: Note): TitleRecord {
  const authors = listOf(fields.get('authors'));
  const isbn = isbnOf(fields, note);
  const year = yearOf(fields.get('year'), note);
  const id = textOf(fields.get('id')) || isbn || derivedId([title, ...authors, String(year)]);
  const [lang = ''] = textOf(fields.get('lang')).split(/[\s/,;|]/);
  return {
    id,
    title,
    authors,
    isbn,
    year,
    kind: oneOf(['book', 'periodical'] as const, 'kind', fields.get('kind'), note),
    lang: lang || (/\p{Script=Han}/u.test(title) ? 'zh' : 'en'),
    altTitles: listOf(fields.get('altTitles')),
    subjects: listOf(fields.get('subjects')),
    audience: oneOf(['adult', 'young', 'child'] as const, 'audience', fields.get('audience'), note),
    summary: summaryOf(fields.get('summary')),
    holdings: holdingsOf(id, fields, note),
    sample: fields.get('sample') === true,
  };
}

/** A list, or a text with its parts between semicolons. */
function listOf(value: unknown): string[] {
  const parts = Array.isArray(value) ? value.map(textOf) : textOf(value).split(/\s*[;；|]\s*/);
  const whole = parts.filter((part) => part !== '' && !part.includes('\ufffd'));
  return [...new Set(whole)].slice(0, MAX_LIST);
}

function isbnOf(fields: ReadonlyMap<string, unknown>, note: Note): string | null {
  const said = ['isbn', 'isbn13', 'isbn10'].flatMap((name) => {
    const value = fields.get(name);
    return Array.isArray(value) ? value.map(textOf) : [textOf(value)];
  });
  const { isbn, reason } = readIsbns(said);
  if (reason) note('repaired', 'isbn', reason);
  return isbn;
}

/** Before 3000 BC nothing was written that a library holds. */
function yearOf(value: unknown, note: Note): number | null {
  const said = textOf(value);
  if (said === '') return null;
  const year = Number(/^-?\d{1,4}$/.test(said) ? said : /(?<!\d)\d{4}(?!\d)/.exec(said)?.[0]);
  const isYear = Number.isInteger(year) && year >= -3000 && year <= 2100;
  if (!isYear) note('repaired', 'year', `"${said.slice(0, 40)}" is no year: left out`);
  else if (String(year) !== said) note('repaired', 'year', `read as ${year}`);
  return isYear ? year : null;
}

function oneOf<T extends string>(
  words: readonly [T, ...T[]],
  field: string,
  value: unknown,
  note: Note,
): T {
  const said = textOf(value).toLowerCase();
  const known = words.find((word) => word === said);
  if (!known && said !== '') note('repaired', field, `"${said.slice(0, 40)}" is not known`);
  return known ?? words[0];
}

function summaryOf(value: unknown): TitleRecord['summary'] {
  if (typeof value === 'string') {
    const text = textOf(value);
    return text === '' ? null : { [/\p{Script=Han}/u.test(text) ? 'zh-CN' : 'en']: text };
  }
  if (typeof value !== 'object' || value === null) return null;
  const lines = Object.entries(value).slice(0, 20);
  const texts = lines.map(([locale, line]) => [locale, textOf(line)] as const);
  return Object.fromEntries(texts.filter(([, line]) => line !== ''));
}

/** The same title has the same id at every import. */
function derivedId(parts: readonly string[]): string {
  return `x${createHash('sha1').update(parts.join('\n')).digest('hex').slice(0, 16)}`;
}

/** Records, or `north:available; south:on_loan` in a table; a lone call number is one holding. */
function holdingsOf(id: string, fields: ReadonlyMap<string, unknown>, note: Note): HoldingRecord[] {
  const callNumber = textOf(fields.get('callNumber'));
  const said = fields.get('holdings');
  const parts: unknown[] = Array.isArray(said)
    ? said
    : listOf(said).map((part) => {
        const [hall, status] = part.split(':').map((word) => word.trim());
        return { hall, status };
      });
  if (parts.length === 0 && callNumber !== '') parts.push({});
  return parts.slice(0, MAX_LIST).map((part, index) => {
    const holding: Record<string, unknown> =
      typeof part === 'object' && part !== null ? { ...part } : {};
    const statuses = ['available', 'on_loan', 'reading_room'] as const;
    return {
      id: textOf(holding.id) || `${id}-${index + 1}`,
      callNumber: textOf(holding.callNumber ?? holding.callnumber) || callNumber,
      hall: textOf(holding.hall),
      status: oneOf(statuses, 'holdings', holding.status, note),
      sample: holding.sample === true,
    };
  });
}
