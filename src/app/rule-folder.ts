import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { UserError } from '../core/errors.js';
import type { TextFile } from '../core/text-file.js';
import type { FolderProblem } from '../moderation/staff-rules/desk.js';
import { limits } from '../moderation/staff-rules/limits.js';
import { MAX_FOLDER_FILE } from '../moderation/staff-rules/list-file.js';
import { writeWhole } from '../storage/backup/whole-file.js';
import { inNewFolder } from '../storage/export/new-folder.js';
import { readListFile } from './import-rules.js';

/** A folder of lists, as it was read. */
export interface RuleFolder {
  readonly files: readonly TextFile[];
  /** Files that cannot be read. */
  readonly problems: readonly FolderProblem[];
  /** What stands in it and is no list by its name: nothing was read of it. */
  readonly skipped: readonly string[];
}

const listName = /^[^.].*\.(?:txt|jsonl)(?:\.gz)?$/i;

/** All lists together; what is more than that could never be kept. Characters. */
const MOST_TEXT = 64 * 1024 * 1024;

/**
 * Reads the lists of a folder, `.txt` and `.jsonl`, `.gz` of either, in the order of their names. What
 * stands in folders inside is not looked for.
 * @throws UserError `rules-no-folder`, `rules-folder-empty`, `rules-folder-too-large`
 */
export async function readRuleFolder(folder: string): Promise<RuleFolder> {
  const found = await entriesOf(folder);
  const names = found.filter(({ name, isFile }) => isFile && listName.test(name));
  if (names.length === 0) throw new UserError('rules-folder-empty', { folder });
  // Each holds one list at least.
  if (names.length > limits.rules) throw tooLarge(folder);
  const files: TextFile[] = [];
  const problems: FolderProblem[] = [];
  let length = 0;
  for (const { name } of names) {
    try {
      const file = await readListFile(path.join(folder, name), { most: MAX_FOLDER_FILE });
      length += file.text.length;
      files.push(file);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      problems.push({ file: name, place: 'line 1', error });
    }
    if (length > MOST_TEXT) throw tooLarge(folder);
  }
  const lists = new Set(names);
  const skipped = found.filter((one) => !lists.has(one)).map(({ name }) => name);
  return { files, problems, skipped };
}

function tooLarge(folder: string): UserError {
  return new UserError('rules-folder-too-large', { folder, files: limits.rules, all: limits.all });
}

async function entriesOf(folder: string) {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .map((entry) => ({ name: entry.name, isFile: !entry.isDirectory() }))
      .sort((one, other) => (one.name < other.name ? -1 : 1));
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) {
      throw new UserError('rules-no-folder', { folder });
    }
    throw error;
  }
}

/**
 * Writes lists into a new or empty folder: all of them, or none.
 * @throws UserError `export-folder-filled`, `file-…`
 */
export async function writeRuleFolder(folder: string, files: readonly TextFile[]): Promise<void> {
  await inNewFolder(folder, async (draft) => {
    for (const { name, text } of files) await writeWhole(path.join(draft, name), one(text));
  });
}

async function* one(text: string) {
  yield text;
}
