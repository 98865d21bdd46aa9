import { UserError } from '../../../core/errors.js';
import type { SignedIn } from '../../../staff/ports.js';
import { type Auth, away, createAuth } from './auth.js';
import { expectGoodPassword } from './good-password.js';
import { type Own, sessionOf } from './own.js';
import type { SignInParts } from './parts.js';

/** So long after a sign-in link nobody is asked for a password they may have forgotten. */
const FORGIVING_MS = 15 * 60_000;

/** How a colleague's own password stands. */
export interface PasswordState {
  readonly isSet: boolean;
  /** Whether a new one wants the old one. */
  readonly asksCurrent: boolean;
}

export interface PasswordWish {
  readonly current: string | undefined;
  readonly password: string;
}

export interface OwnPassword {
  state(own: Own): Promise<PasswordState>;
  /**
   * Sets it and ends all sign-ins but this one; how many ended.
   * @throws UserError `password-wrong` for the current one, and what makes a new one a bad one
   */
  set(own: Own, wish: PasswordWish): Promise<number>;
}

/** One's own password, kept by better-auth as a scrypt hash. */
export function createOwnPassword(parts: SignInParts, auth: () => Promise<Auth>): OwnPassword {
  const stateOf = async (own: Own) => {
    const session = await sessionOf(parts, await auth(), own);
    const isSet = await hasPassword(await auth(), own);
    return { session, isSet, asksCurrent: isSet && !isForgiven(session, parts.clock.now()) };
  };
  return {
    async state(own) {
      const { isSet, asksCurrent } = await stateOf(own);
      return { isSet, asksCurrent };
    },
    async set(own, wish) {
      expectGoodPassword(wish.password, own.member);
      const { session, ...state } = await stateOf(own);
      return parts.authChanges.together(async (change) => {
        await write(await createAuth(parts, { tables: change.auth }), { own, wish, state });
        const ended = await change.endOthers(own.member.id, session);
        const before = { set: state.isSet, ended: 0 };
        const after = { set: true, ended };
        const subject = own.member.id;
        await change.record({ ...own.acting, action: 'password-set', subject, before, after });
        return ended;
      });
    },
  };
}

interface Setting {
  readonly own: Own;
  readonly wish: PasswordWish;
  readonly state: PasswordState;
}

async function write(auth: Auth, { own, wish, state }: Setting): Promise<void> {
  const { current = '', password: newPassword } = wish;
  const { headers } = own;
  if (!state.isSet) {
    await auth.api.setPassword({ body: { newPassword }, headers }).catch(away);
  } else if (state.asksCurrent) {
    const body = { currentPassword: current, newPassword };
    const answer = await auth.api.changePassword({ body, headers, asResponse: true }).catch(away);
    if (answer.status >= 500) away(answer.statusText);
    if (!answer.ok) throw new UserError('password-wrong');
  } else {
    const { internalAdapter, password } = await auth.$context;
    await internalAdapter.updatePassword(own.member.id, await password.hash(newPassword));
  }
}

/** Whether a colleague has a password at all. */
export async function hasPassword(auth: Auth, { member }: Own): Promise<boolean> {
  const { internalAdapter } = await auth.$context;
  return Boolean((await internalAdapter.findCredentialAccount(member.id))?.password);
}

function isForgiven({ way, at }: SignedIn, now: Date): boolean {
  return way === 'link' && now.getTime() - at.getTime() < FORGIVING_MS;
}
