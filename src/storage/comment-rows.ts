import type { StoredComment } from '../moderation/comment.js';
import type { Comment, CommentContent, CommentKey } from './generated/client.js';
import { newKey, seal, unseal } from './seal.js';
import { oneOf } from './words.js';

export const commentStates = ['visible', 'hidden', 'removed'] as const;
const verdicts = ['allow', 'review', 'act'] as const;

/** What of a comment itself a `StoredComment` tells. */
export type CommentFields = Pick<
  Comment,
  'id' | 'space' | 'externalId' | 'revision' | 'author' | 'authorName' | 'url' | 'language' | 'at'
> &
  Pick<Comment, 'state' | 'verdict'>;

/** A comment with its newest text and its key, as they are read. */
export type ReadComment = CommentFields & {
  readonly contents: readonly SealedText[];
  readonly secret: CommentKey | null;
  /** The case whose sanction holds it back. */
  readonly heldBy: { readonly sanctionUntil: Date | null } | null;
};

/** The same with all that is kept of it. */
export type CommentRow = Comment & ReadComment;

/** One revision of a text as it is kept. */
export type SealedText = Pick<CommentContent, 'commentId' | 'revision' | 'cipher'>;

/** What has to be read to make a `StoredComment`. */
export const withText = {
  contents: { orderBy: { revision: 'desc' }, take: 1 },
  secret: true,
  heldBy: { select: { sanctionUntil: true } },
} as const;

/**
 * A comment as it is at `now`, its text readable; the text is empty once its key was dropped. One
 * that a sanction holds back shows when that ends: nobody needs to write that down.
 */
export function toComment(row: ReadComment, wrapKey: Uint8Array, now: Date): StoredComment {
  const { id, space, externalId, revision, author, authorName, url, language, at } = row;
  return {
    ...{ id, space, externalId, revision, author, authorName, url, language, at },
    ...stateNow(row, now),
    verdict: oneOf(verdicts, row.verdict),
    text: readText(row, wrapKey),
    ...(row.secret === null ? { erased: true } : {}),
  };
}

function stateNow(
  { state, heldBy }: ReadComment,
  now: Date,
): Pick<StoredComment, 'state' | 'held'> {
  const until = heldBy?.sanctionUntil ?? null;
  const held = state === 'visible' && until !== null && until > now;
  return held ? { state: 'hidden', held } : { state: oneOf(commentStates, state) };
}

/** A new key for one comment, and the same wrapped by the service's. */
export function makeCommentKey(
  commentId: string,
  wrapKey: Uint8Array,
): { readonly key: Buffer; readonly wrapped: Uint8Array<ArrayBuffer> } {
  const key = newKey();
  return { key, wrapped: seal(wrapKey, key, commentId) };
}

/** Unwraps a comment's key. */
export function openCommentKey(secret: CommentKey, wrapKey: Uint8Array): Buffer {
  return unseal(wrapKey, secret.wrapped, secret.commentId);
}

/** One revision of a text, encrypted for its place. */
export function sealText(
  key: Uint8Array,
  text: string,
  place: { commentId: string; revision: number },
): Uint8Array<ArrayBuffer> {
  return seal(key, Buffer.from(text, 'utf8'), placeName(place));
}

export function readText(row: ReadComment, wrapKey: Uint8Array): string {
  const [content] = row.contents;
  if (content === undefined || row.secret === null) return '';
  return openText(openCommentKey(row.secret, wrapKey), content);
}

/** One revision's text. */
export function openText(key: Uint8Array, content: SealedText): string {
  return unseal(key, content.cipher, placeName(content)).toString('utf8');
}

function placeName({ commentId, revision }: { commentId: string; revision: number }): string {
  return `${commentId}:${revision}`;
}
