import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../../src/core/clock.js';
import type { OutsideCatalogue } from '../../../src/library/catalogue/catalogue.js';
import { quoted, toCql } from '../../../src/library/catalogue/outside/cql.js';
import { openOutsideCatalogue } from '../../../src/library/catalogue/outside/open-outside.js';
import { readSruResponse } from '../../../src/library/catalogue/outside/sru-response.js';
import { diagnostic, field, record, response, threeBody } from './records.js';
import { type FakeSystem, faults, openFakeSystem, says } from './server.js';

const xml = (body: string) => says('text/xml; charset=utf-8', body);

let system: FakeSystem;
let catalogue: OutsideCatalogue;

/** Slow answers are not waited for long; everything else has all the time it needs. */
const open = (timeoutMs = 10_000) => {
  const url = `${system.url}/sru/biblios?db=main`;
  return openOutsideCatalogue({ kind: 'sru', url, timeoutMs }, { fetch, clock: systemClock });
};

beforeEach(async () => {
  system = await openFakeSystem(xml(response([threeBody])));
  catalogue = open();
});
afterEach(() => system.close());

describe('a catalogue behind SRU', () => {
  it('is asked in CQL and answers with titles', async () => {
    const found = await catalogue.find({ title: '三体', author: '刘慈欣' }, 6);
    expect(found).toEqual([
      {
        ...{ id: 'sru:42', title: '三体', altTitles: ['San ti'], authors: ['刘慈欣'], lang: 'zh' },
        ...{ kind: 'book', year: 2008, isbn: '9787536692930', audience: 'adult', sample: false },
        subjects: ['Science fiction', 'Extraterrestrial beings & contact'],
        summary: null,
        holdings: [
          {
            ...{ id: 'sru:42-1', callNumber: 'I247.55 /12', hall: 'North', status: 'unknown' },
            sample: false,
          },
        ],
      },
    ]);
    const [asked] = system.asked;
    expect(asked?.pathname).toBe('/sru/biblios');
    expect(Object.fromEntries(asked?.searchParams ?? [])).toEqual({
      ...{ db: 'main', version: '1.2', operation: 'searchRetrieve', startRecord: '1' },
      ...{ maximumRecords: '6', recordSchema: 'marcxml', recordPacking: 'xml' },
      query: 'dc.title all "三体" and dc.creator all "刘慈欣"',
    });
  });

  it('tells whether copies are in, where the record does', async () => {
    const items = [
      field('245', ['a', 'Dune']),
      field('952', ['o', 'I712/1'], ['c', 'STACK'], ['q', '2026-12-01'], ['7', '0']),
      field('952', ['o', 'I712/1'], ['b', 'MAIN'], ['7', '1']),
      field('952', ['o', 'I712/1'], ['a', 'MAIN']),
    ];
    system.answer(xml(response([record(items.join(''))])));
    const [title] = await catalogue.find({ query: 'dune' }, 6);
    expect(title?.holdings.map(({ hall, status, due }) => [hall, status, due])).toEqual([
      ['STACK', 'on_loan', '2026-12-01'],
      ['MAIN', 'reading_room', undefined],
      ['MAIN', 'available', undefined],
    ]);
  });

  it('may have nothing, and leaves out records that are no titles', async () => {
    system.answer(xml(response([])));
    expect(await catalogue.find({ query: 'nothing' }, 6)).toEqual([]);
    system.answer(xml(response([record(field('500', ['a', 'no title'])), threeBody])));
    expect((await catalogue.find({ query: 'x' }, 6)).map(({ title }) => title)).toEqual(['三体']);
    expect(await catalogue.find({}, 6)).toEqual([]);
  });

  it('refuses with a diagnostic', async () => {
    system.answer(xml(response([], diagnostic)));
    await expect(catalogue.find({ query: 'x' }, 6)).rejects.toMatchObject({ reason: 'refused' });
  });

  it.each([
    ['half of an answer', response([threeBody]).slice(0, 900)],
    ['another XML', '<rss><channel/></rss>'],
    ['no XML', 'Not found'],
    ['nothing', ''],
    ['a count that is none', response([]).replace('>0<', '>many<')],
    [
      'entities',
      `<!DOCTYPE a [<!ENTITY b "${'x'.repeat(99)}"><!ENTITY c "&b;&b;">]>${response([threeBody])}`,
    ],
  ])('that sends %s is garbled', async (_name, body) => {
    system.answer(xml(body));
    await expect(catalogue.find({ query: 'x' }, 6)).rejects.toMatchObject({ reason: 'garbled' });
  });

  it.each(faults)('that %s is told from others: %s', async (_name, reason, fault) => {
    system.answer(fault);
    if (reason === 'slow') catalogue = open(50);
    await expect(catalogue.find({ query: 'x' }, 6)).rejects.toMatchObject({ reason });
    await expect(catalogue.check()).rejects.toMatchObject({ reason });
  });

  it('that is not there cannot be reached', async () => {
    await system.close();
    await expect(catalogue.find({ query: 'x' }, 6)).rejects.toMatchObject({
      reason: 'unreachable',
    });
    system = await openFakeSystem(xml(''));
  });

  it('is asked once more when the connection broke, and follows on its own host', async () => {
    let times = 0;
    system.answer((request, answer) => {
      times += 1;
      if (times === 1) request.socket.resetAndDestroy();
      else if (times === 2) answer.writeHead(302, { location: '/moved' }).end();
      else xml(response([threeBody]))(request, answer);
    });
    expect(await catalogue.find({ query: 'x' }, 6)).toHaveLength(1);
    expect(system.asked.at(-1)?.pathname).toBe('/moved');
    await catalogue.check();
  });
});

describe('CQL', () => {
  it('says nothing for nothing', () => {
    expect(toCql({})).toBeNull();
    expect(toCql({ isbn: '9787536692930' })).toBe('bath.isbn = "9787536692930"');
    expect(toCql({ query: 'a' })).toBe('cql.serverChoice all "a"');
  });

  it('keeps whatever a reader types within its quotes', () => {
    expect(quoted('a" or cql.allRecords="1')).toBe('"a\\" or cql.allRecords=\\"1"');
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('"', '\\', '*', '?', '^', 'a') }), (term) => {
        const inside = quoted(term).slice(1, -1);
        expect(inside.replace(/\\./g, '')).not.toMatch(/["\\*?^]/);
        expect(inside.replace(/\\(.)/g, '$1')).toBe(term);
      }),
    );
  });
});

describe('reading SRU responses', () => {
  it('never breaks in another way than said', () => {
    const whole = response([threeBody, threeBody]);
    fc.assert(
      fc.property(
        fc.nat(whole.length),
        fc.nat(40),
        fc.string({ unit: 'grapheme' }),
        (at, cut, put) => {
          try {
            const { records } = readSruResponse(whole.slice(0, at) + put + whole.slice(at + cut));
            expect(records.length).toBeLessThanOrEqual(2);
          } catch (error) {
            expect(error).toHaveProperty('reason');
          }
        },
      ),
    );
  });
});
