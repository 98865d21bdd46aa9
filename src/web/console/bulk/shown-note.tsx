import { Button } from 'react-aria-components';
import { useWords } from '../../words/words.js';
import type { Marks } from './use-marks.js';

interface ShownNoteProps {
  readonly marks: Marks;
  readonly shown: number;
  /** How many the filter holds. */
  readonly total: number;
}

/** How much of what the filter holds stands in the list, and a way to mark all that does. */
export function ShownNote({ marks, shown, total }: ShownNoteProps) {
  const { say } = useWords();
  const { count, markAll } = marks.markable;
  return (
    <p className="shown-note">
      {total > shown && <span>{say('console-bulk-shown', { shown, total })} </span>}
      {count > 1 && marks.marked.length < count && (
        <Button className="text-button" onPress={markAll}>
          {say('console-bulk-mark-all', { count })}
        </Button>
      )}
    </p>
  );
}
