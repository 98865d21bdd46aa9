import { useEffect, useRef } from 'react';
import { useWords } from '../../words/words.js';
import { Composer } from './composer.js';
import { Ford } from './ford.js';
import { Suggestions } from './suggestions.js';
import { TalkView } from './talk-view.js';
import { TurnView } from './turn-view.js';
import type { Turn } from './turns.js';
import { useConversation } from './use-conversation.js';
import { useTalk } from './use-talk.js';

/** The front desk: what was asked and answered, and the line to ask on. */
export function FrontDesk() {
  const { say } = useWords();
  const desk = useConversation();
  const { turns, ask, talkKey, talkAfter, forgetTalk } = desk;
  const talking = useTalk(talkKey, forgetTalk);
  const open = talking.talk !== null && talking.talk.state !== 'closed';
  const end = useRef<HTMLDivElement>(null);
  const last = turns.at(-1);
  const lines = talking.talk?.messages.length ?? 0;
  const news = `${turns.length + lines} ${last?.response ? 'answered' : ''} ${last?.problem ?? ''}`;
  useEffect(() => {
    // Only once there is something to follow; a fresh page stays where it is.
    if (news.startsWith('0 ')) return;
    end.current?.scrollIntoView({ block: 'nearest' });
  }, [news]);
  const show = (turn: Turn) => (
    <TurnView
      key={turn.id}
      turn={turn}
      isLast={turn === last}
      onAsk={ask}
      onRetry={() => desk.retry(turn)}
      onRate={(helpful) => desk.rate(turn, helpful)}
    />
  );
  const untouched = !last && talking.talk === null;
  return (
    <section className="desk" aria-labelledby="desk-title">
      <h1 id="desk-title">{say('pages-desk-title')}</h1>
      <p className="desk-lead">{say('pages-desk-lead')}</p>
      <div
        className="desk-log"
        role="log"
        aria-label={say('pages-desk-log')}
        data-empty={untouched}
      >
        {turns.slice(0, talkAfter).map(show)}
        {talkKey !== null && (
          <TalkView
            talkKey={talkKey}
            state={talking}
            above={saidAbove(turns)}
            question={questionBefore(turns, talkAfter)}
            onDone={forgetTalk}
          />
        )}
        {turns.slice(talkAfter).map(show)}
      </div>
      <div ref={end} className="desk-ask">
        {open ? (
          <>
            <Composer
              to="talk"
              onAsk={(text) => (text.startsWith('/') ? ask(text) : talking.write(text))}
            />
            <p className="talk-hint">{say('pages-talk-hint')}</p>
          </>
        ) : (
          <>
            <Composer onAsk={ask} />
            <Suggestions onAsk={ask} />
          </>
        )}
      </div>
      {untouched && <Ford />}
    </section>
  );
}

function saidAbove(turns: readonly Turn[]): ReadonlySet<string> {
  return new Set(turns.map(({ response }) => response?.reply.text ?? ''));
}

/** What was asked of the desk just before a person was asked for. */
function questionBefore(turns: readonly Turn[], talkAfter: number): string | null {
  const before = turns.slice(0, Math.max(0, talkAfter - 1));
  return before.findLast(({ action, response }) => !action && !response?.reply.talk)?.text ?? null;
}
