import { z } from 'zod';
import type { CommentState } from '../comment.js';
import { ownWords } from '../reasons.js';
import { platformOf } from '../space-policy.js';
import { isStorySpace } from '../stories.js';
import type { Effect } from './case.js';

/** A comment's place, as platforms know it. */
export interface CommentPlace {
  readonly space: string;
  readonly externalId: string;
}

/** Platforms that end a mute by themselves: Telegram does not for a channel, nor after years. */
const endsMutes = new Set(['discord']);

/** Whether the house has to see to it that a sanction ends. */
export function isEndedByUs(space: string, kind: 'mute' | 'ban'): boolean {
  return kind === 'ban' || !endsMutes.has(platformOf(space));
}

/** Platforms that can send somebody out who may come back. */
const withADoor = new Set(['discord', 'telegram']);

/** Whether somebody can be sent out of a space, without keeping them out. */
export function canKick(space: string): boolean {
  return withADoor.has(platformOf(space));
}

/**
 * What can be asked of a platform because of a decision:
 * - `comment.remove`, `comment.restore`: the message itself.
 * - `mute`, `unmute`: its author may read but not write; Discord's timeout, Telegram's restriction.
 * - `kick`: its author has to leave, and may come back; Telegram's short ban that is lifted at once.
 * - `ban`, `unban`: its author may not be there.
 * - `notify-author`: a private message to its author about what was decided.
 * - `care-reply`: a kind answer to an author who may need help, with the library's help line.
 */
export const effectKinds = [
  'comment.remove',
  'comment.restore',
  'mute',
  'unmute',
  'kick',
  'ban',
  'unban',
  'notify-author',
  'care-reply',
] as const;
export type EffectKind = (typeof effectKinds)[number];

/** The kinds that keep an author away, and what takes each back. */
export const oppositeOf = { mute: 'unmute', ban: 'unban' } as const;

/** Where a comment stands: the payload of `comment.remove`, `comment.restore` and `care-reply`. */
export const commentEffect = z.object({
  platform: z.string(),
  space: z.string(),
  externalId: z.string(),
});

/**
 * The payload of `mute`, `unmute`, `ban` and `unban`. Whom it is about is looked up by the comment
 * when the effect is done, so that no row of the outbox names a person; and what is done is what
 * holds for them at that moment, so that an effect that waited long never does what was undone.
 */
export const authorEffect = commentEffect.extend({
  comment: z.string(),
  /** When it ends by itself, ISO; null: it does not. */
  until: z.iso.datetime().nullable(),
});
export type AuthorEffect = z.infer<typeof authorEffect>;

/** The payload of `kick`: it is done as long as the decision in this case stands. */
export const kickEffect = commentEffect.extend({ comment: z.string(), case: z.string() });
export type KickEffect = z.infer<typeof kickEffect>;

/** The payload of `notify-author`: the sentence is made when it is sent, in the author's language. */
export const notifyEffect = commentEffect.extend({
  comment: z.string(),
  case: z.string(),
  /** What was decided, or `undone`; `gently`: taken away without any blame. */
  what: z.enum(['keep', 'remove', 'warn', 'mute', 'kick', 'ban', 'undone', 'gently']),
  /** A canned reason's key, or a moderator's own words. */
  reason: z.string().nullable(),
  /** What the key said when it was decided, where it was the library's own. */
  words: ownWords.exactOptional(),
  until: z.iso.datetime().nullable(),
  /** Whether it answers an appeal; otherwise one can be made. */
  appealed: z.boolean(),
});
export type NotifyEffect = z.infer<typeof notifyEffect>;

/** Platforms where a comment also stands outside the house, and where we can take it away. */
const outside = new Set(['discord', 'telegram']);

/** Whether decisions about comments of a space have to be carried out elsewhere too. */
export function isOutside(space: string): boolean {
  return outside.has(platformOf(space));
}

/** Whether authors hear of decisions about what they said there. */
export function tellsAuthors(space: string): boolean {
  return isOutside(space) || isStorySpace(space);
}

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
  const shown = (state: CommentState) => state === 'visible';
  if (!isOutside(place.space) || shown(from) === shown(to)) return [];
  const kind = shown(to) ? 'comment.restore' : 'comment.remove';
  return [effect(kind, place, { payload: placed(place), cause })];
}

/** Where a comment stands, as payloads say it. */
export function placed({ space, externalId }: CommentPlace): z.infer<typeof commentEffect> {
  return { platform: platformOf(space), space, externalId };
}

/** One effect of a change. */
export function effect(
  kind: EffectKind,
  place: CommentPlace,
  { payload, cause, notBefore }: Pick<Effect, 'payload' | 'notBefore'> & { cause: string },
): Effect {
  const subject = effectSubject(place);
  const later = notBefore === undefined ? {} : { notBefore };
  return { kind, subject, payload, dedupe: `${kind} ${subject} ${cause}`, ...later };
}
