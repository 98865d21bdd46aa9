import { z } from 'zod';
import type { Command } from '../src/core/command.js';
import { UserError } from '../src/core/errors.js';
import type { Action } from '../src/core/reply.js';
import type { Services } from '../src/services.js';

const options = z.strictObject({ topic: z.string().trim().max(64).optional() });

/** Topics offered as buttons when none was named. */
const OFFERED = 5;

/** Library information, as staff wrote it: cards, loans, entry, how to get there. */
export const info: Command<typeof options, Pick<Services, 'info'>> = {
  name: 'info',
  permission: 'reader',
  options,
  spoken: true,
  text: 'topic',
  async run({ options: { topic }, locale, say }, { info: desk }) {
    const offer = (name: string, label: string): Action => ({
      label,
      command: 'info',
      options: { topic: name },
    });
    const among = say('info-which');
    const contact = offer('contact', say('info-contact'));
    if (topic === undefined) {
      const topics = desk.topics(locale);
      return {
        text: say('info-heading', { library: desk.libraryName(locale) }),
        list: topics.map(({ title }) => ({ title })),
        actions: [
          ...topics
            .slice(0, OFFERED - 1)
            .map(({ topic, title }) => ({ ...offer(topic, title), among })),
          { ...contact, among },
        ],
        visibility: 'public',
        locale,
      };
    }
    const found = desk.answer(topic, locale);
    if (!found) throw new UserError('no-such-topic', { topic });
    const actions = topic === 'contact' ? [] : [contact];
    if (found.locale === locale) return { text: found.text, actions, visibility: 'public', locale };
    const aside = say('info-only-in', { language: nameOf(found.locale, locale) });
    return { text: `${aside}\n${found.text}`, actions, visibility: 'public', locale };
  },
};

/** A language's name in another: `zh-CN` is Chinese in English. */
function nameOf(language: string, locale: string): string {
  const { language: base } = new Intl.Locale(language);
  return new Intl.DisplayNames([locale], { type: 'language' }).of(base) ?? language;
}
