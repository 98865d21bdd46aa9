import { z } from 'zod';
import { UserError } from '../../../core/errors.js';
import { type Auth, away, cookiesOf, createAuth, createPasskeyAuth } from './auth.js';
import type { AtPage, Question } from './by-passkey.js';
import { type Own, sessionOf } from './own.js';
import type { SignInParts } from './parts.js';
import { expectOwner, type Proof } from './proof.js';

/** A passkey, without the key. */
export interface OwnPasskey {
  readonly id: string;
  readonly name: string;
  readonly createdAt: Date;
}

/** What an authenticator made, and which device its owner calls it. */
export interface NewPasskey extends AtPage {
  readonly name: string;
  readonly response: object;
}

export interface OwnPasskeys {
  of(own: Own): Promise<readonly OwnPasskey[]>;
  /**
   * What the browser is asked for a new one.
   * @throws UserError `password-wrong`, `factor-wrong` where there is a password, a second factor
   */
  ask(own: Own, proof: Partial<Proof> & AtPage): Promise<Question>;
  /** Keeps a new one and ends all other sign-ins; how many. @throws UserError `passkey-wrong` */
  add(own: Own, made: NewPasskey): Promise<number>;
  /** The same for one that is taken off; null: there is no such passkey of this colleague. */
  remove(own: Own, id: string): Promise<number | null>;
}

const passkeySchema = z
  .object({ id: z.string(), name: z.string().nullish(), createdAt: z.coerce.date() })
  .transform(({ name, ...rest }) => ({ ...rest, name: name ?? '' }));

/** One's own passkeys, kept by better-auth: the public halves only. */
export function createOwnPasskeys(parts: SignInParts, loaded: () => Promise<Auth>): OwnPasskeys {
  // Which page it was matters only to a key itself.
  const here = () => parts.publicUrl();
  const list = async (own: Own) => {
    const { api } = await createPasskeyAuth(parts, { tables: parts.auth, origin: here() });
    const all = await api.listPasskeys({ headers: own.headers }).catch(away);
    return z.array(passkeySchema).parse(all);
  };
  return {
    of: list,
    async ask(own, { origin, ...proof }) {
      await parts.authChanges.together(async (change) =>
        expectOwner(await createAuth(parts, { tables: change.auth }), own, proof),
      );
      const { api } = await createPasskeyAuth(parts, { tables: parts.auth, origin });
      const request = { headers: own.headers, asResponse: true } as const;
      const answer = await api.generatePasskeyRegistrationOptions(request).catch(away);
      return { options: await answer.json(), headers: cookiesOf(answer) };
    },
    async add(own, { origin, name, response }) {
      const session = await sessionOf(parts, await loaded(), own);
      return parts.authChanges.together(async (change) => {
        const { api } = await createPasskeyAuth(parts, { tables: change.auth, origin });
        const request = {
          body: { response, name },
          headers: own.headers,
          asResponse: true,
        } as const;
        const answer = await api.verifyPasskeyRegistration(request).catch(away);
        if (!answer.ok) throw new UserError('passkey-wrong');
        const ended = await change.endOthers(own.member.id, session);
        const after = { passkey: name, ended };
        const note = { ...own.acting, subject: own.member.id, after };
        await change.record({ ...note, action: 'passkey-added' });
        return ended;
      });
    },
    async remove(own, id) {
      const passkey = (await list(own)).find((one) => one.id === id);
      if (!passkey) return null;
      const session = await sessionOf(parts, await loaded(), own);
      return parts.authChanges.together(async (change) => {
        const { api } = await createPasskeyAuth(parts, { tables: change.auth, origin: here() });
        await api.deletePasskey({ body: { id }, headers: own.headers }).catch(away);
        const ended = await change.endOthers(own.member.id, session);
        const facts = { before: { passkey: passkey.name }, after: { ended } };
        const note = { ...own.acting, subject: own.member.id, ...facts };
        await change.record({ ...note, action: 'passkey-removed' });
        return ended;
      });
    },
  };
}
