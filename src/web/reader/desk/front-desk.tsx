import { useEffect, useRef } from 'react';
import { useWords } from '../../words/words.js';
import { Composer } from './composer.js';
import { Ford } from './ford.js';
import { Suggestions } from './suggestions.js';
import { TurnView } from './turn-view.js';
import { useConversation } from './use-conversation.js';

/** The front desk: what was asked and answered, and the line to ask on. */
export function FrontDesk() {
  const { say } = useWords();
  const { turns, ask, retry, rate } = useConversation();
  const end = useRef<HTMLDivElement>(null);
  const last = turns.at(-1);
  const news = `${turns.length} ${last?.response ? 'answered' : ''} ${last?.problem ?? ''}`;
  useEffect(() => {
    // Only once there is something to follow; a fresh page stays where it is.
    if (news.startsWith('0 ')) return;
    end.current?.scrollIntoView({ block: 'nearest' });
  }, [news]);
  return (
    <section className="desk" aria-labelledby="desk-title">
      <h1 id="desk-title">{say('pages-desk-title')}</h1>
      <p className="desk-lead">{say('pages-desk-lead')}</p>
      <div className="desk-log" role="log" aria-label={say('pages-desk-log')} data-empty={!last}>
        {turns.map((turn) => (
          <TurnView
            key={turn.id}
            turn={turn}
            isLast={turn === last}
            onAsk={ask}
            onRetry={() => retry(turn)}
            onRate={(helpful) => rate(turn, helpful)}
          />
        ))}
      </div>
      <div ref={end} className="desk-ask">
        <Composer onAsk={ask} />
        <Suggestions onAsk={ask} />
      </div>
      {!last && <Ford />}
    </section>
  );
}
