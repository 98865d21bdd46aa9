import { HttpError } from '../http-error.js';
import { away, cookiesOf } from './auth.js';
import { challengeCookie, end } from './challenge.js';
import { type Arrival, type Door, type Entered, headersOf, settle } from './entering.js';
import { asRecoveryCode, isAppCode } from './factor-plugin.js';

/** What somebody types who was asked for their second factor, and the cookies they came with. */
export interface Shown {
  readonly code: string;
  readonly headers: Headers;
}

/** Answers of better-auth after which one has to begin again. */
const over = ['INVALID_TWO_FACTOR_COOKIE', 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE'];

/**
 * The second step of a sign-in; null when the code is wrong, or the colleague gone meanwhile.
 * @throws HttpError 401 `factor-over` after ten minutes or five wrong codes; 429 `factor-locked`
 * after ten wrong codes in a row, for a quarter of an hour
 */
export async function byFactor(
  door: Door,
  { code, headers: from }: Shown,
  arrival: Arrival,
): Promise<Entered | null> {
  const cookie = challengeCookie(from);
  if (cookie === null) throw new HttpError(401, 'factor-over');
  // The challenge alone: with a session beside it better-auth would ask about that one's owner.
  const headers = headersOf(arrival);
  headers.set('cookie', cookie);
  const answer = await show(door, code, headers);
  if (answer.status >= 500) return away(answer.statusText);
  if (!answer.ok) return refused(answer);
  const factor = isAppCode(code) ? 'code' : 'recovery-code';
  const way = await end(door.auth, cookie);
  return settle(door, cookiesOf(answer), { acting: arrival.acting, way, factor });
}

function show({ auth }: Door, typed: string, headers: Headers): Promise<Response> {
  if (isAppCode(typed)) {
    const body = { code: typed.replaceAll(/\s/g, '') };
    return auth.api.verifyTOTP({ body, headers, asResponse: true }).catch(away);
  }
  const body = { code: asRecoveryCode(typed) };
  return auth.api.verifyBackupCode({ body, headers, asResponse: true }).catch(away);
}

async function refused(answer: Response): Promise<null> {
  const told: unknown = await answer.json();
  const code = String(Reflect.get(Object(told), 'code'));
  if (answer.status === 429) throw new HttpError(429, 'factor-locked');
  if (over.includes(code)) throw new HttpError(401, 'factor-over');
  return null;
}
