import { useCallback, useEffect, useState } from 'react';
import type {
  CampaignJson,
  StoryRequest,
  StoryTaken,
  WallStory,
} from '../../../platforms/web/contract/campaigns.js';
import type { Answer } from '../../api/client.js';
import { problemText } from '../../api/problem.js';
import { useClient } from '../../api/use-client.js';
import { useWords } from '../../words/words.js';

/** What became of something: a problem in words, or null; and what is said to its author alone. */
export interface Outcome {
  readonly problem: string | null;
  readonly care?: string | undefined;
}

export interface CampaignPageState {
  /** Null while loading. */
  readonly campaign: CampaignJson | null;
  /** What has been fetched of the wall. */
  readonly stories: readonly WallStory[];
  readonly problem: string | null;
  readonly reload: () => Promise<void>;
  /** Fetches older stories; null: there are none. */
  readonly more: (() => Promise<void>) | null;
  readonly tell: (story: StoryRequest) => Promise<Outcome>;
  readonly withdraw: (id: string) => Promise<Outcome>;
}

/** A campaign with as much of its wall as was asked for. */
export function useCampaign(slug: string): CampaignPageState {
  const { say } = useWords();
  const client = useClient();
  const [campaign, setCampaign] = useState<CampaignJson | null>(null);
  const [older, setOlder] = useState<readonly CampaignJson[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const address = `/api/campaigns/${encodeURIComponent(slug)}`;
  const reload = useCallback(async () => {
    const answer = await client.get<CampaignJson>(address);
    if (answer.ok) {
      setCampaign(answer.value);
      setOlder([]);
    }
    setProblem(answer.ok ? null : problemText(say, answer));
  }, [address, client, say]);
  useEffect(() => void reload(), [reload]);

  const last = older.at(-1) ?? campaign;
  const next = last?.next ?? null;
  const more = async () => {
    const answer = await client.get<CampaignJson>(`${address}?before=${next}`);
    if (answer.ok) setOlder([...older, answer.value]);
    else setProblem(problemText(say, answer));
  };
  const settle = async (answer: Answer<StoryTaken | undefined>): Promise<Outcome> => {
    if (!answer.ok) return { problem: problemText(say, answer) };
    await reload();
    return { problem: null, care: answer.value?.care };
  };
  return {
    ...{ campaign, problem, reload },
    stories: [...(campaign?.stories ?? []), ...older.flatMap((page) => page.stories)],
    more: next === null ? null : more,
    tell: async (story) => settle(await client.post<StoryTaken>(`${address}/stories`, story)),
    withdraw: async (id) => settle(await client.remove<undefined>(`${address}/stories/${id}`, {})),
  };
}
