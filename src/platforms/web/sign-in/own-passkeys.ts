import { z } from 'zod';
import { UserError } from '../../../core/errors.js';
import type { AuditNote } from '../../../staff/ports.js';
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
  const of: OwnPasskeys['of'] = async ({ headers }) => {
    const at = { tables: parts.auth, origin: parts.publicUrl() };
    const { api } = await createPasskeyAuth(parts, at);
    return z.array(passkeySchema).parse(await api.listPasskeys({ headers }).catch(away));
  };
  const change = async (own: Own, { origin, action, before, after }: Line, write: Write) => {
    const session = await sessionOf(parts, await loaded(), own);
    return parts.authChanges.together(async (within) => {
      await write(await createPasskeyAuth(parts, { tables: within.auth, origin }));
      const ended = await within.endOthers(own.member.id, session);
      const facts = { before, after: { ...after, ended } };
      await within.record({ ...own.acting, subject: own.member.id, action, ...facts });
      return ended;
    });
  };
  return {
    of,
    ask: (own, wish) => ask(parts, own, wish),
    async add(own, { origin, name, response }) {
      const line = { origin, action: 'passkey-added', after: { passkey: name } } as const;
      const request = { body: { response, name }, headers: own.headers, asResponse: true } as const;
      return change(own, line, async ({ api }) => {
        const answer = await api.verifyPasskeyRegistration(request).catch(away);
        if (!answer.ok) throw new UserError('passkey-wrong');
      });
    },
    async remove(own, id) {
      const passkey = (await of(own)).find((one) => one.id === id);
      if (!passkey) return null;
      const before = { passkey: passkey.name };
      // Which page it was matters only to a key itself.
      const line = { origin: parts.publicUrl(), action: 'passkey-removed', before } as const;
      return change(own, line, async ({ api }) => {
        await api.deletePasskey({ body: { id }, headers: own.headers }).catch(away);
      });
    },
  };
}

type Line = AtPage & Pick<AuditNote, 'action' | 'before'> & { readonly after?: object };
type Write = (auth: Awaited<ReturnType<typeof createPasskeyAuth>>) => Promise<void>;

async function ask(
  parts: SignInParts,
  own: Own,
  { origin, ...proof }: Partial<Proof> & AtPage,
): Promise<Question> {
  // A recovery code is spent only when all that is asked for is right.
  await parts.authChanges.together(async ({ auth: tables }) =>
    expectOwner(await createAuth(parts, { tables }), own, proof),
  );
  const { api } = await createPasskeyAuth(parts, { tables: parts.auth, origin });
  const request = { headers: own.headers, asResponse: true } as const;
  const answer = await api.generatePasskeyRegistrationOptions(request).catch(away);
  return { options: await answer.json(), headers: cookiesOf(answer) };
}
