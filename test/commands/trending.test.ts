import { expect, it } from 'vitest';
import { trending } from '../../commands/trending.js';
import type { HotTopic, Window } from '../../src/topics/ports.js';
import { ask } from './say.js';

const topic: HotTopic = {
  ...{ topic: '世界读书日', heat: 4.2, authors: 5, since: '2026-11-25T01:00:00.000Z' },
  ...{ state: 'published', why: { key: 'day', args: { authors: 5, posts: 6 } } },
};

function deskWith(list: readonly HotTopic[]) {
  const asked: Window[] = [];
  const topics = {
    async list(window: Window) {
      asked.push(window);
      return list;
    },
  };
  return { topics, asked };
}

it('lists what readers talk about, and why', async () => {
  const { topics, asked } = deskWith([topic]);
  const reply = await ask(trending, { topics }, {}, { locale: 'zh-CN' });
  expect(reply).toMatchObject({
    text: '读者们今天在聊：',
    list: [{ title: '#世界读书日', detail: '最近二十四小时有 5 位读者在谈。' }],
    visibility: 'public',
  });
  expect(asked).toEqual(['day']);
});

it.each(['hour', 'day', 'week'] as const)(
  'says so when a quiet %s has no topic',
  async (window) => {
    const { topics, asked } = deskWith([]);
    const reply = await ask(trending, { topics }, { window });
    expect(reply.text).toContain('#hashtag');
    expect(reply.list).toBeUndefined();
    expect(asked).toEqual([window]);
  },
);

it('knows three windows and no others', () => {
  expect(trending.options.safeParse({ window: 'year' }).success).toBe(false);
});
