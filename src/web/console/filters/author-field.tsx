import { type FormEvent, useState } from 'react';
import { useWords } from '../../words/words.js';
import { authorPattern } from './filter.js';

interface AuthorFieldProps {
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}

/** Whose comments alone are shown: taken over with Enter, or when the field is left. */
export function AuthorField({ value = '', onChange }: AuthorFieldProps) {
  const { say } = useWords();
  const [written, write] = useState(value);
  const take = (field: HTMLInputElement | null) => {
    const wanted = written.trim();
    if (wanted === value || !field?.reportValidity()) return;
    onChange(wanted === '' ? undefined : wanted);
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    take(event.currentTarget.querySelector('input'));
  };
  return (
    <form onSubmit={submit}>
      <label>
        <span>{say('console-filters-author')}</span>
        <input
          type="text"
          pattern={authorPattern}
          title={say('console-filters-author-lead')}
          placeholder="discord:123"
          autoComplete="off"
          spellCheck={false}
          value={written}
          onChange={({ target }) => write(target.value)}
          onBlur={({ target }) => take(target)}
        />
      </label>
    </form>
  );
}
