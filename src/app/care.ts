import type { KindAnswer } from '../core/front-desk.js';
import type { I18n } from '../core/i18n.js';
import { Refusal } from '../core/refusal.js';
import { commentEffect } from '../moderation/cases/effects.js';
import { guessLanguage } from '../moderation/comments/language.js';
import type { CommentAuthor } from '../moderation/ports.js';
import { speaksOfDying } from '../moderation/rules/care.js';
import type { Errand, PlatformActions } from '../moderation/run-effects.js';
import { STORY_PLATFORM } from '../moderation/stories.js';
import type { Services } from '../services.js';
import { carryWith, settle } from './handover-jobs.js';
import type { JobParts } from './jobs.js';

type Words = { readonly i18n: I18n; readonly services: Pick<Services, 'info'> };

/** What the front desk answers to somebody who says that they want to die, in the words' language. */
export function kindAnswer({ i18n, services }: Words): KindAnswer {
  return ({ text }) => {
    if (!speaksOfDying(text)) return null;
    const locale = guessLanguage(text);
    const line = services.info.helpLine(locale);
    return { text: i18n.say(locale, 'care-answer', { line }), visibility: 'private', locale };
  };
}

export interface CareErrandParts
  extends Pick<JobParts, 'clock' | 'i18n'>,
    Words,
    Record<'storage', Pick<JobParts['storage'], 'comments'>> {
  readonly services: Pick<Services, 'info' | 'preferences'>;
  readonly doors: Pick<JobParts['doors'], 'actions' | 'carriers'>;
}

/** Where the door answers whoever writes, there and then. */
const answeredAtOnce = ['web', 'api', STORY_PLATFORM];

/**
 * Answers an author who may need help: privately where the platform lets us, else by a word to all in
 * the place, which names nobody and quotes nothing.
 */
export function careErrands(parts: CareErrandParts): Readonly<Record<string, Errand>> {
  const carry = carryWith(parts.doors.carriers, parts.clock);
  return {
    async 'care-reply'(row) {
      const { platform, space, externalId } = commentEffect.parse(row.payload);
      if (answeredAtOnce.includes(platform)) return;
      const comment = await parts.storage.comments.byExternalId(space, externalId);
      if (!comment || comment.erased) return;
      const author = await parts.storage.comments.authorOf(comment.id);
      const chosen = await parts.services.preferences.locale(comment.author);
      const locale = parts.i18n.negotiate([chosen ?? comment.language]);
      const line = parts.services.info.helpLine(locale);
      const door = parts.doors.actions[platform];
      if (!door) throw new Refusal({ why: 'no-door', platform });
      const text = parts.i18n.say(locale, 'care-answer', { line });
      if (author && (await isToldPrivately(door, author, text))) return;
      const all = parts.i18n.say(locale, 'care-answer-to-all', { line });
      settle(await carry({ platform, address: space, locale, id: row.dedupe, text: all }));
    },
  };
}

async function isToldPrivately(
  { notify }: PlatformActions,
  { space, platformId: id }: CommentAuthor,
  text: string,
): Promise<boolean> {
  return notify !== undefined && (await notify({ space, id }, text)) === 'done';
}
