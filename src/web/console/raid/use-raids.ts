import { useCallback, useEffect, useState } from 'react';
import type {
  RaidJson,
  RaidRequest,
  RaidSetJson,
  RaidsResponse,
} from '../../../platforms/web/contract/spaces.js';
import { problemText } from '../../api/problem.js';
import { useClient } from '../../api/use-client.js';
import { useLive } from '../../api/use-live.js';
import { useWords } from '../../words/words.js';

/** Raid mode ends by itself. */
const LOOK_AGAIN_MS = 60_000;

export interface RaidsState {
  readonly raids: readonly RaidJson[];
  readonly problem: string | null;
  /** Switches it on for so many minutes. Null when that was done, else a sentence on why not. */
  readonly start: (raid: RaidPlace, minutes: number) => Promise<string | null>;
  readonly lift: (raid: RaidPlace) => Promise<string | null>;
}

/** A space, and the version of its raid mode that was seen. */
export type RaidPlace = Pick<RaidJson, 'space' | 'version'>;

/** Where raid mode is on or proposed, and switching it on the version that was seen. */
export function useRaids(): RaidsState {
  const { say } = useWords();
  const client = useClient();
  const [raids, setRaids] = useState<readonly RaidJson[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const reload = useCallback(async () => {
    const answer = await client.get<RaidsResponse>('/api/raids');
    if (answer.ok) setRaids(answer.value.raids);
  }, [client]);
  useEffect(() => {
    void reload();
    const timer = setInterval(() => void reload(), LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [reload]);
  useLive('/api/live', { raid: () => void reload() });

  const send = async ({ space, version }: RaidPlace, how: { path: string; minutes?: number }) => {
    const { path, ...more } = how;
    const body: RaidRequest = { version, key: crypto.randomUUID(), ...more };
    const place = `/api/spaces/${encodeURIComponent(space)}`;
    const answer = await client.post<RaidSetJson>(`${place}/${path}`, body);
    const failed = answer.ok ? null : problemText(say, answer);
    setProblem(failed);
    await reload();
    return failed;
  };
  return {
    raids,
    problem,
    start: (raid, minutes) => send(raid, { path: 'raid', minutes }),
    lift: (raid) => send(raid, { path: 'raid/lift' }),
  };
}
