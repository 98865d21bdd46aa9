import agreementEn from '../../../../locales/en/agreement.ftl?raw';
import agreementZh from '../../../../locales/zh-CN/agreement.ftl?raw';
import { MoreWords } from '../../words/words.js';
import { ReviewsPage } from './reviews-page.js';

const sources = { en: [agreementEn], 'zh-CN': [agreementZh] };

/** The room with the sentences that only it needs. */
export function ReviewsRoom() {
  return (
    <MoreWords sources={sources}>
      <ReviewsPage />
    </MoreWords>
  );
}
