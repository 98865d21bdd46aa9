import type { FindQuery } from '../../desks.js';

/**
 * A query in CQL (Contextual Query Language 1.2, Library of Congress) for what a reader looks for, with
 * the indexes that servers usually have; null when nothing is looked for.
 */
export function toCql({ isbn, title, author, query }: FindQuery): string | null {
  const clauses = [
    ...(isbn ? [`bath.isbn = ${quoted(isbn)}`] : []),
    ...(title ? [`dc.title all ${quoted(title)}`] : []),
    ...(author ? [`dc.creator all ${quoted(author)}`] : []),
    ...(query ? [`cql.serverChoice all ${quoted(query)}`] : []),
  ];
  return clauses.length === 0 ? null : clauses.join(' and ');
}

/** A term as it stands: quotes, backslashes and the masking signs `*`, `?`, `^` mean themselves. */
export function quoted(term: string): string {
  return `"${term.replace(/[\\"*?^]/g, '\\$&')}"`;
}
