import alertsEn from '../../../../locales/en/alerts.ftl?raw';
import alertsZh from '../../../../locales/zh-CN/alerts.ftl?raw';
import { MoreWords } from '../../words/words.js';
import { StaffPage } from './staff-page.js';

const sources = { en: [alertsEn], 'zh-CN': [alertsZh] };

/** The room with the sentences that only it needs. */
export function StaffRoom(props: Parameters<typeof StaffPage>[0]) {
  return (
    <MoreWords sources={sources}>
      <StaffPage {...props} />
    </MoreWords>
  );
}
