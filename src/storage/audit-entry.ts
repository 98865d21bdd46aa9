import type { AuditNote } from '../staff/ports.js';
import { Prisma } from './generated/client.js';
import { plainJson } from './json.js';
import { newId } from './new-id.js';
import type { Db } from './transaction.js';

/** Writes a line of the audit log beside the change it tells of, in the same transaction. */
export async function addAuditEntry(db: Db, note: AuditNote & { key?: string }): Promise<void> {
  const { by: actor, origin, at, action, subject, key = null } = note;
  const [before, after] = [json(note.before), json(note.after)];
  await db.auditEntry.create({
    data: { id: newId(at), at, actor, action, subject, origin, before, after, key },
  });
}

function json(value: unknown) {
  return value === null || value === undefined ? Prisma.DbNull : plainJson(value);
}
