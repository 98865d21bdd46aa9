import { Button } from 'react-aria-components';
import type { AccountJson } from '../../../platforms/web/contract/accounts.js';
import { useWords } from '../../words/words.js';
import type { AccountsState } from './use-accounts.js';

interface DismissalProps {
  readonly account: AccountJson;
  readonly steps: Pick<AccountsState, 'dismiss'>;
  /** With what came of it, or null when it was thought better of. */
  readonly onClose: (outcome: string | null) => void;
}

/** Dismissing is asked twice: a colleague is thrown out in the middle of their work. */
export function Dismissal({ account, steps, onClose }: DismissalProps) {
  const { say } = useWords();
  const { name } = account;
  const dismiss = async () => {
    const outcome = await steps.dismiss(account);
    onClose(outcome.ok ? say('console-staff-dismissed', { name }) : outcome.problem);
  };
  return (
    <div className="card-steps">
      <p className="notice-question">{say('console-staff-dismiss-ask', { name })}</p>
      <Button className="main-button" autoFocus onPress={() => void dismiss()}>
        {say('console-staff-dismiss-yes', { name })}
      </Button>
      <Button className="quiet-button" onPress={() => onClose(null)}>
        {say('console-staff-dismiss-no')}
      </Button>
    </div>
  );
}
