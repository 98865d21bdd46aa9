import type { CaseDetailJson } from '../../../platforms/web/contract/cases.js';
import type { WordFor } from '../../words/languages.js';
import { dateAndTime } from '../../words/times.js';
import { useWords } from '../../words/words.js';

type Event = CaseDetailJson['events'][number];

interface HistoryProps {
  readonly events: readonly Event[];
}

/** Everything that ever happened to the case, newest first. Nobody can take a line out. */
export function History({ events }: HistoryProps) {
  const { locale, say, wordFor, zone } = useWords();
  return (
    <section className="case-part" aria-labelledby="history-title">
      <h3 id="history-title">{say('console-history-title')}</h3>
      <ol className="history">
        {[...events].reverse().map((event) => (
          <li key={event.seq}>
            <time dateTime={event.at}>{dateAndTime(locale, event.at, zone)}</time>
            <span>
              <strong>{event.name}</strong> {wordFor('console-event', event.type)}{' '}
              {event.type === 'snoozed'
                ? dateAndTime(locale, String(event.payload.until), zone)
                : detailOf(event, wordFor)}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The part of an event that a person wants to read. */
function detailOf({ payload, reasonText }: Event, wordFor: WordFor): string {
  const decision = payload.decision ?? payload.kind;
  const words = [
    typeof decision === 'string' ? wordFor('console-decided', decision) : '',
    reasonText ?? String(payload.reason ?? ''),
    typeof payload.note === 'string' ? payload.note : '',
  ];
  return words.filter((word) => word !== '').join(' · ');
}
