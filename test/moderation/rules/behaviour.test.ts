import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createHistory } from '../../../src/moderation/rules/history.js';
import { likeness, sketchOf } from '../../../src/moderation/rules/likeness.js';
import { newScanner, noon } from '../scanning.js';

const keys = (scan: { signals: readonly { why: { key: string } }[] }) =>
  scan.signals.map(({ why }) => why.key);
const later = (seconds: number) => new Date(noon.getTime() + seconds * 1000);
const long = '有人知道三楼自习室的座位怎么预约吗，我试了好几次都不行';

describe('flood', () => {
  it('notices the sixth comment within twenty seconds', async () => {
    const { scan } = await newScanner();
    const found = [0, 1, 2, 3, 4, 5].map((second) =>
      keys(scan(`第${second}条`, { author: 'a', at: later(second) })),
    );
    expect(found.slice(0, 5).flat()).toEqual([]);
    expect(found[5]).toEqual(['flood-author']);
  });

  it('forgets what was said longer ago', async () => {
    const { scan } = await newScanner();
    for (let at = 0; at < 60; at++) {
      expect(keys(scan(`第${at}条`, { author: 'a', at: later(at * 5) }))).toEqual([]);
    }
  });

  it('says nothing of comments without an author', async () => {
    const { scan } = await newScanner();
    for (let at = 0; at < 60; at++) expect(keys(scan(long, { at: noon }))).toEqual([]);
  });
});

describe('duplicates', () => {
  it('notices the same and nearly the same of one author', async () => {
    const { scan } = await newScanner();
    expect(keys(scan(long, { author: 'a' }))).toEqual([]);
    expect(keys(scan(`${long}！`, { author: 'a' }))).toEqual(['duplicate-own']);
    expect(keys(scan(`${long}呀呀`, { author: 'a' }))).toEqual(['duplicate-own-near']);
  });

  it('notices several authors with one text, but not two', async () => {
    const { scan } = await newScanner();
    expect(keys(scan(long, { author: 'a' }))).toEqual([]);
    expect(keys(scan(long, { author: 'b' }))).toEqual([]);
    expect(keys(scan(long, { author: 'c' }))).toEqual(['duplicate-others']);
  });

  it('takes an edit for what it is', async () => {
    const { scan } = await newScanner();
    scan(long, { id: 'm1', author: 'a' });
    expect(keys(scan(`${long}？`, { id: 'm1', author: 'a' }))).toEqual([]);
  });

  it('lets everyone say thanks, and say it elsewhere', async () => {
    const { scan } = await newScanner();
    for (const author of ['a', 'b', 'c', 'd']) {
      expect(keys(scan('谢谢老师！', { author }))).toEqual([]);
      expect(keys(scan(long, { author, space: `api:${author}` }))).toEqual([]);
    }
  });

  it('knows how alike two texts are', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const [x, y] = [sketchOf(a), sketchOf(b)];
        expect(likeness(x, y)).toBe(likeness(y, x));
        expect(likeness(x, y)).toBeLessThanOrEqual(1);
        expect(likeness(x, x)).toBe(x.length === 0 ? 0 : 1);
        expect([0, likeness(x, y)]).toContain(likeness(x, y, 0.7));
      }),
    );
  });
});

describe('links of newcomers', () => {
  const text = '资料在 http://some-site.com/book';
  it('go to review until someone is known', async () => {
    const { scan } = await newScanner();
    expect(keys(scan(text, { author: 'a' }))).toEqual(['link-newcomer']);
    expect(keys(scan('还有 http://other-site.com/x', { author: 'a' }))).toEqual([]);
    const joined = new Date(noon.getTime() - 3_600_000);
    expect(keys(scan(text, { author: 'b', joined }))).toEqual(['link-newcomer']);
    expect(keys(scan(text, { author: 'c', joined: new Date(0) }))).not.toContain('link-newcomer');
    expect(keys(scan(text))).toEqual([]);
  });
});

describe('history', () => {
  it('keeps no more than it may', () => {
    const history = createHistory({ perSpace: 3, spaces: 2, authors: 2 });
    for (let at = 0; at < 10; at++) {
      const sketch = sketchOf(`text number ${at}`);
      history.add({ id: `${at}`, author: `a${at}`, space: 's', at: later(at), sketch });
    }
    const look = { space: 's', at: noon, ms: 60_000 };
    expect(history.inSpace(look).map(({ id }) => id)).toEqual(['7', '8', '9']);
    expect(history.alike(sketchOf('text number 1'), look).length).toBeLessThanOrEqual(3);
    expect([history.knows('a0'), history.knows('a9')]).toEqual([false, true]);
  });

  it('forgets what is hours old, in spaces too where nothing is said any more', () => {
    const history = createHistory({ minutes: 60 });
    const say = (space: string, minute: number) => {
      const id = `${space} ${minute}`;
      history.add({ id, author: 'a', space, at: later(minute * 60), sketch: sketchOf(id) });
    };
    for (let minute = 0; minute < 60; minute++) say('silent', minute);
    for (let minute = 0; minute < 240; minute++) say('busy', minute);
    const kept = (space: string) => history.inSpace({ space, at: noon, ms: 86_400_000 });
    expect(kept('silent')).toEqual([]);
    expect(kept('busy').map(({ id }) => id)).toEqual(
      Array.from({ length: 61 }, (_, at) => `busy ${at + 179}`),
    );
  });

  it('a comment with a wrong clock does not make it forget the others', () => {
    const history = createHistory({ minutes: 60 });
    for (let at = 0; at < 50; at++) {
      const sketch = sketchOf(`text number ${at}`);
      history.add({ id: `${at}`, author: 'a', space: 's', at: later(at), sketch });
    }
    const sketch = sketchOf('from next year');
    history.add({ id: 'late', author: 'a', space: 's', at: later(31_536_000), sketch });
    expect(history.inSpace({ space: 's', at: noon, ms: 60_000 }).length).toBeGreaterThan(45);
  });
});
