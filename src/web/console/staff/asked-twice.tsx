import { Button } from 'react-aria-components';
import { useWords } from '../../words/words.js';

interface AskedTwiceProps {
  readonly question: string;
  readonly yes: string;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** A step on a colleague's account that is asked twice: it throws them out in the middle of their work. */
export function AskedTwice({ question, yes, onYes, onNo }: AskedTwiceProps) {
  const { say } = useWords();
  return (
    <div className="card-steps">
      <p className="notice-question">{question}</p>
      <Button className="main-button" autoFocus onPress={onYes}>
        {yes}
      </Button>
      <Button className="quiet-button" onPress={onNo}>
        {say('console-staff-dismiss-no')}
      </Button>
    </div>
  );
}
