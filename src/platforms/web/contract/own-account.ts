/** What a colleague sees of their own account. */

/** A browser in which one is signed in. */
export interface SignedInJson {
  readonly id: string;
  /** The one that asks. */
  readonly current: boolean;
  readonly browser: string;
  /** By what it began; null when that was not kept yet. */
  readonly way: 'link' | 'password' | 'oidc' | 'passkey' | null;
  readonly at: string;
  readonly until: string;
}

export interface SignedInsResponse {
  readonly sessions: readonly SignedInJson[];
}

/** How one's own password stands. */
export interface PasswordJson {
  readonly isSet: boolean;
  /** Whether a new one wants the old one. */
  readonly asksCurrent: boolean;
}

/** How one's own second factor stands. */
export interface FactorJson {
  readonly isOn: boolean;
  readonly codesLeft: number;
  readonly asksPassword: boolean;
}

/** Told only now. */
export interface RecoveryCodesJson {
  readonly recoveryCodes: readonly string[];
}

/** Not asked for before a code of it was shown. */
export interface NewFactorJson extends RecoveryCodesJson {
  /** `otpauth://...`, for a picture that an authenticator app reads. */
  readonly uri: string;
}

/** What the browser's authenticator is asked (WebAuthn). */
export interface PasskeyQuestionJson {
  readonly options: Readonly<Record<string, unknown>>;
}

/** A passkey, without the key. */
export interface OwnPasskeyJson {
  readonly id: string;
  /** Which device it is, in one's own words. */
  readonly name: string;
  readonly createdAt: string;
}

export interface PasskeysResponse {
  readonly passkeys: readonly OwnPasskeyJson[];
}

/** How many sign-ins ended. */
export interface EndedJson {
  readonly ended: number;
}

export interface TokenJson {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly createdAt: string;
  readonly lastUsedAt: string | null;
}

export interface TokensResponse {
  readonly tokens: readonly TokenJson[];
  /** What one's role may give a token. */
  readonly scopes: readonly string[];
}

/** With the token itself, told only now. */
export interface MadeTokenJson extends TokenJson {
  readonly token: string;
}
