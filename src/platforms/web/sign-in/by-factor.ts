import { HttpError } from '../http-error.js';
import { away, cookiesOf } from './auth.js';
import { accountOf, challengeCookie, end } from './challenge.js';
import { type Arrival, type Door, type Entered, headersOf, settle } from './entering.js';
import { asRecoveryCode, digitsOf, isAppCode } from './factor-plugin.js';
import { giveBack, spend } from './spent-codes.js';

/** What somebody types who was asked for their second factor, and the cookies they came with. */
export interface Shown {
  readonly code: string;
  readonly headers: Headers;
}

/** Answers of better-auth after which one has to begin again. */
const over = ['INVALID_TWO_FACTOR_COOKIE', 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE'];

/**
 * The second step of a sign-in; null when the code is wrong, or the colleague gone meanwhile.
 * @throws HttpError 401 `factor-used` for a code that was used already, `factor-over` after ten
 * minutes or five wrong codes; 429 `factor-locked` after ten wrong codes in a row, for a quarter of
 * an hour
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
  const answer = isAppCode(code)
    ? await showOnce(door, digitsOf(code), { cookie, headers })
    : await showRecovery(door, asRecoveryCode(code), headers);
  if (answer.status >= 500) return away(answer.statusText);
  if (!answer.ok) return refused(answer);
  const factor = isAppCode(code) ? 'code' : 'recovery-code';
  const way = await end(door.auth, cookie);
  return settle(door, cookiesOf(answer), { acting: arrival.acting, way, factor });
}

interface Challenged {
  readonly cookie: string;
  readonly headers: Headers;
}

/** A code of the app, which is spent when it is right. */
async function showOnce(
  { auth }: Door,
  code: string,
  { cookie, headers }: Challenged,
): Promise<Response> {
  const account = await accountOf(auth, cookie).catch(away);
  if (account === null) throw new HttpError(401, 'factor-over');
  if (!(await spend(auth, { account, code }).catch(away))) throw new HttpError(401, 'factor-used');
  const answer = await auth.api
    .verifyTOTP({ body: { code }, headers, asResponse: true })
    .catch(away);
  if (!answer.ok) await giveBack(auth, { account, code }).catch(away);
  return answer;
}

function showRecovery({ auth }: Door, code: string, headers: Headers): Promise<Response> {
  return auth.api.verifyBackupCode({ body: { code }, headers, asResponse: true }).catch(away);
}

async function refused(answer: Response): Promise<null> {
  const told: unknown = await answer.json();
  const code = String(Reflect.get(Object(told), 'code'));
  if (answer.status === 429) throw new HttpError(429, 'factor-locked');
  if (over.includes(code)) throw new HttpError(401, 'factor-over');
  return null;
}
