import { Button } from 'react-aria-components';

interface AskedTwiceProps {
  readonly question: string;
  readonly yes: string;
  readonly no: string;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** A step that is asked twice: it ends what somebody may be in the middle of. */
export function AskedTwice({ question, yes, no, onYes, onNo }: AskedTwiceProps) {
  return (
    <div className="card-steps">
      <p className="notice-question">{question}</p>
      <Button className="main-button" autoFocus onPress={onYes}>
        {yes}
      </Button>
      <Button className="quiet-button" onPress={onNo}>
        {no}
      </Button>
    </div>
  );
}
