import type { AuditEntryJson } from '../../../platforms/web/contract/audit.js';
import { dateAndTime } from '../../words/times.js';
import { useWords } from '../../words/words.js';

/** One line of the log: who, what, when, from where, and what changed. */
export function AuditRow({ entry }: { readonly entry: AuditEntryJson }) {
  const { locale, say, zone } = useWords();
  const { at, by, action, subject, origin, changes } = entry;
  // Who signs in does it to nobody else.
  const isOwn = subject?.id === by.id;
  return (
    <li>
      <p className="audit-when">
        <time dateTime={at}>{dateAndTime(locale, at, zone)}</time>
        {origin && <span>{say('console-audit-origin', { origin: origin.slice(0, 8) })}</span>}
      </p>
      <p>
        <strong>{by.name}</strong> {say(`console-audit-${action}`)}
        {subject && !isOwn && <strong> {subject.name}</strong>}
      </p>
      {changes.length > 0 && (
        <details>
          <summary>{say('console-audit-changes')}</summary>
          <dl>
            {changes.map(({ field, before, after }) => (
              <div key={field}>
                <dt>{field}</dt>
                <dd>
                  {before !== null && (
                    <>
                      <del>{before}</del> <span aria-hidden="true">→</span>{' '}
                    </>
                  )}
                  {after !== null && <ins>{after}</ins>}
                </dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </li>
  );
}
