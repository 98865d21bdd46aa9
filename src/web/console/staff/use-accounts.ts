import { useCallback, useEffect, useState } from 'react';
import type {
  AccountJson,
  InvitationJson,
  NewColleagueRequest,
} from '../../../platforms/web/contract/accounts.js';
import type { EndedJson } from '../../../platforms/web/contract/own-account.js';
import type { ColleaguesResponse } from '../../../platforms/web/contract/staff.js';
import type { Answer } from '../../api/client.js';
import { problemText } from '../../api/problem.js';
import { useClient } from '../../api/use-client.js';
import { useLive } from '../../api/use-live.js';
import { useWords } from '../../words/words.js';

/** What came of a step, or a sentence on why it was refused. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: string };

export type NewColleague = Omit<NewColleagueRequest, 'key'>;

export interface AccountsState {
  /** Null while loading. */
  readonly all: readonly AccountJson[] | null;
  readonly problem: string | null;
  readonly reload: () => Promise<void>;
  readonly add: (person: NewColleague) => Promise<Outcome<InvitationJson>>;
  readonly invite: (account: AccountJson) => Promise<Outcome<InvitationJson>>;
  readonly setRole: (account: AccountJson, role: string) => Promise<Outcome<AccountJson>>;
  /** Ends all sign-ins of a colleague. */
  readonly signOut: (account: AccountJson) => Promise<Outcome<EndedJson>>;
  /** Takes off a second factor that was lost. */
  readonly resetFactor: (account: AccountJson) => Promise<Outcome<AccountJson>>;
  readonly dismiss: (account: AccountJson) => Promise<Outcome<AccountJson>>;
}

/** Everyone's account, followed live, and an administrator's steps on the version that was seen. */
export function useAccounts(): AccountsState {
  const { say } = useWords();
  const client = useClient();
  const [all, setAll] = useState<readonly AccountJson[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const reload = useCallback(async () => {
    const answer = await client.get<ColleaguesResponse>('/api/staff');
    if (answer.ok) setAll(answer.value.accounts ?? []);
    setProblem(answer.ok ? null : problemText(say, answer));
  }, [client, say]);
  useEffect(() => void reload(), [reload]);
  useLive('/api/live', { staff: () => void reload() });

  const settle = async <T>(sent: Promise<Answer<T>>): Promise<Outcome<T>> => {
    const answer = await sent;
    await reload();
    if (answer.ok) return { ok: true, value: answer.value };
    return { ok: false, problem: problemText(say, answer) };
  };
  const step = <T>({ id, version }: AccountJson, name: string, more: object = {}) => {
    const body = { version, key: crypto.randomUUID(), ...more };
    return settle(client.post<T>(`/api/staff/${encodeURIComponent(id)}/${name}`, body));
  };
  return {
    all,
    problem,
    reload,
    add: (person) => settle(client.post('/api/staff', { ...person, key: crypto.randomUUID() })),
    invite: (account) => step(account, 'invite'),
    setRole: (account, role) => step(account, 'role', { role }),
    signOut: ({ id }) => settle(client.post(`/api/staff/${encodeURIComponent(id)}/sign-out`)),
    resetFactor: (account) => step(account, 'reset-factor'),
    dismiss: (account) => step(account, 'dismiss'),
  };
}
