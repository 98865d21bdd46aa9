import { afterAll, beforeAll, expect, it } from 'vitest';
import { careFor } from '../../src/moderation/care.js';
import type { Storage } from '../../src/storage/ports.js';
import { forEachDatabase, type OpenDatabase } from './databases.js';
import { intake, later } from './samples.js';

const inNeed = {
  ...{ rule: 'care', tier: 'literal' as const, span: [0, 5] as const, weight: 0 },
  why: { key: 'care' },
};

forEachDatabase('a kind answer', (open) => {
  let database: OpenDatabase;
  let storage: Storage;
  let now = later(0);
  beforeAll(async () => {
    database = await open({ clock: { now: () => now } });
    ({ storage } = database);
  });
  afterAll(() => database.close());

  let count = 0;
  /** A comment of somebody in need, handed in at an instant. */
  async function said(author: string, minutes: number, externalId = `n${++count}`) {
    now = later(minutes);
    const given = intake({ comment: { author, externalId, text: `不想活了 ${minutes}` } });
    const care = careFor(given.comment, [inNeed], now);
    const { cared, kind } = await storage.comments.take({ ...given, care });
    const rows = await storage.outbox.of(`web:main/${externalId}`);
    const replies = rows.filter((row) => row.kind === 'care-reply').length;
    return { cared: cared ?? false, kind, replies };
  }

  it('is given once in a day to an author, in whatever space, and to each author', async () => {
    expect(await said('ann', 0)).toMatchObject({ cared: true, replies: 1 });
    expect(await said('ann', 1)).toMatchObject({ cared: false, replies: 0 });
    expect(await said('bo', 1)).toMatchObject({ cared: true });
    expect(await said('ann', 23 * 60)).toMatchObject({ cared: false });
    expect(await said('ann', 25 * 60)).toMatchObject({ cared: true, replies: 1 });
  });

  it('is given for an edit too, and never for the same text again', async () => {
    expect(await said('cy', 0, 'edited')).toMatchObject({ kind: 'new', cared: true });
    expect(await said('cy', 0, 'edited')).toMatchObject({ kind: 'same', replies: 1 });
    expect(await said('cy', 30 * 60, 'edited')).toMatchObject({ kind: 'revision', cared: true });
  });

  it('is given once when an author writes in many places in one moment', async () => {
    const all = await Promise.all(Array.from({ length: 8 }, () => said('dee', 0)));
    expect(all.filter(({ cared }) => cared)).toHaveLength(1);
  });
});
