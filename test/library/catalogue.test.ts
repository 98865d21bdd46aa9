import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCatalogueDesk } from '../../src/library/catalogue/catalogue-desk.js';
import { toIsbn13 } from '../../src/library/catalogue/isbn.js';
import { editDistance, isAlike, isWithin } from '../../src/library/catalogue/similarity.js';
import { fold, queryTerms, titleTerms } from '../../src/library/catalogue/terms.js';
import type { FindQuery } from '../../src/library/desks.js';
import type { TitleRecord } from '../../src/library/ports.js';
import { openCollection } from './collection.js';
import { createMemoryTitles } from './memory-titles.js';

const { store } = await openCollection();
const desk = createCatalogueDesk(store);
const names = async (query: FindQuery, limit = 3) =>
  (await desk.find(query, limit)).map(({ title }) => title);

const noon = new Date('2026-11-25T04:00:00Z');
const record: TitleRecord = {
  ...{ id: 'x', kind: 'book', lang: 'zh', title: '', altTitles: [], authors: [], year: null },
  ...{ isbn: null, subjects: [], audience: 'adult', summary: null, holdings: [], sample: false },
};
const indexed = (title: TitleRecord) => ({ ...title, terms: titleTerms(title) });
const changed = (title: string, change: (letters: string[]) => string[]) =>
  change([...title]).join('');

