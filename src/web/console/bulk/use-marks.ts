import { useState } from 'react';
import type { CaseJson } from '../../../platforms/web/contract/cases.js';

/** The cases of the list that are marked for one decision. */
export interface Marks {
  readonly marked: readonly CaseJson[];
  readonly has: (id: string) => boolean;
  readonly toggle: (id: string) => void;
  readonly clear: () => void;
  /** Those in the list that can be marked, and all of them at once: never what is not shown. */
  readonly markable: { readonly count: number; readonly markAll: () => void };
  /** Marks the row that has the focus, or else the open case; or takes the mark away. */
  readonly toggleFocused: () => void;
}

/** Only what stands in the list can be marked: nobody decides what they do not see. */
export function useMarks(cases: readonly CaseJson[], open: string | null): Marks {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const toggle = (id: string) =>
    setIds((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  const markable = cases.filter(({ state }) => state !== 'resolved');
  return {
    marked: markable.filter(({ id }) => ids.has(id)),
    markable: {
      count: markable.length,
      markAll: () => setIds(new Set(markable.map(({ id }) => id))),
    },
    has: (id) => ids.has(id),
    toggle,
    clear: () => setIds(new Set()),
    toggleFocused() {
      const row = document.activeElement?.closest('[data-case]')?.getAttribute('data-case');
      const id = row ?? open;
      if (id !== null && cases.some((one) => one.id === id)) toggle(id);
    },
  };
}
