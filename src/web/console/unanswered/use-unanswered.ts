import { useCallback, useEffect, useState } from 'react';
import type { FeedbackJson, UnansweredJson } from '../../../platforms/web/contract/faq.js';
import { problemText } from '../../api/problem.js';
import { useClient } from '../../api/use-client.js';
import { useWords } from '../../words/words.js';

export interface FeedbackTable {
  readonly days: number;
  readonly commands: readonly FeedbackJson[];
}

export interface UnansweredState {
  /** The commonest first; null while loading. */
  readonly questions: readonly UnansweredJson[] | null;
  readonly feedback: FeedbackTable | null;
  readonly problem: string | null;
  readonly reload: () => Promise<void>;
  /** Null when it worked, else what to tell. */
  readonly dismiss: (question: UnansweredJson) => Promise<string | null>;
}

/** What readers asked in vain, and how they judged the answers they got. */
export function useUnanswered(): UnansweredState {
  const { say } = useWords();
  const client = useClient();
  const [questions, setQuestions] = useState<readonly UnansweredJson[] | null>(null);
  const [feedback, setFeedback] = useState<FeedbackTable | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const reload = useCallback(async () => {
    const [asked, judged] = await Promise.all([
      client.get<{ readonly questions: readonly UnansweredJson[] }>('/api/unanswered'),
      client.get<FeedbackTable>('/api/feedback'),
    ]);
    if (asked.ok) setQuestions(asked.value.questions);
    if (judged.ok) setFeedback(judged.value);
    const failed = [asked, judged].find((answer) => !answer.ok);
    setProblem(failed && !failed.ok ? problemText(say, failed) : null);
  }, [client, say]);
  useEffect(() => void reload(), [reload]);
  return {
    questions,
    feedback,
    problem,
    reload,
    async dismiss({ id }) {
      const answer = await client.post(`/api/unanswered/${encodeURIComponent(id)}/dismiss`);
      await reload();
      return answer.ok ? null : problemText(say, answer);
    },
  };
}
