import { useState } from 'react';
import { Button } from 'react-aria-components';
import { LanguageSwitch, languagesOf } from '../parts/language-switch.js';
import { Seal } from '../parts/seal.js';
import { useWords } from '../words/words.js';

interface SignInPageProps {
  readonly onSignIn: (token: string) => Promise<string | null>;
  readonly onEntered: () => void;
}

/**
 * The door. The link's token stands behind `#`, so no server log has seen it, and it is used only
 * when the button is pressed, so that no mail program's preview uses it up.
 */
export function SignInPage({ onSignIn, onEntered }: SignInPageProps) {
  const { locales, say } = useWords();
  const [token] = useState(readToken);
  const [problem, setProblem] = useState<string | null>(null);
  const enter = async (used: string) => {
    const failed = await onSignIn(used);
    setProblem(failed);
    if (!failed) onEntered();
  };
  return (
    <main className="door">
      <Seal />
      <h1>{say('console-name')}</h1>
      {token && !problem && (
        <>
          <p>{say('console-door-ready')}</p>
          <Button className="main-button" onPress={() => void enter(token)} autoFocus>
            {say('console-door-enter')}
          </Button>
        </>
      )}
      {problem && (
        <p role="alert" className="problem">
          {problem}
        </p>
      )}
      {(!token || problem) && (
        <>
          <p>{say('console-door-how')}</p>
          <pre>
            <code>{say('console-door-command')}</code>
          </pre>
        </>
      )}
      <LanguageSwitch languages={languagesOf(locales)} />
    </main>
  );
}

function readToken(): string | null {
  return new URLSearchParams(location.hash.slice(1)).get('token');
}
