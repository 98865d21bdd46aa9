import { useMemo } from 'react';
import { navigate, useSearch } from '../../parts/router.js';
import { type QueueView, readFilter, writeFilter } from './filter.js';

interface FilterInForce {
  readonly filter: QueueView;
  /** Shows another; the open case stays open, and going back brings the former. */
  readonly setFilter: (filter: QueueView) => void;
}

/** The filter that the address holds: a link to it opens the same view for a colleague. */
export function useFilter(): FilterInForce {
  const search = useSearch();
  const filter = useMemo(() => readFilter(search), [search]);
  const setFilter = (next: QueueView) => navigate(`${location.pathname}${writeFilter(next)}`);
  return { filter, setFilter };
}
