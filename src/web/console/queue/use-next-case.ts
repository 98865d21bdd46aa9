import { useCallback } from 'react';
import type { CaseJson } from '../../../platforms/web/contract/cases.js';
import { problemText } from '../../api/problem.js';
import { useClient } from '../../api/use-client.js';
import { navigate } from '../../parts/router.js';
import { useWords } from '../../words/words.js';

/** Takes the top of the queue that nobody holds, and opens it; `tell` hears why there is none. */
export function useNextCase(tell: (text: string) => void, named: string | null): () => void {
  const { say } = useWords();
  const client = useClient();
  return useCallback(async () => {
    const answer = await client.post<CaseJson | undefined>(
      named === null ? '/api/cases/next' : `/api/cases/next?queue=${named}`,
    );
    if (!answer.ok) return tell(problemText(say, answer));
    if (!answer.value) return tell(say('console-next-none'));
    navigate(`/console/cases/${answer.value.id}`);
  }, [client, named, say, tell]);
}
