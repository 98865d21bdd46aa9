import { useWords } from '../../words/words.js';

/** How many readers wait for a person, as a small round number; nothing when nobody does. */
export function WaitingCount({ count }: { readonly count: number }) {
  const { say } = useWords();
  if (count === 0) return null;
  return (
    <span className="unread">
      <span aria-hidden="true">{count}</span>
      <span className="unseen">{say('console-talk-waiting-count', { count })}</span>
    </span>
  );
}
