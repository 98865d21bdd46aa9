/** Colleagues' accounts: for administrators. */

export interface AccountJson {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: 'moderator' | 'editor' | 'lead' | 'admin';
  /** Moves with the role and with being dismissed or taken back. */
  readonly version: number;
  /** `invited`: has never signed in. */
  readonly state: 'invited' | 'working' | 'dismissed';
  /** Whether a second factor is asked for. */
  readonly factor: boolean;
  readonly signedInAt: string | null;
  readonly dismissedAt: string | null;
}

/** A sign-in link for a colleague: once, and told only now. */
export interface InvitationJson {
  readonly account: AccountJson;
  readonly link: string;
  readonly expiresAt: string;
}

/** The body of `POST /api/staff`. */
export interface NewColleagueRequest {
  readonly email: string;
  readonly name?: string;
  readonly role: AccountJson['role'];
  readonly key: string;
}
