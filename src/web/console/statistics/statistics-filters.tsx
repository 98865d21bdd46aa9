import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { languageName } from '../../words/language-name.js';
import { useWords } from '../../words/words.js';
import { QueueChoice } from '../queue/queue-choice.js';
import type { StatisticsFilter, StatisticsState } from './use-statistics.js';

const spans = [7, 30, 90] as const;

interface StatisticsFiltersProps {
  readonly filter: StatisticsFilter;
  readonly known: Pick<StatisticsState, 'spaces' | 'languages'>;
  readonly onFilter: (filter: StatisticsFilter) => void;
}

/** Of which time, where, and in which language. */
export function StatisticsFilters({ filter, known, onFilter }: StatisticsFiltersProps) {
  const { say, locale } = useWords();
  const set = (part: Partial<StatisticsFilter>) => onFilter({ ...filter, ...part });
  return (
    <search className="statistics-filters" aria-label={say('console-filter')}>
      <ToggleButtonGroup
        className="filters"
        aria-label={say('console-statistics-span')}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[filter.days]}
        onSelectionChange={(keys) => set({ days: spans.find((days) => keys.has(days)) ?? 30 })}
      >
        {spans.map((days) => (
          <ToggleButton key={days} id={days}>
            {say('console-statistics-days', { days })}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <QueueChoice named={filter.queue || null} onChange={(queue) => set({ queue: queue ?? '' })} />
      <label>
        <span>{say('console-statistics-space')}</span>
        <select value={filter.space} onChange={(event) => set({ space: event.target.value })}>
          <option value="">{say('console-statistics-every-space')}</option>
          {[...known.spaces].map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{say('console-statistics-language')}</span>
        <select value={filter.language} onChange={(event) => set({ language: event.target.value })}>
          <option value="">{say('console-statistics-every-language')}</option>
          {known.languages.map((code) => (
            <option key={code} value={code}>
              {languageName(locale, code)}
            </option>
          ))}
        </select>
      </label>
    </search>
  );
}
