import { describe, expect, it } from 'vitest';
import { find } from '../../commands/find.js';
import { recommend } from '../../commands/recommend.js';
import { compareCallNumbers, topClasses } from '../../src/core/call-number.js';
import { createCatalogueDesk } from '../../src/library/catalogue/catalogue-desk.js';
import { createHoursDesk } from '../../src/library/hours/desk.js';
import { createRecommendationDesk } from '../../src/library/recommend/desk.js';
import { openCollection } from '../library/collection.js';
import { facts } from '../library/sample.js';
import { ask, i18n } from './say.js';

const { store } = await openCollection();
const desks = { catalogue: createCatalogueDesk(store), hours: createHoursDesk(facts) };
const shelf = { recommendations: createRecommendationDesk({ titles: store }) };
const zh = { locale: 'zh-CN' };

describe('find', () => {
  it('names the title, where it stands and how many there are', async () => {
    const reply = await ask(find, desks, { query: '红楼梦' }, zh);
    expect(reply.text).toBe('馆里有《红楼梦》（曹雪芹和高鹗）。');
    expect(reply.list?.[0]?.detail).toContain('I242.4/137 总馆北区 可借 2 册');
    expect(reply.list?.[0]?.detail).toContain('样例数据');
  });

  it('says how many there are when several fit', async () => {
    const reply = await ask(find, desks, { author: 'Jane Austen' });
    expect(reply.text).toMatch(/^\d titles fit; the closest is “.+” by Jane Austen\.$/);
    expect(reply.list?.length).toBeGreaterThan(1);
    const many = await ask(find, desks, { kind: 'periodical' });
    expect(many.text).toMatch(/^The 5 closest titles/);
    expect(many.list).toHaveLength(5);
  });

  it('lets one choose when one title was asked for and several fit', async () => {
    const several = await ask(find, desks, { title: '诗' }, zh);
    const which = several.actions?.filter(({ among }) => among === '您指的是哪一种？') ?? [];
    expect(which.length).toBe(several.list?.length);
    expect(which.length).toBeGreaterThan(1);
    for (const { label, options } of which) {
      const [found] = (await ask(find, desks, options, zh)).list ?? [];
      expect(several.list?.map(({ id }) => id)).toContain(found?.id);
      expect(found?.title).toContain(label.split(' · ')[0]);
    }
    const named = await ask(find, desks, { title: '三体' }, zh);
    expect(named.list?.length).toBeGreaterThan(1);
    const wide = await ask(find, desks, { query: '诗' }, zh);
    for (const { actions } of [named, wide]) {
      expect(actions?.filter(({ among }) => among)).toEqual([]);
    }
  });

  it('leads on to similar books', async () => {
    const { actions } = await ask(find, desks, { title: '三体' });
    const similar = actions?.find(({ command }) => command === 'recommend');
    const reply = await ask(recommend, shelf, similar?.options);
    expect(reply.list?.length).toBeGreaterThan(0);
  });

  it('asks back when nothing was said, and offers a way when nothing is there', async () => {
    expect((await ask(find, desks)).text).toBe(i18n.say('en', 'find-ask-query'));
    const nothing = await ask(find, desks, { query: 'xqzzyw' });
    expect(nothing.text).toContain('“xqzzyw”');
    expect(nothing.actions?.map(({ command }) => command)).toEqual(['recommend', 'human']);
  });

  it('leafs through a class in the order of the shelf, five at a time', async () => {
    const first = await ask(find, desks, { class: 'K' });
    expect(first.text).toMatch(
      /^History and geography \(class K\), in the order of the shelf; first /,
    );
    const more = first.actions?.find(({ options }) => options.page === '2');
    expect(more).toMatchObject({ command: 'find', options: { class: 'K', page: '2' } });
    const second = await ask(find, desks, more?.options);
    expect(second.text).toMatch(/^Page 2, beginning with /);
    const [one, other] = [first.list ?? [], second.list ?? []];
    expect(one).toHaveLength(5);
    expect(one.filter(({ id }) => other.some((each) => each.id === id))).toEqual([]);
    const numbers = [...one, ...other].map(({ detail }) => /K[\d.]+[^ ]*/.exec(detail ?? '')?.[0]);
    expect(numbers).toEqual(numbers.toSorted((a, b) => compareCallNumbers(a ?? '', b ?? '')));
  });

  it('goes on with the same question, and says when there is no more', async () => {
    const first = await ask(find, desks, { kind: 'periodical' }, zh);
    const next = first.actions?.find(({ label }) => label === '再看五种');
    expect(next?.options).toEqual({ kind: 'periodical', page: '2' });
    expect((await ask(find, desks, next?.options, zh)).list?.length).toBeGreaterThan(0);
    const end = await ask(find, desks, { query: '红楼梦', page: '9' });
    expect(end.text).toBe(i18n.say('en', 'find-no-more', { wanted: '红楼梦' }));
    for (const wrong of [{ page: '0' }, { page: '99' }, { class: 'L' }, { class: 'k1' }]) {
      expect(find.options.safeParse(wrong).success, JSON.stringify(wrong)).toBe(false);
    }
  });

  it('offers the classes to who does not know what to look for, in every language', async () => {
    for (const locale of ['en', 'zh-CN']) {
      const reply = await ask(find, desks, {}, { locale });
      expect(reply.list?.map(({ id }) => id)).toEqual([...topClasses]);
      expect(new Set(reply.list?.map(({ title }) => title)).size).toBe(22);
      for (const { options } of reply.actions ?? []) {
        const leafed = await ask(find, desks, options, { locale });
        expect(leafed.text).not.toBe('');
      }
    }
  });

  it('explains a number that is no ISBN', async () => {
    await expect(ask(find, desks, { isbn: '9780141439519' })).rejects.toThrow('bad-isbn');
  });
});

