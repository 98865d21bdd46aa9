import type { CaseJson } from '../../../platforms/web/contract/cases.js';
import { navigate } from '../../parts/router.js';
import { useWords } from '../../words/words.js';
import { caseNumberIn } from './case-number.js';
import type { Entry, EntryGroup } from './entries.js';
import { useCaseSearch } from './use-case-search.js';

/** A number is told from others by its end: those made at the same time begin alike. */
const TOLD = 8;

interface CaseEntries {
  readonly groups: readonly EntryGroup[];
  /** What to say where nothing at all is found. */
  readonly emptyWord: string;
}

/** The cases whose number was typed. What was written in them is not shown here. */
export function useCaseEntries(typed: string, mayLook: boolean): CaseEntries {
  const { say } = useWords();
  const isNumber = mayLook && caseNumberIn(typed) !== null;
  const found = useCaseSearch(isNumber ? typed : '');
  const entryOf = ({ id, state, comment }: CaseJson): Entry => ({
    id: `case-${id}`,
    label: say('palette-case', {
      number: id.slice(-TOLD),
      state: say(`console-state-${state}`),
      author: comment.author,
    }),
    run: () => navigate(`/console/cases/${id}`),
  });
  const entries = (found ?? []).map(entryOf);
  const emptyWord = !isNumber ? 'palette-none' : found ? 'palette-no-case' : 'pages-loading';
  return {
    groups: entries.length > 0 ? [{ name: 'cases', entries }] : [],
    emptyWord: say(emptyWord),
  };
}
