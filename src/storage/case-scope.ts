import type { CaseScope, Sight } from '../moderation/ports.js';
import { Prisma } from './generated/client.js';
import { isUuid } from './words.js';

type Where = Prisma.ModerationCaseWhereInput;

/** The cases of a part of the queue, as Prisma asks for them. */
export function whereIn({ within = [], rule, author, ...times }: CaseScope = {}): Where[] {
  const { openedBefore, dueBefore } = times;
  return [
    ...within.map(whereSeen),
    ...(rule === undefined ? [] : [{ signals: { array_contains: [foundBy(rule)] } }]),
    ...(author === undefined ? [] : [{ comment: { author } }]),
    ...(openedBefore === undefined ? [] : [{ openedAt: { lt: openedBefore } }]),
    ...(dueBefore === undefined
      ? []
      : [{ dueAt: { lt: dueBefore }, state: { not: 'resolved' as const } }]),
  ];
}

/** The same as SQL, each condition with an `AND` before it. */
export function sqlIn({ within = [], rule, author, ...times }: CaseScope = {}): Prisma.Sql {
  const { openedBefore, dueBefore } = times;
  const found = (name: string) => Prisma.sql`signals @> ${JSON.stringify([foundBy(name)])}::jsonb`;
  const wrote = (person: string) =>
    Prisma.sql`comment_id IN (SELECT id FROM comment WHERE author = ${person})`;
  const each = [
    ...within.map(sqlSeen),
    ...(rule === undefined ? [] : [found(rule)]),
    ...(author === undefined ? [] : [wrote(author)]),
    ...(openedBefore === undefined ? [] : [Prisma.sql`opened_at < ${openedBefore}`]),
    ...(dueBefore === undefined ? [] : [Prisma.sql`due_at < ${dueBefore} AND state <> 'resolved'`]),
  ];
  return each.length === 0 ? Prisma.empty : Prisma.sql`AND ${Prisma.join(each, ' AND ')}`;
}

/** What a signal of a rule has in it; rules of staff's are told apart by their id. */
function foundBy(rule: string) {
  return isUuid(rule) ? { source: { id: rule } } : { rule };
}

/** What one looks at; a part that names no spaces (or languages) sees those of all. */
function whereSeen({ parts }: Sight): Where {
  // An empty list, or an empty part in one, would not mean to Prisma what it means here.
  if (parts.length === 0) return { id: { in: [] } };
  const each = parts.map(({ spaces, languages }): Where => {
    const bySpace = spaces.length > 0 ? { space: { in: [...spaces] } } : {};
    return languages.length > 0 ? { ...bySpace, language: { in: [...languages] } } : bySpace;
  });
  return each.some((part) => Object.keys(part).length === 0) ? {} : { OR: each };
}

/** What one looks at, of any table with a space and a language. */
export function sqlSeen({ parts }: Sight): Prisma.Sql {
  const any = parts.map(
    ({ spaces, languages }) => Prisma.sql`(
      (cardinality(${[...spaces]}::text[]) = 0 OR space = ANY(${[...spaces]}::text[])) AND
      (cardinality(${[...languages]}::text[]) = 0 OR language = ANY(${[...languages]}::text[])))`,
  );
  return any.length === 0 ? Prisma.sql`false` : Prisma.sql`(${Prisma.join(any, ' OR ')})`;
}
