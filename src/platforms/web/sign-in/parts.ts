import type { Clock } from '../../../core/clock.js';
import type { StaffDesk } from '../../../staff/desk.js';
import type { AuditLog, SignInStore } from '../../../staff/ports.js';
import type { AuthChanges, AuthTables, StaffStore } from '../../../storage/ports.js';
import type { WebConfig } from '../parts.js';
import type { AuthParts } from './auth.js';

/** The library's own single sign-on. */
export type OidcParts = NonNullable<WebConfig['oidc']>;

/** What signing in stands on. */
export interface SignInParts extends AuthParts {
  readonly auth: AuthTables;
  readonly authChanges: AuthChanges;
  readonly staff: StaffStore;
  readonly signIns: SignInStore;
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly accounts: Pick<StaffDesk, 'setRole'>;
  readonly oidc: OidcParts | null;
}
