import type { Scope } from '../moderation/statistics/ports.js';
import { sqlSeen } from './case-scope.js';
import { Prisma } from './generated/client.js';

/** The cases that figures are of, as a condition on any table with a space and a language. */
export function inScope({ spaces, languages, within = [] }: Scope): Prisma.Sql {
  const parts = [
    Prisma.sql`true`,
    ...within.map(sqlSeen),
    ...(spaces === undefined ? [] : [Prisma.sql`space = ANY(${[...spaces]}::text[])`]),
    ...(languages === undefined ? [] : [Prisma.sql`language = ANY(${[...languages]}::text[])`]),
  ];
  return Prisma.join(parts, ' AND ');
}
