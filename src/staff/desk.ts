import type { StaffRole } from '../core/permission.js';
import type { Account, AccountResult, Acting } from './ports.js';

/** Who acts, and the caller's idempotency key. */
export interface StaffStep extends Acting {
  readonly key: string;
}

/** One account as it was seen. `version` null: as it is now. */
export interface SeenStep extends StaffStep {
  readonly id: string;
  readonly version: number | null;
}

/**
 * Where administrators keep the list of colleagues; the console, the API and the command line all come
 * here. Who may, the doors check. What is done stands in the audit log.
 */
export interface StaffDesk {
  /** By e-mail address, those who were dismissed too. */
  list(): Promise<readonly Account[]>;
  /**
   * Adds a colleague, or takes one back who was dismissed, without the sign-ins and tokens they had.
   * @throws UserError `bad-email`
   */
  add(person: NewColleague, step: StaffStep): Promise<AccountResult>;
  setRole(step: SeenStep, role: StaffRole): Promise<AccountResult>;
  /** Notes that a new sign-in link is made; the links before are void from now on. */
  invite(step: SeenStep): Promise<AccountResult>;
  /** Takes a second factor off that its owner has lost, and ends their sign-ins. */
  resetFactor(step: SeenStep): Promise<AccountResult>;
  /** Ends sign-ins, links and tokens at once; what the colleague did stays on record. */
  dismiss(step: SeenStep): Promise<AccountResult>;
}

export interface NewColleague {
  readonly email: string;
  readonly role: StaffRole;
  /** What colleagues see; absent: what stands before the @. */
  readonly name?: string;
}
