import { z } from '@hono/zod-openapi';
import type {
  RuleEffect,
  RuleRevision,
  RulesImported,
  RuleTrial,
  StaffRule,
} from '../../moderation/staff-rules/desk.js';
import type {
  RuleDetailJson,
  RuleEffectJson,
  RuleJson,
  RuleRevisionJson,
  RulesImportedJson,
  RuleTrialJson,
} from './contract/rules.js';
import type { Kit } from './kit.js';
import { key, type SchemaOf, version } from './schemas.js';
import { signalJson, signalSchema } from './signal-json.js';

const kinds = z.enum(['word', 'allow', 'pattern', 'domain_denied', 'domain_allowed']);
const modes = z.enum(['draft', 'shadow', 'live']);
const categories = z.enum(['insult', 'threat', 'spam', 'other']);
// What is wrong with a name or an entry is said by the desk, in the caller's language.
const entries = z.array(z.string().max(1_000)).max(20_000);
const weight = z.number().min(0).max(1);
const text = z.string().max(1_000);

export const makeBody = z.strictObject({
  ...{ key, name: text, kind: kinds, entries: entries.default([]) },
  ...{ category: categories.nullable().optional(), weight: weight.optional() },
  ...{ note: text.optional(), mode: modes.optional() },
});
/** What is left out stays as it is; `entries` takes the place of all, `add` and `drop` of some. */
export const changeBody = z.strictObject({
  ...{ version, key, name: text.optional(), category: categories.nullable().optional() },
  ...{ weight: weight.optional(), note: text.optional(), mode: modes.optional() },
  ...{ entries: entries.optional(), add: entries.optional(), drop: entries.optional() },
});
export const withdrawBody = z.strictObject({ version, key });
export const trialBody = z.strictObject({
  text: z.string().trim().min(1).max(2_000),
  rules: z.array(z.uuid()).max(50).default([]),
});
export const importBody = z.strictObject({
  key,
  /** The file's name: a plain list is called so unless it says more. */
  file: z.string().trim().min(1).max(200),
  text: z.string().min(1),
});
export const detailQuery = z.object({
  q: z.string().max(100).optional(),
  limit: z.coerce.number().int().min(0).max(1_000).default(200),
  offset: z.coerce.number().int().min(0).default(0),
});
export const exportQuery = z.object({
  format: z.enum(['jsonl', 'txt']).default('jsonl'),
  id: z.uuid().optional(),
});

const shape = {
  ...{ name: z.string(), category: categories.nullable(), weight: z.number(), note: z.string() },
  ...{ mode: modes, version: z.int(), author: z.string(), withdrawn: z.boolean() },
};
const ruleShape = {
  ...{ id: z.string(), ...shape, kind: kinds, count: z.int(), sample: z.array(z.string()) },
  ...{ updatedAt: z.string(), hits: z.object({ live: z.int(), shadow: z.int() }) },
};
const some = z.object({ count: z.int(), sample: z.array(z.string()) });
const revision = z.object({ ...shape, at: z.string(), added: some, dropped: some });

export const ruleSchema: SchemaOf<RuleJson> = z.object(ruleShape).openapi('Rule');
export const detailSchema: SchemaOf<RuleDetailJson> = z
  .object({
    ...ruleShape,
    ...{ entries: z.array(z.string()), matching: z.int(), history: z.array(revision) },
  })
  .openapi('RuleDetail');
const conflict = z.object({
  entry: z.string(),
  list: z.string().nullable(),
  allowedBy: z.enum(['this', 'other']),
});
export const effectSchema: SchemaOf<RuleEffectJson> = z
  .object({
    ...{ rule: ruleSchema, conflicts: z.array(conflict), conflictCount: z.int() },
    reach: z.object({ hits: z.int(), of: z.int() }).nullable(),
  })
  .openapi('RuleEffect');
