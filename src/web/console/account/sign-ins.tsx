import { useState } from 'react';
import { Button } from 'react-aria-components';
import type {
  SignedInJson,
  SignedInsResponse,
} from '../../../platforms/web/contract/own-account.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { dateAndTime } from '../../words/times.js';
import { useWords } from '../../words/words.js';
import { browserName } from './browser-name.js';
import { useOwn } from './use-own.js';

const PATH = '/api/staff/me/sessions';

/** The browsers in which one is signed in. */
export function SignIns() {
  const { say } = useWords();
  const { value, problem, reload, act } = useOwn<SignedInsResponse>(PATH);
  const [told, tell] = useState<string | null>(null);
  const sessions = value?.sessions ?? [];
  const end = (id: string) => void act(`${PATH}/${encodeURIComponent(id)}/end`);
  const endOthers = async () => {
    const done = await act(`${PATH}/end-others`);
    tell(done && say('console-account-ended'));
  };
  return (
    <section aria-labelledby="own-sessions">
      <h2 id="own-sessions">{say('console-account-sessions')}</h2>
      <p className="page-lead">{say('console-account-sessions-lead')}</p>
      {problem && <ProblemNote text={problem} onRetry={() => void reload()} />}
      <ul className="own-rows">
        {sessions.map((session) => (
          <SignInRow key={session.id} session={session} onEnd={end} />
        ))}
      </ul>
      {sessions.length > 1 && (
        <Button className="quiet-button" onPress={() => void endOthers()}>
          {say('console-account-end-others')}
        </Button>
      )}
      <p role="status" className="account-told">
        {told}
      </p>
    </section>
  );
}

interface SignInRowProps {
  readonly session: SignedInJson;
  readonly onEnd: (id: string) => void;
}

function SignInRow({ session, onEnd }: SignInRowProps) {
  const { locale, say, zone } = useWords();
  const { id, current, browser, way, at, until } = session;
  const name = browserName(browser);
  return (
    <li>
      <div>
        <p>
          <strong>
            {name ? say('console-account-browser', name) : say('console-account-browser-unknown')}
          </strong>{' '}
          {current && <span className="account-you">{say('console-account-current')}</span>}
        </p>
        <p className="own-facts">
          <span>
            {say('console-account-since', {
              at: dateAndTime(locale, at, zone),
              until: dateAndTime(locale, until, zone),
            })}
          </span>
          {way && <span>{say(`console-account-way-${way}`)}</span>}
        </p>
      </div>
      {!current && (
        <Button className="quiet-button" onPress={() => onEnd(id)}>
          {say('console-account-end')}
        </Button>
      )}
    </li>
  );
}
