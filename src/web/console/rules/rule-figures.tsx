import type { ModeFiguresJson, RuleFiguresJson } from '../../../platforms/web/contract/rule-lab.js';
import { dateAndTime } from '../../words/times.js';
import { useWords } from '../../words/words.js';
import { shareText } from './backtest-table.js';

/** A word where the service itself took the rule back. */
export function FellBack({ figures: { fellBackAt } }: { readonly figures: RuleFiguresJson }) {
  const { say, locale, zone } = useWords();
  if (fellBackAt === null) return null;
  return (
    <p className="rule-fell-back">
      {say('console-lab-fell-back', { at: dateAndTime(locale, fellBackAt, zone) })}
    </p>
  );
}

/** How a rule does in service: what it found, how often that was right, and whether it is as usual. */
export function RuleFigures({ figures }: { readonly figures: RuleFiguresJson }) {
  const { say } = useWords();
  const { shadow, live, rate } = figures;
  return (
    <section className="rule-figures" aria-labelledby="rule-figures-title">
      <h3 id="rule-figures-title">{say('console-lab-service')}</h3>
      {rate === null && shadow.hits + live.hits === 0 && (
        <p className="empty">{say('console-lab-idle')}</p>
      )}
      <Found name="console-lab-in-shadow" of={shadow} />
      <Found name="console-lab-in-live" of={live} />
      {rate && <Rate rate={rate} />}
    </section>
  );
}

function Found({ name, of }: { readonly name: string; readonly of: ModeFiguresJson }) {
  const words = useWords();
  const { hits, removed, kept, undecided, precision } = of;
  if (hits === 0) return null;
  return (
    <p>
      {words.say(name, { hits, removed, kept, undecided })}{' '}
      {words.say('console-lab-precision-of', { share: shareText(precision, words) })}
    </p>
  );
}

function Rate({ rate }: { readonly rate: NonNullable<RuleFiguresJson['rate']> }) {
  const { say, wordFor } = useWords();
  const { state, hour, band } = rate;
  return (
    <p className="rule-rate" data-state={state}>
      {say('console-lab-hour', { hits: hour.hits, comments: hour.comments })}{' '}
      {band && say('console-lab-band', { low: Math.ceil(band.low), high: Math.floor(band.high) })}{' '}
      {wordFor('console-lab-rate', state)}
    </p>
  );
}