describe('recommend', () => {
  it('gives three titles with a reason each', async () => {
    const reply = await ask(recommend, shelf, { subject: '科幻' }, zh);
    expect(reply.text).toMatch(/^为您推荐，第一种是《/);
    expect(reply.list).toHaveLength(3);
    for (const { detail } of reply.list ?? []) expect(detail).toMatch(/主题：.+。$/);
  });

  it('has words in every language for every kind of reason', async () => {
    const wishes: Record<string, unknown>[] = [
      {},
      { age: '6' },
      { mood: 'exciting' },
      { author: '鲁迅' },
      { like: '三体；t0001' },
      { subject: '大海上的故事' },
      { kind: 'periodical', n: '2' },
    ];
    for (const wish of wishes) {
      for (const locale of ['en', 'zh-CN']) {
        const reply = await ask(recommend, shelf, wish, { locale });
        expect(reply.text, JSON.stringify(wish)).not.toBe('');
      }
    }
  });

  it('names likes it does not know and goes on', async () => {
    const reply = await ask(recommend, shelf, { like: ['三体', 'Atlantis by Night'] });
    expect(reply.text).toContain('Atlantis by Night');
    expect(reply.list).toHaveLength(3);
  });

  it('goes on with the same wish and shows nothing twice, until there is no more', async () => {
    let wish: Record<string, unknown> = { author: '鲁迅', n: '1' };
    const seen: (string | undefined)[] = [];
    for (;;) {
      const reply = await ask(recommend, shelf, wish);
      const more = reply.actions?.find(({ options }) => options.not !== undefined);
      if (!more) {
        expect(reply.text).toBe(i18n.say('en', 'recommend-no-more'));
        break;
      }
      expect(more.options).toMatchObject({ author: '鲁迅', n: '1' });
      seen.push(...(reply.list ?? []).map(({ id }) => id));
      wish = more.options;
    }
    expect(seen.length).toBeGreaterThan(1);
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('offers what is new when nothing fits', async () => {
    const reply = await ask(recommend, shelf, { author: 'Nobody At All' });
    expect(reply.text).toBe(i18n.say('en', 'recommend-none'));
    expect((await ask(recommend, shelf, reply.actions?.[0]?.options)).list).toHaveLength(3);
  });

  it('takes numbers as buttons carry them and refuses others', () => {
    expect(recommend.options.parse({ age: '7', n: '2' })).toMatchObject({ age: 7, n: 2 });
    for (const wrong of [
      { age: 'old' },
      { n: '0' },
      { n: '99' },
      { not: 'a,'.repeat(61) },
      { like: '' },
      { x: '1' },
    ]) {
      expect(recommend.options.safeParse(wrong).success, JSON.stringify(wrong)).toBe(false);
    }
  });
});
