import { UserError } from '../../../core/errors.js';
import { type Auth, away } from './auth.js';
import { asRecoveryCode, digitsOf, isAppCode } from './factor-plugin.js';
import type { Own } from './own.js';
import { hasPassword } from './own-password.js';
import { giveBack, spend } from './spent-codes.js';

/** What proves that it is its owner who changes an account: an open browser alone does not. */
export interface Proof {
  readonly password: string | undefined;
  /** Of the app, or a recovery code. */
  readonly code: string;
}

/** Asks for what there is: the password, a code. @throws UserError `password-wrong`, `factor-wrong` */
export async function expectOwner(auth: Auth, own: Own, proof: Partial<Proof>): Promise<void> {
  const { headers } = own;
  if (await hasPassword(auth, own)) {
    const body = { password: proof.password ?? '' };
    await expectDone(
      await auth.api.verifyPassword({ body, headers, asResponse: true }).catch(away),
    );
  }
  const session = await auth.api.getSession({ headers }).catch(away);
  if (session?.user.twoFactorEnabled) await prove(auth, own, proof.code ?? '');
}

/** @throws UserError `factor-wrong`, `factor-is-off` */
export async function prove(auth: Auth, own: Own, code: string): Promise<void> {
  if (isAppCode(code)) {
    await expectDone(await showApp(auth, own, code));
    return;
  }
  const body = { code: asRecoveryCode(code), disableSession: true };
  const request = { body, headers: own.headers, asResponse: true } as const;
  await expectDone(await auth.api.verifyBackupCode(request).catch(away));
}

/** Shows a code of the app. @throws UserError `factor-used` for one that was used already */
export async function showApp(auth: Auth, own: Own, typed: string): Promise<Response> {
  const code = digitsOf(typed);
  const shown = { account: own.member.id, code };
  if (!(await spend(auth, shown).catch(away))) throw new UserError('factor-used');
  const request = { body: { code }, headers: own.headers, asResponse: true } as const;
  const answer = await auth.api.verifyTOTP(request).catch(away);
  if (!answer.ok) await giveBack(auth, shown).catch(away);
  return answer;
}

/** The sentences for what better-auth refuses. */
const refusals: Readonly<Record<string, string>> = {
  INVALID_PASSWORD: 'password-wrong',
  TOTP_ALREADY_ENABLED: 'factor-is-on',
  TOTP_NOT_ENABLED: 'factor-is-off',
  TWO_FACTOR_NOT_ENABLED: 'factor-is-off',
  BACKUP_CODES_NOT_ENABLED: 'factor-is-off',
};

/** The answer itself, unless it is a refusal. @throws UserError with its sentence */
export async function expectDone(answer: Response): Promise<Response> {
  if (answer.ok) return answer;
  if (answer.status >= 500) return away(answer.statusText);
  const told: unknown = await answer.json();
  throw new UserError(refusals[String(Reflect.get(Object(told), 'code'))] ?? 'factor-wrong');
}
