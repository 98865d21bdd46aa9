import { Button } from 'react-aria-components';
import type { StaffJson } from '../../platforms/web/contract.js';
import { LanguageSwitch, languagesOf } from '../parts/language-switch.js';
import { PageLink } from '../parts/router.js';
import { Seal } from '../parts/seal.js';
import { useWords } from '../words/words.js';
import { edits, moderates } from './duties.js';

interface ConsoleHeadProps {
  readonly staff: StaffJson;
  readonly path: string;
  readonly onSignOut: () => void;
}

/** The head of every console page, with the ways this colleague may go. */
export function ConsoleHead({ staff, path, onSignOut }: ConsoleHeadProps) {
  const { locales, say } = useWords();
  const teaching = /^\/console\/(?:faq|unanswered)\b/.test(path);
  const announcing =
    path.startsWith('/console/announcements') || (!moderates(staff.role) && !teaching);
  return (
    <header className="console-head">
      <PageLink to="/console" className="site-name">
        <Seal />
        <span>{say('console-name')}</span>
      </PageLink>
      <nav aria-label={say('pages-navigation')}>
        {moderates(staff.role) && (
          <PageLink to="/console" current={!announcing && !teaching}>
            {say('console-nav-queue')}
          </PageLink>
        )}
        {edits(staff.role) && (
          <PageLink to="/console/announcements" current={announcing}>
            {say('console-nav-announcements')}
          </PageLink>
        )}
        <PageLink to="/console/faq" current={path.startsWith('/console/faq')}>
          {say('console-nav-faq')}
        </PageLink>
        <PageLink to="/console/unanswered" current={path.startsWith('/console/unanswered')}>
          {say('console-nav-unanswered')}
        </PageLink>
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
