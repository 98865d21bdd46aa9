import { z } from 'zod';
import { UserError } from '../../../core/errors.js';
import type { AuditAction, AuditNote, SignedIn } from '../../../staff/ports.js';
import type { AuthChange } from '../../../storage/ports.js';
import { type Auth, away, cookiesOf, createAuth, sentBack } from './auth.js';
import { type Own, sessionOf } from './own.js';
import { hasPassword } from './own-password.js';
import type { SignInParts } from './parts.js';
import { expectDone, type Proof, prove, showApp } from './proof.js';

/** How a colleague's own second factor stands. */
export interface FactorState {
  readonly isOn: boolean;
  /** Recovery codes that were not used yet. */
  readonly codesLeft: number;
  /** Whether changing it wants the password. */
  readonly asksPassword: boolean;
}

/** A factor that is not asked for before a code of it was shown. Told once. */
export interface NewFactor {
  /** What an authenticator app reads, as a picture or typed: `otpauth://…`. */
  readonly uri: string;
  readonly recoveryCodes: readonly string[];
}

/** A change after which other sign-ins ended; `headers` carry the cookie of this one. */
export interface FactorChanged {
  readonly ended: number;
  readonly headers: Headers;
}

/** All throw UserError `password-wrong`, `factor-wrong`, `factor-is-on`, `factor-is-off`. */
export interface OwnFactor {
  state(own: Own): Promise<FactorState>;
  start(own: Own, password: string | undefined): Promise<NewFactor>;
  /** Turns it on with the first code of it. */
  confirm(own: Own, code: string): Promise<FactorChanged>;
  turnOff(own: Own, proof: Proof): Promise<FactorChanged>;
  /** New recovery codes; those before are void. */
  renewCodes(own: Own, proof: Proof): Promise<readonly string[]>;
}

/** One's own second factor, kept by better-auth: an app's secret and recovery codes, encrypted. */
export function createOwnFactor(parts: SignInParts, auth: () => Promise<Auth>): OwnFactor {
  const inOne = <T>(work: (within: Within) => Promise<T>) =>
    parts.authChanges.together(async (change) =>
      work({ change, auth: await createAuth(parts, { tables: change.auth }) }),
    );
  const change = async (
    own: Own,
    action: AuditAction,
    write: (auth: Auth) => Promise<Response>,
  ) => {
    const session = await sessionOf(parts, await auth(), own);
    return inOne(async (within) => {
      const headers = cookiesOf(await expectDone(await write(within.auth)));
      const ended = await endOthers(within, { own, headers, session });
      await note(within, own, { action, after: { ended } });
      return { ended, headers };
    });
  };
  return {
    state: async (own) => stateOf(await auth(), own),
    async start(own, password) {
      const body = { method: 'totp', ...(password && { password }) } as const;
      const { api } = await auth();
      const request = { body, headers: own.headers, asResponse: true } as const;
      const told = await expectDone(await api.enableTwoFactor(request).catch(away));
      return newFactorSchema.parse(await told.json());
    },
    confirm: (own, code) => change(own, 'factor-on', (within) => showApp(within, own, code)),
    turnOff: (own, proof) =>
      change(own, 'factor-off', async (within) => {
        await prove(within, own, proof.code);
        return within.api.disableTwoFactor(requestOf(own, proof)).catch(away);
      }),
    renewCodes: (own, proof) =>
      inOne(async (within) => {
        await prove(within.auth, own, proof.code);
        const { api } = within.auth;
        const answer = await api.generateBackupCodes(requestOf(own, proof)).catch(away);
        await note(within, own, { action: 'recovery-codes-made' });
        return codesSchema.parse(await (await expectDone(answer)).json()).backupCodes;
      }),
  };
}

const codesSchema = z.object({ backupCodes: z.array(z.string()) });
const newFactorSchema = codesSchema
  .extend({ totpURI: z.string() })
  .transform(({ totpURI: uri, backupCodes: recoveryCodes }) => ({ uri, recoveryCodes }));

/** better-auth inside the transaction of a change. */
interface Within {
  readonly auth: Auth;
  readonly change: AuthChange;
}

async function stateOf(auth: Auth, own: Own): Promise<FactorState> {
  const asksPassword = await hasPassword(auth, own);
  const session = await auth.api.getSession({ headers: own.headers }).catch(away);
  if (!session?.user.twoFactorEnabled) return { isOn: false, codesLeft: 0, asksPassword };
  const kept = await auth.api.viewBackupCodes({ body: { userId: own.member.id } }).catch(away);
  return { isOn: true, codesLeft: kept.backupCodes.length, asksPassword };
}

function requestOf({ headers }: Own, { password }: Proof) {
  return { body: password ? { password } : {}, headers, asResponse: true } as const;
}

interface Kept {
  readonly own: Own;
  /** With the cookie of the session that stands in the place of `session` now. */
  readonly headers: Headers;
  readonly session: SignedIn;
}

/** All but this sign-in, which goes on under another id. */
async function endOthers({ auth, change }: Within, { own, headers, session }: Kept) {
  const now = await auth.api.getSession({ headers: sentBack(headers) }).catch(away);
  if (!now) throw new UserError('factor-is-on');
  const { way, at } = session;
  return change.endOthers(own.member.id, { id: now.session.id, way, at });
}

async function note(
  { change }: Within,
  { acting, member }: Own,
  line: Pick<AuditNote, 'action' | 'after'>,
): Promise<void> {
  await change.record({ ...acting, subject: member.id, ...line });
}
