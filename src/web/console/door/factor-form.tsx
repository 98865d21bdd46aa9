import { type FormEvent, useState } from 'react';
import { Button, Input, Label, Text, TextField } from 'react-aria-components';
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
      <TextField
        className="field"
        isRequired
        maxLength={40}
        value={code}
        onChange={setCode}
        autoFocus
      >
        <Label>{say('console-door-factor-code')}</Label>
        <Input autoComplete="one-time-code" autoCapitalize="none" spellCheck={false} />
        <Text slot="description" className="field-hint">
          {say('console-door-factor-hint')}
        </Text>
      </TextField>
      <Button type="submit" className="main-button">
        {say('console-door-factor-enter')}
      </Button>
    </form>
  );
}
