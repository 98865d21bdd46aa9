import type { Clock } from '../../../core/clock.js';
import type { SignInStore } from '../../../staff/ports.js';
import type { AuthChanges, AuthTables, StaffStore } from '../../../storage/ports.js';
import type { AuthParts } from './auth.js';

/** What signing in stands on. */
export interface SignInParts extends AuthParts {
  readonly auth: AuthTables;
  readonly authChanges: AuthChanges;
  readonly staff: StaffStore;
  readonly signIns: SignInStore;
  readonly clock: Clock;
}
