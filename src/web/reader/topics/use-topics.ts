import { useCallback, useEffect, useState } from 'react';
import type { TopicJson } from '../../../platforms/web/contract/pages.js';
import { problemText } from '../../api/problem.js';
import { useClient } from '../../api/use-client.js';
import { useWords } from '../../words/words.js';

export const topicWindows = ['hour', 'day', 'week'] as const;
export type TopicWindow = (typeof topicWindows)[number];

interface TopicsResponse {
  readonly at: string;
  readonly window: TopicWindow;
  readonly topics: readonly TopicJson[];
}

export interface TopicsState {
  /** Null while loading. */
  readonly topics: readonly TopicJson[] | null;
  readonly problem: string | null;
  readonly reload: () => void;
}

/** The hot list of one window. */
export function useTopics(window: TopicWindow): TopicsState {
  const { say } = useWords();
  const client = useClient();
  const [topics, setTopics] = useState<readonly TopicJson[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const reload = useCallback(async () => {
    const answer = await client.get<TopicsResponse>(`/api/topics?window=${window}`);
    if (answer.ok) setTopics(answer.value.topics);
    setProblem(answer.ok ? null : problemText(say, answer));
  }, [client, say, window]);
  useEffect(() => void reload(), [reload]);
  return { topics, problem, reload };
}
