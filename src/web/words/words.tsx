import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
} from 'react';
import { I18nProvider } from 'react-aria-components';
import { bestLanguage, createSpeaker, type Speaker } from './languages.js';
import { rememberLanguage } from './remembered.js';

interface Words extends Speaker {
  readonly locale: string;
  /** Every language the page can speak. */
  readonly locales: readonly string[];
  /** A sentence in another of the page's languages: a reader's own. */
  readonly sayIn: (locale: string, key: string) => string;
  readonly setLocale: (locale: string) => void;
  /** The library's time zone, as the server wrote it into the page. */
  readonly zone: string | undefined;
  readonly sources: WordSources;
}

/** Per language, Fluent files. */
export type WordSources = Readonly<Record<string, readonly string[]>>;

const WordsContext = createContext<Words | null>(null);

interface WordsProviderProps {
  readonly locale: string;
  readonly sources: WordSources;
  readonly children: ReactNode;
}

/** Gives every component below the chosen language, and the way to change it. */
export function WordsProvider({ locale: first, sources, children }: WordsProviderProps) {
  const [locale, choose] = useState(first);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  const setLocale = useCallback((wished: string) => {
    rememberLanguage(wished);
    choose(wished);
  }, []);
  const words = useMemo(
    () => ({
      locale,
      locales: Object.keys(sources),
      setLocale,
      sayIn: (other: string, key: string) => speakerOf(other, sources).say(key),
      zone: document.documentElement.dataset.zone,
      sources,
      ...createSpeaker(locale, sources[locale] ?? []),
    }),
    [locale, setLocale, sources],
  );
  return (
    <WordsContext value={words}>
      <I18nProvider locale={locale}>{children}</I18nProvider>
    </WordsContext>
  );
}

interface MoreWordsProps {
  readonly sources: WordSources;
  readonly children: ReactNode;
}

/** Adds the sentences of a room whose script comes when it is entered. */
export function MoreWords({ sources: more, children }: MoreWordsProps) {
  const words = useWords();
  const speaker = useMemo(() => {
    const { locale, sources } = words;
    return createSpeaker(locale, [...(sources[locale] ?? []), ...(more[locale] ?? [])]);
  }, [words, more]);
  return <WordsContext value={{ ...words, ...speaker }}>{children}</WordsContext>;
}

function speakerOf(locale: string, sources: WordSources): Speaker {
  const known = bestLanguage([locale], Object.keys(sources));
  return createSpeaker(known, sources[known] ?? []);
}

/** The language of the page and its sentences. */
export function useWords(): Words {
  const words = useContext(WordsContext);
  if (!words) throw new Error('useWords stands outside of WordsProvider');
  return words;
}
