import { z } from '@hono/zod-openapi';
import type { RuleBacktest, RuleFigures } from '../../moderation/lab/desk.js';
import type { BacktestJson, RuleFiguresJson } from './contract/rule-lab.js';
import { changeBody } from './rule-json.js';
import type { SchemaOf } from './schemas.js';

/** A change to try; without one the rule is tried as it stands. */
export const backtestBody = changeBody.pick({
  ...{ category: true, weight: true, entries: true, add: true, drop: true },
});

const share = z.object({
  ...{ value: z.number(), low: z.number(), high: z.number(), of: z.int() },
});
const counts = { hits: z.int(), removed: z.int(), kept: z.int(), undecided: z.int() };
const version = z.object({
  ...{ ...counts, precision: share.nullable(), recall: share.nullable(), hitsPerDay: z.number() },
  extraPerDay: z.object({ value: z.number(), low: z.number(), high: z.number() }),
});

export const backtestSchema: SchemaOf<BacktestJson> = z
  .object({
    ...{ read: z.int(), from: z.string().nullable(), until: z.string().nullable() },
    ...{ isCut: z.boolean(), decided: z.object({ removed: z.int(), kept: z.int() }) },
    ...{ draft: version, live: version.nullable(), liveVersion: z.int().nullable() },
    samples: z.array(
      z.object({
        ...{ id: z.string(), text: z.string(), at: z.string() },
        outcome: z.enum(['removed', 'kept', 'undecided']),
        foundBy: z.enum(['draft', 'live', 'both']),
      }),
    ),
  })
  .openapi('RuleBacktest');

const mode = z.object({ ...counts, precision: share.nullable(), last: z.string().nullable() });

export const figuresSchema: SchemaOf<RuleFiguresJson> = z
  .object({
    ...{ id: z.string(), mode: z.enum(['draft', 'shadow', 'live']), since: z.string() },
    ...{ shadow: mode, live: mode, fellBackAt: z.string().nullable() },
    rate: z
      .object({
        state: z.enum(['unknown', 'within', 'above', 'below']),
        hour: z.object({ hits: z.int(), comments: z.int() }),
        band: z.object({ low: z.number(), high: z.number() }).nullable(),
        perThousand: z.number().nullable(),
      })
      .nullable(),
  })
  .openapi('RuleFigures');

/** Longer comments are shown by their beginning. UTF-16 units. */
const MOST_SHOWN = 400;

/** A backtest as the console shows it. */
export function backtestJson(tried: RuleBacktest): BacktestJson {
  const { read, from, until, isCut, decided, draft, live, liveVersion, samples } = tried;
  return {
    ...{ read, isCut, decided, draft, live, liveVersion },
    from: from?.toISOString() ?? null,
    until: until?.toISOString() ?? null,
    samples: samples.map(({ text, at, ...sample }) => ({
      ...sample,
      text: text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text,
      at: at.toISOString(),
    })),
  };
}

/** How a rule does, for the console. */
export function figuresJson(figures: RuleFigures): RuleFiguresJson {
  const { id, mode, since, shadow, live, rate, fellBackAt } = figures;
  const dated = ({ last, ...rest }: RuleFigures['live']) => ({
    ...rest,
    last: last?.toISOString() ?? null,
  });
  return {
    ...{ id, mode, rate, since: since.toISOString() },
    ...{ shadow: dated(shadow), live: dated(live) },
    fellBackAt: fellBackAt?.toISOString() ?? null,
  };
}
