import {
  type PublicKeyCredentialCreationOptionsJSON,
  startRegistration,
} from '@simplewebauthn/browser';
import { useState } from 'react';
import type {
  FactorJson,
  PasskeyQuestionJson,
  PasskeysResponse,
} from '../../../platforms/web/contract/own-account.js';
import { useWords } from '../../words/words.js';
import type { Proof } from './proof-form.js';
import { type Own, useOwn } from './use-own.js';

const PATH = '/api/staff/me/passkeys';

export interface PasskeyRoom extends Own<PasskeysResponse> {
  /** What proves who one is before a new one is made; null while loading. */
  readonly wanted: FactorJson | null;
  /** Whether it was made. */
  readonly add: (name: string, proof: Proof) => Promise<boolean>;
  readonly remove: (id: string) => Promise<void>;
}

/** One's own passkeys. */
export function usePasskeys(): PasskeyRoom {
  const { say } = useWords();
  const own = useOwn<PasskeysResponse>(PATH);
  const { value: wanted, reload: askAgain } = useOwn<FactorJson>('/api/staff/me/factor');
  const [refused, setRefused] = useState<string | null>(null);
  return {
    ...own,
    problem: refused ?? own.problem,
    wanted,
    async add(name, proof) {
      setRefused(null);
      const asked = await own.act<PasskeyQuestionJson>(`${PATH}/options`, proof);
      // A password or a factor may have come since the page did.
      if (!asked) await askAgain();
      if (!asked) return false;
      const response = await make(asked.value);
      if (!response) setRefused(say('console-account-passkey-not-made'));
      return response !== null && (await own.act(PATH, { name, response })) !== null;
    },
    async remove(id) {
      setRefused(null);
      await own.act(`${PATH}/${encodeURIComponent(id)}/remove`);
    },
  };
}

/** The server's words are the browser's own; null when nothing was made, for whatever reason. */
async function make({ options }: PasskeyQuestionJson) {
  const optionsJSON = options as unknown as PublicKeyCredentialCreationOptionsJSON;
  return startRegistration({ optionsJSON }).catch(() => null);
}
