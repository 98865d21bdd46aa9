import { beforeAll, describe, expect, it } from 'vitest';
import type { CaseDesk } from '../../src/moderation/desk.js';
import type { Storage } from '../../src/storage/ports.js';
import { forEachDatabase, type OpenDatabase } from './databases.js';
import { noon } from './samples.js';
import { decide, staffedDesks } from './staffed-desks.js';

forEachDatabase('own comments and reports', (open) => {
  const now = noon;
  let database: OpenDatabase;
  let storage: Storage;
  let desk: CaseDesk;
  const { ready, act, colleague, flagged } = staffedDesks(open, { now: () => now });

  beforeAll(async () => {
    ({ database, storage, desk } = await ready());
  });

  describe('nobody decides on what is their own', () => {
    it('neither their comment nor their report, whatever door they come through', async () => {
      const ann = await colleague('ann');
      const person = 'f'.repeat(64);
      await storage.staff.isReader(ann, person, now);
      await storage.staff.isReader(ann, person, now);
      const own = await flagged(person);
      const theirs = await flagged();
      const report = { commentId: theirs.comment.id, reporter: person, reason: '', at: now };
      await storage.comments.report({ ...report, change: () => null });
      for (const { id } of [own, theirs]) {
        const before = await storage.cases.events(id);
        expect(await act(id, 'ann', decide('keep'))).toEqual({ ok: false, code: 'own' });
        expect(await storage.cases.events(id)).toEqual(before);
        expect((await desk.get(id))?.case.state).toBe('open');
        expect(await act(id, 'bo', decide('keep'))).toMatchObject({ ok: true });
        expect(await act(id, 'ann', { action: 'undo' })).toEqual({ ok: false, code: 'own' });
      }
      expect((await storage.cases.verify()).broken).toEqual([]);
    });
  });

  it('count a linked chat account as the colleague’s own', async () => {
    const person = '9'.repeat(64);
    const bo = await colleague('bo');
    await database.sql(`INSERT INTO staff_identity (person, platform, user_id, linked_at)
      VALUES ('${person}', 'discord', '${bo}', now())`);
    const { id } = await flagged(person);
    expect(await act(id, 'bo', decide('keep'))).toEqual({ ok: false, code: 'own' });
    expect(await act(id, 'ann', decide('keep'))).toMatchObject({ ok: true });
  });
});
