import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OutsideCatalogue } from '../../../src/library/catalogue/catalogue.js';
import { toKohaQuery } from '../../../src/library/catalogue/outside/koha.js';
import { openOutsideCatalogue } from '../../../src/library/catalogue/outside/open-outside.js';
import { type Answer, type FakeSystem, faults, openFakeSystem, says } from './server.js';

const biblio = {
  ...{ biblio_id: 7, title: 'Dune /', subtitle: null, author: 'Herbert, Frank.', serial: null },
  ...{ isbn: '0441013597 | 9780441013593', copyright_date: 1965, publication_year: '2005' },
};
const item = {
  ...{ item_id: 71, biblio_id: 7, callnumber: 'I712.45/9', location: 'STACK' },
  ...{ holding_library_id: 'MAIN', checked_out_date: null, not_for_loan_status: 0 },
  ...{ lost_status: 0, withdrawn: 0 },
};
const json = (value: unknown) => says('application/json;charset=UTF-8', JSON.stringify(value));

/** Koha with one title and its copies. */
const koha =
  (biblios: unknown, items: unknown): Answer =>
  (request, response) =>
    json(request.url?.includes('/items') ? items : biblios)(request, response);

const clock = { now: () => new Date('2026-11-25T04:00:00Z') };
let system: FakeSystem;
let catalogue: OutsideCatalogue;

/** Slow answers are not waited for long; everything else has all the time it needs. */
const open = (timeoutMs = 10_000) => {
  const login = { user: 'wenjin', password: 'geheim' };
  const settings = { kind: 'koha', url: system.url, timeoutMs, login } as const;
  return openOutsideCatalogue(settings, { fetch, clock });
};

beforeEach(async () => {
  system = await openFakeSystem(koha([biblio], [item]));
  catalogue = open();
});
afterEach(() => system.close());

describe('a catalogue in Koha', () => {
  it('is asked for titles with its account, and for copies without', async () => {
    expect(await catalogue.find({ query: 'dune' }, 6)).toEqual([
      {
        ...{ id: 'koha:7', kind: 'book', lang: 'en', title: 'Dune', altTitles: [] },
        ...{ authors: ['Herbert, Frank'], year: 2005, isbn: '9780441013593', subjects: [] },
        ...{ audience: 'adult', summary: null, sample: false },
        holdings: [
          {
            ...{ id: 'koha:7-71', callNumber: 'I712.45/9', hall: 'STACK', status: 'available' },
            sample: false,
          },
        ],
      },
    ]);
    const [search, items] = system.asked;
    expect(search?.pathname).toBe('/api/v1/biblios');
    expect(search?.searchParams.get('_per_page')).toBe('6');
    expect(items?.pathname).toBe('/api/v1/public/biblios/7/items');
    expect(system.headers[0]?.authorization).toBe('Basic d2VuamluOmdlaGVpbQ==');
    expect(system.headers[1]?.authorization).toBeUndefined();
  });

  it('tells what became of each copy', async () => {
    system.answer(
      koha(
        [biblio],
        [
          { ...item, checked_out_date: '2026-12-03' },
          { ...item, item_id: 72, checked_out_date: '2026-11-01' },
          { ...item, item_id: 73, not_for_loan_status: 1, location: null },
          { ...item, item_id: 74, lost_status: 1 },
          { ...item, item_id: 75, withdrawn: 1 },
        ],
      ),
    );
    const [title] = await catalogue.find({ query: 'dune' }, 6);
    expect(title?.holdings.map(({ hall, status, due }) => [hall, status, due])).toEqual([
      ['STACK', 'on_loan', '2026-12-03'],
      ['STACK', 'on_loan', undefined],
      ['MAIN', 'reading_room', undefined],
    ]);
  });

  it('may fail with the copies: the title is there all the same', async () => {
    system.answer((request, response) => {
      if (!request.url?.includes('/items')) json([biblio])(request, response);
      else response.socket?.resetAndDestroy();
    });
    const [title] = await catalogue.find({ query: 'dune' }, 6);
    expect(title?.holdings.map(({ status }) => status)).toEqual(['unknown']);
  });

  it('may have titles without a name or a year, and answers of other shapes', async () => {
    system.answer(
      koha(
        [
          { biblio_id: 1, title: null },
          { biblio_id: 2, title: '刊', serial: true },
        ],
        [],
      ),
    );
    expect(await catalogue.find({ query: 'x' }, 6)).toMatchObject([
      { id: 'koha:2', kind: 'periodical', lang: 'zh', year: null, isbn: null, holdings: [] },
    ]);
    for (const odd of [{ error: 'x' }, [{ title: 'no number' }], 7, null]) {
      system.answer(json(odd));
      await expect(catalogue.find({ query: 'x' }, 6)).rejects.toMatchObject({ reason: 'garbled' });
    }
    system.answer(says('application/json', '[{'));
    await expect(catalogue.check()).rejects.toMatchObject({ reason: 'garbled' });
  });

  it.each(faults)('that %s is told from others: %s', async (_name, reason, fault) => {
    system.answer(fault);
    if (reason === 'slow') catalogue = open(50);
    const wanted = reason === 'slow' ? ['slow', 'garbled'] : [reason];
    const failed = await catalogue.find({ query: 'x' }, 6).catch((error) => error.reason);
    expect(wanted).toContain(failed);
  });

  it('gets every word of a reader as it stands', () => {
    expect(toKohaQuery({})).toBeNull();
    expect(toKohaQuery({ title: '100%_\\' })).toEqual({
      '-and': [{ title: { '-like': '%100\\%\\_\\\\%' } }],
    });
    expect(toKohaQuery({ query: 'a b', isbn: '9780441013593' })).toEqual({
      '-and': [
        { isbn: { '-like': '%9780441013593%' } },
        { '-or': [{ title: { '-like': '%a%' } }, { author: { '-like': '%a%' } }] },
        { '-or': [{ title: { '-like': '%b%' } }, { author: { '-like': '%b%' } }] },
      ],
    });
  });
});
