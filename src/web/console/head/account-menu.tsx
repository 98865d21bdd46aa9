import {
  Button,
  Header,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
} from 'react-aria-components';
import { languagesOf } from '../../parts/language-switch.js';
import { navigate } from '../../parts/router.js';
import { useWords } from '../../words/words.js';
import type { AccountProps } from './account-line.js';

/** The same as the account line, under one round button. */
export function AccountMenu({ staff, onLinkChat, onSignOut }: AccountProps) {
  const { locale, locales, say, setLocale } = useWords();
  const role = say(`console-role-${staff.role}`);
  return (
    <MenuTrigger>
      <Button className="account-button" aria-label={say('console-account', { name: staff.name })}>
        <span aria-hidden="true">{[...staff.name][0]?.toUpperCase()}</span>
      </Button>
      <Popover className="menu-card" placement="bottom end">
        <p className="menu-who">
          <span>{staff.name}</span>
          <span className="who-role">{role}</span>
        </p>
        <Menu aria-label={say('console-account', { name: staff.name })}>
          <MenuSection
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[locale]}
            onSelectionChange={(keys) => setLocale(String([...keys][0]))}
          >
            <Header>{say('pages-language')}</Header>
            {languagesOf(locales).map((language) => (
              <MenuItem key={language.locale} id={language.locale} lang={language.locale}>
                {language.name}
              </MenuItem>
            ))}
          </MenuSection>
          <MenuSection aria-label={say('console-account', { name: staff.name })}>
            <MenuItem onAction={() => navigate('/console/account')}>
              {say('console-account-title')}
            </MenuItem>
            <MenuItem onAction={() => navigate('/console/settings')}>
              {say('console-settings')}
            </MenuItem>
            <MenuItem onAction={onLinkChat}>{say('console-link')}</MenuItem>
            <MenuItem onAction={onSignOut}>{say('console-sign-out')}</MenuItem>
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
