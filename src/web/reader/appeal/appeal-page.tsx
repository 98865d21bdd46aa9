import { type FormEvent, useState } from 'react';
import { Button, Label, TextArea, TextField } from 'react-aria-components';
import type { AppealJson } from '../../../platforms/web/contract/appeals.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { dateAndTime } from '../../words/times.js';
import { useWords } from '../../words/words.js';
import { type AppealState, useAppeal } from './use-appeal.js';

const LONGEST_TEXT = 2_000;

/** Where the link leads that comes with a decision: what was decided, and a second pair of eyes. */
export function AppealPage({ token }: { readonly token: string }) {
  const { say } = useWords();
  const { decision, problem, reload, appeal } = useAppeal(token);
  return (
    <div className="appeal-page">
      <h1>{say('pages-appeal-title')}</h1>
      {problem && <ProblemNote text={problem} onRetry={() => void reload()} />}
      {!problem && !decision && <p>{say('pages-loading')}</p>}
      {decision && <Decision decision={decision} />}
      {decision?.state === 'open' && <AppealForm decision={decision} appeal={appeal} />}
    </div>
  );
}

function Decision({ decision }: { readonly decision: AppealJson }) {
  const { locale, say, zone } = useWords();
  const at = (iso: string) => dateAndTime(locale, iso, zone);
  const { comment, reason, until, decidedAt, state } = decision;
  return (
    <>
      <blockquote className="quoted">{comment}</blockquote>
      <p>{say(`pages-appeal-${decision.decision}`, { at: at(decidedAt) })}</p>
      {reason && <p>{say('pages-appeal-reason', { reason })}</p>}
      {until && <p>{say('pages-appeal-until', { until: at(until) })}</p>}
      {state !== 'open' && <p role="status">{say(`pages-appeal-state-${state}`)}</p>}
    </>
  );
}

interface AppealFormProps {
  readonly decision: AppealJson;
  readonly appeal: AppealState['appeal'];
}

function AppealForm({ decision, appeal }: AppealFormProps) {
  const { locale, say, zone } = useWords();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') return setProblem(say('pages-appeal-empty'));
    setProblem(await appeal(text.trim()));
  };
  return (
    <form onSubmit={submit}>
      <p>{say('pages-appeal-how', { until: dateAndTime(locale, decision.open, zone) })}</p>
      <TextField value={text} onChange={setText} maxLength={LONGEST_TEXT}>
        <Label>{say('pages-appeal-words')}</Label>
        <TextArea rows={5} />
      </TextField>
      <Button type="submit" className="main-button">
        {say('pages-appeal-send')}
      </Button>
      <p role="status">{problem}</p>
    </form>
  );
}
