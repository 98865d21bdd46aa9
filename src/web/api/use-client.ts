import { useMemo } from 'react';
import { useWords } from '../words/words.js';
import { type Client, createClient } from './client.js';

/** The API client in the page's language. */
export function useClient(): Client {
  const { locale } = useWords();
  return useMemo(() => createClient(locale), [locale]);
}
