import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadI18n } from '../../src/core/i18n.js';
import { createTopicDesk } from '../../src/topics/topic-desk.js';
import { createTrends, type TrendsComment, type TrendsSettings } from '../../src/topics/trends.js';

const noon = new Date('2026-11-24T04:00:00Z');
const minutes = (count: number) => new Date(noon.getTime() + count * 60_000);
const settings: TrendsSettings = { window: 'hour', everyMs: 600_000, top: 10 };

/** What a stream of comments ends in: the last list. */
function last(comments: readonly TrendsComment[], rest: Partial<TrendsSettings> = {}) {
  const trends = createTrends({ ...settings, ...rest });
  for (const comment of comments) trends.add(comment);
  return trends.end().at(-1)?.topics ?? [];
}

const said = (author: string, minute: number, text = `#读书 ${author}`): TrendsComment => ({
  ...{ id: `${author} ${minute}`, author, text, at: minutes(minute) },
});

describe('trends', () => {
  it('lists a topic once several people speak of it, with when it began', () => {
    expect(last([said('a', 0)])).toEqual([]);
    expect(last([said('a', 0), said('a', 1)])).toEqual([]);
    const [topic] = last([said('a', 0), said('b', 2), said('c', 3)]);
    expect(topic).toMatchObject({ topic: '读书', authors: 3, state: 'published' });
    expect(topic?.since).toBe(minutes(2).toISOString());
    expect(topic?.why).toEqual({ key: 'hour', args: { authors: 3, posts: 3 } });
  });

  it('gives one list a step, at whole multiples, empty ones too', () => {
    const trends = createTrends(settings);
    expect(trends.add(said('a', 1))).toEqual([]);
    const steps = trends.add(said('b', 31));
    expect(steps.map(({ at }) => at)).toEqual([minutes(10), minutes(20), minutes(30)]);
    expect(trends.end().map(({ at }) => at)).toEqual([minutes(40)]);
  });

  it('takes a comment back, by its id or by an edit', () => {
    const trends = createTrends(settings);
    for (const author of ['a', 'b', 'c']) trends.add(said(author, 0));
    trends.remove('a 0', minutes(1));
    expect(trends.end()[0]?.topics[0]?.authors).toBe(2);
    trends.add({ ...said('b', 2, '改了'), id: 'b 0' });
    expect(trends.end()[0]?.topics).toEqual([]);
  });

  it('knows a square where very much is said by its latest', () => {
    const trends = createTrends({ ...settings, most: 100 });
    for (const author of ['a', 'b']) trends.add(said(author, 0, '#早先'));
    for (let count = 0; count < 500; count++) trends.add(said(`c${count}`, 1, '#后来'));
    const [topic, ...others] = trends.end()[0]?.topics ?? [];
    expect(topic?.topic).toBe('后来');
    expect(topic?.authors).toBeLessThanOrEqual(110);
    expect(others).toEqual([]);
  });

  it('counts only what moderation let through', () => {
    const blocked = { ...said('c', 1), verdict: 'review' } as const;
    expect(last([said('a', 0), said('b', 0), blocked])[0]?.authors).toBe(2);
  });

  it('lets a topic go when its window is over', () => {
    expect(last([said('a', 0), said('b', 0), said('c', 61, 'x')])).toEqual([]);
    expect(last([said('a', 0), said('b', 0), said('c', 61, 'x')], { window: 'day' })).toHaveLength(
      1,
    );
  });

  it('ranks by people and freshness, not by noise', () => {
    const noise = Array.from({ length: 8 }, (_, at) => said('loud', at, `#吵闹 ${at}`));
    const comments = [...noise, said('b', 8, '#吵闹 2'), said('x', 8), said('y', 9), said('z', 9)];
    expect(last(comments).map(({ topic }) => topic)).toEqual(['读书', '吵闹']);
  });

  it('holds what looks arranged, and says why', () => {
    const people = Array.from({ length: 20 }, (_, at) => `p${at}`);
    const joined = minutes(-60);
    const reasons = [
      people.map((author) => said(author, 1, '快来 #抽奖')),
      ['a', 'b'].flatMap((author) =>
        Array.from({ length: 6 }, (_, at) => said(author, at, `#抽奖 ${author}${at}`)),
      ),
      people.map((author) => ({ ...said(author, 1), joined })),
    ].map((comments) => last(comments)[0]);
    expect(reasons.map((topic) => topic?.state)).toEqual(['held', 'held', 'held']);
    expect(reasons.map((topic) => topic?.why.key)).toEqual([
      'held-texts',
      'held-posts',
      'held-new',
    ]);
  });

  it('says the same for the same stream, and never counts more authors than there are', () => {
    const comment = fc.record({
      author: fc.constantFrom('a', 'b', 'c', 'd'),
      text: fc.constantFrom('#读书', '#图书馆 好', '#READ', '没有', '#讀書 真好'),
      minute: fc.nat(200),
    });
    fc.assert(
      fc.property(fc.array(comment), (list) => {
        const stream = list
          .sort((a, b) => a.minute - b.minute)
          .map(({ author, text, minute }) => ({ author, text, at: minutes(minute) }));
        const topics = last(stream, { window: 'day' });
        expect(last(stream, { window: 'day' })).toEqual(topics);
        for (const { authors, heat } of topics) {
          expect(authors).toBeLessThanOrEqual(4);
          expect(heat).toBeLessThanOrEqual(authors);
        }
      }),
    );
  });

  it('does not print a year of empty lists for one wrong date', () => {
    const trends = createTrends(settings);
    trends.add(said('a', 0));
    expect(trends.add({ ...said('b', 0), at: new Date('2999-01-01') }).length).toBeLessThan(3);
  });
});

describe('the topic desk', () => {
  const use = { term: '读书', label: '读书', space: 'web:main' };

  it('shows what is published, a fresh list at most every three seconds', async () => {
    const uses = ['a', 'b'].map((author) => ({ ...use, author, at: noon }));
    const desk = createTopicDesk({ store: { since: async () => uses } });
    expect((await desk.list('hour', minutes(1), 10))[0]).toMatchObject({ authors: 2 });
    uses.push({ ...use, author: 'c', at: noon });
    expect((await desk.list('hour', minutes(1), 10))[0]?.authors).toBe(2);
    desk.forget();
    expect((await desk.list('hour', minutes(1), 10))[0]?.authors).toBe(3);
    expect(await desk.list('hour', minutes(1), 0)).toEqual([]);
  });

  it('keeps held topics to the staff', async () => {
    const loud = Array.from({ length: 12 }, (_, at) => ({ ...use, author: `${at % 2}`, at: noon }));
    const desk = createTopicDesk({ store: { since: async () => loud } });
    expect(await desk.list('hour', minutes(1), 10)).toEqual([]);
  });
});

it('has a sentence for every reason, in both languages', async () => {
  const i18n = await loadI18n('locales', 'zh-CN');
  for (const locale of i18n.locales) {
    for (const key of ['hour', 'day', 'week', 'held-texts', 'held-posts', 'held-new']) {
      expect(i18n.say(locale, `topic-why-${key}`, { authors: 12, posts: 60 })).toContain('12');
    }
  }
});
