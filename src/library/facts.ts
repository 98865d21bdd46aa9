import { readFile } from 'node:fs/promises';
import { isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { UserError } from '../core/errors.js';
import { factsSchema, type LibraryFacts } from './facts-schema.js';

export type { Hall, LibraryFacts, Notice, Span } from './facts-schema.js';

/** Far more than any library's facts; characters. */
const MAX_FILE = 2_000_000;

/**
 * Reads the library's own facts.
 * @throws UserError `library-file-missing`, or `library-file` with every problem and its line.
 */
export async function loadFacts(path: string): Promise<LibraryFacts> {
  const text = await readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    throw new UserError('library-file-missing', { path, reason: cause.code ?? cause.message });
  });
  return parseFacts(text, path);
}

/** The facts in a text; `path` names it in errors. Throws like `loadFacts`. */
export function parseFacts(text: string, path: string): LibraryFacts {
  if (text.length > MAX_FILE) throw refused(path, [`longer than ${MAX_FILE} characters`]);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  if (document.errors.length > 0) {
    throw refused(
      path,
      document.errors.map((error) => error.message.split('\n')[0] ?? error.code),
    );
  }
  const result = factsSchema.safeParse(document.toJS({ maxAliasCount: 100 }));
  if (result.success) return freeze(result.data);
  throw refused(
    path,
    result.error.issues.map((issue) => `${place(issue)}: ${issue.message}`),
  );

  function place(issue: z.core.$ZodIssue): string {
    const keys = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0]] : issue.path;
    for (let length = keys.length; length > 0; length -= 1) {
      const node = document.getIn(keys.slice(0, length), true);
      if (!isNode(node) || !node.range) continue;
      return `line ${lines.linePos(node.range[0]).line}, ${keys.join('.')}`;
    }
    return keys.join('.') || 'the file';
  }
}

function refused(path: string, problems: readonly string[]): UserError {
  return new UserError('library-file', {
    path,
    count: problems.length,
    problems: problems.join('\n'),
  });
}

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(freeze);
  }
  return value;
}
