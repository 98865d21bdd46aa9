import path from 'node:path';
import { UserError } from '../../core/errors.js';
import { findLeader, isLeader, mayBeLeader } from './marc/leader.js';
import { RECORD_END } from './marc/segments.js';

/** The forms in which records come. */
export type ImportFormat = 'json' | 'csv' | 'marc' | 'marcxml';

/** What people call them, on the command line and as endings of files. */
const names: Readonly<Record<string, ImportFormat>> = {
  ...{ json: 'json', jsonl: 'json', ndjson: 'json', csv: 'csv', tsv: 'csv' },
  ...{ marc: 'marc', mrc: 'marc', marc21: 'marc', cnmarc: 'marc', unimarc: 'marc', iso: 'marc' },
  ...{ iso2709: 'marc', dat: 'marc', marcxml: 'marcxml', xml: 'marcxml' },
};

/**
 * The format that a person named.
 * @throws UserError `import-format`
 */
export function formatNamed(name: string): ImportFormat {
  const key = name.toLowerCase().replace(/[^a-z0-9]/g, '');
  const format = Object.hasOwn(names, key) ? names[key] : undefined;
  if (!format) throw new UserError('import-format', { format: name.slice(0, 40) });
  return format;
}

/** What is known of a file before its records are read. */
export interface FileShape {
  readonly file: string;
  /** Its beginning, decompressed. */
  readonly head: Buffer;
  readonly compressed: boolean;
}

/**
 * The format of a file: what a person said; else what its first bytes say beyond doubt; else what
 * its name says; else a table. A file that cannot be in that format is refused at once.
 * @throws UserError `import-html`, `import-not-gzip`, `import-not-marc`, `import-not-xml`, `import-not-lines`
 */
export function formatOf(shape: FileShape, said?: ImportFormat): ImportFormat {
  const { file, head, compressed } = shape;
  const text = beginningOf(head);
  if (/^(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html|head|body|script)[\s>]/i.test(text)) {
    throw new UserError('import-html', { file });
  }
  const shown = shownBy(head, text);
  if (!said && !shown && !compressed && /\.gz$/i.test(file)) {
    throw new UserError('import-not-gzip', { file });
  }
  const format = said ?? (shown === 'json' ? null : shown) ?? named(file) ?? shown ?? 'csv';
  refuse(format, shape, text);
  return format;
}

function named(file: string): ImportFormat | null {
  const ending = path.extname(file.replace(/\.gz$/i, '')).slice(1).toLowerCase();
  return (Object.hasOwn(names, ending) && names[ending]) || null;
}

/** A format that the first bytes can only be. */
function shownBy(head: Buffer, text: string): ImportFormat | null {
  if (isLeader(head, head.length - Buffer.byteLength(text, 'latin1'))) return 'marc';
  if (/^<(?:[?!]|(?:[\w.-]+:)?(?:record|collection)[\s>])/.test(text)) return 'marcxml';
  return text.startsWith('{') ? 'json' : null;
}

function refuse(format: ImportFormat, { file, head }: FileShape, text: string): void {
  const start = text
    .slice(0, 40)
    .replace(/[^\x20-\x7e]+/g, ' ')
    .trim();
  const isMarc = mayBeLeader(head, 0) || head.includes(RECORD_END) || findLeader(head, 0) !== -1;
  if (format === 'marc' && !isMarc) throw new UserError('import-not-marc', { file, start });
  if (format === 'marcxml' && !text.startsWith('<')) {
    throw new UserError('import-not-xml', { file, start });
  }
  if (format === 'json' && isDocument(text)) throw new UserError('import-not-lines', { file });
}

/** Whether JSON goes on over its first line: one document instead of lines. */
function isDocument(text: string): boolean {
  const end = text.search(/[\r\n]/);
  if (end === -1 || !/^[[{]/.test(text)) return false;
  return /^[[{,]\s*$|^\[\s*\{/.test(text.slice(0, end)) && !isJson(text.slice(0, end));
}

function isJson(line: string): boolean {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}

/** The beginning, a character a byte, without byte order marks, blank space and the NULs of UTF-16. */
function beginningOf(head: Buffer): string {
  const isWide = head[0] === 0 || head[1] === 0 || (head[0] ?? 0) >= 0xfe;
  const text = isWide ? head.toString('latin1').replaceAll('\0', '') : head.toString('latin1');
  return text.replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*/, '');
}
