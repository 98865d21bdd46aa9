import type { StaffRole } from '../core/permission.js';
import type { AccountChange, AccountRefusal, AccountSeen } from './ports.js';

/** What an administrator wants of an account. `version` null: as it is, whatever was seen. */
export type Wish =
  | { readonly want: 'add'; readonly role: StaffRole }
  | { readonly want: 'role'; readonly role: StaffRole; readonly version: number | null }
  | { readonly want: 'invite' | 'dismiss' | 'reset-factor'; readonly version: number | null };

/**
 * What becomes of an account when this is wished, or why it is refused. An installation is never left
 * without an administrator who may sign in.
 */
export function decide(
  { account, admins }: AccountSeen,
  wish: Wish,
): AccountChange | AccountRefusal {
  if (wish.want === 'add') {
    if (!account) return { action: 'staff-added', role: wish.role };
    return account.dismissedAt ? { action: 'staff-returned', role: wish.role } : 'present';
  }
  if (!account) return 'missing';
  if (wish.version !== null && wish.version !== account.version) return 'stale';
  if (account.dismissedAt) return 'gone';
  const isLast = account.role === 'admin' && admins <= 1;
  switch (wish.want) {
    case 'invite':
      return { action: 'staff-invited', role: account.role };
    case 'dismiss':
      return isLast ? 'last-admin' : { action: 'staff-dismissed', role: account.role };
    case 'reset-factor':
      return account.factor ? { action: 'staff-factor-reset', role: account.role } : 'no-factor';
    case 'role':
      if (isLast && wish.role !== 'admin') return 'last-admin';
      return { action: 'staff-role', role: wish.role };
  }
}
