import { dateAndTime } from '../../words/times.js';
import { useWords } from '../../words/words.js';
import type { Hindrance } from './use-case.js';

interface ConflictProps {
  readonly hindrance: Hindrance;
  /** Whether what readers wrote is covered for now. */
  readonly isCovered?: boolean;
}

/** Why a step was not taken: who came first and with what, or how the text has changed. */
export function Conflict({ hindrance, isCovered = false }: ConflictProps) {
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
        <p className="changed-words" inert={isCovered}>
          <del>{before}</del> <ins>{after}</ins>
        </p>
      )}
    </div>
  );
}
