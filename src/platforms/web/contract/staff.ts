import type { AccountJson } from './accounts.js';

/** Who is signed in at the console, and what colleagues have just done. */

export interface StaffJson {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: 'moderator' | 'editor' | 'lead' | 'admin';
  readonly locale: string | null;
}

/** 202: who they are was shown once; now a code of the second factor. */
export interface FactorAskedJson {
  readonly asks: 'factor';
}

/** By which ways beside link and password one may sign in here. */
export interface WaysJson {
  /** The library's own single sign-on, and what it is called. */
  readonly oidc: { readonly name: string } | null;
}

/** Where the browser goes to sign in. */
export interface DepartureJson {
  readonly url: string;
}

/** A code for `/link` in Discord or Telegram: once, within ten minutes. */
export interface LinkCodeJson {
  readonly code: string;
  readonly expiresAt: string;
}

/** `event: case`, `event: announcement` and `event: handover` of `GET /api/live`. */
export interface LiveChange {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  /** The name of who did it. */
  readonly by: string;
}

/** Who works here now. */
export interface ColleaguesResponse {
  readonly staff: readonly StaffJson[];
  /** For administrators: everyone's account, dismissed colleagues' too. */
  readonly accounts?: readonly AccountJson[];
}
