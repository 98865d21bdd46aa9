import noticesEn from '../../../../locales/en/notices.ftl?raw';
import noticesZh from '../../../../locales/zh-CN/notices.ftl?raw';
import { MoreWords } from '../../words/words.js';
import { NoticesPage } from './notices-page.js';

const sources = { en: [noticesEn], 'zh-CN': [noticesZh] };

/** The room with the sentences that only it needs. */
export function NoticesRoom() {
  return (
    <MoreWords sources={sources}>
      <NoticesPage />
    </MoreWords>
  );
}
