import type { StaffRole } from '../core/permission.js';
import type { AuditAction, AuditGroup, auditActions, SignInWay } from './actions.js';

export type { AuditAction, AuditGroup, SignInWay };

/** A colleague's account as administrators see it. */
export interface Account {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: StaffRole;
  /** Moves with the role and with being dismissed or taken back. */
  readonly version: number;
  /** Whether a second factor is asked for. */
  readonly factor: boolean;
  readonly signedInAt: Date | null;
  readonly dismissedAt: Date | null;
}

/** How often something secret was tried, by whichever process. */
export interface AttemptStore {
  /** Counts a try, and says how many there were in its window of `ms`, which began with the first. */
  count(
    what: string,
    window: { readonly at: Date; readonly ms: number },
  ): Promise<{ readonly tries: number; readonly since: Date }>;
  /** Forgets windows that began before then. */
  forget(before: Date): Promise<void>;
}

/** Who does an administrative thing, from where, when. */
export interface Acting {
  /** A colleague's id, or a part of the service: `cli` is whoever holds the machine. */
  readonly by: string;
  /** A keyed hash of the address, never the address; null on the machine itself. */
  readonly origin: string | null;
  readonly at: Date;
}

/** What is done to an account, as the audit log names it. */
export type AccountAction = (typeof auditActions)['accounts'][number];

/** What an account is seen with, under a lock: nobody else changes any account meanwhile. */
export interface AccountSeen {
  /** Null when there is none. */
  readonly account: Account | null;
  /** How many administrators may sign in. */
  readonly admins: number;
}

/** What shall become of an account. */
export interface AccountChange {
  readonly action: AccountAction;
  readonly role: StaffRole;
}

export type AccountRefusal = 'missing' | 'present' | 'gone' | 'last-admin' | 'no-factor' | 'stale';

/** Whose account, and the caller's idempotency key. */
export interface AccountStep extends Acting {
  readonly who: { readonly id: string } | { readonly email: string; readonly name?: string };
  readonly key: string;
}

export type AccountResult =
  | { readonly ok: true; readonly account: Account }
  | {
      readonly ok: false;
      readonly code: AccountRefusal;
      readonly account: Account | null;
      /** Who changed the account last. */
      readonly winner: { readonly who: string; readonly what: string; readonly at: Date };
    };

export interface AccountStore {
  /** By e-mail address, those who were dismissed too. */
  list(): Promise<readonly Account[]>;
  /**
   * Sees an account, lets `decide` (pure; it may be asked again) say what becomes of it, and writes
   * that with its line in the audit log, in one transaction. The same key again answers the same and
   * writes nothing. Dismissing ends sign-ins, links and tokens; an invitation voids earlier links.
   * @throws UserError `key-used-elsewhere` for another account's key
   */
  change(
    step: AccountStep,
    decide: (seen: AccountSeen) => AccountChange | AccountRefusal,
  ): Promise<AccountResult>;
}

/** What was done, to what, and how that was before and after. Never a secret, never a reader. */
export interface AuditNote extends Acting {
  readonly action: AuditAction;
  /** An account, a space, a rule, a file: whatever was acted on. */
  readonly subject: string | null;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** A line of the log. What is absent is null. */
export interface AuditEntry extends Required<AuditNote> {
  readonly id: string;
}

export interface AuditQuery {
  readonly group?: AuditGroup;
  /** Who did it. */
  readonly by?: string;
  /** What it was done to. */
  readonly subject?: string;
  readonly from?: Date;
  /** Not this instant any more. */
  readonly until?: Date;
}

/** Where the newest line of the next page stands; opaque to callers. */
export interface AuditPage {
  readonly entries: readonly AuditEntry[];
  readonly next: string | null;
}

/**
 * Who did what as an administrator, and who came in or failed to. Lines are added, never changed or
 * taken away: the database refuses it.
 */
export interface AuditLog {
  record(note: AuditNote): Promise<void>;
  /** The newest first. @throws UserError `bad-cursor` for one that it did not give */
  page(
    query: AuditQuery,
    place: { readonly limit: number; readonly cursor?: string },
  ): Promise<AuditPage>;
}

/** One browser in which a colleague is signed in. */
export interface SignedIn {
  readonly id: string;
  /** Null: before it was kept. */
  readonly way: SignInWay | null;
  /** What the browser calls itself; empty when it did not say. */
  readonly browser: string;
  readonly at: Date;
  readonly until: Date;
}

/** Which sign-ins are ended: one by its id, or all but one's own. */
export interface SignInEnd extends Acting {
  readonly account: string;
  readonly which: { readonly id: string } | { readonly allBut: string | null };
}

/** A colleague came in. */
export interface SignInOpened extends Acting {
  readonly session: string;
  readonly way: SignInWay;
  /** What was shown beside it; absent: none was asked for. */
  readonly factor?: 'code' | 'recovery-code';
}

export interface SignInStore {
  /** Notes who (`by`) came in, when and how, with its line in the audit log. */
  opened(opened: SignInOpened): Promise<void>;
  /** Those that hold at this instant, the newest first. */
  of(account: string, at: Date): Promise<readonly SignedIn[]>;
  /** How many ended. Links that were not used yet stay. */
  end(end: SignInEnd): Promise<number>;
}

/** A token for scripts, without the token. */
export interface ScriptToken {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly createdAt: Date;
  /** To the minute. */
  readonly lastUsedAt: Date | null;
}

export interface TokenMaking extends Acting {
  readonly account: string;
  readonly name: string;
  /** SHA-256 of the token, hex: all that is kept of it. */
  readonly hash: string;
  readonly scopes: readonly string[];
}

export interface TokenStore {
  /** Those that work, the newest first. */
  of(account: string): Promise<readonly ScriptToken[]>;
  /** @throws UserError `too-many-tokens` for someone who has twenty that work */
  make(making: TokenMaking): Promise<ScriptToken>;
  /** False: the account has no such token that works. */
  revoke(step: Acting & { readonly account: string; readonly id: string }): Promise<boolean>;
}
