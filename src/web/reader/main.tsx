import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import appealsEn from '../../../locales/en/appeals.ftl?raw';
import campaignEn from '../../../locales/en/campaign-page.ftl?raw';
import handoverEn from '../../../locales/en/handover.ftl?raw';
import pagesEn from '../../../locales/en/pages.ftl?raw';
import appealsZh from '../../../locales/zh-CN/appeals.ftl?raw';
import campaignZh from '../../../locales/zh-CN/campaign-page.ftl?raw';
import handoverZh from '../../../locales/zh-CN/handover.ftl?raw';
import pagesZh from '../../../locales/zh-CN/pages.ftl?raw';
import { bestLanguage } from '../words/languages.js';
import { rememberedLanguage } from '../words/remembered.js';
import { WordsProvider } from '../words/words.js';
import { readInlined } from './first-view.js';
import { ReaderSite } from './reader-site.js';
import '../styles/fonts.css';
import '../styles/tokens.css';
import '../styles/base.css';
import '../styles/sheets.css';
import '../styles/site.css';
import '../styles/desk.css';
import '../styles/talk.css';
import '../styles/hours.css';
import '../styles/topics.css';
import '../styles/classic.css';
import '../styles/room.css';
import '../styles/appeals.css';
import '../styles/campaign.css';

const sources = {
  'zh-CN': [pagesZh, handoverZh, appealsZh, campaignZh],
  en: [pagesEn, handoverEn, appealsEn, campaignEn],
};
const inlined = readInlined();
const wished = rememberedLanguage() ?? inlined?.locale;
const locale = bestLanguage(wished ? [wished] : navigator.languages, Object.keys(sources));
const place = document.getElementById('page');

if (place) {
  createRoot(place).render(
    <StrictMode>
      <WordsProvider locale={locale} sources={sources}>
        <ReaderSite inlined={inlined} />
      </WordsProvider>
    </StrictMode>,
  );
}