const span = z.tuple([z.int(), z.int()]);
export const trialSchema: SchemaOf<RuleTrialJson> = z
  .object({
    now: z.object({
      verdict: z.enum(['allow', 'review', 'act']),
      signals: z.array(signalSchema),
    }),
    found: z.array(
      z.object({ id: z.string(), name: z.string(), mode: modes, spans: z.array(span) }),
    ),
  })
  .openapi('RuleTrial');
export const importedSchema: SchemaOf<RulesImportedJson> = z
  .object({
    ...{ created: z.int(), changed: z.int(), same: z.int(), problemCount: z.int() },
    problems: z.array(z.object({ place: z.string(), message: z.string() })),
    conflicts: z.array(
      z.object({
        entry: z.string(),
        watching: z.string().nullable(),
        allowing: z.string().nullable(),
      }),
    ),
    conflictCount: z.int(),
  })
  .openapi('RulesImported');

/** So many entries show what a list is about. */
const SAMPLE = 8;
const MOST_CONFLICTS = 20;

const none = { live: 0, shadow: 0 };

/** A rule as the console lists it. */
export async function ruleJson(
  kit: Pick<Kit, 'names'>,
  rule: StaffRule,
  {
    locale,
    hits = none,
  }: { readonly locale: string; readonly hits?: RuleJson['hits'] | undefined },
): Promise<RuleJson> {
  const { id, name, kind, category, weight, note, mode, version, entries } = rule;
  return {
    ...{ id, name, kind, category, weight, note, mode, version, hits },
    ...{ count: entries.length, sample: entries.slice(0, SAMPLE) },
    author: await kit.names.of(rule.author, locale),
    updatedAt: rule.updatedAt.toISOString(),
    withdrawn: rule.withdrawnAt !== null,
  };
}

/** One line of a rule's history. */
export async function revisionJson(
  kit: Pick<Kit, 'names'>,
  one: RuleRevision,
  locale: string,
): Promise<RuleRevisionJson> {
  const { name, category, weight, note, mode, version, withdrawn, at } = one;
  const some = (list: readonly string[]) => ({ count: list.length, sample: list.slice(0, SAMPLE) });
  return {
    ...{ name, category, weight, note, mode, version, withdrawn, at: at.toISOString() },
    ...{ added: some(one.added), dropped: some(one.dropped) },
    author: await kit.names.of(one.author, locale),
  };
}

/** What a change did, for whoever made it. */
export async function effectJson(
  kit: Pick<Kit, 'names'>,
  { rule, conflicts, reach }: RuleEffect,
  locale: string,
): Promise<RuleEffectJson> {
  return {
    rule: await ruleJson(kit, rule, { locale }),
    conflicts: conflicts
      .slice(0, MOST_CONFLICTS)
      .map(({ entry, list, allowedBy }) => ({ entry, list: list?.name ?? null, allowedBy })),
    conflictCount: conflicts.length,
    reach: reach && { hits: reach.hits, of: reach.of },
  };
}

/** What a text meets. */
export function trialJson(
  kit: Pick<Kit, 'parts'>,
  { now, found }: RuleTrial,
  locale: string,
): RuleTrialJson {
  return {
    now: {
      verdict: now.verdict,
      signals: now.signals.map((signal) => signalJson(kit, signal, locale)),
    },
    found: found.map(({ rule: { id, name, mode }, signals }) => ({
      ...{ id, name, mode, spans: signals.map(({ span }) => span) },
    })),
  };
}

/** More problems than anyone reads at once are counted. */
const MOST_PROBLEMS = 100;

/** What became of a file. */
export function importedJson(
  { created, changed, same, conflicts }: RulesImported,
  problems: RulesImportedJson['problems'],
): RulesImportedJson {
  const shown = problems.slice(0, MOST_PROBLEMS);
  return {
    ...{ created, changed, same, problems: shown, problemCount: problems.length },
    ...{ conflicts: conflicts.slice(0, MOST_CONFLICTS), conflictCount: conflicts.length },
  };
}
