import { Button } from 'react-aria-components';
import type { BlindCaseJson } from '../../../platforms/web/contract/reviews.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { dateAndTime, timeOfDay } from '../../words/times.js';
import { useWords } from '../../words/words.js';
import { MarkedText } from '../case/marked-text.js';
import { Covered } from '../comfort/covered.js';
import { useVeil } from '../comfort/use-veil.js';
import { useKeys } from '../keys/use-keys.js';
import { useOffers } from '../palette/offers.js';
import { useReview } from './use-review.js';
import '../../styles/reviews.css';

const choices = [
  { decision: 'keep', key: 'k' },
  { decision: 'remove', key: 'r' },
  { decision: 'warn', key: 'w' },
  { decision: 'mute', key: 't' },
  { decision: 'kick', key: 'o' },
  { decision: 'ban', key: 'b' },
] as const;

/** Decided cases, looked at again by somebody who does not know the decision. */
export function ReviewsPage() {
  const { say } = useWords();
  const { one, problem, saved, say: give, reload } = useReview();
  useKeys(Object.fromEntries(choices.map(({ decision, key }) => [key, () => give(decision)])));
  const offered = choices.map(({ decision, key }) => ({
    ...{ name: decision, key, label: say(`console-choice-${decision}`) },
    run: () => give(decision),
  }));
  useOffers(one ? offered : []);
  return (
    <div className="reviews-page">
      <h1>{say('console-reviews-title')}</h1>
      <p className="page-lead">{say('console-reviews-lead')}</p>
      {problem && <ProblemNote text={problem} onRetry={reload} />}
      <p className="statistics-note" role="status">
        {saved && one && say('console-reviews-saved')}
      </p>
      {one === null && <p className="empty">{say('console-reviews-none')}</p>}
      {one && <BlindCase one={one} />}
      {one && (
        <fieldset className="review-choices">
          <legend>{say('console-reviews-question')}</legend>
          {choices.map(({ decision, key }) => (
            <Button key={decision} className="choice-button" onPress={() => give(decision)}>
              {say(`console-choice-${decision}`)} <kbd>{key}</kbd>
            </Button>
          ))}
        </fieldset>
      )}
    </div>
  );
}

function BlindCase({ one }: { readonly one: BlindCaseJson }) {
  const { say, wordFor, locale, zone } = useWords();
  const veil = useVeil(one.id);
  return (
    <article className="case-talk">
      <figure className="case-comment">
        <Covered veil={veil}>
          <blockquote lang={one.language}>
            <MarkedText text={one.text} signals={one.signals} />
          </blockquote>
        </Covered>
        <figcaption>
          <span>{one.author}</span>
          <span>{one.space}</span>
          <time dateTime={one.at}>{dateAndTime(locale, one.at, zone)}</time>
        </figcaption>
      </figure>
      <section aria-labelledby="signals-title">
        <h2 id="signals-title">{say('console-signals-title')}</h2>
        <ol className="signals">
          {one.signals.map((signal, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the number of a signal is its place.
            <li key={index} data-tier={signal.tier}>
              <span>{signal.why}</span>
              <span className="signal-tier">{wordFor('console-tier', signal.tier)}</span>
            </li>
          ))}
        </ol>
      </section>
      {one.context.length > 0 && (
        <details>
          <summary>{say('console-reviews-context')}</summary>
          <ul className="neighbours">
            {one.context.map((line) => (
              <li key={line.id}>
                <span className="neighbour-head">
                  {line.author} · {timeOfDay(locale, line.at, zone)}
                </span>
                <span>{line.text}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </article>
  );
}
