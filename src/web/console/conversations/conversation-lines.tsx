import { useEffect, useRef } from 'react';
import type { HandoverDetailJson } from '../../../platforms/web/contract/handovers.js';
import { timeOfDay } from '../../words/times.js';
import { useWords } from '../../words/words.js';

interface ConversationLinesProps {
  readonly one: HandoverDetailJson;
}

/** What was said, the newest at the end and in view. */
export function ConversationLines({ one }: ConversationLinesProps) {
  const { locale, say, zone } = useWords();
  const end = useRef<HTMLElement>(null);
  const count = one.messages.length;
  useEffect(() => {
    if (count > 0) end.current?.scrollIntoView({ block: 'nearest' });
  }, [count]);
  return (
    <div className="talk-lines" role="log" aria-label={say('pages-talk-log')} lang={one.locale}>
      {one.messages.map(({ seq, sender, name, text, at, delivered }) => (
        <article
          key={seq}
          ref={seq === count ? end : null}
          className="talk-line"
          data-sender={sender}
        >
          <p className="talk-who" lang={locale}>
            {sender === 'staff' ? name : say(`handover-who-${sender}`)}
            <time dateTime={at}>{timeOfDay(locale, at, zone)}</time>
            {sender === 'staff' && !delivered && <span>{say('console-talk-undelivered')}</span>}
          </p>
          <p className="talk-text">{text}</p>
        </article>
      ))}
    </div>
  );
}
