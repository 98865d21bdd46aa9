import { afterAll, beforeAll, expect, it } from 'vitest';
import { createRaidDesk } from '../../src/moderation/raid/raid-desk.js';
import type { Storage } from '../../src/storage/ports.js';
import { forEachDatabase, type OpenDatabase } from './databases.js';
import { intake, later, noon } from './samples.js';

forEachDatabase('raid mode', (open) => {
  let database: OpenDatabase;
  let storage: Storage;
  let now = noon;
  beforeAll(async () => {
    database = await open({ clock: { now: () => now } });
    ({ storage } = database);
    for (const name of ['a', 'b', 'staff']) {
      await storage.spaces.ensure({ id: `web:${name}`, platform: 'web', name, at: noon });
    }
    await storage.spaces.update('web:staff', { role: 'moderators' });
  });
  afterAll(() => database.close());

  const desk = () => createRaidDesk({ spaces: storage.spaces });
  const step = { space: 'web:a', by: 'lead-1', at: noon };

  it('is set on the version that was seen, once for a key, with a line in the audit log', async () => {
    const first = await desk().start({ ...step, version: 0, key: 'on', minutes: 60 });
    expect(first).toMatchObject({ ok: true, state: 'on', version: 1, until: later(60) });
    const repeated = await desk().start({ ...step, version: 0, key: 'on', minutes: 60 });
    expect(repeated).toEqual(first);
    const stale = await desk().lift({ ...step, by: 'lead-2', version: 0, key: 'off' });
    expect(stale).toEqual({ ok: false, code: 'stale', winner: { by: 'lead-1', at: noon } });
    expect(await desk().list(later(59))).toEqual([
      {
        ...{ space: 'web:a', name: 'a', state: 'on', version: 1 },
        ...{ until: later(60), by: 'lead-1', authors: null },
      },
    ]);
    expect(await desk().list(later(60))).toEqual([]);
    const lifted = await desk().lift({ ...step, at: later(1), version: 1, key: 'off' });
    expect(lifted).toMatchObject({ ok: true, state: 'off', version: 2 });
    const { entries } = await storage.audit.page({ subject: 'web:a' }, { limit: 10 });
    const actions = entries.map(({ action }) => action).filter((one) => one.startsWith('raid'));
    expect(actions).toEqual(['raid-lifted', 'raid-started']);
  });

  it('refuses the key of another space, a space that is unknown, and one for staff', async () => {
    const other = { ...step, space: 'web:b', version: 0, key: 'on', minutes: 5 };
    await expect(desk().start(other)).rejects.toThrow('key-used-elsewhere');
    for (const space of ['web:nowhere', 'web:staff']) {
      const set = await desk().start({ ...step, space, version: 0, key: space, minutes: 5 });
      expect(set).toEqual({ ok: false, code: 'missing' });
    }
    const long = { ...step, version: 2, key: 'long', minutes: 1441 };
    await expect(desk().start(long)).rejects.toThrow('raid-minutes');
  });

  it('of eight leads at once one wins, and every other hears who', async () => {
    const all = await Promise.all(
      Array.from({ length: 8 }, (_, n) =>
        desk().start({
          ...step,
          space: 'web:b',
          version: 0,
          key: `r${n}`,
          by: `l${n}`,
          minutes: 5,
        }),
      ),
    );
    const [winner] = all.flatMap((one, n) => (one.ok ? [`l${n}`] : []));
    expect(all.filter(({ ok }) => ok)).toHaveLength(1);
    expect(all.flatMap((one) => (!one.ok && 'winner' in one ? one.winner.by : []))).toEqual(
      Array.from({ length: 7 }, () => winner),
    );
  });

  it('knows since when an author was heard', async () => {
    expect(await storage.comments.firstHeard('author-new')).toBeNull();
    const comment = { author: 'author-new', externalId: 'f1' };
    await storage.comments.take(intake({ comment }));
    now = later(10);
    await storage.comments.take(intake({ comment: { ...comment, externalId: 'f2' } }));
    expect(await storage.comments.firstHeard('author-new')).toEqual(noon);
  });
});
