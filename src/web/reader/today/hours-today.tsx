import type { NamedHallHours } from '../../../platforms/web/contract/pages.js';
import type { Say } from '../../words/languages.js';
import { dateParts } from '../../words/times.js';
import { useWords } from '../../words/words.js';
import { DayRibbon, type DaySpan, spanOf } from './day-ribbon.js';

interface HoursTodayProps {
  /** ISO date in the library's zone. */
  readonly today: string;
  readonly halls: readonly NamedHallHours[];
}

/** The calendar leaf of today, and each hall's hours on it. */
export function HoursToday({ today, halls }: HoursTodayProps) {
  const { locale, say } = useWords();
  const { day, month, weekday } = dateParts(locale, today);
  const span = spanOf(halls);
  return (
    <section className="hours" aria-labelledby="hours-title">
      <h2 id="hours-title" className="leaf">
        <span className="leaf-label">{say('pages-hours-title')}</span>
        <time dateTime={today} className="leaf-date">
          <span className="leaf-day">{day}</span>
          <span className="leaf-rest">
            <span>{month}</span>
            <span>{weekday}</span>
          </span>
        </time>
      </h2>
      <ul className="halls">
        {halls.map((hall) => (
          <Hall key={hall.hall} hall={hall} span={span} />
        ))}
      </ul>
    </section>
  );
}

function Hall({ hall, span }: { readonly hall: NamedHallHours; readonly span: DaySpan }) {
  const { say } = useWords();
  const times = hall.open && hall.close ? `${hall.open}–${hall.close}` : null;
  return (
    <li className="hall" data-now={hall.now}>
      <h3>{hall.name}</h3>
      <p className="hall-now">
        <span className="hall-dot" aria-hidden="true" />
        {say(`pages-now-${hall.now}`)}
      </p>
      {times && <p className="hall-times">{times}</p>}
      <DayRibbon hall={hall} span={span} />
      <p className="hall-reason">
        {hall.text} {sourceText(say, hall)}
      </p>
    </li>
  );
}

/** Where the hours come from; the weekly table goes without saying. */
function sourceText(say: Say, { source }: NamedHallHours): string {
  if (source.kind !== 'notice' || !source.number) return '';
  return say('pages-hours-notice', { number: source.number, issued: source.issued ?? '' });
}
