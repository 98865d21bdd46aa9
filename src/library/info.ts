import type { I18n } from '../core/i18n.js';
import type { Contact, InfoDesk, Localised } from './desks.js';
import type { LibraryFacts } from './facts.js';

/** The topic that every library has: how to reach it. */
const CONTACT = 'contact';

/** Answers that staff wrote, from the library's own facts. */
export function createInfoDesk(facts: LibraryFacts, i18n: I18n): InfoDesk {
  const inLocale = (text: Localised, locale: string) => text[locale] ?? text[i18n.fallback] ?? '';
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
    topics: (locale) =>
      Object.entries(facts.faq).map(([topic, { title }]) => ({
        topic,
        title: inLocale(title, locale),
      })),
    answer(topic, locale) {
      if (topic === CONTACT) {
        const { address, transport } = contact(locale);
        const text = i18n.say(locale, 'info-contact-answer', { phone, email, address, transport });
        return { topic, text };
      }
      const entry = Object.hasOwn(facts.faq, topic) ? facts.faq[topic] : undefined;
      return entry ? { topic, text: inLocale(entry.answer, locale) } : null;
    },
  };
}
