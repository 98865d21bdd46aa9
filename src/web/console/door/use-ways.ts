import { useEffect, useState } from 'react';
import type { WaysJson } from '../../../platforms/web/contract/staff.js';
import { useClient } from '../../api/use-client.js';

/** By which ways one may sign in here; null while nobody knows: link and password work anyway. */
export function useWays(): WaysJson | null {
  const client = useClient();
  const [ways, setWays] = useState<WaysJson | null>(null);
  useEffect(() => {
    const leaving = new AbortController();
    void client.get<WaysJson>('/api/staff/sign-in/ways', leaving.signal).then((answer) => {
      if (answer.ok) setWays(answer.value);
    });
    return () => leaving.abort();
  }, [client]);
  return ways;
}