describe('finding titles', () => {
  it.each([
    ['三体', '三体'],
    ['紅樓夢', '红楼梦'],
    ['Ｗｕｔｈｅｒｉｎｇ Ｈｅｉｇｈｔｓ', 'Wuthering Heights'],
    ['the great gatsby', 'The Great Gatsby'],
    ['great gatsby', 'The Great Gatsby'],
    ['Pride and Prejudice', 'Pride and Prejudice'],
    ['dream of the red chamber', '红楼梦'],
    ['百年孤', '百年孤独'],
    ['wuthering', 'Wuthering Heights'],
  ])('%s finds %s first', async (query, title) => {
    expect((await names({ query }))[0]).toBe(title);
  });

  it.each([
    ['红娄梦', '红楼梦'],
    ['the grate gatsby', 'The Great Gatsby'],
    ['pride and prejudise', 'Pride and Prejudice'],
    ['wuthering hieghts', 'Wuthering Heights'],
  ])('forgives %s and finds %s', async (query, title) => {
    expect((await names({ query }))[0]).toBe(title);
  });

  it('understands a title and an author together, however they are given', async () => {
    expect((await names({ query: '刘慈欣 三体' }))[0]).toBe('三体');
    expect((await names({ title: '活着', author: '余华' }))[0]).toBe('活着');
    const austen = await desk.find({ author: 'jane austen' }, 10);
    expect(austen.length).toBeGreaterThan(1);
    for (const { authors } of austen) expect(authors).toContain('Jane Austen');
  });

  it('finds most of the whole collection by its own titles', async () => {
    const all = await store.all();
    let right = 0;
    for (const { title } of all) if ((await names({ query: title }))[0] === title) right += 1;
    expect(right / all.length).toBeGreaterThanOrEqual(0.95);
  });

  it('keeps to the kind asked for', async () => {
    const periodicals = await desk.find({ kind: 'periodical' }, 50);
    expect(periodicals.length).toBeGreaterThan(5);
    expect(new Set(periodicals.map(({ kind }) => kind))).toEqual(new Set(['periodical']));
    expect(await names({ query: '三体', kind: 'periodical' })).toEqual([]);
  });

  it.each([
    ['hongloumeng', '红楼梦'],
    ['hong lou meng', '红楼梦'],
    ['Hóng Lóu Mèng', '红楼梦'],
    ['hlm', '红楼梦'],
    ['bainiangudu', '百年孤独'],
    ['sanguo yanyi', '三国演义'],
    ['guoyanyi', '三国演义'],
  ])('hears %s as %s', async (query, title) => {
    expect((await names({ query }))[0]).toBe(title);
  });

  it('takes a letter left out for likelier than a wrong one', async () => {
    const shelf = createMemoryTitles();
    const titles = ['姜远诗选', '姜秀勇诗选', 'The Hollow Tide', 'The Holuw Tide'];
    for (const [at, title] of titles.entries()) {
      await shelf.put([indexed({ ...record, id: String(at), title })], noon);
    }
    const first = async (query: string) =>
      (await createCatalogueDesk(shelf).find({ query }, 3))[0]?.title;
    expect(await first('姜秀诗选')).toBe('姜秀勇诗选');
    expect(await first('姜元诗选')).toBe('姜远诗选');
    expect(await first('the holow tide')).toBe('The Hollow Tide');
  });

  it('hears every reading of a character, and an author', async () => {
    const shelf = createMemoryTitles();
    const put = (id: string, title: string, author = '') =>
      shelf.put([indexed({ ...record, id, title, authors: author ? [author] : [] })], noon);
    await put('a', '重庆森林');
    await put('b', '朝花夕拾', '鲁迅');
    await put('c', '吕氏春秋');
    await put('d', 'Women in Love');
    await put('e', '我们');
    const first = async (query: string) =>
      (await createCatalogueDesk(shelf).find({ query }, 3)).map(({ id }) => id);
    expect(await first('chongqingsenlin')).toEqual(['a']);
    expect(await first('zhongqingsenlin')).toEqual(['a']);
    for (const query of ['lvshichunqiu', 'lushichunqiu', 'lü shi chun qiu', 'lyushichunqiu']) {
      expect(await first(query), query).toEqual(['c']);
    }
    expect(await first('luxun')).toEqual(['b']);
    expect(await first('lu xun')).toEqual(['b']);
    expect(await first('women')).toEqual(['e', 'd']);
  });

  it.each([
    ['half of it', (title: string[]) => title.slice(0, Math.ceil(title.length / 2)), 0.85],
    [
      'a wrong character',
      (title: string[]) => title.with(Math.floor(title.length / 2), '某'),
      0.85,
    ],
    ['a missing one', (title: string[]) => title.toSpliced(1, 1), 0.85],
    ['one too many', (title: string[]) => title.toSpliced(2, 0, '某'), 0.85],
  ] as const)('finds most of the Chinese titles by %s', async (_name, change, bar) => {
    const chinese = (await store.all()).filter(({ title }) => /^\p{Script=Han}{4,}$/u.test(title));
    let right = 0;
    for (const { title } of chinese) {
      const query = changed(title, change);
      const [first] = await names({ query });
      if (first === title || first?.startsWith(query)) right += 1;
    }
    expect(chinese.length).toBeGreaterThan(50);
    expect(right / chinese.length).toBeGreaterThanOrEqual(bar);
  });

  it('finds nothing for nonsense or nothing, and never breaks', async () => {
    expect(await names({ query: 'xqzzyw' })).toEqual([]);
    expect(await names({ query: '？！' })).toEqual([]);
    expect(await names({})).toEqual([]);
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 400 }), async (query) => {
        expect((await desk.find({ query }, 3)).length).toBeLessThanOrEqual(3);
      }),
      { numRuns: 30 },
    );
  });
});

describe('ISBN', () => {
  it.each([
    ['9780141439518'],
    ['978-0-14-143951-8'],
    ['ISBN 978 0 14 143951 8'],
    ['0141439513'],
    ['141439513'],
    ['９７８０１４１４３９５１８'],
    ['978–0–14–143951–8'],
  ])('%s is read', (raw) => {
    expect(toIsbn13(raw)).toBe('9780141439518');
  });

  it('may end in X', () => {
    expect(toIsbn13('0-8044-2957-X')).toBe('9780804429573');
    expect(toIsbn13('080442957x')).toBe('9780804429573');
  });

  it.each([['9780141439519'], ['9.78014E+12'], ['12345'], [''], ['978014143951X'], ['hello']])(
    '%s is none',
    (raw) => {
      expect(toIsbn13(raw)).toBeNull();
    },
  );

  it('that cannot be one is refused in words, not searched', async () => {
    await expect(desk.find({ isbn: '9780141439519' }, 3)).rejects.toThrow('bad-isbn');
  });

  it('finds its title, also among free words', async () => {
    const record = { ...(await store.byIds(['t0001']))[0], id: 'z1', isbn: '9780141439518' };
    const title = { ...(await store.all())[0], ...record };
    const only = { ...store, byIsbn: async () => [title as never] };
    const found = await createCatalogueDesk(only).find({ query: '978-0-14-143951-8' }, 3);
    expect(found.map(({ id }) => id)).toEqual(['z1']);
  });
});

