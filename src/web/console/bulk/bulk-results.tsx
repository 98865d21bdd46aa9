import { Button } from 'react-aria-components';
import type { BulkResponse, CaseJson } from '../../../platforms/web/contract/cases.js';
import { useWords } from '../../words/words.js';
import { useCovering } from '../comfort/use-veil.js';

interface BulkResultsProps {
  readonly results: BulkResponse['results'];
  readonly cases: readonly CaseJson[];
  readonly onDone: () => void;
}

/** How many were decided, and why the others were not. */
export function BulkResults({ results, cases, onDone }: BulkResultsProps) {
  const { say } = useWords();
  const refused = results.flatMap((one) => (one.ok ? [] : [one]));
  const isCovered = useCovering();
  const textOf = (id: string) => {
    const found = isCovered ? undefined : cases.find((one) => one.id === id);
    return found?.comment.text ?? id;
  };
  return (
    <div role="status">
      <p>{say('console-bulk-done', { count: results.length - refused.length })}</p>
      {refused.length > 0 && (
        <ul className="bulk-texts">
          {refused.map(({ id, error }) => (
            <li key={id}>
              {textOf(id)} <small>{error.message}</small>
            </li>
          ))}
        </ul>
      )}
      <div className="sheet-buttons">
        <Button className="main-button" onPress={onDone} autoFocus>
          {say('pages-close')}
        </Button>
      </div>
    </div>
  );
}
