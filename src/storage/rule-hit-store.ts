import type { RuleHitStore } from '../moderation/staff-rules/ports.js';
import type { RuleFinding, RuleHit } from '../moderation/staff-rules/rule.js';
import { Prisma, type PrismaClient } from './generated/client.js';
import { countFates, listCasesOf, listFated } from './rule-undo-rows.js';
import { isUuid, oneOf } from './words.js';

const modes = ['shadow', 'live'] as const;

/** What live and shadow rules found. */
export function createRuleHitStore(prisma: PrismaClient): RuleHitStore {
  return {
    async of(id, since, limit) {
      if (!isUuid(id)) return [];
      const rows = await prisma.ruleHit.findMany({
        where: { ruleId: id, at: { gte: since } },
        orderBy: [{ at: 'desc' }, { commentId: 'desc' }],
        take: limit,
      });
      return rows.map(
        ({ ruleId, ruleVersion, commentId, mode, at }): RuleHit => ({
          ...{ id: ruleId, version: ruleVersion, comment: commentId, at },
          mode: oneOf(modes, mode),
        }),
      );
    },
    async counts(since) {
      const groups = await prisma.ruleHit.groupBy({
        by: ['ruleId', 'ruleVersion', 'mode'],
        where: { at: { gte: since } },
        _count: true,
        _max: { at: true },
        orderBy: [{ ruleId: 'asc' }, { ruleVersion: 'asc' }, { mode: 'asc' }],
      });
      return groups.map(({ ruleId, ruleVersion, mode, _count, _max }) => ({
        ...{ id: ruleId, version: ruleVersion, hits: _count },
        mode: oneOf(modes, mode),
        last: _max.at ?? since,
      }));
    },
    casesOf: (span, page) => listCasesOf(prisma, span, page),
    fates: (span, at) => countFates(prisma, span, at),
    fatedCases: (span, wanted) => listFated(prisma, span, wanted),
  };
}

/**
 * The part of a statement that keeps what rules found in the comment whose `id` is in `found`; the same
 * finding again, in a new revision, is one.
 */
export function intoHits(hits: readonly RuleFinding[], at: Date, found: Prisma.Sql): Prisma.Sql {
  const rows = JSON.stringify(hits.map(({ id, version, mode }) => ({ id, version, mode })));
  return Prisma.sql`
    INSERT INTO rule_hit (rule_id, rule_version, comment_id, mode, at)
    SELECT hit.id, hit.version, c.id, hit.mode, ${at}
    FROM (SELECT id FROM ${found}) c,
      jsonb_to_recordset(${rows}::jsonb) AS hit(id uuid, version int, mode text)
    ON CONFLICT DO NOTHING`;
}
