import { z } from 'zod';
import type { Command } from '../src/core/command.js';
import { UserError } from '../src/core/errors.js';
import type { Services } from '../src/services.js';

const text = z.string().trim().min(1).max(4_000);
const options = z.strictObject({ text, en: text.optional() });

/**
 * Stores an announcement as a draft: nothing leaves the house before a second person approves it.
 * `text` is in the language it is written in, `en` its English counterpart.
 */
export const announce: Command<typeof options, Pick<Services, 'announcements'>> = {
  name: 'announce',
  permission: 'editor',
  options,
  spoken: false,
  text: 'text',
  async run({ options: { text, en }, actor, id, locale, at, say }, { announcements }) {
    if (!actor.staff) throw new UserError('announcement-needs-account');
    const own = /\p{Script=Han}/u.test(text) ? 'zh-CN' : locale;
    if (en !== undefined && own === 'en') throw new UserError('announcement-two-english');
    const variants = { [own]: { text }, ...(en === undefined ? {} : { en: { text: en } }) };
    const draft = await announcements.draft({ author: actor.staff, variants, key: id, at });
    return {
      text: say('announce-saved', { languages: Object.keys(variants).length }),
      fields: [{ name: say('announce-number'), value: draft.id }],
      visibility: 'private',
      locale,
    };
  },
};
