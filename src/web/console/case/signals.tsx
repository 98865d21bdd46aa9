import type { CaseDetailJson } from '../../../platforms/web/contract/cases.js';
import { useWords } from '../../words/words.js';

/** Why the case is here, and why it stands where it does in the queue. */
export function Signals({ one }: { readonly one: CaseDetailJson }) {
  const { say, wordFor } = useWords();
  return (
    <section className="case-part" aria-labelledby="signals-title">
      <h3 id="signals-title">{say('console-signals-title')}</h3>
      {one.verdict && <p className="verdict-why">{one.verdict.why}</p>}
      <ol className="signals">
        {one.signals.map((signal, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the number of a signal is its place.
          <li key={index} data-tier={signal.tier}>
            <span>{signal.why}</span>
            <span className="signal-tier">{wordFor('console-tier', signal.tier)}</span>
          </li>
        ))}
      </ol>
      <details>
        <summary>{say('console-priority-why', { value: one.priority.value.toFixed(1) })}</summary>
        <dl className="terms">
          {Object.entries(one.priority.terms).map(([term, value]) => (
            <div key={term}>
              <dt>{wordFor('console-term', term)}</dt>
              <dd>{value.toFixed(2)}</dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  );
}
