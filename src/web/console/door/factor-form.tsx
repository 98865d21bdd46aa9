import { type FormEvent, useState } from 'react';
import { Button } from 'react-aria-components';
import { CodeField } from '../../parts/code-field.js';
import { useWords } from '../../words/words.js';

interface FactorFormProps {
  readonly onSubmit: (code: string) => Promise<void>;
}

/** The second step: a code of the app, or a recovery code, in one field. */
export function FactorForm({ onSubmit }: FactorFormProps) {
  const { say } = useWords();
  const [code, setCode] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    await onSubmit(code);
    setCode('');
  };
  return (
    <form className="draft-form door-form" onSubmit={(event) => void submit(event)}>
      <p>{say('console-door-factor')}</p>
      <CodeField
        label={say('console-door-factor-code')}
        hint={say('console-door-factor-hint')}
        value={code}
        onChange={setCode}
        autoFocus
      />
      <Button type="submit" className="main-button">
        {say('console-door-factor-enter')}
      </Button>
    </form>
  );
}
