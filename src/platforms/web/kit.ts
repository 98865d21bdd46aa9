import type { ActingOf } from './acting.js';
import type { Origin } from './address.js';
import type { Guard } from './guard.js';
import type { Live } from './live.js';
import type { Names } from './names.js';
import type { WebParts } from './parts.js';
import type { RateLimit } from './rate-limit.js';
import type { Readers } from './reader.js';
import type { SharedLimit } from './shared-limit.js';
import type { SignIn } from './sign-in.js';
import type { TalkKeys } from './talk-keys.js';

/** What every file of routes builds on. */
export interface Kit {
  readonly parts: WebParts;
  readonly guard: Guard;
  readonly signIn: SignIn;
  readonly origin: Origin;
  /** Who stands at a door, for the audit log. */
  readonly acting: ActingOf;
  /** Ends the open streams of a colleague: what they may do has changed. */
  readonly tellStaff: (account: string) => Promise<void>;
  readonly readers: Readers;
  readonly names: Names;
  readonly live: Live;
  readonly talkKeys: TalkKeys;
  readonly limits: Limits;
}

/** Requests a minute; each by address. */
export interface Limits {
  readonly chat: RateLimit;
  /** What else readers may ask without an account. */
  readonly reading: RateLimit;
  /** Comments, reports, feedback. */
  readonly writing: RateLimit;
  readonly signIn: RateLimit;
  /** Passwords tried for one account, from wherever. */
  readonly password: SharedLimit;
  /** What did not let anybody in and the audit log takes down, from all addresses together. */
  readonly failedSignIns: RateLimit;
}
