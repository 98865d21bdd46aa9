import { useCallback, useEffect, useState } from 'react';
import type { FactorAskedJson, StaffJson } from '../../platforms/web/contract/staff.js';
import { problemText } from '../api/problem.js';
import { useClient } from '../api/use-client.js';
import { useWords } from '../words/words.js';

const NOT_SIGNED_IN = 401;
/** Refusals of a second step after which the first is to be done anew. */
const beginAgain = ['factor_over', 'factor_locked'];

export type StaffState =
  | { readonly at: 'loading' }
  | { readonly at: 'problem'; readonly text: string }
  | { readonly at: 'outside' }
  | { readonly at: 'inside'; readonly staff: StaffJson };

export interface Login {
  readonly email: string;
  readonly password: string;
}

/** Where one stands after a step at the door. */
export type Entering =
  | { readonly at: 'inside' | 'factor' }
  /** Refused; `isOver`: one has to begin again. */
  | { readonly at: 'refused'; readonly problem: string; readonly isOver: boolean };

/** The ways in. */
export interface Entrances {
  /** Uses a sign-in link up. */
  readonly byLink: (token: string) => Promise<Entering>;
  readonly byPassword: (login: Login) => Promise<Entering>;
  /** With an authenticator's answer. */
  readonly byPasskey: (response: object) => Promise<Entering>;
  /** The second step, where it is asked for. */
  readonly byFactor: (code: string) => Promise<Entering>;
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

  const enter = async (path: string, body: object): Promise<Entering> => {
    const answer = await client.post<StaffJson | FactorAskedJson>(path, body);
    if (!answer.ok) {
      const isOver = beginAgain.includes(answer.problem.error?.code);
      return { at: 'refused', problem: problemText(say, answer), isOver };
    }
    if ('asks' in answer.value) return { at: 'factor' };
    setState({ at: 'inside', staff: answer.value });
    return { at: 'inside' };
  };
  const entrances: Entrances = {
    byLink: (token) => enter('/api/staff/sign-in', { token }),
    byPassword: (login) => enter('/api/staff/sign-in/password', login),
    byPasskey: (response) => enter('/api/staff/sign-in/passkey', { response }),
    byFactor: (code) => enter('/api/staff/sign-in/factor', { code }),
  };
  const signOut = useCallback(async () => {
    await client.post('/api/staff/sign-out');
    setState({ at: 'outside' });
  }, [client]);
  return { state, reload, entrances, signOut };
}
