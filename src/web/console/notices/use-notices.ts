import { useCallback, useEffect, useState } from 'react';
import type {
  NoticeDraftRequest,
  NoticeEffectJson,
  NoticeJson,
  NoticesResponse,
} from '../../../platforms/web/contract/notices.js';
import type { Answer } from '../../api/client.js';
import { problemText } from '../../api/problem.js';
import { useClient } from '../../api/use-client.js';
import { useLive } from '../../api/use-live.js';
import { useWords } from '../../words/words.js';

/** What came of a step: what the notice does now, or a sentence on why it was refused. */
export type Outcome =
  | { readonly ok: true; readonly effect: NoticeEffectJson }
  | { readonly ok: false; readonly problem: string };

export interface NoticesState {
  /** Null while loading. */
  readonly all: NoticesResponse | null;
  readonly problem: string | null;
  readonly reload: () => Promise<void>;
  readonly preview: (draft: NoticeDraftRequest) => Promise<Outcome>;
  readonly publish: (draft: NoticeDraftRequest) => Promise<Outcome>;
  readonly withdraw: (notice: NoticeJson) => Promise<Outcome>;
}

/** All notices, followed live, and the steps that change them. */
export function useNotices(): NoticesState {
  const { say } = useWords();
  const client = useClient();
  const [all, setAll] = useState<NoticesResponse | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const reload = useCallback(async () => {
    const answer = await client.get<NoticesResponse>('/api/notices');
    if (answer.ok) setAll(answer.value);
    setProblem(answer.ok ? null : problemText(say, answer));
  }, [client, say]);
  useEffect(() => void reload(), [reload]);
  useLive('/api/live', { hours: () => void reload() });

  const outcome = useCallback(
    (answer: Answer<NoticeEffectJson>): Outcome =>
      answer.ok
        ? { ok: true, effect: answer.value }
        : { ok: false, problem: problemText(say, answer) },
    [say],
  );
  const preview = useCallback(
    async (draft: NoticeDraftRequest) =>
      outcome(await client.post<NoticeEffectJson>('/api/notices/preview', draft)),
    [client, outcome],
  );
  const settle = async (sent: Promise<Answer<NoticeEffectJson>>) => {
    const answer = await sent;
    await reload();
    return outcome(answer);
  };
  return {
    all,
    problem,
    reload,
    preview,
    publish: (draft) => settle(client.post('/api/notices', { ...draft, key: crypto.randomUUID() })),
    withdraw: ({ id, version }) =>
      settle(
        client.post(`/api/notices/${encodeURIComponent(id)}/withdraw`, {
          version,
          key: crypto.randomUUID(),
        }),
      ),
  };
}
