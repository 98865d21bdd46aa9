import { useCallback, useEffect, useState } from 'react';
import type { StaffJson } from '../../platforms/web/contract/staff.js';
import { problemText } from '../api/problem.js';
import { useClient } from '../api/use-client.js';
import { useWords } from '../words/words.js';

const NOT_SIGNED_IN = 401;

export type StaffState =
  | { readonly at: 'loading' }
  | { readonly at: 'problem'; readonly text: string }
  | { readonly at: 'outside' }
  | { readonly at: 'inside'; readonly staff: StaffJson };

export interface StaffDoor {
  readonly state: StaffState;
  readonly reload: () => void;
  /** Uses a sign-in link up; null when it worked, else what to tell. */
  readonly signIn: (token: string) => Promise<string | null>;
  readonly signOut: () => void;
}

/** Who is signed in at this browser. */
export function useStaff(): StaffDoor {
  const { say } = useWords();
  const client = useClient();
  const [state, setState] = useState<StaffState>({ at: 'loading' });
  const reload = useCallback(async () => {
    const answer = await client.get<StaffJson>('/api/staff/me');
    if (answer.ok) setState({ at: 'inside', staff: answer.value });
    else if (answer.status === NOT_SIGNED_IN) setState({ at: 'outside' });
    else setState({ at: 'problem', text: problemText(say, answer) });
  }, [client, say]);
  useEffect(() => void reload(), [reload]);

  const signIn = useCallback(
    async (token: string) => {
      const answer = await client.post<StaffJson>('/api/staff/sign-in', { token });
      if (!answer.ok) return problemText(say, answer);
      setState({ at: 'inside', staff: answer.value });
      return null;
    },
    [client, say],
  );
  const signOut = useCallback(async () => {
    await client.post('/api/staff/sign-out');
    setState({ at: 'outside' });
  }, [client]);
  return { state, reload, signIn, signOut };
}
