import { useMemo } from 'react';
import type { QueueFilterJson } from '../../../platforms/web/contract/filters.js';
import { navigate, useSearch } from '../../parts/router.js';
import { readFilter, writeFilter } from './filter.js';

interface FilterInForce {
  readonly filter: QueueFilterJson;
  /** Shows another; the open case stays open, and going back brings the former. */
  readonly setFilter: (filter: QueueFilterJson) => void;
}

/** The filter that the address holds: a link to it opens the same view for a colleague. */
export function useFilter(): FilterInForce {
  const search = useSearch();
  const filter = useMemo(() => readFilter(search), [search]);
  const setFilter = (next: QueueFilterJson) => navigate(`${location.pathname}${writeFilter(next)}`);
  return { filter, setFilter };
}
