import type { CommentState } from '../comment.js';
import { platformOf } from '../policy.js';
import type { Effect } from './case.js';

/** A comment's place, as platforms know it. */
export interface CommentPlace {
  readonly space: string;
  readonly externalId: string;
}

/** Platforms where a comment also stands outside the house, and where we can take it away. */
const outside = new Set(['discord', 'telegram']);

/** Under which name a comment's effects are kept. */
export function effectSubject({ space, externalId }: CommentPlace): string {
  return `${space}/${externalId}`;
}

/**
 * What has to be done on the platform when a comment's state changes. `cause` is unique to the
 * change (its idempotency key): the same change never makes a second effect.
 */
export function effectsOf(
  place: CommentPlace,
  { from, to }: { from: CommentState; to: CommentState },
  cause: string,
): readonly Effect[] {
  const platform = platformOf(place.space);
  const shown = (state: CommentState) => state === 'visible';
  if (!outside.has(platform) || shown(from) === shown(to)) return [];
  const kind = shown(to) ? 'comment.restore' : 'comment.remove';
  const subject = effectSubject(place);
  const { space, externalId } = place;
  const payload = { platform, space, externalId };
  return [{ kind, subject, payload, dedupe: `${kind} ${subject} ${cause}` }];
}
