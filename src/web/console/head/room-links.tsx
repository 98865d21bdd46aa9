import type { DueJson } from '../../../platforms/web/contract/alerts.js';
import type { StaffJson } from '../../../platforms/web/contract/staff.js';
import { PageLink } from '../../parts/router.js';
import { useWords } from '../../words/words.js';
import { DueCount } from '../alerts/due-count.js';
import { WaitingCount } from '../conversations/waiting-count.js';
import { groupedRooms, roomOf } from '../rooms.js';

export interface RoomWaysProps {
  readonly role: StaffJson['role'];
  readonly path: string;
  /** How many readers wait for a person: seen from every page. */
  readonly waiting: number;
  /** What of the queue is late or soon due. */
  readonly due: DueJson;
}

/** The ways to all rooms, side by side in their groups. */
export function RoomLinks({ role, path, waiting, due }: RoomWaysProps) {
  const { say } = useWords();
  const here = roomOf(path, role);
  return (
    <nav aria-label={say('pages-navigation')}>
      {groupedRooms(role).map(({ group, rooms }) => (
        <ul key={group} aria-label={say(`console-rooms-${group}`)}>
          {rooms.map((room) => (
            <li key={room.path}>
              <PageLink to={room.path} current={room === here}>
                {say(room.label)}
                {room.path === '/console' && <DueCount due={due} />}
                {room.path === '/console/conversations' && <WaitingCount count={waiting} />}
              </PageLink>
            </li>
          ))}
        </ul>
      ))}
    </nav>
  );
}
