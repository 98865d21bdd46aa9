import type { Chat, User } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import { threeDoors } from '../setup/three-doors.js';

const lin: User = { id: 7, is_bot: false, first_name: 'Lin', language_code: 'zh-hans' };
const group: Chat = { id: -1001, type: 'supergroup', title: 'Readers' };

/** The whole service, asked the same through three doors at once. */
describe('one desk, three doors', { timeout: 40_000 }, () => {
  const stage = threeDoors();

  it.each(['今天几点关门？', '怎么办读者卡？', '有《红楼梦》吗？', '今天的经典是什么？'])(
    'answers %s alike everywhere',
    async (question) => {
      const { text } = await stage.alice.says(question);
      expect(text.length).toBeGreaterThan(5);
    },
  );

  it('talks about opening hours, of one hall and then of another day', async () => {
    const { alice } = stage;
    expect((await alice.says('南区明天几点关门？')).text).toContain('总馆南区');
    const sunday = await alice.says('那周日呢？');
    expect(sunday.text).toContain('11月29日（周日）');
    expect(sunday.text).toContain('总馆南区');
    expect(sunday.text).not.toContain('古籍馆');
    const tomorrow = await alice.presses('明天');
    expect(tomorrow.text).toContain('11月25日（周三）');
    expect(tomorrow.text).not.toContain('古籍馆');
    expect((await alice.presses('全部馆区')).text).toContain('古籍馆');
  });

  it('talks about books: finds, recommends, and goes on with what it showed', async () => {
    const { alice } = stage;
    const found = await alice.says('有《三体》吗？');
    expect(found.text).toContain('刘慈欣');
    const similar = await alice.presses('类似的书');
    expect(similar.text).not.toBe(found.text);
    const more = await alice.presses(similar.labels.at(-1) ?? '');
    expect(more.text).not.toBe(similar.text);
    expect((await alice.says('推荐几本科幻小说')).text).not.toBe('');
  });

  it('does not understand alike, is thanked alike, and gives the same help', async () => {
    const { alice } = stage;
    expect((await alice.says('呱呱呱呱')).text).not.toBe('');
    expect((await alice.says('谢谢！')).text).not.toBe('');
    const help = await alice.says('/help');
    expect(help.text).toContain('/hours');
  });

  it('names what one can choose from, and takes the choice', async () => {
    const { alice } = stage;
    const topics = await alice.says('/info');
    expect(topics.labels.length).toBeGreaterThan(2);
    const chosen = await alice.presses(topics.labels[0] ?? '');
    expect(chosen.text).not.toBe(topics.text);
  });

  it('takes a comment in a watched space to moderation, from either platform', async () => {
    const { discord, telegram, house } = stage;
    const ann = discord.twin.channel(discord.reading).user(discord.ann);
    await ann.sendMessage({ content: '#阅读季 今天在南区读完了一本好书。' });
    telegram.says(lin, group, '#阅读季 我也读完了。');
    const visible = (space: string) => house.app.desks.comments.visible(space, 10);
    await expect
      .poll(async () => (await visible(`discord:${discord.reading}`)).map(({ text }) => text))
      .toContain('#阅读季 今天在南区读完了一本好书。');
    await expect
      .poll(async () => (await visible('telegram:-1001')).map(({ text }) => text))
      .toEqual(['#阅读季 我也读完了。']);
  });
});