describe('search terms', () => {
  it('are pairs of Chinese characters, and words', () => {
    expect(queryTerms(['三体全集与宇宙'])).toEqual([
      '三体',
      '体全',
      '全集',
      '集与',
      '与宇',
      '宇宙',
    ]);
    expect(queryTerms(['紅樓'])).toEqual(['红楼', '红', '楼']);
    expect(queryTerms(['The Café, 1984'])).toEqual(['cafe', '1984']);
  });

  it('of a title hold its words, names, sounds and what is left after a slip', async () => {
    const [dream] = await store.byIds(['t0001']);
    const terms = dream ? titleTerms(dream) : [];
    expect(terms).toEqual(expect.arrayContaining(['红楼', '楼梦', '=红楼梦', '^红楼', '-红梦']));
    expect(terms).toEqual(expect.arrayContaining(['@hongloumeng', '@hlm', '~loumeng']));
    expect(terms).toEqual(expect.arrayContaining(['&曹雪芹', '&caoxueqin', '#爱情', '%book']));
    expect(terms).toEqual(expect.arrayContaining(['chamber', '-chmber', '=story of the stone']));
  });

  it('stay within what a database takes, however long the title is', () => {
    const long = { ...record, title: '长'.repeat(1_000), altTitles: ['x'.repeat(1_000)] };
    for (const term of titleTerms(long)) expect(Buffer.byteLength(term)).toBeLessThan(2_000);
  });

  it('fold what readers type differently', () => {
    expect(fold('  “Brontë’s”  ')).toBe('brontes');
    expect(fold('The Story of the Stone')).toBe('story of the stone');
    expect(fold('三體Ⅱ·黑暗森林')).toBe('三体ii 黑暗森林');
  });
});

describe('likeness', () => {
  it('counts slips of the finger', () => {
    expect(editDistance('gatsby', 'gatsby', 2)).toBe(0);
    expect(editDistance('hieghts', 'heights', 2)).toBe(1);
    expect(editDistance('grate', 'great', 2)).toBe(2);
    expect(editDistance('红娄梦', '红楼梦', 1)).toBe(1);
    expect(editDistance('short', 'quite another', 2)).toBe(3);
  });

  it('is the same both ways, and never less than the difference in length', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', '三', '体'), maxLength: 8 });
    fc.assert(
      fc.property(word, word, (one, other) => {
        const distance = editDistance(one, other, 20);
        expect(distance).toBe(editDistance(other, one, 20));
        expect(distance).toBeGreaterThanOrEqual(Math.abs(one.length - other.length));
        expect(distance === 0).toBe(one === other);
      }),
    );
  });

  it('knows letters left out from wrong ones', () => {
    expect(isWithin('gatby', 'gatsby')).toBe(true);
    expect(isWithin('gatsby', 'gatsby')).toBe(true);
    expect(isWithin('gastby', 'gatsby')).toBe(false);
    expect(isWithin('姜秀诗选', '姜秀勇诗选')).toBe(true);
    expect(isWithin('姜秀诗选', '姜远诗选')).toBe(false);
  });

  it('forgives nothing in the shortest words', () => {
    expect(isAlike('三体', '立体')).toBe(false);
    expect(isAlike('it', 'is')).toBe(false);
  });
});
