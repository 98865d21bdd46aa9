import type { I18n } from '../core/i18n.js';
import type { Contact, InfoDesk, Localised } from './desks.js';
import type { LibraryFacts } from './facts.js';
import { fileFaq, type LiveFaq } from './faq/live-faq.js';

/** The topic that every library has: how to reach it. */
const CONTACT = 'contact';

/** Answers that staff wrote: from the library's own facts, and what they taught since. */
export function createInfoDesk(
  facts: LibraryFacts,
  i18n: I18n,
  faq: Pick<LiveFaq, 'topics' | 'get'> = fileFaq(facts),
): InfoDesk {
  /** A text in a language; where it has none, in the library's own, or in any it has. */
  const best = (text: Localised, locale: string) => {
    const known = [locale, i18n.fallback, ...Object.keys(text)].find((own) => text[own]);
    return { locale: known ?? locale, text: (known && text[known]) ?? '' };
  };
  const inLocale = (text: Localised, locale: string) => best(text, locale).text;
  const { phone, email, complaints } = facts.contact;
  const contact = (locale: string): Contact => ({
    phone,
    email,
    complaints,
    address: inLocale(facts.contact.address, locale),
    transport: inLocale(facts.contact.transport, locale),
  });
  return {
    contact,
    libraryName: (locale) => inLocale(facts.name, locale),
    helpLine: (locale) => inLocale(facts.help_line, locale),
    topics: (locale) =>
      faq
        .topics()
        .filter(({ withdrawn }) => !withdrawn)
        .map(({ topic, title }) => ({ topic, title: inLocale(title, locale) || topic })),
    answer(topic, locale) {
      if (topic === CONTACT) {
        const { address, transport } = contact(locale);
        const text = i18n.say(locale, 'info-contact-answer', { phone, email, address, transport });
        return { topic, text, locale };
      }
      const entry = faq.get(topic);
      return entry ? { topic, ...best(entry.answer, locale) } : null;
    },
  };
}
