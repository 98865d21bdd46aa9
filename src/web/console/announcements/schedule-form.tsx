import { type FormEvent, useState } from 'react';
import { Button, Input, Label, TextField } from 'react-aria-components';
import { useWords } from '../../words/words.js';

interface ScheduleFormProps {
  /** Without `at` it goes out after the usual delay, in which it can still be stopped. */
  readonly onSchedule: (when: { readonly at?: string }) => void;
}

/** When it is to be sent: soon, or at a time on the library's clock. */
export function ScheduleForm({ onSchedule }: ScheduleFormProps) {
  const { say } = useWords();
  const [at, setAt] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSchedule(at === '' ? {} : { at });
  };
  return (
    <form className="schedule-form" onSubmit={submit}>
      <TextField className="field" value={at} onChange={setAt}>
        <Label>{say('console-schedule-at')}</Label>
        <Input type="datetime-local" />
      </TextField>
      <Button type="submit" className="main-button">
        {say(at === '' ? 'console-schedule-soon' : 'console-schedule-then')}
      </Button>
    </form>
  );
}
