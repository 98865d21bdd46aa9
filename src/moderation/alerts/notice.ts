import { z } from 'zod';

/** The errand that brings a message about due times, need or raids to somebody. */
export const alertErrandKind = 'case-alert';

const due = z.object({ count: z.number(), oldest: z.iso.datetime() }).nullable();

/**
 * Its payload. The sentences are made when it is sent, in the language spoken there; where a
 * colleague is reached is looked up then, so that no row of the outbox names a chat of theirs.
 */
export const alertNotice = z.object({
  to: z.discriminatedUnion('to', [
    z.object({
      ...{ to: z.literal('place'), space: z.string(), platform: z.string() },
      locale: z.string().nullable(),
    }),
    z.object({ to: z.literal('colleague'), staff: z.string(), platform: z.string() }),
  ]),
  near: due,
  late: due,
  /** So many wait who may need help. */
  urgent: z.number(),
  raids: z.array(z.object({ name: z.string(), authors: z.number() })),
});
export type AlertNotice = z.infer<typeof alertNotice>;
