import { z } from 'zod';
import type { BusEvent } from './ports.js';

const moved = {
  id: z.string(),
  state: z.string(),
  version: z.number().int(),
  by: z.string(),
};

/** What may come over the wire from another process. */
export const busEventSchema: z.ZodType<BusEvent> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('case'), ...moved }),
  z.strictObject({
    kind: z.literal('comment'),
    space: z.string(),
    id: z.string(),
    state: z.string(),
  }),
  z.strictObject({ kind: z.literal('announcement'), ...moved }),
  z.strictObject({ kind: z.literal('handover'), ...moved }),
  z.strictObject({ kind: z.literal('effect'), id: z.string() }),
  z.strictObject({ kind: z.literal('room'), space: z.string() }),
  z.strictObject({ kind: z.literal('raid'), space: z.string() }),
  z.strictObject({ kind: z.literal('inbox'), platform: z.string() }),
  z.strictObject({ kind: z.literal('topics') }),
  z.strictObject({ kind: z.literal('hours') }),
  z.strictObject({ kind: z.literal('classics') }),
  z.strictObject({ kind: z.literal('faq') }),
  z.strictObject({ kind: z.literal('alert') }),
  z.strictObject({ kind: z.literal('rules') }),
  z.strictObject({ kind: z.literal('staff'), id: z.string() }),
]);

/** Events are small; anything longer is not one. */
export const maxEventLength = 4096;
