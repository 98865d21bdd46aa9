import { dateAndTime } from '../../words/times.js';
import { useWords } from '../../words/words.js';
import type { Hindrance } from './use-case.js';

/** Why a step was not taken: who came first and with what, or how the text has changed. */
export function Conflict({ hindrance }: { readonly hindrance: Hindrance }) {
  const { locale, say, wordFor, zone } = useWords();
  const { text, winner, before, after } = hindrance;
  return (
    <div className="conflict" role="alert">
      <p>{text}</p>
      {winner && (
        <p>
          {say('console-winner', {
            who: winner.who,
            what: wordFor('console-did', winner.what),
            at: dateAndTime(locale, winner.at, zone),
          })}
        </p>
      )}
      {before !== undefined && after !== undefined && (
        <p>
          <del>{before}</del> <ins>{after}</ins>
        </p>
      )}
    </div>
  );
}
