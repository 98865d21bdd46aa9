import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Albums } from '../../src/platforms/ports.js';
import { forEachDatabase, type OpenDatabase } from './databases.js';
import { later, noon } from './samples.js';

forEachDatabase('which messages came together', (open) => {
  let database: OpenDatabase;
  let albums: Albums;

  beforeAll(async () => {
    database = await open();
    ({ albums } = database.storage);
  });
  beforeEach(() => database.sql('TRUNCATE album_part'));
  afterAll(() => database.close());

  const space = 'telegram:-1';
  const add = (message: string, album = 'one', at = noon, where = space) =>
    albums.add({ space: where, message, album }, at);

  it('is known of each, in its own place, and told once', async () => {
    expect(await add('1')).toEqual([]);
    expect(await add('2')).toEqual(['1']);
    expect(await add('3')).toEqual(['1', '2']);
    expect(await add('3')).toEqual(['1', '2']);
    await add('4', 'another');
    await add('9', 'one', noon, 'telegram:-2');
    expect(await albums.others(space, '1')).toEqual(['2', '3']);
    expect(await albums.others(space, '4')).toEqual([]);
    expect(await albums.others(space, '77')).toEqual([]);
    expect(await albums.others('telegram:-2', '9')).toEqual([]);
  });

  it('is never more than can be taken away at once', async () => {
    for (let message = 1; message <= 105; message += 1) await add(String(message));
    expect(await albums.others(space, '1')).toHaveLength(99);
  });

  it('names no album, and goes in time', async () => {
    await add('1', 'album-4711');
    expect(JSON.stringify(await database.sql('SELECT * FROM album_part'))).not.toContain('4711');
    await add('2', 'album-4711', later(10));
    expect(await albums.purge(later(10))).toBe(1);
    expect(await albums.others(space, '2')).toEqual([]);
  });
});
