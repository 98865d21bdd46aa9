import agreementEn from '../../../../locales/en/agreement.ftl?raw';
import statisticsEn from '../../../../locales/en/statistics.ftl?raw';
import agreementZh from '../../../../locales/zh-CN/agreement.ftl?raw';
import statisticsZh from '../../../../locales/zh-CN/statistics.ftl?raw';
import { MoreWords } from '../../words/words.js';
import { StatisticsPage } from './statistics-page.js';

const sources = { en: [statisticsEn, agreementEn], 'zh-CN': [statisticsZh, agreementZh] };

/** The room with the sentences that only it needs. */
export function StatisticsRoom() {
  return (
    <MoreWords sources={sources}>
      <StatisticsPage />
    </MoreWords>
  );
}
