import type { Clock } from '../../../core/clock.js';
import type { AuditLog, SignInStore } from '../../../staff/ports.js';
import type { AuthChanges, AuthTables, StaffStore } from '../../../storage/ports.js';
import type { AuthParts } from './auth.js';

/** What signing in stands on. */
export interface SignInParts extends AuthParts {
  readonly auth: AuthTables;
  readonly authChanges: AuthChanges;
  readonly staff: StaffStore;
  readonly signIns: SignInStore;
  readonly audit: AuditLog;
  readonly clock: Clock;
}
