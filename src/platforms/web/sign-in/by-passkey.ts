import type { AuthenticationResponseJSON } from '@simplewebauthn/browser';
import { type Auth, away, cookiesOf, createPasskeyAuth } from './auth.js';
import { type Arrival, type Entered, entered, headersOf } from './entering.js';
import type { SignInParts } from './parts.js';

/** What a browser's authenticator is asked, and the cookie by which the answer is known again. */
export interface Question {
  readonly options: unknown;
  readonly headers: Headers;
}

/** A page that asks: its origin is what the key is for. */
export interface AtPage {
  readonly origin: string;
}

/** What an authenticator answered, and the cookies it came with. */
export interface ShownPasskey extends AtPage {
  readonly response: AuthenticationResponseJSON;
  readonly headers: Headers;
}

export interface ByPasskey {
  /** Asks for any passkey of this site: nobody has to say first who they are. */
  ask(page: AtPage): Promise<Question>;
  /** Null when the answer is wrong, too late, or of a key that is not known. */
  enter(shown: ShownPasskey, arrival: Arrival): Promise<Entered | null>;
}

/**
 * Signing in by a passkey that asked its holder for a finger, a face or a PIN: two factors in one, so that
 * no code is asked for after it.
 */
export function createByPasskey(parts: SignInParts, loaded: () => Promise<Auth>): ByPasskey {
  const meet = ({ origin }: AtPage) => createPasskeyAuth(parts, { tables: parts.auth, origin });
  return {
    async ask(page) {
      const { api } = await meet(page);
      const request = { headers: new Headers(), asResponse: true } as const;
      const answer = await api.generatePasskeyAuthenticationOptions(request).catch(away);
      return { options: await answer.json(), headers: cookiesOf(answer) };
    },
    async enter({ response, headers: from, ...page }, arrival) {
      const { api } = await meet(page);
      const headers = headersOf(arrival);
      headers.set('cookie', from.get('cookie') ?? '');
      const request = { body: { response }, headers, asResponse: true } as const;
      const answer = await api.verifyPasskeyAuthentication(request).catch(away);
      const coming = { way: 'passkey', acting: arrival.acting } as const;
      return entered({ auth: await loaded(), parts }, answer, coming);
    },
  };
}
