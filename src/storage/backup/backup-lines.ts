import { z } from 'zod';

/*
 * A backup is gzipped JSON Lines. The first line says what it is; then, for each table, a line that
 * names its columns and one line a row; the last line counts the rows and holds the SHA-256 of all
 * lines before it. A row is an array of texts as PostgreSQL itself writes values (null for NULL), so
 * every type comes back exactly, on either database.
 */

/** Moves when older programs could not read what newer ones write. */
export const backupVersion = 1;

/** Lines longer than this (bytes) are in no backup of ours. */
export const maxLineBytes = 64 * 1024 * 1024;

const name = z.string().min(1).max(200);

/** What a backup says of itself. */
export const backupHeader = z.object({
  wenjin: z.literal('backup'),
  version: z.number().int(),
  takenAt: z.iso.datetime(),
  /** Which of the two databases it was taken from; it can be restored on either. */
  kind: z.enum(['embedded', 'postgres']),
  /** Names the secret that sealed what is in it, without telling it. */
  secret: z.string().max(200).nullable(),
  /** The shape of the database: its migrations, in their order. */
  migrations: z.array(z.object({ name, checksum: z.string().max(200) })).max(10_000),
});
export type BackupHeader = z.infer<typeof backupHeader>;

/** Opens a table: its rows follow. */
export const backupTable = z.object({ table: name, columns: z.array(name).min(1).max(1600) });
export type BackupTable = z.infer<typeof backupTable>;

export const backupEnd = z.object({
  end: z.literal(true),
  rows: z.number().int().min(0),
  sha256: z.string().length(64),
});

/** A row starts with `[`, everything else with `{`. */
export function isRow(line: string): boolean {
  return line.startsWith('[');
}
