import { Button } from 'react-aria-components';
import type { StaffJson } from '../../platforms/web/contract/staff.js';
import { LanguageSwitch, languagesOf } from '../parts/language-switch.js';
import { PageLink } from '../parts/router.js';
import { Seal } from '../parts/seal.js';
import { useWords } from '../words/words.js';
import { useWaiting } from './conversations/use-waiting.js';
import { LinkChat } from './link-chat.js';
import { roomOf, rooms } from './rooms.js';

/** How many readers wait for a person: seen from every page. */
function WaitingCount() {
  const { say } = useWords();
  const count = useWaiting();
  if (count === 0) return null;
  return (
    <span className="unread">
      <span aria-hidden="true">{count}</span>
      <span className="unseen">{say('console-talk-waiting-count', { count })}</span>
    </span>
  );
}

interface ConsoleHeadProps {
  readonly staff: StaffJson;
  readonly path: string;
  readonly onSignOut: () => void;
}

/** The head of every console page, with the ways this colleague may go. */
export function ConsoleHead({ staff, path, onSignOut }: ConsoleHeadProps) {
  const { locales, say } = useWords();
  const here = roomOf(path, staff.role);
  return (
    <header className="console-head">
      <PageLink to="/console" className="site-name">
        <Seal />
        <span>{say('console-name')}</span>
      </PageLink>
      <nav aria-label={say('pages-navigation')}>
        {rooms
          .filter(({ isFor, byName }) => isFor(staff.role) && !byName)
          .map((room) => (
            <PageLink key={room.path} to={room.path} current={room === here}>
              {say(room.label)}
              {room.path === '/console/conversations' && <WaitingCount />}
            </PageLink>
          ))}
      </nav>
      <LanguageSwitch languages={languagesOf(locales)} />
      <p className="who">
        <PageLink to="/console/account" current={here.byName === true}>
          {staff.name}
        </PageLink>
        <span className="who-role">{say(`console-role-${staff.role}`)}</span>
        <LinkChat />
        <Button onPress={onSignOut}>{say('console-sign-out')}</Button>
      </p>
    </header>
  );
}
