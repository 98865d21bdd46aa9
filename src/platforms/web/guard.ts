import type { Context, HonoRequest, MiddlewareHandler } from 'hono';
import { AwayError } from '../../core/errors.js';
import { permits } from '../../core/permission.js';
import type { StaffMember, StaffStore } from '../../storage/ports.js';
import type { WebEnv } from './env.js';
import { HttpError } from './http-error.js';
import { sha256 } from './keys.js';
import type { RateLimit } from './rate-limit.js';
import type { SignIn } from './sign-in.js';
import { type Need, roleFor } from './tokens.js';

/** Who stands at a staff door. */
export interface Caller {
  readonly member: StaffMember;
  /** What a token is limited to; null for a session, which may do all that its role may. */
  readonly scopes: readonly string[] | null;
}

/** The variables behind a guarded door. */
export interface StaffEnv extends WebEnv {
  readonly Variables: WebEnv['Variables'] & { caller: Caller };
}

/** Lets in who may do what `need` names; `staff` is any colleague. */
export type Guard = (need: Need) => MiddlewareHandler<StaffEnv>;

export interface GuardParts {
  readonly staff: StaffStore;
  readonly signIn: SignIn;
  readonly tokenLimit: RateLimit;
  readonly now: () => Date;
  /** The reader whose cookie a request carries. */
  readonly reader: (c: Context) => Promise<string | null>;
}

/** Checks role and scope at the door itself, before anything of the request is looked at. */
export function createGuard(parts: GuardParts): Guard {
  const byToken = createTokenCheck(parts);
  const noteReader = createReaderNote(parts);
  return (need) => async (c, next) => {
    const caller = await identify(c.req, parts.signIn, byToken);
    if (!caller) throw new HttpError(401, 'sign-in');
    if (!mayPass(caller, need)) throw new HttpError(403, 'not-yours');
    c.set('caller', caller);
    if (caller.scopes === null) await noteReader(caller.member.id, await parts.reader(c));
    await next();
  };
}

export function mayPass({ member, scopes }: Caller, need: Need): boolean {
  const role = roleFor[need];
  if (role && !permits(member.role, role)) return false;
  if (scopes === null || need === 'staff') return true;
  return scopes.includes('admin') || scopes.includes(need);
}

const NOTED_MS = 60 * 60_000;

/**
 * A colleague whose browser also reads here is that reader: they never decide on what is their own.
 * Noted in the database once an hour, not at every request.
 */
function createReaderNote({ staff, now }: GuardParts) {
  const noted = new Map<string, number>();
  return async (member: string, reader: string | null) => {
    if (reader === null) return;
    const at = now();
    const pair = `${member} ${reader}`;
    if (at.getTime() - (noted.get(pair) ?? 0) < NOTED_MS) return;
    await staff.isReader(member, reader, at);
    noted.set(pair, at.getTime());
  };
}

type TokenCheck = (token: string) => Promise<Caller | null>;

async function identify(
  request: HonoRequest,
  signIn: SignIn,
  byToken: TokenCheck,
): Promise<Caller | null> {
  const authorization = request.header('Authorization');
  if (authorization === undefined) {
    const member = await signIn.member(request.raw.headers);
    return member && { member, scopes: null };
  }
  const token = /^Bearer (wj_[\w-]{20,100})$/i.exec(authorization)?.[1];
  return token === undefined ? null : byToken(token);
}

/**
 * Asks the database for every request, so that a revoked token ends at once. While the database is
 * away a token that was good before still is: comments go to the journal then, not back to the site.
 */
function createTokenCheck({ staff, tokenLimit, now }: GuardParts): TokenCheck {
  const lastKnown = new Map<string, Caller>();
  return async (token) => {
    const hash = sha256(token);
    tokenLimit.take(hash);
    try {
      const caller = await staff.byToken(hash, now());
      if (caller) lastKnown.set(hash, caller);
      else lastKnown.delete(hash);
      return caller;
    } catch (error) {
      const caller = lastKnown.get(hash);
      if (!(error instanceof AwayError) || !caller) throw error;
      return caller;
    }
  };
}
