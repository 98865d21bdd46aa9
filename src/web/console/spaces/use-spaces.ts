import { useCallback, useEffect, useState } from 'react';
import type {
  PolicyJson,
  SpaceJson,
  SpacePolicyRequest,
  SpacesResponse,
} from '../../../platforms/web/contract/spaces.js';
import { problemText } from '../../api/problem.js';
import { useClient } from '../../api/use-client.js';
import { useWords } from '../../words/words.js';

/** A policy as it is being edited. */
export interface PolicyDraft {
  readonly mayAct: boolean;
  readonly policy: PolicyJson;
}

export interface SpacesState {
  /** Null while loading. */
  readonly all: SpacesResponse | null;
  readonly problem: string | null;
  readonly reload: () => Promise<void>;
  /** Null when it was saved, else a sentence on why not. */
  readonly save: (space: SpaceJson, draft: PolicyDraft) => Promise<string | null>;
}

/** The readers' spaces, and setting a policy on the version that was seen. */
export function useSpaces(): SpacesState {
  const { say } = useWords();
  const client = useClient();
  const [all, setAll] = useState<SpacesResponse | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const reload = useCallback(async () => {
    const answer = await client.get<SpacesResponse>('/api/spaces');
    if (answer.ok) setAll(answer.value);
    setProblem(answer.ok ? null : problemText(say, answer));
  }, [client, say]);
  useEffect(() => void reload(), [reload]);

  const save: SpacesState['save'] = async ({ id, version }, draft) => {
    const body: SpacePolicyRequest = { version, key: crypto.randomUUID(), ...draft };
    const answer = await client.put<SpaceJson>(`/api/spaces/${encodeURIComponent(id)}`, body);
    await reload();
    return answer.ok ? null : problemText(say, answer);
  };
  return { all, problem, reload, save };
}
