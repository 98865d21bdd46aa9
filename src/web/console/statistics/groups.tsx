import type { GroupFiguresJson } from '../../../platforms/web/contract/statistics.js';
import { duration } from '../../words/durations.js';
import { useWords } from '../../words/words.js';
import { FiguresTable } from './figures-table.js';

interface GroupsProps {
  readonly id: string;
  readonly title: string;
  /** What one of them is. */
  readonly kind: string;
  readonly groups: readonly GroupFiguresJson[];
  readonly nameOf: (group: GroupFiguresJson) => string;
}

/** Spaces, or languages, side by side. */
export function Groups({ id, title, kind, groups, nameOf }: GroupsProps) {
  const { say, locale } = useWords();
  const number = new Intl.NumberFormat(locale);
  const column = (key: 'opened' | 'decided' | 'open') => ({
    head: say(`console-statistics-${key}`),
    of: (group: GroupFiguresJson) => number.format(group[key]),
  });
  const wait = (key: 'median' | 'p90') => ({
    head: say(`console-statistics-${key}`),
    of: ({ waits }: GroupFiguresJson) => (waits === null ? '–' : duration(locale, waits[key])),
  });
  return (
    <section className="statistics-part" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {groups.length === 0 ? (
        <p className="empty">{say('console-statistics-none')}</p>
      ) : (
        <FiguresTable
          label={title}
          rows={groups}
          keyOf={(group) => group.id}
          columns={[
            { head: kind, of: nameOf },
            ...[column('opened'), column('decided'), wait('median'), wait('p90'), column('open')],
          ]}
        />
      )}
    </section>
  );
}
