import { z } from 'zod';
import type { IncomingComment } from '../comment.js';

/** Where comments wait, on this machine, while the database is away. */
export interface CommentJournal {
  /** Kept for good when it resolves. */
  append(comment: IncomingComment): Promise<void>;
  /** Hands out what waits, in order, and forgets each once it was handled. */
  drain(handle: (comment: IncomingComment) => Promise<void>): Promise<unknown>;
  /** Whether comments wait. */
  pending(): boolean;
}

const instant = z.iso.datetime().transform((text) => new Date(text));

/** A comment as the journal's file keeps it. */
export const journalledComment: z.ZodType<IncomingComment> = z.object({
  space: z.string(),
  spaceName: z.string().exactOptional(),
  externalId: z.string(),
  text: z.string(),
  author: z.string(),
  authorName: z.string().exactOptional(),
  authorId: z.string().exactOptional(),
  url: z.string().exactOptional(),
  at: instant,
  joined: instant.exactOptional(),
});
