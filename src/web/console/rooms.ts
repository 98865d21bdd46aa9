import type { StaffJson } from '../../platforms/web/contract/staff.js';
import { administers, edits, leads, moderates } from './duties.js';

type Role = StaffJson['role'];

/** Which work a room belongs to: with readers, for publication, or on the house itself. */
export type RoomGroup = 'readers' | 'publishing' | 'house';

/** A part of the console: where it is, what its way is called, its group, and who works there. */
export interface ConsoleRoom {
  readonly path: string;
  readonly label: string;
  readonly group: RoomGroup;
  readonly isFor: (role: Role) => boolean;
  /** Reached beside one's own name, not by a way in the head. */
  readonly byName?: true;
}

const queue: ConsoleRoom = {
  path: '/console',
  label: 'console-nav-queue',
  group: 'readers',
  isFor: moderates,
};

/** In the order within their groups; the first that is theirs is where people begin. */
export const rooms: readonly ConsoleRoom[] = [
  queue,
  { path: '/console/rules', label: 'console-nav-rules', group: 'house', isFor: moderates },
  {
    path: '/console/announcements',
    label: 'console-nav-announcements',
    group: 'publishing',
    isFor: edits,
  },
  {
    path: '/console/conversations',
    label: 'console-nav-conversations',
    group: 'readers',
    isFor: () => true,
  },
  { path: '/console/notices', label: 'console-nav-notices', group: 'publishing', isFor: edits },
  { path: '/console/faq', label: 'console-nav-faq', group: 'publishing', isFor: () => true },
  {
    path: '/console/unanswered',
    label: 'console-nav-unanswered',
    group: 'readers',
    isFor: () => true,
  },
  {
    path: '/console/reviews',
    label: 'console-nav-reviews',
    group: 'readers',
    isFor: moderates,
  },
  {
    path: '/console/statistics',
    label: 'console-nav-statistics',
    group: 'readers',
    isFor: moderates,
  },
  { path: '/console/spaces', label: 'console-nav-spaces', group: 'house', isFor: leads },
  { path: '/console/queues', label: 'console-nav-queues', group: 'house', isFor: leads },
  { path: '/console/staff', label: 'console-nav-staff', group: 'house', isFor: administers },
  { path: '/console/audit', label: 'console-nav-audit', group: 'house', isFor: administers },
  {
    path: '/console/settings',
    label: 'console-settings',
    group: 'house',
    isFor: () => true,
    byName: true,
  },
  {
    path: '/console/account',
    label: 'console-account-title',
    group: 'house',
    isFor: () => true,
    byName: true,
  },
];

const groups: readonly RoomGroup[] = ['readers', 'publishing', 'house'];

/** The rooms that a role may enter, group by group; a group without any is left out. */
export function groupedRooms(
  role: Role,
): readonly { readonly group: RoomGroup; readonly rooms: readonly ConsoleRoom[] }[] {
  return groups
    .map((group) => ({
      group,
      rooms: rooms.filter((room) => room.group === group && room.isFor(role) && !room.byName),
    }))
    .filter((one) => one.rooms.length > 0);
}

/** The room that a path leads to; who may not enter it stands in their own first room. */
export function roomOf(path: string, role: Role): ConsoleRoom {
  const own = rooms.filter(({ isFor }) => isFor(role));
  const named = own.find(({ path: way }) => way !== queue.path && isWithin(path, way));
  return named ?? own[0] ?? queue;
}

function isWithin(path: string, way: string): boolean {
  return path === way || path.startsWith(`${way}/`);
}
