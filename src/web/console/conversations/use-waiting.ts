import { useCallback, useState } from 'react';
import type { HandoversResponse } from '../../../platforms/web/contract/handovers.js';
import { useClient } from '../../api/use-client.js';
import { useLive } from '../../api/use-live.js';

/** How many readers wait for a person just now, followed live. */
export function useWaiting(): number {
  const client = useClient();
  const [count, setCount] = useState(0);
  const reload = useCallback(async () => {
    const answer = await client.get<HandoversResponse>('/api/handovers');
    if (!answer.ok) return;
    setCount(answer.value.handovers.filter(({ state }) => state === 'waiting').length);
  }, [client]);
  useLive('/api/live', { handover: () => void reload() }, () => void reload());
  return count;
}
