import type { ArrivingComment, CommentStore } from '../moderation/ports.js';
import { eventsAsJson, standing, type TextEvent, toEvents } from './case-events.js';
import { commentColumns, comments, type FlatComment, nested } from './comment-reads.js';
import { toComment } from './comment-rows.js';
import { Prisma, type PrismaClient } from './generated/client.js';
import { type SpaceFields, toSpace } from './space-rows.js';

/** What is known before a comment comes in: itself as it stands, its author's record, its space. */
export async function readArriving(
  prisma: PrismaClient,
  { space, externalId, author }: Parameters<CommentStore['arriving']>[0],
  opening: { readonly wrapKey: Uint8Array; readonly now: Date },
): Promise<ArrivingComment> {
  const which = Prisma.sql`c.space = ${space} AND c.external_id = ${externalId}`;
  const of = { which, space: Prisma.sql`${space}`, author: Prisma.sql`${author}` };
  const [row] = await prisma.$queryRaw<KnownColumns[]>`
    /* prepared: arriving_comment */ SELECT ${knownColumns(of)}`;
  if (row === undefined) throw new Error('a row without a table always comes');
  return toKnown(row, opening);
}

/** A reading as JSON has it: bytes as `\\x…`, instants as texts. */
export type TextComment = Omit<FlatComment, 'at' | 'sanctionUntil' | 'wrapped' | 'cipher'> & {
  readonly at: string;
  readonly sanctionUntil: string | null;
  readonly wrapped: string | null;
  readonly cipher: string | null;
};

/** What is known of a comment before something is decided about it or comes in, as columns. */
export interface KnownColumns {
  readonly comment: TextComment | null;
  readonly place: SpaceFields | null;
  readonly history: readonly TextEvent[] | null;
}

/**
 * The columns of such a reading: of the comment that `which` narrows `c` to, in a space, of an author.
 * Beside what else a statement reads, each part by itself would cost as much as all.
 */
export function knownColumns(of: {
  readonly which: Prisma.Sql;
  readonly space: Prisma.Sql;
  readonly author: Prisma.Sql;
}): Prisma.Sql {
  return Prisma.sql`(
      SELECT to_jsonb(f) FROM (SELECT ${commentColumns} FROM ${comments} WHERE ${of.which}) f) AS comment, (
      SELECT jsonb_build_object('id', s.id, 'platform', s.platform, 'name', s.name, 'role', s.role,
        'locale', s.locale, 'mayAct', s.may_act, 'policy', s.policy,
        'policyVersion', s.policy_version, 'raid', s.raid)
      FROM space s WHERE s.id = ${of.space}) AS place, (
      SELECT ${eventsAsJson} FROM comment o
      JOIN moderation_case d ON d.comment_id = o.id JOIN case_event e ON e.case_id = d.id
      WHERE o.author = ${of.author} AND ${standing}) AS history`;
}

/** What those columns say, at an instant. */
export function toKnown(
  { comment, place, history }: KnownColumns,
  { wrapKey, now }: { readonly wrapKey: Uint8Array; readonly now: Date },
): ArrivingComment {
  return {
    comment: comment && toComment(nested(fromText(comment)), wrapKey, now),
    space: place && toSpace(place),
    history: toEvents(history),
  };
}

function fromText({ at, sanctionUntil, wrapped, cipher, ...own }: TextComment): FlatComment {
  return {
    ...own,
    at: new Date(at),
    sanctionUntil: sanctionUntil === null ? null : new Date(sanctionUntil),
    wrapped: bytesOf(wrapped),
    cipher: bytesOf(cipher),
  };
}

function bytesOf(text: string | null) {
  return text === null ? null : Uint8Array.from(Buffer.from(text.slice('\\x'.length), 'hex'));
}
