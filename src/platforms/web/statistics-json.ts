import { z } from 'zod';
import type { Statistics } from '../../moderation/statistics/desk.js';
import type {
  CaseCountsJson,
  GroupFiguresJson,
  RuleStatisticsJson,
  StatisticsResponse,
} from './contract/statistics.js';
import type { SchemaOf } from './schemas.js';

const counts = {
  ...{ opened: z.int(), decided: z.int(), cleared: z.int() },
  waits: z.object({ median: z.number(), p90: z.number() }).nullable(),
};
const countsSchema: SchemaOf<CaseCountsJson> = z.object(counts);
const groupSchema: SchemaOf<GroupFiguresJson> = z
  .object({ ...counts, id: z.string(), name: z.string(), open: z.int() })
  .openapi('StatisticsGroup');
const share = z.object({
  ...{ value: z.number(), low: z.number(), high: z.number(), of: z.int() },
});
const ruleSchema: SchemaOf<RuleStatisticsJson> = z
  .object({
    ...{ rule: z.string(), hits: z.int(), agreed: z.int(), precision: share.nullable() },
    source: z.object({ id: z.string(), name: z.string() }).nullable(),
  })
  .openapi('StatisticsRule');
const states = {
  ...{ open: z.int(), claimed: z.int(), escalated: z.int(), appealed: z.int() },
};

export const statisticsSchema: SchemaOf<StatisticsResponse> = z
  .object({
    ...{ at: z.string(), zone: z.string(), from: z.string(), to: z.string(), missing: z.int() },
    open: z.object({
      ...{ cases: z.int(), late: z.int(), oldest: z.string().nullable() },
      ...{ states: z.object(states) },
      ages: z.array(z.object({ below: z.number().nullable(), cases: z.int() })),
    }),
    total: countsSchema,
    days: z.array(z.object({ ...counts, day: z.string() })),
    ...{ spaces: z.array(groupSchema), languages: z.array(groupSchema) },
    rules: z.array(ruleSchema),
  })
  .openapi('Statistics');

/** Figures as the console shows them. */
export function statisticsJson(
  figures: Statistics,
  { zone, spaces }: { readonly zone: string; readonly spaces: ReadonlyMap<string, string> },
): StatisticsResponse {
  const { at, span, missing, open, total, days, rules } = figures;
  const named = ({ name: id, ...rest }: Statistics['spaces'][number]) => ({
    ...{ id, name: spaces.get(id) ?? id },
    ...rest,
  });
  return {
    ...{ at: at.toISOString(), zone, from: span.from, to: span.to, missing },
    open: { ...open, oldest: open.oldest?.toISOString() ?? null },
    ...{ total, days, rules },
    spaces: figures.spaces.map(named),
    languages: figures.languages.map(named),
  };
}
