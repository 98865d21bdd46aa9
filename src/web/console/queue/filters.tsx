import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { CasesResponse } from '../../../platforms/web/contract/cases.js';
import { useWords } from '../../words/words.js';
import { countOf, type QueueFilter, queueFilters } from './use-queue.js';

interface FiltersProps {
  readonly filter: QueueFilter;
  readonly counts: CasesResponse['counts'];
  readonly onChange: (filter: QueueFilter) => void;
}

/** Narrows the queue by state, with the number of cases in each. */
export function Filters({ filter, counts, onChange }: FiltersProps) {
  const { say } = useWords();
  return (
    <ToggleButtonGroup
      className="filters"
      aria-label={say('console-filter')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[filter]}
      onSelectionChange={(keys) => onChange(queueFilters.find((one) => keys.has(one)) ?? 'waiting')}
    >
      {queueFilters.map((one) => (
        <ToggleButton key={one} id={one}>
          {say(`console-filter-${one}`)} <span className="count">{countOf(counts, one)}</span>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
