import { ProgressBar } from 'react-aria-components';
import type { RuleUndoJson, UndoneCaseJson } from '../../../platforms/web/contract/rule-undo.js';
import { PageLink } from '../../parts/router.js';
import { useWords } from '../../words/words.js';

/** How far an undoing is, and in the end what became of it. */
export function UndoProgress({ progress: { state, counts, left } }: { progress: RuleUndoJson }) {
  const { say } = useWords();
  const done = counts.cleared + counts.retracted;
  const all = done + counts.waiting;
  const share = say('console-rule-undo-progress', { done, all });
  return (
    <>
      <ProgressBar
        className="undo-progress"
        aria-label={share}
        value={done}
        maxValue={Math.max(all, 1)}
        valueLabel={share}
      >
        {({ percentage = 0 }) => (
          <>
            <span className="undo-track">
              <span style={{ inlineSize: `${state === 'done' ? 100 : percentage}%` }} />
            </span>
            <span>{share}</span>
          </>
        )}
      </ProgressBar>
      <p role="status">{say(`console-rule-undo-${state}`, { ...counts })}</p>
      {state !== 'running' && <UndoneCases title="console-rule-undo-left" cases={left} withFate />}
    </>
  );
}

interface UndoneCasesProps {
  readonly title: string;
  readonly cases: readonly UndoneCaseJson[];
  readonly withFate?: boolean;
}

/** Comments with the way to their cases; where wanted, why each was left as it is. */
export function UndoneCases({ title, cases, withFate = false }: UndoneCasesProps) {
  const { say, wordFor } = useWords();
  if (cases.length === 0) return null;
  return (
    <section aria-label={say(title)}>
      <h3>{say(title)}</h3>
      <ul className="bulk-texts">
        {cases.map(({ case: id, text, author, fate }) => (
          <li key={id}>
            <PageLink to={`/console/cases/${id}`}>{text}</PageLink>{' '}
            <small>{withFate ? wordFor('console-rule-undo-fate', fate) : author}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
