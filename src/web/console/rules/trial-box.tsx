import { type FormEvent, useState } from 'react';
import { Button, Label, TextArea, TextField } from 'react-aria-components';
import type { SignalJson } from '../../../platforms/web/contract/cases.js';
import type { RuleJson, RuleTrialJson } from '../../../platforms/web/contract/rules.js';
import { problemText } from '../../api/problem.js';
import { useClient } from '../../api/use-client.js';
import { useWords } from '../../words/words.js';
import { MarkedText } from '../case/marked-text.js';

/** As many as the service tries at once. */
const MOST_TRIED = 50;

/** "Try a text": what the rules in force say, and what drafts and shadow rules would find. */
export function TrialBox({ rules, open }: TrialBoxProps) {
  const { say } = useWords();
  const client = useClient();
  const [text, setText] = useState('');
  const [tried, setTried] = useState<{ text: string; trial: RuleTrialJson } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const wanted = text.trim();
    if (wanted === '') return;
    const waiting = rules.filter(({ id, mode }) => mode !== 'live' || id === open);
    const ids = waiting.slice(0, MOST_TRIED).map(({ id }) => id);
    const answer = await client.post<RuleTrialJson>('/api/rules/try', { text: wanted, rules: ids });
    setTried(answer.ok ? { text: wanted, trial: answer.value } : null);
    setProblem(answer.ok ? null : problemText(say, answer));
  };
  return (
    <section className="try-box" aria-labelledby="trial-title">
      <h2 id="trial-title">{say('console-rules-try-title')}</h2>
      <p className="page-lead">{say('console-rules-try-lead')}</p>
      <form onSubmit={(event) => void submit(event)}>
        <TextField value={text} onChange={setText} maxLength={2_000}>
          <Label className="unseen">{say('console-rules-try-field')}</Label>
          <TextArea rows={2} placeholder={say('console-rules-try-field')} />
        </TextField>
        <Button type="submit" className="quiet-button">
          {say('console-rules-try')}
        </Button>
      </form>
      <div role="status">
        {tried && <Found {...tried} />}
        {problem && <p className="problem">{problem}</p>}
      </div>
    </section>
  );
}

interface TrialBoxProps {
  readonly rules: readonly RuleJson[];
  /** The open rule is tried whatever its mode. */
  readonly open: string | null;
}

function Found({ text, trial }: { readonly text: string; readonly trial: RuleTrialJson }) {
  const { say } = useWords();
  const { now, found } = trial;
  const hits = found.filter(({ spans }) => spans.length > 0);
  return (
    <div className="trial-found">
      <p className="try-by">{say(`rules-try-${now.verdict}`)}</p>
      {now.signals.length > 0 && <MarkedText text={text} signals={now.signals} />}
      <ol>
        {now.signals.map((signal) => (
          <li key={`${signal.rule} ${signal.span.join()} ${signal.why}`}>{signal.why}</li>
        ))}
      </ol>
      {hits.map(({ id, name, mode, spans }) => (
        <div key={id} className="trial-rule">
          <p className="try-by">
            {say('rules-try-found', { name, mode: say(`rules-mode-${mode}`) })}
          </p>
          <MarkedText text={text} signals={spans.map(asSignal)} />
        </div>
      ))}
      {hits.length === 0 && <p className="empty">{say('console-rules-try-none')}</p>}
    </div>
  );
}

function asSignal(span: readonly [number, number]): SignalJson {
  return { rule: '', tier: 'folded', span, why: '', weight: 0 };
}
