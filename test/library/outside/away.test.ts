import { describe, expect, it } from 'vitest';
import { find } from '../../../commands/find.js';
import { createCatalogueDesk } from '../../../src/library/catalogue/catalogue-desk.js';
import { createBreaker } from '../../../src/library/catalogue/outside/breaker.js';
import { OutsideError } from '../../../src/library/catalogue/outside/outside-error.js';
import { createHoursDesk } from '../../../src/library/hours/desk.js';
import type { TitleRecord } from '../../../src/library/ports.js';
import { ask, i18n } from '../../commands/say.js';
import { openCollection } from '../collection.js';
import { facts } from '../sample.js';

const { store } = await openCollection();
const hours = createHoursDesk(facts);

const held: TitleRecord = {
  ...{ id: 'koha:7', kind: 'book', lang: 'en', title: 'Dune', altTitles: [], year: 1965 },
  ...{ authors: ['Frank Herbert'], isbn: null, subjects: [], audience: 'adult' },
  ...{ summary: null, sample: false },
  holdings: [
    {
      ...{ id: 'koha:7-1', callNumber: 'I712/9', hall: 'STACK', status: 'on_loan' },
      ...{ due: '2026-12-03', sample: false },
    },
    { id: 'koha:7-2', callNumber: 'I712/9', hall: 'STACK', status: 'unknown', sample: false },
  ],
};

const answering = (...titles: TitleRecord[]) => ({ find: async () => titles });
const away = {
  find: async (): Promise<readonly TitleRecord[]> => {
    throw new OutsideError('slow');
  },
};

describe('a desk with the library’s own system behind it', () => {
  it('shows its titles with the day a copy is due', async () => {
    const catalogue = createCatalogueDesk(store, { outside: answering(held) });
    const reply = await ask(find, { catalogue, hours }, { query: 'dune' });
    expect(reply.text).toBe('We have “Dune” by Frank Herbert.');
    expect(reply.list?.[0]?.detail).toBe(
      '1965 · I712/9 STACK on loan (due Thu 3 Dec) · I712/9 STACK please ask whether it is in',
    );
    expect(reply.actions?.map(({ command }) => command)).toEqual(['hours']);
  });

  it('finds among its own when the system has nothing, slips forgiven', async () => {
    const catalogue = createCatalogueDesk(store, { outside: answering() });
    const found = await catalogue.look({ query: '红娄梦' }, 3);
    expect(found).toMatchObject({ source: 'own', systemAway: false });
    expect(found.titles[0]?.title).toBe('红楼梦');
  });

  it('says that the system is away, shows its own and offers a colleague', async () => {
    const reasons: string[] = [];
    const onAway = (reason: string) => void reasons.push(reason);
    const catalogue = createCatalogueDesk(store, { outside: away, onAway });
    for (const locale of ['en', 'zh-CN']) {
      const reply = await ask(find, { catalogue, hours }, { query: '三体' }, { locale });
      expect(reply.text.startsWith(i18n.say(locale, 'find-away'))).toBe(true);
      expect(reply.list?.[0]?.title).toContain('三体');
      expect(reply.actions?.map(({ command }) => command)).toContain('human');
    }
    const none = await ask(find, { catalogue, hours }, { query: 'xqzzyw' });
    expect(none.text).toBe(i18n.say('en', 'find-away-nothing', { wanted: 'xqzzyw' }));
    expect(none.actions?.[0]?.command).toBe('human');
    expect(reasons).toEqual(['slow', 'slow', 'slow']);
  });

  it('keeps to the kind asked for, and does not ask the system for a class', async () => {
    const catalogue = createCatalogueDesk(store, { outside: answering(held) });
    expect((await catalogue.look({ query: 'dune', kind: 'periodical' }, 3)).source).toBe('own');
    const leafed = await createCatalogueDesk(store, { outside: away }).look({ class: 'K' }, 3);
    expect(leafed.systemAway).toBe(false);
    expect(leafed.titles.length).toBeGreaterThan(0);
  });

  it('does not hide a fault of its own', async () => {
    const broken = { find: () => Promise.reject(new TypeError('bug')) };
    const catalogue = createCatalogueDesk(store, { outside: broken });
    await expect(catalogue.find({ query: 'x' }, 3)).rejects.toThrow('bug');
  });
});

describe('the circuit breaker', () => {
  it('leaves a failing system alone for a while, then tries once', async () => {
    let now = 0;
    let works = false;
    let asked = 0;
    const guard = createBreaker({ now: () => new Date(now) }, { failures: 3, pauseMs: 1_000 });
    const once = () =>
      guard(async () => {
        asked += 1;
        if (!works) throw new OutsideError('slow');
        return 'found';
      }).catch((error) => error.reason);
    expect([await once(), await once(), await once(), await once()]).toEqual([
      ...['slow', 'slow', 'slow', 'paused'],
    ]);
    now = 1_000;
    expect(await Promise.all([once(), once()])).toEqual(['slow', 'paused']);
    expect(await once()).toBe('paused');
    now = 2_000;
    works = true;
    expect([await once(), await once()]).toEqual(['found', 'found']);
    expect(asked).toBe(6);
  });

  it('counts failures in a row only, and no refusals', async () => {
    const guard = createBreaker({ now: () => new Date(0) }, { failures: 2, pauseMs: 1_000 });
    const failing = (reason: 'slow' | 'refused') =>
      guard(async () => {
        throw new OutsideError(reason);
      }).catch((error) => error.reason);
    for (const reason of ['slow', 'refused', 'slow', 'refused'] as const) {
      expect(await failing(reason)).toBe(reason);
    }
    expect(await guard(async () => 'found')).toBe('found');
  });
});
