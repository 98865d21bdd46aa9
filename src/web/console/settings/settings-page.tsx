import type { StaffJson } from '../../../platforms/web/contract/staff.js';
import { useWords } from '../../words/words.js';
import { administers } from '../duties.js';
import { HouseSettings } from './house-settings.js';
import { OwnSettings } from './own-settings.js';
import '../../styles/settings.css';

/** How one likes one's console; for administrators also how the house is set. */
export function SettingsPage({ staff }: { readonly staff: StaffJson }) {
  const { say } = useWords();
  return (
    <div className="settings-page">
      <h1>{say('console-settings')}</h1>
      <OwnSettings />
      {administers(staff.role) && <HouseSettings />}
    </div>
  );
}
