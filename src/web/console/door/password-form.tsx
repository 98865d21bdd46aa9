import { type FormEvent, useState } from 'react';
import { Button, Input, Label, TextField } from 'react-aria-components';
import { PasswordField } from '../../parts/password-field.js';
import { useWords } from '../../words/words.js';
import type { Login } from '../use-staff.js';

interface PasswordFormProps {
  readonly onSubmit: (login: Login) => Promise<void>;
}

/** Address and password, as password managers know them. */
export function PasswordForm({ onSubmit }: PasswordFormProps) {
  const { say } = useWords();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [isSending, setSending] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setSending(true);
    await onSubmit({ email, password });
    setSending(false);
    setPassword('');
  };
  return (
    <form className="draft-form door-form" onSubmit={(event) => void submit(event)}>
      <TextField
        className="field"
        type="email"
        isRequired
        maxLength={254}
        value={email}
        onChange={setEmail}
      >
        <Label>{say('console-door-email')}</Label>
        <Input autoComplete="username" />
      </TextField>
      <PasswordField
        label={say('console-door-password')}
        kind="current"
        value={password}
        onChange={setPassword}
      />
      <Button type="submit" className="main-button" isDisabled={isSending}>
        {say('console-door-password-enter')}
      </Button>
    </form>
  );
}
