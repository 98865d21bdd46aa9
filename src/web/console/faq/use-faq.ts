import { useCallback, useEffect, useState } from 'react';
import type { FaqJson } from '../../../platforms/web/contract/faq.js';
import type { Answer } from '../../api/client.js';
import { problemText } from '../../api/problem.js';
import { useClient } from '../../api/use-client.js';
import { useWords } from '../../words/words.js';
import { contentOf, type Lesson } from './lesson.js';

/** What became of a step: the entry, or what to tell. */
export type FaqOutcome =
  | { readonly ok: true; readonly entry: FaqJson }
  | { readonly ok: false; readonly problem: string };

export interface FaqState {
  /** Null while loading. */
  readonly topics: readonly FaqJson[] | null;
  readonly problem: string | null;
  readonly reload: () => Promise<void>;
  readonly teach: (lesson: Lesson, unanswered?: string) => Promise<FaqOutcome>;
  readonly save: (entry: FaqJson, lesson: Lesson) => Promise<FaqOutcome>;
  readonly withdraw: (entry: FaqJson) => Promise<FaqOutcome>;
}

/** The FAQ as it counts, and the ways to change it. */
export function useFaq(): FaqState {
  const { say } = useWords();
  const client = useClient();
  const [topics, setTopics] = useState<readonly FaqJson[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const reload = useCallback(async () => {
    const answer = await client.get<{ readonly topics: readonly FaqJson[] }>('/api/faq');
    if (answer.ok) setTopics(answer.value.topics);
    setProblem(answer.ok ? null : problemText(say, answer));
  }, [client, say]);
  useEffect(() => void reload(), [reload]);

  const settle = async (sent: Promise<Answer<FaqJson>>): Promise<FaqOutcome> => {
    const answer = await sent;
    await reload();
    return answer.ok
      ? { ok: true, entry: answer.value }
      : { ok: false, problem: problemText(say, answer) };
  };
  const incomplete: FaqOutcome = { ok: false, problem: say('console-faq-incomplete') };
  const key = () => crypto.randomUUID();
  return {
    topics,
    problem,
    reload,
    async teach(lesson, unanswered) {
      const content = contentOf(lesson);
      if (!content) return incomplete;
      const topic = lesson.topic.trim();
      const named = { ...(topic && { topic }), ...(unanswered && { unanswered }) };
      return settle(client.post('/api/faq', { ...content, ...named, key: key() }));
    },
    async save({ topic, version }, lesson) {
      const content = contentOf(lesson);
      if (!content) return incomplete;
      return settle(client.put(addressOf(topic), { ...content, version, key: key() }));
    },
    withdraw: ({ topic, version }) =>
      settle(client.post(`${addressOf(topic)}/withdraw`, { version, key: key() })),
  };
}

function addressOf(topic: string): string {
  return `/api/faq/${encodeURIComponent(topic)}`;
}
