import { Button } from 'react-aria-components';
import type { BacktestJson } from '../../../platforms/web/contract/rule-lab.js';
import { dateAndTime } from '../../words/times.js';
import { useWords } from '../../words/words.js';
import { BacktestTable } from './backtest-table.js';
import { type RuleDraft, type Tried, useBacktest } from './use-rule-lab.js';

interface BacktestPaneProps {
  readonly id: string;
  /** What is written down and not kept yet. */
  readonly draft?: RuleDraft;
}

/** "Try it on past comments": what a rule would have found, beside its live version. */
export function BacktestPane({ id, draft }: BacktestPaneProps) {
  const { say } = useWords();
  const { tried, run } = useBacktest(id);
  return (
    <section className="backtest" aria-labelledby="backtest-title">
      <h3 id="backtest-title">{say('console-lab-title')}</h3>
      <p className="page-lead">{say('console-lab-lead')}</p>
      <Button
        className="quiet-button"
        onPress={() => void run(draft)}
        isDisabled={tried.at === 'trying'}
      >
        {say('console-lab-try')}
      </Button>
      <TriedResult tried={tried} />
    </section>
  );
}

/** What came of it: figures, then comments to look at. */
export function TriedResult({ tried }: { readonly tried: Tried }) {
  const { say } = useWords();
  return (
    <>
      <p role="status" className={tried.at === 'problem' ? 'problem' : 'backtest-status'}>
        {tried.at === 'trying' && say('console-lab-trying')}
        {tried.at === 'problem' && tried.text}
        {tried.at === 'tried' && <Read backtest={tried.backtest} />}
      </p>
      {tried.at === 'tried' && tried.backtest.read > 0 && (
        <>
          <BacktestTable backtest={tried.backtest} />
          <Samples backtest={tried.backtest} />
        </>
      )}
    </>
  );
}

function Read({ backtest }: { readonly backtest: BacktestJson }) {
  const { say, locale, zone } = useWords();
  const { read, from, until, isCut, decided } = backtest;
  if (from === null || until === null) return say('console-lab-none');
  const span = { from: dateAndTime(locale, from, zone), until: dateAndTime(locale, until, zone) };
  return (
    <>
      {say('console-lab-read', { count: read, ...span, ...decided })}
      {isCut && <> {say('console-lab-cut')}</>}
    </>
  );
}

function Samples({ backtest: { samples, live } }: { readonly backtest: BacktestJson }) {
  const { say, wordFor, locale, zone } = useWords();
  if (samples.length === 0) return null;
  return (
    <>
      <h4>{say('console-lab-samples')}</h4>
      <ul className="backtest-samples">
        {samples.map(({ id, text, at, outcome, foundBy }) => (
          <li key={id} data-outcome={outcome}>
            <p className="announcement-text">{text}</p>
            <p className="announcement-facts">
              <span>{wordFor('console-lab-outcome', outcome)}</span>
              {live && <span>{wordFor('console-lab-by', foundBy)}</span>}
              <span>{dateAndTime(locale, at, zone)}</span>
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
