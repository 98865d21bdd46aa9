import { MAX_TEXT_FILE } from '../../core/text-file.js';

/** How long parts of a rule may be (UTF-16 units), and how much there may be of everything. */
export const limits = {
  name: 60,
  note: 500,
  word: 60,
  domain: 253,
  /** In one list. */
  entries: 60_000,
  /** In all lists together: the rules are rebuilt with all of them at every change. */
  all: 120_000,
  rules: 500,
} as const;

/** A file of lists that is longer is not read at all. UTF-8 bytes. */
export const MAX_FILE_BYTES = MAX_TEXT_FILE;
