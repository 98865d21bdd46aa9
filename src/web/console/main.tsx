import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import accountsEn from '../../../locales/en/accounts.ftl?raw';
import careEn from '../../../locales/en/care.ftl?raw';
import consoleEn from '../../../locales/en/console.ftl?raw';
import faqEn from '../../../locales/en/faq.ftl?raw';
import filtersEn from '../../../locales/en/filters.ftl?raw';
import handoverEn from '../../../locales/en/handover.ftl?raw';
import judgingEn from '../../../locales/en/judging.ftl?raw';
import pagesEn from '../../../locales/en/pages.ftl?raw';
import queuesEn from '../../../locales/en/queues.ftl?raw';
import raidEn from '../../../locales/en/raid.ftl?raw';
import accountsZh from '../../../locales/zh-CN/accounts.ftl?raw';
import careZh from '../../../locales/zh-CN/care.ftl?raw';
import consoleZh from '../../../locales/zh-CN/console.ftl?raw';
import faqZh from '../../../locales/zh-CN/faq.ftl?raw';
import filtersZh from '../../../locales/zh-CN/filters.ftl?raw';
import handoverZh from '../../../locales/zh-CN/handover.ftl?raw';
import judgingZh from '../../../locales/zh-CN/judging.ftl?raw';
import pagesZh from '../../../locales/zh-CN/pages.ftl?raw';
import queuesZh from '../../../locales/zh-CN/queues.ftl?raw';
import raidZh from '../../../locales/zh-CN/raid.ftl?raw';
import { bestLanguage } from '../words/languages.js';
import { rememberedLanguage } from '../words/remembered.js';
import { WordsProvider } from '../words/words.js';
import { startPreferences } from './comfort/preferences.js';
import { ConsoleSite } from './console-site.js';
import '../styles/fonts.css';
import '../styles/tokens.css';
import '../styles/base.css';
import '../styles/sheets.css';
import '../styles/console.css';
import '../styles/head.css';
import '../styles/bulk.css';
import '../styles/filters.css';
import '../styles/case.css';
import '../styles/comfort.css';
import '../styles/announcements.css';
import '../styles/talk.css';
import '../styles/conversations.css';
import '../styles/notices.css';
import '../styles/faq.css';
import '../styles/judging.css';
import '../styles/rules.css';
import '../styles/rule-lab.css';
import '../styles/accounts.css';
import '../styles/rule-undo.css';

const sources = {
  'zh-CN': [
    pagesZh,
    consoleZh,
    handoverZh,
    faqZh,
    judgingZh,
    accountsZh,
    careZh,
    raidZh,
    queuesZh,
    filtersZh,
  ],
  en: [
    pagesEn,
    consoleEn,
    handoverEn,
    faqEn,
    judgingEn,
    accountsEn,
    careEn,
    raidEn,
    queuesEn,
    filtersEn,
  ],
};
startPreferences();
const remembered = rememberedLanguage();
const wished = remembered ? [remembered] : navigator.languages;
const place = document.getElementById('page');

if (place) {
  createRoot(place).render(
    <StrictMode>
      <WordsProvider locale={bestLanguage(wished, Object.keys(sources))} sources={sources}>
        <ConsoleSite />
      </WordsProvider>
    </StrictMode>,
  );
}
