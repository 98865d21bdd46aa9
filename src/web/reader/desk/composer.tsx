import { type FormEvent, useState } from 'react';
import { Button, Input, Label, TextField } from 'react-aria-components';
import { useWords } from '../../words/words.js';

const LONGEST_QUESTION = 2_000;

interface ComposerProps {
  readonly onAsk: (text: string) => void;
  /** Whom it goes to: the desk, or the librarian the reader talks with. */
  readonly to?: 'desk' | 'talk';
}

/** The line on which a question is written. */
export function Composer({ onAsk, to = 'desk' }: ComposerProps) {
  const { say } = useWords();
  const [text, setText] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const question = text.trim();
    if (question === '') return;
    onAsk(question);
    setText('');
  };
  return (
    <form className="composer" onSubmit={submit}>
      <TextField value={text} onChange={setText} maxLength={LONGEST_QUESTION}>
        <Label className="unseen">{say(`pages-${to}-field`)}</Label>
        <Input
          placeholder={say(`pages-${to}-placeholder`)}
          autoComplete="off"
          enterKeyHint="send"
        />
      </TextField>
      <Button type="submit" className="ask-button" aria-label={say(`pages-${to}-ask`)}>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M5 12h13M12.5 6l6 6-6 6" />
        </svg>
      </Button>
    </form>
  );
}
