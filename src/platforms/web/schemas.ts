import { z } from '@hono/zod-openapi';
import type { ErrorJson } from './contract/error.js';

/**
 * A contract's type as a schema states it: zod's `optional` also allows `undefined`, which JSON
 * cannot hold. Annotating a schema with it makes the compiler compare the two.
 */
export type Stated<T> = T extends object
  ? { readonly [K in keyof T]: object extends Pick<T, K> ? Stated<T[K]> | undefined : Stated<T[K]> }
  : T;

export type SchemaOf<T> = z.ZodType<Stated<T>>;

/** Leaves out what is `undefined`: to the rooms, absent means absent. */
export function present<T extends object>(value: T): Present<T> {
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  return Object.fromEntries(entries) as Present<T>;
}

type Present<T> = { readonly [K in keyof T]: Exclude<T[K], undefined> };

/** A body or an answer in JSON, as a route declares it. */
export function json<S extends z.ZodType>(schema: S) {
  return { content: { 'application/json': { schema } } };
}

/** An answer in JSON. What each status means is said once, in `openapi.ts`. */
export function answers<S extends z.ZodType>(schema: S) {
  return { description: '', ...json(schema) };
}

/** A required body in JSON. */
export function body<S extends z.ZodType>(schema: S) {
  return { required: true, ...json(schema) };
}

/** A stream of server-sent events. */
export const eventStream = {
  description: '',
  content: { 'text/event-stream': { schema: z.string() } },
};

export const idParams = z.object({ id: z.uuid() });

export const isoDate = z.iso.date();

/** An instant with its offset. */
export const instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text));

/** The caller's idempotency key. */
export const key = z.string().min(1).max(100);

export const version = z.int().min(0);

export const errorSchema: SchemaOf<ErrorJson> = z
  .object({
    error: z.object({
      code: z.string(),
      message: z.string(),
      fields: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
      reference: z.string().optional(),
    }),
    winner: z.object({ who: z.string(), what: z.string(), at: z.string() }).optional(),
    before: z.string().optional(),
    after: z.string().optional(),
  })
  .openapi('Error');
