import type { StaffJson } from '../../platforms/web/contract/staff.js';
import { administers, edits, leads, moderates } from './duties.js';

type Role = StaffJson['role'];

/** A part of the console: where it is, what its way is called, and who works there. */
export interface ConsoleRoom {
  readonly path: string;
  readonly label: string;
  readonly isFor: (role: Role) => boolean;
  /** Reached by one's own name, not by a way in the head. */
  readonly byName?: true;
}

const queue = { path: '/console', label: 'console-nav-queue', isFor: moderates };

/** In the order of the ways in the console's head; the first that is theirs is where people begin. */
export const rooms: readonly ConsoleRoom[] = [
  queue,
  { path: '/console/rules', label: 'console-nav-rules', isFor: moderates },
  { path: '/console/announcements', label: 'console-nav-announcements', isFor: edits },
  { path: '/console/conversations', label: 'console-nav-conversations', isFor: () => true },
  { path: '/console/notices', label: 'console-nav-notices', isFor: edits },
  { path: '/console/faq', label: 'console-nav-faq', isFor: () => true },
  { path: '/console/unanswered', label: 'console-nav-unanswered', isFor: () => true },
  { path: '/console/spaces', label: 'console-nav-spaces', isFor: leads },
  { path: '/console/staff', label: 'console-nav-staff', isFor: administers },
  { path: '/console/audit', label: 'console-nav-audit', isFor: administers },
  { path: '/console/account', label: 'console-account-title', isFor: () => true, byName: true },
];

/** The room that a path leads to; who may not enter it stands in their own first room. */
export function roomOf(path: string, role: Role): ConsoleRoom {
  const own = rooms.filter(({ isFor }) => isFor(role));
  const named = own.find(({ path: way }) => way !== queue.path && isWithin(path, way));
  return named ?? own[0] ?? queue;
}

function isWithin(path: string, way: string): boolean {
  return path === way || path.startsWith(`${way}/`);
}
