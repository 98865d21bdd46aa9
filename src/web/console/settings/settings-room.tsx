import settingsEn from '../../../../locales/en/settings.ftl?raw';
import settingsZh from '../../../../locales/zh-CN/settings.ftl?raw';
import type { StaffJson } from '../../../platforms/web/contract/staff.js';
import { MoreWords } from '../../words/words.js';
import { SettingsPage } from './settings-page.js';

const sources = { en: [settingsEn], 'zh-CN': [settingsZh] };

/** The room with the sentences that only it needs. */
export function SettingsRoom({ staff }: { readonly staff: StaffJson }) {
  return (
    <MoreWords sources={sources}>
      <SettingsPage staff={staff} />
    </MoreWords>
  );
}
