import { z } from 'zod';
import { UserError } from '../core/errors.js';
import { type AuditAction, auditActions } from '../staff/actions.js';
import type { AuditEntry, AuditLog, AuditQuery } from '../staff/ports.js';
import { addAuditEntry } from './audit-entry.js';
import type { AuditEntry as AuditRow, Prisma, PrismaClient } from './generated/client.js';
import { oneOf } from './words.js';

const cursorSchema = z.strictObject({ at: z.iso.datetime(), id: z.uuid() });

const known: readonly AuditAction[] = Object.values(auditActions).flat();

/** The audit log; changes of accounts, policies and rules write their lines themselves. */
export function createAuditStore(prisma: PrismaClient): AuditLog {
  return {
    record: (note) => addAuditEntry(prisma, note),
    async page(query, { limit, cursor }) {
      const rows = await prisma.auditEntry.findMany({
        where: { AND: [asked(query), cursor === undefined ? {} : before(cursor)] },
        orderBy: [{ at: 'desc' }, { id: 'desc' }],
        take: limit + 1,
      });
      const entries = rows.slice(0, limit).map(toEntry);
      const last = entries.at(-1);
      return { entries, next: last && rows.length > limit ? cursorOf(last) : null };
    },
  };
}

function asked({ group, by, subject, from, until }: AuditQuery): Prisma.AuditEntryWhereInput {
  const at = { ...(from && { gte: from }), ...(until && { lt: until }) };
  return {
    ...(group && { action: { in: [...auditActions[group]] } }),
    ...(by !== undefined && { actor: by }),
    ...(subject !== undefined && { subject }),
    at,
  };
}

/** What stands below the line a page ended with. */
function before(cursor: string): Prisma.AuditEntryWhereInput {
  const { at, id } = readCursor(cursor);
  return { OR: [{ at: { lt: at } }, { at, id: { lt: id } }] };
}

function cursorOf({ at, id }: AuditEntry): string {
  return Buffer.from(JSON.stringify({ at, id })).toString('base64url');
}

function readCursor(text: string) {
  try {
    const json: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    const { at, id } = cursorSchema.parse(json);
    return { at: new Date(at), id };
  } catch {
    throw new UserError('bad-cursor');
  }
}

function toEntry({ id, at, actor, action, subject, origin, before, after }: AuditRow): AuditEntry {
  return { id, at, by: actor, action: oneOf(known, action), subject, origin, before, after };
}
