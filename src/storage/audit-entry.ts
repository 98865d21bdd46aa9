import { Prisma } from './generated/client.js';
import { plainJson } from './json.js';
import type { Db } from './transaction.js';

/** One line of the audit log, as it is written. */
export interface AuditLine {
  readonly by: string;
  readonly origin: string | null;
  readonly at: Date;
  readonly action: string;
  readonly subject: string | null;
  readonly before: unknown;
  readonly after: unknown;
  readonly key?: string;
}

/** Writes a line beside the change it tells of, in the same transaction. */
export async function addAuditEntry(db: Db, line: AuditLine): Promise<void> {
  const { by: actor, origin, at, action, subject, key = null } = line;
  const [before, after] = [json(line.before), json(line.after)];
  await db.auditEntry.create({ data: { at, actor, action, subject, origin, before, after, key } });
}

function json(value: unknown) {
  return value === null || value === undefined ? Prisma.DbNull : plainJson(value);
}
