import type { AnnouncementJson } from '../../../platforms/web/contract/announcements.js';
import { useWords } from '../../words/words.js';

interface ProgressProps {
  readonly progress: AnnouncementJson['progress'];
}

/** How many recipients have it, and what became of the others. */
export function Progress({ progress }: ProgressProps) {
  const { say, wordFor } = useWords();
  const counts = Object.entries(progress).filter(([, count]) => count > 0);
  const all = counts.reduce((sum, [, count]) => sum + count, 0);
  if (all === 0) return null;
  const sent = progress.sent ?? 0;
  return (
    <div className="progress">
      <progress value={sent} max={all} aria-label={say('console-progress')} />
      <p>
        {counts.map(([state, count]) => (
          <span key={state}>
            {wordFor('console-delivery', state)} {count}
          </span>
        ))}
      </p>
    </div>
  );
}
