import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFaqDesk } from '../../src/library/faq/faq-desk.js';
import { createLiveFaq, type LiveFaq } from '../../src/library/faq/live-faq.js';
import type { FaqStore } from '../../src/library/faq/ports.js';
import { forEachDatabase, type OpenDatabase } from './databases.js';
import { later, noon } from './samples.js';

const card = {
  title: { en: 'Cards', 'zh-CN': '办证' },
  ask: { 'zh-CN': ['怎么办证'] },
  answer: { en: 'At the desk.', 'zh-CN': '在服务台。' },
};

forEachDatabase('the FAQ', (open) => {
  let database: OpenDatabase;
  let store: FaqStore;
  let keys = 0;

  beforeAll(async () => {
    database = await open();
    store = database.storage.faq;
  });
  afterAll(() => database.close());

  /** One process: its own view of the FAQ, told of changes by the others. */
  function process(others: (() => LiveFaq)[] = []) {
    let steady = 0;
    const live = createLiveFaq({
      facts: () => ({ faq: { card } }),
      store,
      steadyMs: () => steady,
      failed: (error) => {
        throw error;
      },
    });
    const tell = () => {
      for (const other of others) other().changed();
    };
    const desk = createFaqDesk({ live, store, tell });
    const wait = (ms: number) => {
      steady += ms;
    };
    return { live, desk, wait };
  }
  const step = () => {
    keys += 1;
    return { key: `k${keys}`, by: 'staff-1', at: later(keys) };
  };
  const lesson = (question: string, answer?: string) => ({
    ...step(),
    ask: { 'zh-CN': [question] },
    answer: answer === undefined ? {} : { 'zh-CN': answer },
  });

  it('is what the file says until something is taught; the same topic gets more ways', async () => {
    const { desk, live } = process();
    expect(await desk.list()).toMatchObject([{ topic: 'card', source: 'file', version: 0 }]);
    const first = await desk.teach(lesson('有咖啡机吗', '有，在一层。'));
    expect(first).toMatchObject({ source: 'taught', version: 1, author: 'staff-1' });
    expect(live.get(first.topic)?.answer['zh-CN']).toBe('有，在一层。');
    const more = await desk.teach({ ...lesson('哪里喝咖啡'), topic: first.topic });
    expect(more.ask['zh-CN']).toEqual(['有咖啡机吗', '哪里喝咖啡']);
    expect(more.version).toBe(2);
    // The same question again, without a topic, is the same topic.
    const again = await desk.teach(lesson('有咖啡机吗？', '有，在二层。'));
    expect(again).toMatchObject({ topic: first.topic, answer: { 'zh-CN': '有，在二层。' } });
    expect(again.ask['zh-CN']).toHaveLength(2);
  });

  it('counts in another process with its next question, in both directions', async () => {
    const far = process();
    await far.live.reload();
    const near = process([() => far.live]);
    const { topic, version } = await near.desk.teach({
      ...lesson('有猫吗', '没有。'),
      topic: 'cats',
    });
    await far.live.fresh();
    expect(far.live.get(topic)?.answer['zh-CN']).toBe('没有。');
    await near.desk.withdraw({ ...step(), topic, version });
    await far.live.fresh();
    expect(far.live.get(topic)).toBeUndefined();
  });

  it('notices within seconds what no news told of', async () => {
    const far = process();
    await far.live.reload();
    await process().desk.teach({ ...lesson('有狗吗', '没有。'), topic: 'dogs' });
    await far.live.fresh();
    expect(far.live.get('dogs')).toBeUndefined();
    far.wait(5_000);
    await far.live.fresh();
    expect(far.live.get('dogs')).toBeDefined();
  });

  it('stands over the file’s entry, also when it is withdrawn, and comes back', async () => {
    const { desk, live } = process();
    const changed = await desk.put(
      { ...step(), topic: 'card', version: 0 },
      { ...card, answer: { en: 'Online.' } },
    );
    expect(changed).toMatchObject({ ok: true, entry: { source: 'overrides', version: 1 } });
    expect(live.get('card')?.answer).toEqual({ en: 'Online.' });
    await desk.withdraw({ ...step(), topic: 'card', version: 1 });
    expect(live.get('card')).toBeUndefined();
    expect(live.topics().find(({ topic }) => topic === 'card')?.withdrawn).toBe(true);
    await desk.put({ ...step(), topic: 'card', version: 2 }, card);
    expect(live.get('card')?.answer).toEqual(card.answer);
  });

  it('lets one of two editors win, and the same key write once', async () => {
    const { desk } = process();
    const { topic, version } = await desk.teach({ ...lesson('有鸟吗', '没有。'), topic: 'birds' });
    const own = { ...card, ask: { en: ['birds?'] } };
    const once = step();
    const both = await Promise.all([
      desk.put({ ...once, topic, version }, own),
      desk.put({ ...step(), topic, version }, { ...own, answer: { en: 'No.' } }),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ code: 'stale', entry: { version: 2 } });
    const missing = await desk.withdraw({ ...step(), topic: 'nothing', version: 0 });
    expect(missing).toEqual({ ok: false, code: 'missing' });
    const taught = step();
    const twice = { ...taught, ask: { en: ['any fish'] }, answer: { en: 'No.' }, topic: 'fish' };
    await desk.teach(twice);
    expect((await desk.teach(twice)).version).toBe(1);
    await expect(desk.teach({ ...twice, topic: 'whales' })).rejects.toThrow('key-used-elsewhere');
  });

  it('keeps every version, and lets nobody change them', async () => {
    await expect(database.sql(`UPDATE faq_revision SET author = 'x'`)).rejects.toThrow(
      'append-only',
    );
    await expect(database.sql('DELETE FROM faq_revision')).rejects.toThrow('append-only');
  });

  describe('refuses', () => {
    it.each([
      ['a new topic without an answer', { topic: 'empty', answer: {} }, 'faq-no-answer'],
      ['the contact', { topic: 'contact' }, 'faq-reserved'],
      ['what is no key', { topic: 'Coffee Machine' }, 'faq-bad-topic'],
      ['a very long answer', { topic: 'long', answer: { en: 'x'.repeat(4_001) } }, 'faq-too-much'],
    ])('%s', async (_name, over, code) => {
      const { desk } = process();
      const given = { ...lesson('问题', '回答'), ...over };
      await expect(desk.teach(given)).rejects.toThrow(code);
    });
  });

  it('takes thousands at once, and the same again changes nothing', async () => {
    const many = Array.from({ length: 300 }, (_, n) => ({ ...card, topic: `many-${n}` }));
    expect(await store.putAll(many, 'import', noon)).toBe(300);
    const before = await store.stamp();
    expect(await store.putAll(many, 'import', later(1))).toBe(0);
    expect(await store.stamp()).toBe(before);
  });
});
