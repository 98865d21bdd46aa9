import { type FormEvent, type ReactNode, useState } from 'react';
import { Button, Input, Label, Text, TextField } from 'react-aria-components';
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
        <TextField
          className="field"
          type="password"
          isRequired
          maxLength={128}
          value={current}
          onChange={setCurrent}
        >
          <Label>{say('console-account-password-current')}</Label>
          <Input autoComplete="current-password" />
        </TextField>
      )}
      <TextField
        className="field"
        type="password"
        isRequired
        maxLength={128}
        value={password}
        onChange={setPassword}
      >
        <Label>{say('console-account-password-new')}</Label>
        <Input autoComplete="new-password" />
        <Text slot="description" className="field-hint">
          {say('console-account-password-hint')}
        </Text>
      </TextField>
      <Button type="submit" className="main-button">
        {say('console-account-password-set')}
      </Button>
      {children}
    </form>
  );
}
