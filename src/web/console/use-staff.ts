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

export interface Login {
  readonly email: string;
  readonly password: string;
}

/** The ways in; null when it worked, else what to tell. */
export interface Entrances {
  /** Uses a sign-in link up. */
  readonly byLink: (token: string) => Promise<string | null>;
  readonly byPassword: (login: Login) => Promise<string | null>;
}

export interface StaffDoor {
  readonly state: StaffState;
  readonly reload: () => void;
  readonly entrances: Entrances;
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

  const enter = async (path: string, body: object) => {
    const answer = await client.post<StaffJson>(path, body);
    if (!answer.ok) return problemText(say, answer);
    setState({ at: 'inside', staff: answer.value });
    return null;
  };
  const entrances: Entrances = {
    byLink: (token) => enter('/api/staff/sign-in', { token }),
    byPassword: (login) => enter('/api/staff/sign-in/password', login),
  };
  const signOut = useCallback(async () => {
    await client.post('/api/staff/sign-out');
    setState({ at: 'outside' });
  }, [client]);
  return { state, reload, entrances, signOut };
}
