import { type KeyboardEvent, type RefObject, useState } from 'react';
import { Button, Label, TextArea, TextField } from 'react-aria-components';
import { useWords } from '../../words/words.js';

const LONGEST_ANSWER = 4_000;

interface AnswerBoxProps {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  /** In the reader's language: what a colleague often begins with. */
  readonly greeting: string | null;
  readonly onAnswer: (text: string) => Promise<boolean>;
}

/** Where a colleague writes: Enter sends, Shift and Enter begins a line. */
export function AnswerBox({ field, greeting, onAnswer }: AnswerBoxProps) {
  const { say } = useWords();
  const [text, setText] = useState('');
  const send = async () => {
    if (text.trim() === '') return;
    setText('');
    // What could not be sent comes back, unless something new was begun meanwhile.
    if (!(await onAnswer(text))) setText((now) => (now === '' ? text : now));
  };
  const press = (event: KeyboardEvent) => {
    // The Enter that ends the writing of a Chinese word is none of ours.
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void send();
  };
  return (
    <div className="answer-box">
      <TextField value={text} onChange={setText} maxLength={LONGEST_ANSWER}>
        <Label className="unseen">{say('console-talk-field')}</Label>
        <TextArea
          ref={field}
          rows={3}
          placeholder={say('console-talk-placeholder')}
          onKeyDown={press}
        />
      </TextField>
      <p>
        <Button className="main-button" onPress={() => void send()}>
          {say('console-talk-send')}
        </Button>
        {greeting !== null && (
          <Button className="quiet-button" onPress={() => setText(greeting)}>
            {say('console-talk-greeting')}
          </Button>
        )}
      </p>
    </div>
  );
}
