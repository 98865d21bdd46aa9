import { useState } from 'react';
import type { MadeTokenJson, TokensResponse } from '../../../platforms/web/contract/own-account.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { useWords } from '../../words/words.js';
import { SecretSheet } from '../staff/secret-sheet.js';
import { TokenForm, type TokenWish } from './token-form.js';
import { TokenRow } from './token-row.js';
import { useOwn } from './use-own.js';

const PATH = '/api/staff/me/tokens';

/** One's own tokens for scripts: made with chosen scopes, shown once, revoked at once. */
export function Tokens() {
  const { say } = useWords();
  const { value, problem, reload, act } = useOwn<TokensResponse>(PATH);
  const [made, show] = useState<string | null>(null);
  const make = async (wish: TokenWish) => {
    const answer = await act<MadeTokenJson>(PATH, wish);
    show(answer?.value.token ?? null);
    return answer !== null;
  };
  const revoke = (id: string) => void act(`${PATH}/${encodeURIComponent(id)}/revoke`);
  return (
    <section aria-labelledby="own-tokens">
      <h2 id="own-tokens">{say('console-account-tokens')}</h2>
      <p className="page-lead">{say('console-account-tokens-lead')}</p>
      {problem && <ProblemNote text={problem} onRetry={() => void reload()} />}
      {value?.tokens.length === 0 && <p className="empty">{say('console-account-tokens-none')}</p>}
      <ul className="own-rows">
        {value?.tokens.map((token) => (
          <TokenRow key={token.id} token={token} onRevoke={revoke} />
        ))}
      </ul>
      {value && <TokenForm scopes={value.scopes} onMake={make} />}
      {made && (
        <SecretSheet
          title={say('console-account-token-title')}
          how={say('console-account-token-how')}
          secret={made}
          copy={say('console-account-token-copy')}
          onClose={() => show(null)}
        />
      )}
    </section>
  );
}
