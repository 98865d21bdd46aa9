import { afterAll, beforeAll, expect, it } from 'vitest';
import type { AttemptStore } from '../../src/staff/ports.js';
import { forEachDatabase, type OpenDatabase } from './databases.js';
import { later, noon } from './samples.js';

const ms = 15 * 60_000;

forEachDatabase('attempts', (open) => {
  let database: OpenDatabase;
  let attempts: AttemptStore;

  beforeAll(async () => {
    database = await open();
    ({ attempts } = database.storage);
  });
  afterAll(() => database.close());

  const tries = async (what: string, minutes: number) =>
    (await attempts.count(what, { at: later(minutes), ms })).tries;

  it('are counted from the first until its window is over', async () => {
    expect(await attempts.count('lin', { at: noon, ms })).toEqual({ tries: 1, since: noon });
    expect(await attempts.count('lin', { at: later(14), ms })).toEqual({ tries: 2, since: noon });
    expect(await attempts.count('lin', { at: later(15), ms })).toEqual({
      tries: 1,
      since: later(15),
    });
  });

  it('of one say nothing of another', async () => {
    await tries('mo', 0);
    expect(await tries('mo', 0)).toBe(2);
    expect(await tries('zhou', 0)).toBe(1);
  });

  it('are each counted when many come at once', async () => {
    const counted = await Promise.all(Array.from({ length: 12 }, () => tries('all', 0)));
    expect(counted.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, n) => n + 1));
  });

  it('are forgotten, and do not say on whom', async () => {
    await tries('gone@library.example', 0);
    const told = await database.sql("SELECT string_agg(id, ' ') AS ids FROM attempt");
    expect(JSON.stringify(told)).not.toContain('gone');
    await attempts.forget(later(1));
    expect(await tries('gone@library.example', 2)).toBe(1);
  });
});
