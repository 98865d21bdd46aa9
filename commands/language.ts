import { z } from 'zod';
import type { Command } from '../src/core/command.js';
import { UserError } from '../src/core/errors.js';
import type { Services } from '../src/services.js';

const options = z.strictObject({ to: z.string().trim().min(1).max(35) });

/** From now on the reader is answered in another language. */
export const language: Command<typeof options, Pick<Services, 'preferences'>> = {
  name: 'language',
  permission: 'reader',
  options,
  spoken: true,
  text: 'to',
  async run({ options: { to }, actor, at, say }, { preferences }) {
    const wanted = to.toLowerCase();
    const languages = preferences.languages();
    const found =
      languages.find(({ locale, name }) =>
        [locale.toLowerCase(), name.toLowerCase()].includes(wanted),
      ) ??
      languages.find(({ locale }) => locale.toLowerCase().split('-')[0] === wanted.split('-')[0]);
    if (!found) {
      const names = languages.map(({ name }) => name).join(say('list-separator'));
      throw new UserError('no-such-language', { languages: names });
    }
    await preferences.setLocale(actor.person, found.locale, at);
    return {
      text: preferences.greeting(found.locale),
      visibility: 'private',
      locale: found.locale,
    };
  },
};
