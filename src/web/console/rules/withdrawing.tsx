import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useWords } from '../../words/words.js';

interface WithdrawingProps {
  readonly name: string;
  readonly isBusy: boolean;
  readonly onSure: () => Promise<boolean>;
}

/** Asked once: a list taken away is made anew, not brought back. */
export function Withdrawing({ name, isBusy, onSure }: WithdrawingProps) {
  const { say } = useWords();
  const [isSure, setSure] = useState(false);
  const label = say('console-rules-withdraw');
  return (
    <div className="withdrawing">
      {isSure && <p>{say('console-rules-withdraw-sure', { name })}</p>}
      {isSure ? (
        <>
          <Button
            className="main-button"
            isDisabled={isBusy}
            autoFocus
            onPress={() => void onSure().then(() => setSure(false))}
          >
            {label}
          </Button>
          <Button className="quiet-button" onPress={() => setSure(false)}>
            {say('pages-cancel')}
          </Button>
        </>
      ) : (
        <Button className="quiet-button" onPress={() => setSure(true)}>
          {label}
        </Button>
      )}
    </div>
  );
}
