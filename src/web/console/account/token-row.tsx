import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { TokenJson } from '../../../platforms/web/contract/own-account.js';
import { dateAndTime } from '../../words/times.js';
import { useWords } from '../../words/words.js';
import { scopeKey } from './scope-key.js';

interface TokenRowProps {
  readonly token: TokenJson;
  readonly onRevoke: (id: string) => void;
}

/** One token: what for, what it may do, when it was last used. Revoking is asked twice. */
export function TokenRow({ token, onRevoke }: TokenRowProps) {
  const { locale, say, zone } = useWords();
  const [isAsking, ask] = useState(false);
  const { id, scopes, createdAt, lastUsedAt } = token;
  const name = token.name || say('console-account-token-unnamed');
  const at = (iso: string) => dateAndTime(locale, iso, zone);
  return (
    <li>
      <div>
        <p>
          <strong>{name}</strong>
        </p>
        <p>{new Intl.ListFormat(locale).format(scopes.map((scope) => say(scopeKey(scope))))}</p>
        <p className="own-facts">
          <span>{say('console-account-token-made-at', { at: at(createdAt) })}</span>
          <span>
            {lastUsedAt
              ? say('console-account-token-used', { at: at(lastUsedAt) })
              : say('console-account-token-unused')}
          </span>
        </p>
      </div>
      {!isAsking && (
        <Button className="quiet-button" onPress={() => ask(true)}>
          {say('console-account-token-revoke')}
        </Button>
      )}
      {isAsking && (
        <div className="card-steps">
          <p className="notice-question">{say('console-account-token-revoke-ask', { name })}</p>
          <Button className="main-button" autoFocus onPress={() => onRevoke(id)}>
            {say('console-account-token-revoke-yes')}
          </Button>
          <Button className="quiet-button" onPress={() => ask(false)}>
            {say('pages-cancel')}
          </Button>
        </div>
      )}
    </li>
  );
}
