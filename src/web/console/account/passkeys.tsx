import type { OwnPasskeyJson } from '../../../platforms/web/contract/own-account.js';
import { dateAndTime } from '../../words/times.js';
import { useWords } from '../../words/words.js';
import { canUsePasskeys } from './can-use-passkeys.js';
import { OwnRow } from './own-row.js';
import { PasskeyForm } from './passkey-form.js';
import { usePasskeys } from './use-passkeys.js';

/** One's own passkeys: which there are, a new one, one less. */
export function Passkeys() {
  const { say } = useWords();
  const room = usePasskeys();
  const { value, wanted, problem } = room;
  return (
    <section aria-labelledby="own-passkeys">
      <h2 id="own-passkeys">{say('console-account-passkeys')}</h2>
      <p className="page-lead">{say('console-account-passkeys-lead')}</p>
      {value?.passkeys.length === 0 && (
        <p className="empty">{say('console-account-passkeys-none')}</p>
      )}
      <ul className="own-rows">
        {value?.passkeys.map((passkey) => (
          <PasskeyRow key={passkey.id} passkey={passkey} onRemove={room.remove} />
        ))}
      </ul>
      {!canUsePasskeys() && <p>{say('console-account-passkeys-not-here')}</p>}
      {canUsePasskeys() && wanted && <PasskeyForm wanted={wanted} onAdd={room.add} />}
      {problem && (
        <p role="alert" className="problem">
          {problem}
        </p>
      )}
    </section>
  );
}

interface PasskeyRowProps {
  readonly passkey: OwnPasskeyJson;
  readonly onRemove: (id: string) => Promise<void>;
}

/** One passkey: what it is called, and since when it is there. */
function PasskeyRow({ passkey, onRemove }: PasskeyRowProps) {
  const { locale, say, zone } = useWords();
  const { id, name, createdAt } = passkey;
  const end = {
    step: say('console-account-passkey-remove'),
    question: say('console-account-passkey-remove-ask', { name }),
    yes: say('console-account-passkey-remove-yes'),
  };
  return (
    <OwnRow name={name} end={end} onEnd={() => void onRemove(id)}>
      <p className="own-facts">
        {say('console-account-passkey-made-at', { at: dateAndTime(locale, createdAt, zone) })}
      </p>
    </OwnRow>
  );
}
