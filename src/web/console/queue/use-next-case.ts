import { useCallback } from 'react';
import type { CaseJson } from '../../../platforms/web/contract/cases.js';
import type { QueueFilterJson } from '../../../platforms/web/contract/filters.js';
import { problemText } from '../../api/problem.js';
import { useClient } from '../../api/use-client.js';
import { navigate } from '../../parts/router.js';
import { useWords } from '../../words/words.js';
import { narrowing, writeFilter } from '../filters/filter.js';

/** Takes the top of what the filter shows that nobody holds, and opens it; `tell` hears why there is none. */
export function useNextCase(tell: (text: string) => void, filter: QueueFilterJson): () => void {
  const { say } = useWords();
  const client = useClient();
  return useCallback(async () => {
    const answer = await client.post<CaseJson | undefined>(
      `/api/cases/next?${new URLSearchParams(narrowing(filter))}`,
    );
    if (!answer.ok) return tell(problemText(say, answer));
    if (!answer.value) return tell(say('console-next-none'));
    navigate(`/console/cases/${answer.value.id}${writeFilter(filter)}`);
  }, [client, filter, say, tell]);
}
