import { Button } from 'react-aria-components';
import { useWords } from '../words/words.js';

interface ProblemNoteProps {
  readonly text: string;
  readonly onRetry?: () => void;
}

/** What went wrong, in a sentence, with the way to try again. */
export function ProblemNote({ text, onRetry }: ProblemNoteProps) {
  const { say } = useWords();
  return (
    <div className="problem" role="alert">
      <p>{text}</p>
      {onRetry && (
        <Button className="quiet-button" onPress={onRetry}>
          {say('pages-retry')}
        </Button>
      )}
    </div>
  );
}
