import { Button } from 'react-aria-components';
import type { PasskeyQuestionJson } from '../../../platforms/web/contract/own-account.js';
import { problemText } from '../../api/problem.js';
import { useClient } from '../../api/use-client.js';
import { useWords } from '../../words/words.js';
import { canUsePasskeys } from '../account/can-use-passkeys.js';

interface PasskeyButtonProps {
  /** With what the authenticator answered. */
  readonly onShown: (response: object) => Promise<void>;
  readonly onProblem: (problem: string) => void;
}

/** Signing in by a passkey. What speaks with the authenticator comes when it is wanted. */
export function PasskeyButton({ onShown, onProblem }: PasskeyButtonProps) {
  const { say } = useWords();
  const client = useClient();
  if (!canUsePasskeys()) return null;
  const show = async () => {
    const asked = await client.post<PasskeyQuestionJson>('/api/staff/sign-in/passkey/options');
    if (!asked.ok) return onProblem(problemText(say, asked));
    const { showPasskey } = await import('./show-passkey.js');
    const response = await showPasskey(asked.value);
    if (!response) return onProblem(say('console-door-passkey-not-done'));
    await onShown(response);
  };
  return (
    <Button className="quiet-button" onPress={() => void show()}>
      {say('console-door-passkey')}
    </Button>
  );
}
