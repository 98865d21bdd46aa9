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
    ['再推荐一本', ['推荐一本科幻小说', '再推荐一本'], { subject: '科幻' }],
    ['another one', ['recommend a history book', 'another one'], { subject: 'history' }],
    ['another subject', ['推荐一本科幻小说', '那历史的呢'], { subject: '历史' }],
  ])('recommend: %s', async (name, sentences, options) => {
    expect(await talk(name, ...sentences)).toMatchObject({ command: 'recommend', options });
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
