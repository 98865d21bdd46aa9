import { useCallback, useEffect, useState } from 'react';
import type { DueJson } from '../../../platforms/web/contract/alerts.js';
import { useClient } from '../../api/use-client.js';
import { useLive } from '../../api/use-live.js';

/** Time passes without anybody telling. */
const LOOK_AGAIN_MS = 60_000;
const nothing: DueJson = { near: 0, late: 0 };

/** What of the queue falls due soon or is late, followed live; nothing for who does not work on it. */
export function useDue(isFollowed: boolean): DueJson {
  const client = useClient();
  const [due, setDue] = useState(nothing);
  const reload = useCallback(async () => {
    if (!isFollowed) return;
    const answer = await client.get<DueJson>('/api/alerts/due');
    if (answer.ok) setDue(answer.value);
  }, [client, isFollowed]);
  useEffect(() => {
    const timer = setInterval(() => void reload(), LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [reload]);
  const again = () => void reload();
  useLive('/api/live', { alert: again, case: again }, again);
  return due;
}
