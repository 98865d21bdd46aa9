import type { StaffJson } from '../../platforms/web/contract/staff.js';

type Role = StaffJson['role'];

const moderating: readonly Role[] = ['moderator', 'lead', 'admin'];
const editing: readonly Role[] = ['editor', 'lead', 'admin'];

/** Whether someone works on the queue. The server checks it at each door; this only tidies up. */
export function moderates(role: Role): boolean {
  return moderating.includes(role);
}

/** Whether someone works on announcements. */
export function edits(role: Role): boolean {
  return editing.includes(role);
}

/** Whether someone changes the rules and says how strict each space is. */
export function leads(role: Role): boolean {
  return role === 'lead' || role === 'admin';
}

/** Whether someone keeps the list of colleagues. */
export function administers(role: Role): boolean {
  return role === 'admin';
}
