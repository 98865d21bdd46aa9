import { useWords } from '../../words/words.js';
import { type Duration, spokenDuration } from './durations.js';

/** Says how long something lasts: "7 days", “没有期限”. */
export function useDurationWords(): (hours: Duration) => string {
  const { say } = useWords();
  return (hours) => {
    if (hours === null) return say('console-for-good');
    const { unit, count } = spokenDuration(hours);
    return say(`console-for-${unit}`, { count });
  };
}
