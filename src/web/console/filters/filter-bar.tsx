import { lazy, useState } from 'react';
import type { SavedFilterJson } from '../../../platforms/web/contract/filters.js';
import { LateScript } from '../late-script.js';
import { type QueueView, writeFilter } from './filter.js';
import { FilterChips } from './filter-chips.js';
import { Narrowing } from './narrowing.js';
import { useFilters } from './use-filters.js';

const KeepSheet = lazy(async () => {
  const { KeepSheet } = await import('./keep-sheet.js');
  return { default: KeepSheet };
});

interface FilterBarProps {
  readonly filter: QueueView;
  readonly onFilter: (filter: QueueView) => void;
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
        canKeep={filter.author === undefined}
        onKeep={() => setSheet({ saved: null })}
        onChange={(saved) => setSheet({ saved })}
      />
      <Narrowing filter={filter} known={kept.known} onFilter={onFilter} />
      {sheet && (
        <LateScript>
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
        </LateScript>
      )}
    </div>
  );
}
