import { type FormEvent, type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import { CodeField } from '../../parts/code-field.js';
import { PasswordField } from '../../parts/password-field.js';
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
        <PasswordField
          label={say('console-account-password-current')}
          kind="current"
          value={password}
          onChange={setPassword}
        />
      )}
      {codeLabel && (
        <CodeField
          label={codeLabel}
          value={code}
          onChange={setCode}
          autoFocus={!asksPassword && !children}
        />
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
