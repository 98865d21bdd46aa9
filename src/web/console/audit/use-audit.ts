import { useCallback, useEffect, useState } from 'react';
import type { AuditEntryJson, AuditResponse } from '../../../platforms/web/contract/audit.js';
import { problemText } from '../../api/problem.js';
import { useClient } from '../../api/use-client.js';
import { useWords } from '../../words/words.js';

/** What is looked for; an empty text is anything. */
export interface AuditFilter {
  readonly group: string;
  readonly by: string;
  /** Dates of the library's own, the last one too. */
  readonly from: string;
  readonly to: string;
}

export interface AuditState {
  /** Null while loading. */
  readonly entries: readonly AuditEntryJson[] | null;
  readonly problem: string | null;
  readonly reload: () => void;
  /** Fetches older lines; null: there are none. */
  readonly more: (() => void) | null;
}

/** A filter as the address asks for it. */
export function queryOf(filter: AuditFilter): URLSearchParams {
  return new URLSearchParams(Object.entries(filter).filter(([, value]) => value !== ''));
}

/** The audit log as far as it was asked for. */
export function useAudit(filter: AuditFilter): AuditState {
  const { say } = useWords();
  const client = useClient();
  const [all, setAll] = useState<AuditResponse | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const asked = queryOf(filter).toString();
  const read = useCallback(
    async (before: AuditResponse | null, signal?: AbortSignal) => {
      const query = new URLSearchParams(asked);
      if (before?.next) query.set('cursor', before.next);
      const answer = await client.get<AuditResponse>(`/api/audit?${query}`, signal);
      if (signal?.aborted) return;
      setProblem(answer.ok ? null : problemText(say, answer));
      if (!answer.ok) return;
      const { entries, next } = answer.value;
      setAll({ entries: [...(before?.entries ?? []), ...entries], next });
    },
    [client, say, asked],
  );
  useEffect(() => {
    // An answer to what was asked for before must not take the place of this one.
    const ending = new AbortController();
    void read(null, ending.signal);
    return () => ending.abort();
  }, [read]);
  return {
    entries: all?.entries ?? null,
    problem,
    reload: () => void read(null),
    more: all?.next ? () => void read(all) : null,
  };
}
