import { z } from '@hono/zod-openapi';
import type { Signal } from '../../moderation/comment.js';
import { whyOf } from '../cases/why.js';
import type { SignalJson } from './contract/cases.js';
import type { Kit } from './kit.js';
import type { SchemaOf } from './schemas.js';

export const signalSchema: SchemaOf<SignalJson> = z.object({
  rule: z.string(),
  tier: z.string(),
  span: z.tuple([z.int(), z.int()]),
  why: z.string(),
  weight: z.number(),
  source: z.object({ id: z.string(), version: z.int() }).optional(),
});

/** A finding with its reason as a sentence. */
export function signalJson(
  kit: { readonly parts: Pick<Kit['parts'], 'i18n'> },
  signal: Signal,
  locale: string,
): SignalJson {
  const { rule, tier, span, weight, source } = signal;
  const why = whyOf(kit.parts.i18n, signal, locale);
  return { rule, tier, span, why, weight, ...(source ? { source } : {}) };
}
