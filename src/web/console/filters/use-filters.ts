import { useCallback, useEffect, useState } from 'react';
import type {
  FiltersResponse,
  QueueFilterJson,
  SavedFilterJson,
} from '../../../platforms/web/contract/filters.js';
import type { Answer } from '../../api/client.js';
import { problemText } from '../../api/problem.js';
import { useClient } from '../../api/use-client.js';
import { useWords } from '../../words/words.js';

export interface FilterWords {
  readonly name: string;
  readonly shared: boolean;
  readonly filter: QueueFilterJson;
}

export interface KeptFilters {
  /** Null while loading. */
  readonly known: FiltersResponse | null;
  /** These answer with what went wrong; null when it is done. */
  readonly keep: (words: FilterWords, instead: SavedFilterJson | null) => Promise<string | null>;
  readonly remove: (saved: SavedFilterJson) => Promise<string | null>;
}

/** One's own filters and those that colleagues share. */
export function useFilters(): KeptFilters {
  const { say } = useWords();
  const client = useClient();
  const [known, setKnown] = useState<FiltersResponse | null>(null);
  const reload = useCallback(async () => {
    const answer = await client.get<FiltersResponse>('/api/filters');
    if (answer.ok) setKnown(answer.value);
  }, [client]);
  useEffect(() => void reload(), [reload]);
  const done = async (answer: Answer<SavedFilterJson>) => {
    await reload();
    return answer.ok ? null : problemText(say, answer);
  };
  const step = () => ({ key: crypto.randomUUID() });
  return {
    known,
    async keep(words, instead) {
      if (instead === null) return done(await client.post('/api/filters', { ...step(), ...words }));
      const { id, version } = instead;
      return done(await client.put(`/api/filters/${id}`, { ...step(), version, ...words }));
    },
    remove: async ({ id, version }) =>
      done(await client.post(`/api/filters/${id}/withdraw`, { ...step(), version })),
  };
}
