import { type FormEvent, useState } from 'react';
import { Button, Input, Label, TextField } from 'react-aria-components';
import type { RehearsalJson } from '../../../platforms/web/contract/faq.js';
import { problemText } from '../../api/problem.js';
import { useClient } from '../../api/use-client.js';
import { useWords } from '../../words/words.js';

/** "Ask as a reader": what would be answered, and by what. */
export function TryBox() {
  const { say, locale } = useWords();
  const client = useClient();
  const [text, setText] = useState('');
  const [heard, setHeard] = useState<RehearsalJson | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') return;
    const answer = await client.post<RehearsalJson>('/api/faq/try', { text: text.trim(), locale });
    setHeard(answer.ok ? answer.value : null);
    setProblem(answer.ok ? null : problemText(say, answer));
  };
  return (
    <section className="try-box" aria-labelledby="try-title">
      <h2 id="try-title">{say('console-try-title')}</h2>
      <p className="page-lead">{say('console-try-lead')}</p>
      <form onSubmit={submit}>
        <TextField value={text} onChange={setText} maxLength={2_000}>
          <Label className="unseen">{say('console-try-field')}</Label>
          <Input placeholder={say('console-try-field')} autoComplete="off" />
        </TextField>
        <Button type="submit" className="quiet-button">
          {say('console-try-ask')}
        </Button>
      </form>
      <div role="status">
        {heard && (
          <>
            <p className="try-by">{by(say, heard)}</p>
            <p className="try-answer" lang={heard.reply.locale}>
              {heard.reply.text}
            </p>
          </>
        )}
        {problem && <p className="problem">{problem}</p>}
      </div>
    </section>
  );
}

function by(say: ReturnType<typeof useWords>['say'], { command, topic }: RehearsalJson): string {
  if (topic !== null) return say('console-try-topic', { topic });
  return command === null ? say('console-try-nothing') : say('console-try-command', { command });
}
