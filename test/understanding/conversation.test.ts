import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createConversationMemory } from '../../src/understanding/conversation.js';
import { openUnderstanding, said } from './library.js';

type Opened = Awaited<ReturnType<typeof openUnderstanding>>;
let desk: Opened;
beforeAll(async () => {
  desk = await openUnderstanding();
});
afterAll(() => desk.close());

/** Says one thing after the other, a minute apart, and gives what the last one came to. */
async function talk(conversation: string, ...sentences: string[]) {
  const answers = [];
  for (const [minute, text] of sentences.entries()) {
    answers.push(await desk.understand(said(text, minute, conversation)));
  }
  return answers.at(-1);
}

describe('a conversation goes on', () => {
  it.each([
    [
      'another day',
      ['古籍馆周六开吗', '那周日呢？'],
      { from: '2026-11-29', to: '2026-11-29', halls: ['ancient'] },
    ],
    [
      'another hall',
      ['明天几点开门', '古籍馆呢'],
      { from: '2026-11-24', to: '2026-11-24', halls: ['ancient'] },
    ],
    [
      'another day in English',
      ['is the south area open on saturday', 'and on Sunday?'],
      { from: '2026-11-29', to: '2026-11-29', halls: ['south'] },
    ],
    [
      'what about',
      ['are you open tomorrow', 'what about the rare books'],
      { from: '2026-11-24', to: '2026-11-24', halls: ['ancient'] },
    ],
    [
      'twice',
      ['南区今天开吗', '明天呢', '后天呢'],
      { from: '2026-11-25', to: '2026-11-25', halls: ['south'] },
    ],
    [
      'only the hour',
      ['古籍馆周六开吗', '几点关？'],
      { from: '2026-11-28', to: '2026-11-28', halls: ['ancient'] },
    ],
    [
      'only the hour in English',
      ['is the south area open on saturday', 'until when?'],
      { from: '2026-11-28', to: '2026-11-28', halls: ['south'] },
    ],
    [
      'after a change of language',
      ['is the south area open on saturday', 'please use English', 'and on Sunday?'],
      { from: '2026-11-29', to: '2026-11-29', halls: ['south'] },
    ],
  ])('hours: %s', async (name, sentences, options) => {
    expect(await talk(name, ...sentences)).toMatchObject({ command: 'hours', options });
  });

  it.each([
    ['不要科幻', ['推荐几本小说', '不要科幻'], { without: ['科幻'] }],
    ['除了推理都行', ['推荐一本推理小说', '除了推理都行'], { without: ['推理'] }],
    ['twice', ['推荐几本书', '不要科幻', '也不要历史的'], { without: ['科幻', '历史'] }],
    ['no romance', ['recommend a novel', 'no romance please'], { without: ['romance'] }],
    ['短一点的', ['推荐一本类似《三体》的书', '有没有短一点的'], { like: ['三体'], mood: 'short' }],
    ['shorter', ['something like Dune', 'something shorter'], { like: ['Dune'], mood: 'short' }],
  ])('recommend: narrowed by %s', async (name, sentences, options) => {
    const answer = await talk(name, ...sentences);
    expect(answer).toMatchObject({ command: 'recommend', options });
    expect(answer).not.toHaveProperty('options.subject');
  });

  it.each([
    ['再推荐一本', ['推荐一本科幻小说', '再推荐一本'], { subject: '科幻' }],
    ['another one', ['recommend a history book', 'another one'], { subject: 'history' }],
    ['another subject', ['推荐一本科幻小说', '那历史的呢'], { subject: '历史' }],
  ])('recommend: %s', async (name, sentences, options) => {
    expect(await talk(name, ...sentences)).toMatchObject({ command: 'recommend', options });
  });

  it.each([
    ...['换一本', '不要这本', '看过了', '这本看过了', '我已经读过了', '再来几本', '还有别的吗'],
    ...['not this one', 'already read it', "I've read that", 'another', 'something else'],
  ])('recommend: %s leaves out what was shown, without being said', async (text) => {
    const first = await desk.understand(said('推荐一本科幻小说', 0, text));
    if (first.command === null) throw new Error('not understood');
    const { command, options } = first;
    const turn = { conversation: text, command, options, at: said('', 0).at };
    desk.answered?.({ ...turn, shown: ['t1', 't2'] });
    const next = await desk.understand(said(text, 1, text));
    expect(next).toMatchObject({ command, options: { subject: '科幻' }, beside: { not: 't1,t2' } });
    if (next.command === null) return;
    const again = { conversation: text, command, options: next.options, at: said('', 1).at };
    desk.answered?.({ ...again, shown: ['t3'] });
    const third = await desk.understand(said(text, 2, text));
    expect(third).toMatchObject({ beside: { not: 't1,t2,t3' } });
  });

  it('recommend: a pressed button counts like something said', async () => {
    const options = { subject: '历史', not: 'a,b' };
    const pressed = { conversation: 'pressed', command: 'recommend', options, shown: ['c'] };
    desk.answered?.({ ...pressed, at: said('', 0).at });
    const next = await desk.understand(said('换一本', 1, 'pressed'));
    expect(next).toMatchObject({ options: { subject: '历史' }, beside: { not: 'a,b,c' } });
    expect(next).not.toHaveProperty('options.not');
  });

  it.each([
    ['有没有馆员推荐', 'staff'],
    ['show me the staff picks', 'staff'],
    ['推荐几本新书', 'new'],
    ["what's new?", 'new'],
    ['recommend some new books', 'new'],
    ['推荐大家都在看的书', 'popular'],
  ])('%s asks for a list', async (text, list) => {
    expect(await talk(text, text)).toMatchObject({ command: 'recommend', options: { list } });
  });

  it.each([
    ['有《活着》吗', '在哪个书架', { title: '活着' }],
    ['do you have "Dune"', 'where is it?', { title: 'Dune' }],
  ])('find: where it is', async (first, then, options) => {
    expect(await talk(first, first, then)).toMatchObject({ command: 'find', options });
  });

  it('classic: another day', async () => {
    const answer = await talk('classic', '今天的诗是哪首', '昨天的呢');
    expect(answer).toMatchObject({ command: 'classic', options: { date: '2026-11-22' } });
  });

  it('trending: another window', async () => {
    const answer = await talk('trending', '热榜', '这周呢');
    expect(answer).toMatchObject({ command: 'trending', options: { window: 'week' } });
  });

  it('a whole new question is not taken for more of the old one', async () => {
    const answer = await talk('new', '推荐一本科幻小说', '明天几点开门');
    expect(answer).toMatchObject({ command: 'hours' });
  });

  it('nobody else hears it, and ten minutes later it is forgotten', async () => {
    await desk.understand(said('古籍馆周六开吗', 0, 'mine'));
    const other = await desk.understand(said('那周日呢', 1, 'yours'));
    expect(other).not.toMatchObject({ options: { halls: ['ancient'] } });
    const late = await desk.understand(said('那周日呢', 12, 'mine'));
    expect(late).not.toMatchObject({ options: { halls: ['ancient'] } });
  });
});

describe('the memory', () => {
  const at = new Date('2026-11-23T02:00:00Z');
  const turn = { command: 'hours', options: {}, at };

  it('holds so many conversations and lets the quietest go', () => {
    const memory = createConversationMemory({ conversations: 2, milliseconds: 1000 });
    for (const name of ['a', 'b', 'a', 'c']) memory.remember(name, turn);
    expect(['a', 'b', 'c'].map((name) => memory.recall(name, at) !== null)).toEqual([
      true,
      false,
      true,
    ]);
  });

  it('does not remember what has not happened yet', () => {
    const memory = createConversationMemory();
    memory.remember('a', turn);
    expect(memory.recall('a', new Date(at.getTime() - 1))).toBeNull();
  });
});
