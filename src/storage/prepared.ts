import type { SqlQuery } from '@prisma/driver-adapter-utils';

/** Begins a statement, after blanks at most. */
const mark = /^\s*\/\* prepared: (\w+) \*\//;

/**
 * The name under which PostgreSQL keeps a statement that begins so, for as long as a connection lasts:
 * it reads and plans it once instead of every time, which for short statements is most of their cost.
 * Empty for all others: what a statement finds may change its plan, and each text takes room in every
 * connection. Only those are marked that every update of a platform or every comment needs, whose text
 * is always the same and which find a handful of rows by their keys. Two texts under one name are
 * refused by the driver.
 */
export function statementName({ sql }: Pick<SqlQuery, 'sql'>): string {
  return mark.exec(sql)?.[1] ?? '';
}
