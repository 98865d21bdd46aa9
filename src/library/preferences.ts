import type { I18n } from '../core/i18n.js';
import type { PreferenceDesk } from './desks.js';
import type { PreferenceStore } from './ports.js';

/** What readers chose: the language they are answered in. */
export function createPreferenceDesk(
  store: Pick<PreferenceStore, 'locale' | 'setLocale'>,
  i18n: I18n,
): PreferenceDesk {
  return {
    locale: (person) => store.locale(person),
    setLocale: (person, locale, at) => store.setLocale(person, locale, at),
    languages: () =>
      i18n.locales.map((locale) => ({ locale, name: i18n.say(locale, 'language-name') })),
    greeting: (locale) => i18n.say(locale, 'language-changed'),
  };
}
