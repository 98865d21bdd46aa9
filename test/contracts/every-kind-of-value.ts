import type { IndexedTitle } from '../../src/library/ports.js';
import type { Storage } from '../../src/storage/ports.js';
import { intake, noon, opened, step } from './samples.js';

const dream: IndexedTitle = {
  ...{ id: 'hlm', kind: 'book', lang: 'zh', title: '红楼梦', authors: ['曹雪芹'], year: 1791 },
  ...{ isbn: null, altTitles: ['"石头记", {or so}'], subjects: [], audience: 'adult' },
  ...{ summary: { en: 'The fall of a house' }, holdings: [], sample: true },
  terms: ['红楼', "it's", 'a\\b'],
};

/** Something of every kind of value: bytes, arrays, JSON, days, instants, numbers, hard texts. */
export async function fill(storage: Storage): Promise<void> {
  await storage.staff.put({ email: 'mo@library.example', role: 'moderator', at: noon });
  await storage.settings.set('odd', { text: 'a\\b"c\n\t{}é问津🐎', list: [1e-7, null] }, noon);
  for (const externalId of ['one', 'two', 'three']) {
    const topics = [{ term: externalId, label: `#${externalId}` }];
    const comment = { externalId, text: `坏话 ${externalId}\n"[{` };
    const effect = { kind: 'k', subject: externalId, payload: {}, dedupe: externalId };
    const taken = await storage.comments.take(
      intake({ comment, topics, open: opened({ effects: [effect] }) }),
    );
    await storage.cases.transact(taken.case?.id ?? '', externalId, step('noted', { moves: false }));
  }
  const question = { question: '有没有猫', grams: ['有没', '没有', '有猫'], sample: '有没有猫？' };
  await storage.unanswered.keep({ locale: 'zh-CN', ...question, at: noon });
  await storage.feedback.count({ day: '2026-11-24', command: 'hours', helpful: true });
  await storage.titles.put([dream], noon);
  await storage.cases.seal();
  await storage.preferences.setLocale('a'.repeat(64), 'en', noon);
}
