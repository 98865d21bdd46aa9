import {
  Button,
  Header,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
} from 'react-aria-components';
import { navigate } from '../../parts/router.js';
import { useWords } from '../../words/words.js';
import { DueCount } from '../alerts/due-count.js';
import { WaitingCount } from '../conversations/waiting-count.js';
import { groupedRooms, roomOf } from '../rooms.js';
import type { RoomWaysProps } from './room-links.js';

/** Where one is, as a button; the ways to the other rooms open under it. */
export function RoomMenu({ role, path, waiting, due }: RoomWaysProps) {
  const { say } = useWords();
  const here = roomOf(path, role);
  const go = (way: string) => {
    navigate(way);
    scrollTo(0, 0);
  };
  return (
    <nav aria-label={say('pages-navigation')}>
      <MenuTrigger>
        <Button className="menu-button">
          <span className="unseen">{say('console-rooms')}</span>
          {say(here.label)}
          <DueCount due={due} />
          <WaitingCount count={waiting} />
        </Button>
        <Popover className="menu-card" placement="bottom start">
          <Menu aria-label={say('console-rooms')} onAction={(key) => go(String(key))}>
            {groupedRooms(role).map(({ group, rooms }) => (
              <MenuSection key={group}>
                <Header>{say(`console-rooms-${group}`)}</Header>
                {rooms.map((room) => (
                  <MenuItem
                    key={room.path}
                    id={room.path}
                    textValue={say(room.label)}
                    data-here={room === here || undefined}
                  >
                    {say(room.label)}
                    {room === here && <span className="unseen">{say('console-rooms-here')}</span>}
                    {room.path === '/console' && <DueCount due={due} />}
                    {room.path === '/console/conversations' && <WaitingCount count={waiting} />}
                  </MenuItem>
                ))}
              </MenuSection>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
    </nav>
  );
}
