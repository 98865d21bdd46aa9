import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { ButtonStore } from '../../src/platforms/writing/ports.js';
import { forEachDatabase, type OpenDatabase } from './databases.js';
import { later, noon } from './samples.js';

forEachDatabase('what long buttons ask', (open) => {
  let database: OpenDatabase;
  let buttons: ButtonStore;

  beforeAll(async () => {
    database = await open();
    ({ buttons } = database.storage);
  });
  beforeEach(() => database.sql('TRUNCATE kept_button'));
  afterAll(() => database.close());

  const words = '["find",{"query":"渡口"}]';
  const keep = (reference: string, minutes: number) =>
    buttons.keep([{ reference, words }], later(minutes));
  const found = async (references: readonly string[]) =>
    Promise.all(references.map((one) => buttons.find(one, noon)));

  it('is found by its reference until its time is over', async () => {
    const other = '["hours",{}]';
    await buttons.keep(
      [
        { reference: '~one', words },
        { reference: '~two', words: other },
      ],
      later(10),
    );
    expect(await buttons.find('~one', later(9))).toBe(words);
    expect(await buttons.find('~two', later(9))).toBe(other);
    expect(await buttons.find('~one', later(10))).toBeNull();
    expect(await buttons.find('~none', noon)).toBeNull();
  });

  it('stands in the database sealed, and under another name than the button has', async () => {
    await keep('~secret', 10);
    const rows = JSON.stringify(await database.sql('SELECT *, cipher::text FROM kept_button'));
    expect(rows).toContain('cipher');
    for (const part of ['secret', 'find', '渡口', Buffer.from('渡口').toString('hex')]) {
      expect(rows).not.toContain(part);
    }
  });

  it('is forgotten when its time is over', async () => {
    await keep('~early', 5);
    await keep('~late', 10);
    expect(await buttons.purge(later(5), 10)).toBe(1);
    expect(await found(['~early', '~late'])).toEqual([null, words]);
    expect(await buttons.purge(later(5), 10)).toBe(0);
  });

  it('is forgotten earlier, the oldest first, when there is too much of it', async () => {
    for (const minutes of [5, 6, 7]) await keep(`~${minutes}`, minutes);
    expect(await buttons.purge(noon, 2)).toBe(1);
    expect(await found(['~5', '~6', '~7'])).toEqual([null, words, words]);
  });
});
