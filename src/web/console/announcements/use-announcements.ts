import { useCallback, useEffect, useState } from 'react';
import type { AnnouncementJson } from '../../../platforms/web/contract/announcements.js';
import type { Answer } from '../../api/client.js';
import { problemText } from '../../api/problem.js';
import { useClient } from '../../api/use-client.js';
import { useLive } from '../../api/use-live.js';
import { useWords } from '../../words/words.js';

export type AnnouncementStepName =
  | 'submit'
  | 'approve'
  | 'reject'
  | 'schedule'
  | 'pause'
  | 'resume'
  | 'cancel';

export type Variants = AnnouncementJson['variants'];

export interface AnnouncementsState {
  /** Newest first; null while loading. */
  readonly list: readonly AnnouncementJson[] | null;
  readonly problem: string | null;
  readonly reload: () => Promise<void>;
  /** Both answer null when it worked, else what to tell. */
  readonly draft: (variants: Variants) => Promise<string | null>;
  readonly step: (
    one: AnnouncementJson,
    name: AnnouncementStepName,
    extras?: { readonly at?: string },
  ) => Promise<string | null>;
}

/** All announcements, followed live, and the steps that move them. */
export function useAnnouncements(): AnnouncementsState {
  const { say } = useWords();
  const client = useClient();
  const [list, setList] = useState<readonly AnnouncementJson[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const reload = useCallback(async () => {
    const answer = await client.get<{ readonly announcements: readonly AnnouncementJson[] }>(
      '/api/announcements',
    );
    if (answer.ok) setList(answer.value.announcements);
    setProblem(answer.ok ? null : problemText(say, answer));
  }, [client, say]);
  useEffect(() => void reload(), [reload]);
  useLive('/api/live', { announcement: () => void reload() }, () => void reload());

  const settle = async (sent: Promise<Answer<AnnouncementJson>>) => {
    const answer = await sent;
    await reload();
    return answer.ok ? null : problemText(say, answer);
  };
  return {
    list,
    problem,
    reload,
    draft: (variants) =>
      settle(client.post('/api/announcements', { variants, key: crypto.randomUUID() })),
    step: ({ id, version }, name, extras = {}) =>
      settle(
        client.post(`/api/announcements/${encodeURIComponent(id)}/${name}`, {
          version,
          key: crypto.randomUUID(),
          ...extras,
        }),
      ),
  };
}
