import { createHash } from 'node:crypto';
import { z } from 'zod';
import { festivals, type Hints, seasons, terms } from '../classics/hints.js';
import { openingOf } from '../classics/opening.js';
import type { BroughtClassic } from '../ports.js';
import type { Remark } from './report.js';

/** A text as it may be kept, or null when it may not, and what had to be done. */
export interface ClassicReading {
  readonly classic: BroughtClassic | null;
  readonly remarks: readonly Remark[];
}

/** Longer texts are books; UTF-16 units. */
const MAX_TEXT = 2_000;

const short = (most: number) => z.string().trim().max(most);
const record = z.object({
  id: short(40).optional(),
  title: short(80).min(1),
  author: short(40).default(''),
  dynasty: short(20).default(''),
  text: short(MAX_TEXT).min(1),
  source: short(80).default(''),
  help: z.union([short(300), z.record(z.string().max(35), short(300))]).default({}),
  season: z.string().nullish(),
  festival: z.string().nullish(),
  when: z.union([z.array(z.string()).max(10), short(200)]).default([]),
});
type Fields = z.infer<typeof record>;

/** Columns under other names, lower case: as public collections and tables have them. */
const otherNames: Readonly<Record<string, keyof Fields | `help.${string}`>> = {
  ...{ coll: 'source', collection: 'source', work: 'source', content: 'text' },
  ...{ 'help_zh-cn': 'help.zh-CN', help_zh: 'help.zh-CN', help_en: 'help.en' },
};

type Note = (action: Remark['action'], field: string, reason: string) => void;

/** Reads one record of a deck; whatever it cannot use it says. */
export function readClassic(value: unknown, deck: string): ClassicReading {
  const remarks: Remark[] = [];
  const note: Note = (action, field, reason) => void remarks.push({ action, field, reason });
  const parsed = record.safeParse(named(value, note));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    note('rejected', issue?.path.join('.') ?? '', issue?.message ?? 'not a record');
    return { classic: null, remarks };
  }
  const classic = assemble(parsed.data, deck, note);
  if (classic.opening === '') {
    note('rejected', 'text', 'no Chinese character in it');
    return { classic: null, remarks };
  }
  return { classic, remarks };
}

/** The record under the names that are known here. */
function named(value: unknown, note: Note): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const fields = new Map<string, unknown>();
  const help = new Map<string, unknown>();
  for (const [name, field] of Object.entries(value)) {
    const known = otherNames[name.toLowerCase()] ?? name.toLowerCase();
    if (known.startsWith('help.')) help.set(known.slice('help.'.length), field);
    else if (Object.hasOwn(record.shape, known)) fields.set(known, field);
    else note('ignored', name.slice(0, 80), 'unknown column');
  }
  if (help.size > 0) fields.set('help', Object.fromEntries(help));
  return Object.fromEntries(fields);
}

function assemble(fields: Fields, deck: string, note: Note): BroughtClassic {
  const text = withoutNotes(fields.text, note);
  const opening = openingOf(text);
  const id = fields.id || createHash('sha1').update(opening).digest('hex').slice(0, 16);
  return {
    ...{ deck, text, opening, title: fields.title, source: fields.source },
    ...authorOf(fields, note),
    id: `${deck}:${id}`,
    help: helpOf(fields.help),
    ...hintsOf(fields, note),
  };
}

/** Editors put a doubtful character in square brackets and a note in round ones. */
function withoutNotes(text: string, note: Note): string {
  const plain = text
    .replace(/[（(][^（()）]*[)）]/g, '')
    .replace(/[[［]([^\]］]*)[\]］]/g, '$1')
    .replace(/\r\n?/g, '\n');
  if (plain !== text.replace(/\r\n?/g, '\n'))
    note('repaired', 'text', 'notes in brackets left out');
  return plain.trim();
}

/** `（唐）杜甫` names the dynasty, too. */
function authorOf({ author, dynasty }: Fields, note: Note): { author: string; dynasty: string } {
  const [, before = '', name = ''] = /^[（(]([^（()）]{1,10})[)）]\s*(.+)$/.exec(author) ?? [];
  if (name === '') return { author, dynasty };
  note('repaired', 'author', 'the dynasty taken out of the name');
  return { author: name, dynasty: dynasty || before };
}

function helpOf(help: Fields['help']): BroughtClassic['help'] {
  const lines =
    typeof help === 'string' ? { [/\p{Script=Han}/u.test(help) ? 'zh-CN' : 'en']: help } : help;
  return Object.fromEntries(Object.entries(lines).filter(([, line]) => line !== ''));
}

/** Hints that are none of ours are left out: a text without any is for every day. */
function hintsOf({ season, festival, when }: Fields, note: Note): Hints {
  const days = Array.isArray(when) ? when : when.split(/[\s,;，；]+/);
  return {
    season: oneOf(seasons, 'season', season, note),
    festival: oneOf(festivals, 'festival', festival, note),
    when: days.flatMap((day) => oneOf([...terms, ...festivals], 'when', day, note) ?? []),
  };
}

function oneOf<Word extends string>(
  words: readonly Word[],
  field: string,
  said: string | null | undefined,
  note: Note,
): Word | null {
  if (!said) return null;
  const known = words.find((word) => word === said.trim().toLowerCase());
  if (!known) note('repaired', field, `"${said.slice(0, 40)}" is not known: left out`);
  return known ?? null;
}
