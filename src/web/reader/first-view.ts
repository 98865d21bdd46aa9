import { useCallback, useEffect, useState } from 'react';
import type { FirstView } from '../../platforms/web/contract/pages.js';
import { problemText } from '../api/problem.js';
import { useClient } from '../api/use-client.js';
import { useLive } from '../api/use-live.js';
import { useWords } from '../words/words.js';

const REFRESH_MS = 60_000;

/** The first view as the server wrote it into the page, or null when it did not. */
export function readInlined(): FirstView | null {
  const text = document.getElementById('first-view')?.textContent;
  try {
    return text ? JSON.parse(text) : null;
  } catch {
    return null;
  }
}

export interface FirstViewState {
  readonly view: FirstView | null;
  readonly problem: string | null;
  readonly reload: () => void;
}

/** What the page shows before anyone asks: fetched again for another language and each minute. */
export function useFirstView(inlined: FirstView | null): FirstViewState {
  const { locale, say } = useWords();
  const client = useClient();
  const [view, setView] = useState(inlined);
  const [problem, setProblem] = useState<string | null>(null);
  const reload = useCallback(async () => {
    const answer = await client.get<FirstView>('/api/first-view');
    if (answer.ok) setView(answer.value);
    setProblem(answer.ok ? null : problemText(say, answer));
  }, [client, say]);
  // A new notice shows at once, on the stream that the room listens to as well.
  useLive('/api/room/live', { hours: () => void reload() });
  const fits = view?.locale === locale;
  useEffect(() => {
    if (!fits) void reload();
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void reload();
    }, REFRESH_MS);
    return () => clearInterval(timer);
  }, [fits, reload]);
  return { view, problem, reload };
}
