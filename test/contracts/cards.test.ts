import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Storage } from '../../src/storage/ports.js';
import { forEachDatabase, type OpenDatabase } from './databases.js';
import { intake, later, noon, opened, step } from './samples.js';

forEachDatabase('cards of cases', (open) => {
  let database: OpenDatabase;
  let storage: Storage;

  beforeAll(async () => {
    database = await open();
    ({ storage } = database);
  });
  afterAll(() => database.close());

  const places = ['discord:1', 'discord:2'];
  async function opens(externalId: string, minutes: number) {
    const taken = await storage.comments.take(
      intake({ comment: { externalId }, open: opened({ at: later(minutes) }) }),
    );
    return { id: taken.case?.id ?? '', version: taken.case?.version ?? 0 };
  }

  it('are missing until they stand in every place, and behind when the case moved', async () => {
    const { cards, cases } = storage;
    const first = await opens('c1', 0);
    const second = await opens('c2', 1);
    expect(await cards.behind(places, 10)).toEqual([first.id, second.id]);
    expect(await cards.behind(places, 1)).toEqual([first.id]);
    expect(await cards.behind([], 10)).toEqual([]);

    const stands = { case: first.id, version: first.version };
    await cards.put({ ...stands, space: 'discord:1', message: 'm1' });
    expect(await cards.behind(places, 10)).toEqual([first.id, second.id]);
    await cards.put({ ...stands, space: 'discord:2', message: null, version: 0 });
    expect(await cards.behind(places, 10)).toEqual([first.id, second.id]);
    await cards.put({ ...stands, space: 'discord:2', message: 'm2' });
    expect(await cards.behind(places, 10)).toEqual([second.id]);
    expect((await cards.of(first.id)).map(({ message }) => message).sort()).toEqual(['m1', 'm2']);

    const decision = { kind: 'keep', by: 's', at: noon, revision: 1 } as const;
    const next = { state: 'resolved', decision } as const;
    await cases.transact(first.id, 'k1', step('decided', { next }));
    await cases.transact(second.id, 'k2', step('decided', { next }));
    // What was decided without a card needs none; what has one shall show it.
    expect(await cards.behind(places, 10)).toEqual([first.id]);
  });

  it('are forgotten, and found by where the comment stands', async () => {
    const { cards } = storage;
    const third = await opens('c3', 3);
    await cards.put({ case: third.id, space: 'discord:1', message: 'm', version: 1 });
    await cards.forget(third.id, 'discord:1');
    expect(await cards.of(third.id)).toEqual([]);
    expect(await cards.caseOf('web:main', 'c3')).toBe(third.id);
    expect(await cards.caseOf('web:main', 'none')).toBeNull();
  });
});
