import { lazy, useState } from 'react';
import { Button } from 'react-aria-components';
import type { CaseJson } from '../../../platforms/web/contract/cases.js';
import { useWords } from '../../words/words.js';
import { LateScript } from '../late-script.js';
import type { BulkDecision } from './use-bulk.js';
import type { Marks } from './use-marks.js';

const BulkSheet = lazy(async () => {
  const { BulkSheet } = await import('./bulk-sheet.js');
  return { default: BulkSheet };
});

interface BulkBarProps {
  readonly marks: Marks;
  /** How many cases the filter holds. */
  readonly total: number;
  readonly onDecided: () => void;
}

/** How many cases are marked and what can be done to all of them. */
export function BulkBar({ marks, total, onDecided }: BulkBarProps) {
  const { say } = useWords();
  const [sheet, setSheet] = useState<{ decision: BulkDecision; cases: readonly CaseJson[] }>();
  const count = marks.marked.length;
  const begin = (decision: BulkDecision) => setSheet({ decision, cases: marks.marked });
  const end = () => {
    setSheet(undefined);
    marks.clear();
    onDecided();
  };
  return (
    <>
      {count > 0 && (
        <div className="bulk-bar" role="toolbar" aria-label={say('console-bulk')}>
          <span>{say('console-bulk-count', { count })}</span>
          {total > count && <small>{say('console-bulk-of', { total })}</small>}
          <Button className="quiet-button" onPress={() => begin('keep')}>
            {say('console-choice-keep')}
          </Button>
          <Button className="quiet-button" onPress={() => begin('remove')}>
            {say('console-choice-remove')}
          </Button>
          <Button className="text-button" onPress={marks.clear}>
            {say('console-bulk-clear')}
          </Button>
        </div>
      )}
      {sheet && (
        <LateScript>
          <BulkSheet {...sheet} onClose={() => setSheet(undefined)} onDone={end} />
        </LateScript>
      )}
    </>
  );
}
