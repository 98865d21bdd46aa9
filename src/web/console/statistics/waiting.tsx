import { useCallback } from 'react';
import type { StatisticsResponse } from '../../../platforms/web/contract/statistics.js';
import { duration } from '../../words/durations.js';
import { useWords } from '../../words/words.js';
import { Chart } from './chart.js';
import { barOptions, type ChartColours } from './chart-options.js';
import { Figure } from './figure.js';

const ageNames = ['4h', '1d', '3d', '7d', 'more'] as const;

/** What waits now, how long it has, and how much of it is late. */
export function Waiting({ figures }: { readonly figures: StatisticsResponse }) {
  const { say, locale } = useWords();
  const { open, at } = figures;
  const number = new Intl.NumberFormat(locale);
  const oldest = open.oldest === null ? null : (Date.parse(at) - Date.parse(open.oldest)) / 1000;
  const rows = open.ages.map(({ cases }, place) => ({
    ...{ age: say(`console-statistics-age-${ageNames[place] ?? 'more'}`), cases },
  }));
  const optionsOf = useCallback(
    (colours: ChartColours) => {
      const name = say('console-statistics-cases');
      const places = ageNames.map((age) => say(`console-statistics-age-${age}`));
      const values = open.ages.map(({ cases }) => cases);
      return barOptions({ places, series: [{ name, values }] }, colours);
    },
    [open, say],
  );
  return (
    <section className="statistics-part" aria-labelledby="waiting-title">
      <h2 id="waiting-title">{say('console-statistics-waiting')}</h2>
      <dl className="headline">
        <div>
          <dt>{say('console-statistics-waiting-cases')}</dt>
          <dd>{number.format(open.cases)}</dd>
        </div>
        <div>
          <dt>{say('console-statistics-late')}</dt>
          <dd data-late={open.late > 0}>{number.format(open.late)}</dd>
        </div>
        <div>
          <dt>{say('console-statistics-oldest')}</dt>
          <dd>{oldest === null ? '–' : duration(locale, oldest)}</dd>
        </div>
      </dl>
      {open.cases > 0 && (
        <Figure
          title={say('console-statistics-ages')}
          chart={<Chart label={say('console-statistics-ages')} optionsOf={optionsOf} />}
          table={{
            rows,
            keyOf: ({ age }) => age,
            columns: [
              { head: say('console-statistics-age'), of: ({ age }) => age },
              { head: say('console-statistics-cases'), of: ({ cases }) => number.format(cases) },
            ],
          }}
        />
      )}
    </section>
  );
}
