import { type FormEvent, type ReactNode, useState } from 'react';
import { Button, Input, Label, TextField } from 'react-aria-components';
import { useWords } from '../../words/words.js';

export interface Proof {
  readonly password?: string;
  readonly code?: string;
}

interface ProofFormProps {
  readonly asksPassword: boolean;
  /** What the code is to be, absent: none is asked for. */
  readonly code?: string;
  readonly button: string;
  readonly onProve: (proof: Proof) => Promise<void>;
  /** Absent: there is nothing to go back to. */
  readonly onStop?: () => void;
  /** What else is asked, before it. */
  readonly children?: ReactNode;
  /** What came of it. */
  readonly after?: ReactNode;
}

/** What shows that it is the owner of an account who changes it: their password, a code, or both. */
export function ProofForm(props: ProofFormProps) {
  const { asksPassword, code: codeLabel, button, onProve, onStop, children, after } = props;
  const { say } = useWords();
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void onProve({ ...(asksPassword && { password }), ...(codeLabel && { code }) });
  };
  return (
    <form className="draft-form own-form" onSubmit={submit}>
      {children}
      {asksPassword && (
        <TextField
          className="field"
          type="password"
          isRequired
          maxLength={128}
          value={password}
          onChange={setPassword}
        >
          <Label>{say('console-account-password-current')}</Label>
          <Input autoComplete="current-password" />
        </TextField>
      )}
      {codeLabel && (
        <TextField
          className="field"
          isRequired
          maxLength={40}
          value={code}
          onChange={setCode}
          autoFocus={!asksPassword && !children}
        >
          <Label>{codeLabel}</Label>
          <Input autoComplete="one-time-code" autoCapitalize="none" spellCheck={false} />
        </TextField>
      )}
      <div className="card-steps">
        <Button type="submit" className="main-button">
          {button}
        </Button>
        {onStop && (
          <Button className="quiet-button" onPress={onStop}>
            {say('console-account-factor-stop')}
          </Button>
        )}
      </div>
      {after}
    </form>
  );
}
