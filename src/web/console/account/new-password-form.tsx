import { type FormEvent, type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import { PasswordField } from '../../parts/password-field.js';
import { useWords } from '../../words/words.js';

export interface PasswordWish {
  readonly current?: string;
  readonly password: string;
}

interface NewPasswordFormProps {
  /** Beside it password managers keep the new one. */
  readonly email: string;
  readonly asksCurrent: boolean;
  /** Whether it was set. */
  readonly onSet: (wish: PasswordWish) => Promise<boolean>;
  readonly children: ReactNode;
}

/** What was typed stays when it is refused, so that one sees what to mend. */
export function NewPasswordForm({ email, asksCurrent, onSet, children }: NewPasswordFormProps) {
  const { say } = useWords();
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await onSet(asksCurrent ? { current, password } : { password }))) return;
    setCurrent('');
    setPassword('');
  };
  return (
    <form className="draft-form own-form" onSubmit={(event) => void submit(event)}>
      <input type="hidden" autoComplete="username" value={email} readOnly />
      {asksCurrent && (
        <PasswordField
          label={say('console-account-password-current')}
          kind="current"
          value={current}
          onChange={setCurrent}
        />
      )}
      <PasswordField
        label={say('console-account-password-new')}
        kind="new"
        hint={say('console-account-password-hint')}
        value={password}
        onChange={setPassword}
      />
      <Button type="submit" className="main-button">
        {say('console-account-password-set')}
      </Button>
      {children}
    </form>
  );
}
