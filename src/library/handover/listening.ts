import { AwayError, UserError } from '../../core/errors.js';
import type { TalkWithPerson } from '../../core/front-desk.js';
import type { I18n } from '../../core/i18n.js';
import type { Reply } from '../../core/reply.js';
import type { HandoverDesk, Told } from './desk.js';
import type { OpenPersons } from './open-persons.js';

/**
 * What the front desk asks before it answers: a reader who talks with a person writes to the person.
 * While the database is away nobody can be asked whether they do, and the desk answers itself.
 */
export function createListening(
  desk: Pick<HandoverDesk, 'heard' | 'reaches'>,
  open: Pick<OpenPersons, 'has'>,
  i18n: I18n,
): TalkWithPerson {
  return async ({ id, text, actor, place, at, locale }) => {
    if (place.kind !== 'private' || !desk.reaches(place.platform)) return null;
    try {
      if (!(await open.has(actor.person, at))) return null;
      const told = await desk.heard(actor.person, { text, key: `line:${id}`, at });
      return told && replyOf(told, i18n);
    } catch (error) {
      if (error instanceof AwayError) return null;
      if (!(error instanceof UserError)) throw error;
      const language = i18n.negotiate(locale ? [locale] : []);
      const sentence = i18n.say(language, `error-${error.code}`, error.args);
      return { text: sentence, visibility: 'private', locale: language };
    }
  };
}

function replyOf({ id, state, text, locale }: Told, i18n: I18n): Reply {
  const end = {
    label: i18n.say(locale, 'human-action-end'),
    command: 'human',
    options: { end: 'yes' },
  };
  return {
    text,
    visibility: 'private',
    locale,
    talk: { id, state },
    ...(state === 'waiting' ? { actions: [end] } : {}),
    // Between two people no third voice confirms every line.
    ...(state === 'taken' ? { quiet: true as const } : {}),
  };
}
