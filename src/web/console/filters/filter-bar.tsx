import { useState } from 'react';
import type { QueueFilterJson, SavedFilterJson } from '../../../platforms/web/contract/filters.js';
import { writeFilter } from './filter.js';
import { FilterChips } from './filter-chips.js';
import { KeepSheet } from './keep-sheet.js';
import { Narrowing } from './narrowing.js';
import { useFilters } from './use-filters.js';
import '../../styles/filters.css';

interface FilterBarProps {
  readonly filter: QueueFilterJson;
  readonly onFilter: (filter: QueueFilterJson) => void;
  readonly tell: (text: string) => void;
}

/** Kept filters, what narrows the queue further, and the sheet to keep what is in force. */
export function FilterBar({ filter, onFilter, tell }: FilterBarProps) {
  const kept = useFilters();
  const [sheet, setSheet] = useState<{ readonly saved: SavedFilterJson | null } | null>(null);
  return (
    <div className="filter-bar">
      <FilterChips
        filters={kept.known?.filters ?? []}
        inForce={writeFilter(filter)}
        onKeep={() => setSheet({ saved: null })}
        onChange={(saved) => setSheet({ saved })}
      />
      <Narrowing filter={filter} known={kept.known} onFilter={onFilter} />
      {sheet && (
        <KeepSheet
          filter={filter}
          saved={sheet.saved}
          kept={kept}
          onClose={() => setSheet(null)}
          onDone={(told) => {
            setSheet(null);
            tell(told);
          }}
        />
      )}
    </div>
  );
}
