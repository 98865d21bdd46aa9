import { Button } from 'react-aria-components';
import type { SavedFilterJson } from '../../../platforms/web/contract/filters.js';
import { PageLink } from '../../parts/router.js';
import { useWords } from '../../words/words.js';
import { writeFilter } from './filter.js';

interface FilterChipsProps {
  readonly filters: readonly SavedFilterJson[];
  /** The query of the filter in force. */
  readonly inForce: string;
  /** What narrows to one author is not kept: nobody's list stands under a name. */
  readonly canKeep: boolean;
  readonly onKeep: () => void;
  readonly onChange: (saved: SavedFilterJson) => void;
}

/** Kept filters as links, which can be copied, and what can be done with the one in force. */
export function FilterChips(props: FilterChipsProps) {
  const { filters, inForce, canKeep, onKeep, onChange } = props;
  const { say } = useWords();
  const current = filters.filter(({ filter }) => writeFilter(filter) === inForce);
  const own = current.find(({ mayChange }) => mayChange);
  const isNew = canKeep && inForce !== '' && current.length === 0;
  if (filters.length === 0 && !isNew) return null;
  return (
    <nav className="filter-chips" aria-label={say('console-filters-title')}>
      {filters.length > 0 && (
        <ul>
          {filters.map((saved) => (
            <li key={saved.id}>
              <Chip saved={saved} isCurrent={current.includes(saved)} />
            </li>
          ))}
        </ul>
      )}
      {isNew && (
        <Button className="text-button" onPress={onKeep}>
          {say('console-filters-keep')}
        </Button>
      )}
      {own && (
        <Button className="text-button" onPress={() => onChange(own)}>
          {say('console-filters-edit', { name: own.name })}
        </Button>
      )}
    </nav>
  );
}

function Chip({ saved, isCurrent }: { saved: SavedFilterJson; isCurrent: boolean }) {
  const { say } = useWords();
  const { name, shared, mine, by, filter } = saved;
  return (
    <PageLink to={`/console${writeFilter(filter)}`} className="filter-chip" current={isCurrent}>
      {name}
      {shared && (
        <small>
          {mine
            ? say('console-filters-shared-mark')
            : say('console-filters-shared-by', { name: by })}
        </small>
      )}
    </PageLink>
  );
}
