import { z } from 'zod';
import { UserError } from '../../core/errors.js';
import { cleanEntry } from './entries.js';
import { limits, MAX_FILE_BYTES } from './limits.js';
import { type RuleContent, type RuleKind, ruleKinds, wordCategories } from './rule.js';

/** A list as a file holds it. What is left out stays as it is, or is what is usual. */
export interface ListFile {
  readonly name: string;
  readonly kind: RuleKind;
  readonly category?: RuleContent['category'] | undefined;
  readonly weight?: number | undefined;
  readonly note?: string | undefined;
  readonly entries: readonly string[];
  /** Where it begins: `line 12`. */
  readonly place: string;
}

/** Something in a file that was left out. */
export interface ListProblem {
  /** `line 12`. */
  readonly place: string;
  /** A code of `UserError`, with its values. */
  readonly error: UserError;
}

export interface ReadLists {
  readonly lists: readonly ListFile[];
  readonly problems: readonly ListProblem[];
}

/** A file of a whole folder: one list of 60,000 of the longest entries fits. UTF-8 bytes. */
export const MAX_FOLDER_FILE = 16 * 1024 * 1024;

const line = z.object({
  name: z.string().trim().min(1).max(limits.name),
  kind: z.enum(ruleKinds),
  category: z.enum(wordCategories).nullable().optional(),
  weight: z.number().min(0).max(1).optional(),
  note: z.string().trim().max(limits.note).optional(),
  entries: z.array(z.string()),
});

/**
 * Reads a file of lists: JSON Lines with a rule each, or a plain list with an entry on every line,
 * named as the file is unless a comment at its head says more (`# name: …`, `kind`, `category`,
 * `weight`, `note`). Entries that are none are left out and told.
 * @throws UserError `rule-file-too-large`, `rule-too-long`
 */
export function readLists(text: string, fileName: string, most = MAX_FILE_BYTES): ReadLists {
  // Bytes are never fewer than units: what is far too long is not even counted.
  if (text.length > most || Buffer.byteLength(text) > most) throw fileTooLarge(most);
  const plain = text.replace(/^\ufeff/, '');
  return /^\s*\{/.test(plain) ? readJsonLines(plain) : readPlain(plain, fileName);
}

/** Named with what fits: whoever brings a million lines wants to know both. */
export function fileTooLarge(most = MAX_FILE_BYTES): UserError {
  const { entries, all } = limits;
  return new UserError('rule-file-too-large', {
    limit: most / 1024 / 1024,
    entries,
    all,
  });
}

function readJsonLines(text: string): ReadLists {
  const problems: ListProblem[] = [];
  const lists = text.split('\n').flatMap((row, index) => {
    if (row.trim() === '') return [];
    const place = `line ${index + 1}`;
    const read = line.safeParse(parsed(row));
    if (!read.success) {
      const field = read.error.issues[0]?.path.join('.') || '-';
      problems.push({ place, error: new UserError('rule-bad-line', { field }) });
      return [];
    }
    const { entries, ...rest } = read.data;
    const placed = entries.map((entry, at) => ({ entry, place: `${place}, entry ${at + 1}` }));
    return [{ ...rest, entries: sound(rest.kind, placed, problems), place }];
  });
  return { lists, problems };
}

function parsed(row: string): unknown {
  try {
    return JSON.parse(row);
  } catch {
    return undefined;
  }
}

const setting = /^#\s*(name|kind|category|weight|note)\s*[:：]\s*(.*)$/;

function readPlain(text: string, fileName: string): ReadLists {
  const problems: ListProblem[] = [];
  const said = new Map<string, string>();
  const placed: Placed[] = [];
  text.split('\n').forEach((row, index) => {
    const [, name, value] = (placed.length === 0 && setting.exec(row.trim())) || [];
    if (name !== undefined) said.set(name, (value ?? '').trim());
    else if (row.trim() !== '' && !row.trim().startsWith('#')) {
      placed.push({ entry: row.trim().replace(/^\\(?=[#\\])/, ''), place: `line ${index + 1}` });
    }
  });
  const weight = said.get('weight');
  const head = line.omit({ entries: true }).safeParse({
    name: said.get('name') ?? fileName.replace(/\.[a-z]+$/i, '').slice(0, limits.name),
    kind: said.get('kind') ?? 'word',
    category: said.get('category') || undefined,
    weight: weight === undefined ? undefined : Number(weight),
    note: said.get('note'),
  });
  if (!head.success) {
    const field = head.error.issues[0]?.path.join('.') || '-';
    return {
      lists: [],
      problems: [{ place: 'head', error: new UserError('rule-bad-line', { field }) }],
    };
  }
  const entries = sound(head.data.kind, placed, problems);
  return { lists: [{ ...head.data, entries, place: 'line 1' }], problems };
}

interface Placed {
  readonly entry: string;
  readonly place: string;
}

function sound(kind: RuleKind, placed: readonly Placed[], problems: ListProblem[]): string[] {
  if (placed.length > limits.entries) {
    throw new UserError('rule-too-long', { count: placed.length, limit: limits.entries });
  }
  const entries = placed.flatMap(({ entry, place }) => {
    try {
      return [cleanEntry(kind, entry)];
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      problems.push({ place, error });
      return [];
    }
  });
  return [...new Set(entries)];
}

/** Rules as JSON Lines, one each: what `readLists` reads. */
export function asJsonLines(rules: readonly (RuleContent & { readonly mode: string })[]): string {
  return rules
    .map(({ name, kind, category, weight, note, mode, entries }) =>
      JSON.stringify({ name, kind, category, weight, note, mode, entries }),
    )
    .map((row) => `${row}\n`)
    .join('');
}

/** One rule as a plain list with its settings at the head. */
export function asPlainList({ name, kind, category, weight, note, entries }: RuleContent): string {
  const head = [
    `# name: ${name}`,
    `# kind: ${kind}`,
    ...(category ? [`# category: ${category}`] : []),
    `# weight: ${weight}`,
    ...(note === '' ? [] : [`# note: ${note.replace(/\s+/g, ' ')}`]),
  ];
  // What begins like a comment is written so that it is read as what it is.
  const rows = entries.map((entry) => entry.replace(/^(?=[#\\])/, '\\'));
  return `${[...head, '', ...rows].join('\n')}\n`;
}
