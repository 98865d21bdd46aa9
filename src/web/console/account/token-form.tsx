import { type FormEvent, useState } from 'react';
import { Button, Checkbox, CheckboxGroup, Input, Label, TextField } from 'react-aria-components';
import { useWords } from '../../words/words.js';
import { scopeKey } from './scope-key.js';

export interface TokenWish {
  readonly name: string;
  readonly scopes: readonly string[];
}

const blank: TokenWish = { name: '', scopes: [] };

interface TokenFormProps {
  /** What one's role may give. */
  readonly scopes: readonly string[];
  /** Whether it was made. */
  readonly onMake: (wish: TokenWish) => Promise<boolean>;
}

/** A new token: nothing is chosen for people, so that it may do no more than they mean. */
export function TokenForm({ scopes, onMake }: TokenFormProps) {
  const { say } = useWords();
  const [wish, setWish] = useState(blank);
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (wish.scopes.length === 0) return setProblem(say('console-account-token-none-chosen'));
    setProblem(null);
    if (await onMake(wish)) setWish(blank);
  };
  return (
    <form className="draft-form token-form" onSubmit={(event) => void submit(event)}>
      <TextField
        className="field"
        isRequired
        maxLength={100}
        value={wish.name}
        onChange={(name) => setWish({ ...wish, name })}
      >
        <Label>{say('console-account-token-name')}</Label>
        <Input autoComplete="off" />
      </TextField>
      <CheckboxGroup
        className="scope-field"
        value={[...wish.scopes]}
        onChange={(chosen) => setWish({ ...wish, scopes: chosen })}
      >
        <Label>{say('console-account-token-scopes')}</Label>
        <div>
          {scopes.map((scope) => (
            <Checkbox key={scope} value={scope}>
              {say(scopeKey(scope))} <code>{scope}</code>
            </Checkbox>
          ))}
        </div>
      </CheckboxGroup>
      <Button type="submit" className="main-button">
        {say('console-account-token-make')}
      </Button>
      {problem && (
        <p role="alert" className="problem">
          {problem}
        </p>
      )}
    </form>
  );
}
