import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { CasesResponse } from '../../../platforms/web/contract/cases.js';
import { useWords } from '../../words/words.js';
import { countOf, queueFilters, type StateChoice, statesOf } from './use-queue.js';

interface FiltersProps {
  /** None for another mixture of states, from a kept filter. */
  readonly choice: StateChoice | undefined;
  readonly counts: CasesResponse['counts'];
  readonly onChange: (choice: StateChoice) => void;
}

/** Narrows the queue by state, with the number of cases in each. */
export function Filters({ choice, counts, onChange }: FiltersProps) {
  const { say } = useWords();
  return (
    <ToggleButtonGroup
      className="filters"
      aria-label={say('console-filter')}
      selectionMode="single"
      selectedKeys={choice === undefined ? [] : [choice]}
      onSelectionChange={(keys) =>
        onChange(queueFilters.find((one) => keys.has(one)) ?? choice ?? 'waiting')
      }
    >
      {queueFilters.map((one) => (
        <ToggleButton key={one} id={one}>
          {say(`console-filter-${one}`)}{' '}
          <span className="count">{countOf(counts, statesOf(one))}</span>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
