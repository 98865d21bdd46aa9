import { useState } from 'react';
import { Button } from 'react-aria-components';
import { LanguageSwitch, languagesOf } from '../../parts/language-switch.js';
import { Seal } from '../../parts/seal.js';
import type { Say } from '../../words/languages.js';
import { useWords } from '../../words/words.js';
import type { Entering, Entrances } from '../use-staff.js';
import { FactorForm } from './factor-form.js';
import { PasskeyButton } from './passkey-button.js';
import { PasswordForm } from './password-form.js';
import { SingleSignOn } from './single-sign-on.js';

interface SignInPageProps {
  readonly entrances: Entrances;
  readonly onEntered: () => void;
}

/**
 * The door. A link's token stands behind `#`, so no server log has seen it, and it is used only
 * when the button is pressed, so that no mail program's preview uses it up.
 */
export function SignInPage({ entrances, onEntered }: SignInPageProps) {
  const { locales, say } = useWords();
  const [token, setToken] = useState(readToken);
  const [isAsked, setAsked] = useState(location.hash === '#factor');
  const [problem, setProblem] = useState(() => refusal(say));
  const settle = async (step: Promise<Entering>) => {
    const entering = await step;
    setToken(null);
    setProblem(entering.at === 'refused' ? entering.problem : null);
    setAsked(entering.at === 'refused' ? isAsked && !entering.isOver : entering.at === 'factor');
    if (entering.at === 'inside') onEntered();
  };
  return (
    <main className="door">
      <Seal />
      <h1>{say('console-name')}</h1>
      {problem && (
        <p role="alert" className="problem">
          {problem}
        </p>
      )}
      {isAsked && <FactorForm onSubmit={(code) => settle(entrances.byFactor(code))} />}
      {!isAsked && token === null && (
        <>
          <SingleSignOn onProblem={setProblem} />
          <PasswordForm onSubmit={(login) => settle(entrances.byPassword(login))} />
          <PasskeyButton
            onShown={(response) => settle(entrances.byPasskey(response))}
            onProblem={setProblem}
          />
          <HowToGetIn />
        </>
      )}
      {!isAsked && token !== null && (
        <>
          <p>{say('console-door-ready')}</p>
          <Button
            className="main-button"
            onPress={() => void settle(entrances.byLink(token))}
            autoFocus
          >
            {say('console-door-enter')}
          </Button>
        </>
      )}
      <LanguageSwitch languages={languagesOf(locales)} />
    </main>
  );
}

function HowToGetIn() {
  const { say } = useWords();
  return (
    <details className="door-help">
      <summary>{say('console-door-forgotten')}</summary>
      <p>{say('console-door-how')}</p>
      <pre>
        <code>{say('console-door-command')}</code>
      </pre>
    </details>
  );
}

/** What the single sign-on left in the address of somebody who did not get in. */
function refusal(say: Say): string | null {
  const why = new URLSearchParams(location.hash.slice(1)).get('refused');
  if (why === null) return null;
  return say(`console-door-refused-${why === 'unknown' ? 'unknown' : 'failed'}`);
}

function readToken(): string | null {
  return new URLSearchParams(location.hash.slice(1)).get('token');
}
