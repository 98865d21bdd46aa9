import { useState } from 'react';
import type { EndedJson, PasswordJson } from '../../../platforms/web/contract/own-account.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { useWords } from '../../words/words.js';
import { NewPasswordForm, type PasswordWish } from './new-password-form.js';
import { useOwn } from './use-own.js';

const PATH = '/api/staff/me/password';

/** One's own password: whether there is one, and a new one. */
export function Password({ email }: { readonly email: string }) {
  const { say } = useWords();
  const { value, problem, reload, act } = useOwn<PasswordJson>(PATH);
  const [told, tell] = useState<string | null>(null);
  const set = async (wish: PasswordWish) => {
    const done = await act<EndedJson>(PATH, wish);
    tell(done && say('console-account-password-done', { count: done.value.ended }));
    return done !== null;
  };
  return (
    <section aria-labelledby="own-password">
      <h2 id="own-password">{say('console-account-password')}</h2>
      {value && (
        <p className="page-lead">
          {say(value.isSet ? 'console-account-password-is' : 'console-account-password-none')}{' '}
          {value.isSet && !value.asksCurrent && say('console-account-password-free')}
        </p>
      )}
      {problem && !value && <ProblemNote text={problem} onRetry={() => void reload()} />}
      {value && (
        <NewPasswordForm email={email} asksCurrent={value.asksCurrent} onSet={set}>
          {problem && (
            <p role="alert" className="problem">
              {problem}
            </p>
          )}
        </NewPasswordForm>
      )}
      <p role="status" className="account-told">
        {told}
      </p>
    </section>
  );
}
