import { z } from '@hono/zod-openapi';
import type { AuditEntry } from '../../staff/ports.js';
import type { AuditChangeJson, AuditEntryJson, AuditResponse } from './contract/audit.js';
import type { Names } from './names.js';
import type { SchemaOf } from './schemas.js';

const named = z.object({ id: z.string(), name: z.string() });

const changeSchema: SchemaOf<AuditChangeJson> = z
  .object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() })
  .openapi('AuditChange');

const entrySchema: SchemaOf<AuditEntryJson> = z
  .object({
    id: z.string(),
    at: z.string(),
    by: named,
    action: z.string(),
    subject: named.nullable(),
    origin: z.string().nullable(),
    changes: z.array(changeSchema),
  })
  .openapi('AuditEntry');

export const auditSchema: SchemaOf<AuditResponse> = z
  .object({ entries: z.array(entrySchema), next: z.string().nullable() })
  .openapi('Audit');

export async function auditEntryJson(
  names: Names,
  entry: AuditEntry,
  locale: string,
): Promise<AuditEntryJson> {
  const { id, at, by, action, subject, origin } = entry;
  const called =
    subject === null ? null : { id: subject, name: await nameOf(names, entry, locale) };
  return {
    ...{ id, at: at.toISOString(), action, origin, subject: called },
    by: { id: by, name: await names.of(by, locale) },
    changes: changesOf(entry),
  };
}

/** Rules carry their name in what became of them; colleagues are looked up; the rest is named by its id. */
async function nameOf(names: Names, { subject, after }: AuditEntry, locale: string) {
  const [name] = facts(after).filter(([field]) => field === 'name');
  return name?.[1] ?? names.of(subject ?? '', locale);
}

/** Each fact that differs, by its path: `policy.limits.review`. */
export function changesOf({ before, after }: Pick<AuditEntry, 'before' | 'after'>) {
  const [old, now] = [new Map(facts(before)), new Map(facts(after))];
  // Without an "after" nothing was changed: "before" only says how it stood.
  if (after === null) return [];
  return [...new Set([...old.keys(), ...now.keys()])]
    .map((field) => ({ field, before: old.get(field) ?? null, after: now.get(field) ?? null }))
    .filter((change) => change.before !== change.after);
}

function facts(value: unknown, path = ''): readonly (readonly [string, string])[] {
  if (value === null || value === undefined) return [];
  if (typeof value !== 'object') return [[path, String(value)]];
  if (Array.isArray(value) && value.every((member) => typeof member !== 'object')) {
    return [[path, value.join(', ')]];
  }
  return Object.entries(value).flatMap(([name, member]) =>
    facts(member, path === '' ? name : `${path}.${name}`),
  );
}
