import type { DueJson } from '../../../platforms/web/contract/alerts.js';
import { useWords } from '../../words/words.js';

/** How many cases are late or soon due, as a small round number; nothing when none is. */
export function DueCount({ due: { near, late } }: { readonly due: DueJson }) {
  const { say } = useWords();
  if (near + late === 0) return null;
  const parts = [
    ...(late > 0 ? [say('console-alerts-late', { count: late })] : []),
    ...(near > 0 ? [say('console-alerts-near', { count: near })] : []),
  ];
  return (
    <span className="unread" title={parts.join(' · ')}>
      <span aria-hidden="true">{near + late}</span>
      <span className="unseen">{parts.join(' · ')}</span>
    </span>
  );
}
