import { Button } from 'react-aria-components';
import type { StaffJson } from '../../../platforms/web/contract/staff.js';
import { LanguageSwitch, languagesOf } from '../../parts/language-switch.js';
import { PageLink, usePath } from '../../parts/router.js';
import { useWords } from '../../words/words.js';

export interface AccountProps {
  readonly staff: StaffJson;
  readonly onLinkChat: () => void;
  readonly onSignOut: () => void;
}

/** Who is signed in, in which language, and the way out. */
export function AccountLine({ staff, onLinkChat, onSignOut }: AccountProps) {
  const { locales, say } = useWords();
  const path = usePath();
  return (
    <div className="who">
      <LanguageSwitch languages={languagesOf(locales)} />
      <PageLink to="/console/account" current={path === '/console/account'}>
        {staff.name}
      </PageLink>
      <span className="who-role">{say(`console-role-${staff.role}`)}</span>
      <PageLink to="/console/settings" current={path === '/console/settings'}>
        {say('console-settings')}
      </PageLink>
      <Button onPress={onLinkChat}>{say('console-link')}</Button>
      <Button onPress={onSignOut}>{say('console-sign-out')}</Button>
    </div>
  );
}
