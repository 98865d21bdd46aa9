import { useCallback } from 'react';
import type { StatisticsResponse, WaitsJson } from '../../../platforms/web/contract/statistics.js';
import { duration } from '../../words/durations.js';
import { useWords } from '../../words/words.js';
import { Chart } from './chart.js';
import { type ChartColours, lineOptions } from './chart-options.js';
import { shortDay } from './days.js';
import { Figure } from './figure.js';

const HOUR = 3_600;

/** How long cases waited until a person decided. */
export function DecisionTime({ figures }: { readonly figures: StatisticsResponse }) {
  const { say, locale } = useWords();
  const { days, total } = figures;
  const optionsOf = useCallback(
    (colours: ChartColours) => {
      const places = days.map(({ day }) => shortDay(locale, day));
      const series = (['median', 'p90'] as const).map((one) => ({
        name: say(`console-statistics-${one}`),
        values: days.map(({ waits }) => waits && waits[one] / HOUR),
      }));
      const format = (hours: number) => duration(locale, hours * HOUR);
      return lineOptions({ places, series, format }, colours);
    },
    [days, say, locale],
  );
  const title = say('console-statistics-waits');
  const time = (waits: WaitsJson | null, one: 'median' | 'p90') =>
    waits === null ? '–' : duration(locale, waits[one]);
  const { waits: all } = total;
  return (
    <section className="statistics-part" aria-labelledby="waits-title">
      <h2 id="waits-title">{title}</h2>
      {all === null ? (
        <p className="empty">{say('console-statistics-no-decisions')}</p>
      ) : (
        <>
          <p>
            {say('console-statistics-waits-sum', {
              ...{ median: time(all, 'median'), p90: time(all, 'p90') },
            })}
          </p>
          <p className="statistics-note">{say('console-statistics-waits-lead')}</p>
          <Figure
            title={title}
            legend={[
              `${say('console-statistics-median')} (${say('console-statistics-hours')})`,
              `${say('console-statistics-p90')} (${say('console-statistics-hours')})`,
            ]}
            chart={<Chart label={title} optionsOf={optionsOf} />}
            table={{
              rows: days,
              keyOf: ({ day }) => day,
              columns: [
                { head: say('console-statistics-day'), of: ({ day }) => shortDay(locale, day) },
                { head: say('console-statistics-median'), of: (one) => time(one.waits, 'median') },
                { head: say('console-statistics-p90'), of: (one) => time(one.waits, 'p90') },
              ],
            }}
          />
        </>
      )}
    </section>
  );
}
