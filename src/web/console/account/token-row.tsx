import type { TokenJson } from '../../../platforms/web/contract/own-account.js';
import { dateAndTime } from '../../words/times.js';
import { useWords } from '../../words/words.js';
import { OwnRow } from './own-row.js';
import { scopeKey } from './scope-key.js';

interface TokenRowProps {
  readonly token: TokenJson;
  readonly onRevoke: (id: string) => void;
}

/** One token: what for, what it may do, when it was last used. */
export function TokenRow({ token, onRevoke }: TokenRowProps) {
  const { locale, say, zone } = useWords();
  const { id, scopes, createdAt, lastUsedAt } = token;
  const name = token.name || say('console-account-token-unnamed');
  const at = (iso: string) => dateAndTime(locale, iso, zone);
  const end = {
    step: say('console-account-token-revoke'),
    question: say('console-account-token-revoke-ask', { name }),
    yes: say('console-account-token-revoke-yes'),
  };
  return (
    <OwnRow name={name} end={end} onEnd={() => onRevoke(id)}>
      <p>{new Intl.ListFormat(locale).format(scopes.map((scope) => say(scopeKey(scope))))}</p>
      <p className="own-facts">
        <span>{say('console-account-token-made-at', { at: at(createdAt) })}</span>
        <span>
          {lastUsedAt
            ? say('console-account-token-used', { at: at(lastUsedAt) })
            : say('console-account-token-unused')}
        </span>
      </p>
    </OwnRow>
  );
}
