import type { RunQuery } from '../database.js';

const rowsAtOnce = 1_000;

/**
 * Reads the one column `line` of a query piece by piece, in flat memory. Needs a transaction around
 * it (`Database.snapshot`).
 */
export async function* readRows(
  query: RunQuery,
  select: string,
): AsyncGenerator<readonly string[]> {
  await query(`DECLARE reading NO SCROLL CURSOR FOR ${select}`);
  for (;;) {
    const rows = await query<{ line: string }>(`FETCH FORWARD ${rowsAtOnce} FROM reading`);
    if (rows.length === 0) break;
    yield rows.map(({ line }) => line);
  }
  await query('CLOSE reading');
}
