import { useCallback } from 'react';
import type { StatisticsResponse } from '../../../platforms/web/contract/statistics.js';
import { useWords } from '../../words/words.js';
import { Chart } from './chart.js';
import { barOptions, type ChartColours } from './chart-options.js';
import { shortDay } from './days.js';
import { Figure } from './figure.js';

/** Cases that came in and that were decided, each day. */
export function Flow({ figures }: { readonly figures: StatisticsResponse }) {
  const { say, locale } = useWords();
  const { days, total } = figures;
  const number = new Intl.NumberFormat(locale);
  const names = [say('console-statistics-opened'), say('console-statistics-decided')] as const;
  const optionsOf = useCallback(
    (colours: ChartColours) => {
      const places = days.map(({ day }) => shortDay(locale, day));
      const series = [
        { name: say('console-statistics-opened'), values: days.map(({ opened }) => opened) },
        { name: say('console-statistics-decided'), values: days.map(({ decided }) => decided) },
      ];
      return barOptions({ places, series }, colours);
    },
    [days, say, locale],
  );
  const title = say('console-statistics-flow');
  return (
    <section className="statistics-part" aria-labelledby="flow-title">
      <h2 id="flow-title">{title}</h2>
      <p>{say('console-statistics-flow-sum', { opened: total.opened, decided: total.decided })}</p>
      <Figure
        title={title}
        legend={names}
        chart={<Chart label={title} optionsOf={optionsOf} />}
        table={{
          rows: days,
          keyOf: ({ day }) => day,
          columns: [
            { head: say('console-statistics-day'), of: ({ day }) => shortDay(locale, day) },
            { head: names[0], of: ({ opened }) => number.format(opened) },
            { head: names[1], of: ({ decided }) => number.format(decided) },
            {
              head: say('console-statistics-cleared'),
              of: ({ cleared }) => number.format(cleared),
            },
          ],
        }}
      />
    </section>
  );
}
