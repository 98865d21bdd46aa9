import { useCallback, useEffect, useState } from 'react';
import type { StatisticsResponse } from '../../../platforms/web/contract/statistics.js';
import { problemText } from '../../api/problem.js';
import { useClient } from '../../api/use-client.js';
import { useWords } from '../../words/words.js';

/** What is looked at; an empty text is everything. */
export interface StatisticsFilter {
  readonly days: 7 | 30 | 90;
  readonly space: string;
  readonly language: string;
  /** The id of a named queue. */
  readonly queue: string;
}

export interface StatisticsState {
  /** Null while loading. */
  readonly figures: StatisticsResponse | null;
  /** Every space that was seen so far, whatever is looked at now. */
  readonly spaces: ReadonlyMap<string, string>;
  readonly languages: readonly string[];
  readonly problem: string | null;
  readonly reload: () => void;
}

interface Known {
  readonly figures: StatisticsResponse;
  readonly spaces: ReadonlyMap<string, string>;
  readonly languages: readonly string[];
}

const LOOK_AGAIN_MS = 60_000;

/** A filter as the address asks for it. */
export function queryOf(filter: StatisticsFilter): URLSearchParams {
  return new URLSearchParams([['days', String(filter.days)], ...placeOf(filter)]);
}

/** The same without its time. */
export function placeOf({ space, language, queue }: StatisticsFilter): URLSearchParams {
  const query = new URLSearchParams();
  if (space) query.set('space', space);
  if (language) query.set('language', language);
  if (queue) query.set('queue', queue);
  return query;
}

/** The figures of a filter, brought up to date every minute. */
export function useStatistics(filter: StatisticsFilter): StatisticsState {
  const { say } = useWords();
  const client = useClient();
  const [known, setKnown] = useState<Known | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const asked = queryOf(filter).toString();
  const read = useCallback(
    async (signal?: AbortSignal) => {
      const answer = await client.get<StatisticsResponse>(`/api/statistics?${asked}`, signal);
      if (signal?.aborted) return;
      setProblem(answer.ok ? null : problemText(say, answer));
      if (answer.ok) setKnown((before) => withMore(before, answer.value));
    },
    [client, say, asked],
  );
  useEffect(() => {
    const ending = new AbortController();
    void read(ending.signal);
    const timer = setInterval(() => void read(ending.signal), LOOK_AGAIN_MS);
    return () => {
      ending.abort();
      clearInterval(timer);
    };
  }, [read]);
  return {
    figures: known?.figures ?? null,
    spaces: known?.spaces ?? new Map(),
    languages: known?.languages ?? [],
    problem,
    reload: () => void read(),
  };
}

/** Who narrows the figures to one space must find the others again. */
function withMore(before: Known | null, figures: StatisticsResponse): Known {
  const spaces = new Map(before?.spaces);
  for (const { id, name } of figures.spaces) spaces.set(id, name);
  const languages = new Set(before?.languages);
  for (const { id } of figures.languages) languages.add(id);
  return { figures, spaces, languages: [...languages] };
}
