import { z } from '@hono/zod-openapi';
import { personNamed } from '../../core/person.js';
import type { FilterDesk } from '../../moderation/filters/desk.js';
import type { CaseScope } from '../../moderation/ports.js';
import { caseFilters } from './case-json.js';
import { HttpError } from './http-error.js';
import type { Kit } from './kit.js';
import { present } from './schemas.js';

/** As long as anybody asks for: a quarter of a year. */
const MOST_HOURS = 2_160;

const order = z.enum(['priority', 'newest', 'oldest']).default('priority');
const narrower = {
  queue: z.uuid().optional(),
  space: z.string().min(1).max(200).optional(),
  language: z.enum(['zh-CN', 'en']).optional(),
  rule: z.string().min(1).max(60).optional(),
  due: z.enum(['late', 'soon']).optional(),
};
const hours = (number: z.ZodCoercedNumber | z.ZodNumber) =>
  number.int().min(1).max(MOST_HOURS).optional();

/** An author: `discord:123`, or the code that is kept in their place, as a case tells it. */
const author = z
  .string()
  .max(240)
  .regex(/^([0-9a-f]{64}|(discord|telegram|web|cli|api):\S{1,200})$/)
  .optional();

/** What narrows the queue, whatever its order. Of this only the author is not kept under a name. */
export const scopeQuery = { ...narrower, author, waited: hours(z.coerce.number()) };

/** A filter in an address, as lists and files take it. */
export const filterQuery = {
  ...scopeQuery,
  state: z
    .string()
    .max(100)
    .transform((text) => text.split(','))
    .pipe(z.array(z.enum(caseFilters)))
    .optional()
    .openapi({ type: 'string', example: 'open,claimed' }),
  order,
};

/** The same in JSON. */
export const filterSchema = z
  .strictObject({
    ...narrower,
    states: z.array(z.enum(caseFilters)).max(caseFilters.length).optional(),
    waited: hours(z.number()),
    order,
  })
  .openapi('QueueFilter');

type Narrowing = Parameters<FilterDesk['scopeOf']>[1];
type Stated = { readonly [K in keyof Omit<Narrowing, 'author'>]: Narrowing[K] | undefined } & {
  readonly author?: string | undefined;
};

/**
 * The part of the queue that a filter means to a colleague. A named queue is one of those they work
 * in; of any other nothing is known: 404.
 */
export async function scopeFor(
  { parts }: Kit,
  by: string,
  { author: named, ...filter }: Stated,
): Promise<CaseScope> {
  const author = named === undefined ? null : personNamed(named, parts.hashPerson);
  const narrowing = { ...present(filter), ...(author && { author }) };
  const scope = await parts.filters.scopeOf(by, narrowing);
  if (scope === null) throw new HttpError(404, 'queue-not-yours');
  return scope;
}
