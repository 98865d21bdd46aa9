import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useWords } from '../words/words.js';

export interface Language {
  readonly locale: string;
  /** Its name in the language itself. */
  readonly name: string;
}

/** Each language under its own name; choosing one changes the page at once. */
export function LanguageSwitch({ languages }: { readonly languages: readonly Language[] }) {
  const { locale, say, setLocale } = useWords();
  return (
    <ToggleButtonGroup
      className="languages"
      aria-label={say('pages-language')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[locale]}
      onSelectionChange={(keys) => {
        const [chosen] = keys;
        if (chosen) setLocale(String(chosen));
      }}
    >
      {languages.map((language) => (
        <ToggleButton key={language.locale} id={language.locale} lang={language.locale}>
          {language.name}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

/** Languages by their own names: 中文, English. */
export function languagesOf(locales: readonly string[]): readonly Language[] {
  return locales.map((locale) => {
    const { language } = new Intl.Locale(locale);
    const names = new Intl.DisplayNames([locale], { type: 'language' });
    return { locale, name: names.of(language) ?? locale };
  });
}
