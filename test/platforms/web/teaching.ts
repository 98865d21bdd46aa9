import type { BusEvent } from '../../../src/bus/ports.js';
import type { Answer } from '../../../src/core/front-desk.js';
import { createPrivacyDesk } from '../../../src/core/privacy.js';
import { createFaqDesk } from '../../../src/library/faq/faq-desk.js';
import { createLiveFaq } from '../../../src/library/faq/live-faq.js';
import { createFeedbackDesk } from '../../../src/library/feedback.js';
import { createUnansweredDesk } from '../../../src/library/unanswered.js';
import type { Services } from '../../../src/services.js';
import type { Storage } from '../../../src/storage/ports.js';

/** A topic of the library's own file. */
export const fileTopic = {
  title: { en: 'Cards', 'zh-CN': '办证' },
  ask: { en: ['how do I get a card'], 'zh-CN': ['怎么办证'] },
  answer: { en: 'At the desk.', 'zh-CN': '在服务台。' },
};

/** What a reader would hear, by rote. */
export const rehearsed: Answer = {
  command: 'info',
  options: { topic: 'card' },
  confidence: 0.9,
  reply: { text: 'At the desk.', visibility: 'public', locale: 'en' },
};

/** What is taught, asked in vain, judged and kept, on a database. */
export function openTeaching(
  storage: Storage,
  publish: (event: BusEvent) => void,
): Pick<Services, 'faq' | 'unanswered' | 'feedback' | 'privacy'> {
  const live = createLiveFaq({
    facts: () => ({ faq: { card: fileTopic } }),
    store: storage.faq,
    steadyMs: () => 0,
    failed: (error) => {
      throw error;
    },
  });
  return {
    faq: createFaqDesk({ live, store: storage.faq, tell: () => publish({ kind: 'faq' }) }),
    unanswered: createUnansweredDesk(storage.unanswered),
    feedback: createFeedbackDesk({
      store: storage.feedback,
      today: (at) => at.toISOString().slice(0, 10),
    }),
    privacy: createPrivacyDesk({
      stores: { preferences: storage.preferences, comments: storage.personalComments },
      erasures: storage.erasures,
      key: Buffer.alloc(32, 9),
      changed: () => {},
    }),
  };
}
