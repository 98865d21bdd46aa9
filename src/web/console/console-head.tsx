import { Button } from 'react-aria-components';
import type { StaffJson } from '../../platforms/web/contract.js';
import { LanguageSwitch, languagesOf } from '../parts/language-switch.js';
import { PageLink } from '../parts/router.js';
import { Seal } from '../parts/seal.js';
import { useWords } from '../words/words.js';
import { useWaiting } from './conversations/use-waiting.js';
import { edits, moderates } from './duties.js';

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
  const talking = path.startsWith('/console/conversations');
  const announcing =
    !talking && (path.startsWith('/console/announcements') || !moderates(staff.role));
  return (
    <header className="console-head">
      <PageLink to="/console" className="site-name">
        <Seal />
        <span>{say('console-name')}</span>
      </PageLink>
      <nav aria-label={say('pages-navigation')}>
        {moderates(staff.role) && (
          <PageLink to="/console" current={!announcing && !talking}>
            {say('console-nav-queue')}
          </PageLink>
        )}
        <PageLink to="/console/conversations" current={talking}>
          {say('console-nav-conversations')}
          <WaitingCount />
        </PageLink>
        {edits(staff.role) && (
          <PageLink to="/console/announcements" current={announcing}>
            {say('console-nav-announcements')}
          </PageLink>
        )}
      </nav>
      <LanguageSwitch languages={languagesOf(locales)} />
      <p className="who">
        <span>{staff.name}</span>
        <span className="who-role">{say(`console-role-${staff.role}`)}</span>
        <Button onPress={onSignOut}>{say('console-sign-out')}</Button>
      </p>
    </header>
  );
}
