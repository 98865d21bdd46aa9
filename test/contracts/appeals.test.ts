import { beforeAll, describe, expect, it } from 'vitest';
import type { AppealDesk } from '../../src/moderation/appeals/desk.js';
import type { CaseDesk } from '../../src/moderation/desk.js';
import type { Storage } from '../../src/storage/ports.js';
import { forEachDatabase, type OpenDatabase } from './databases.js';
import { later as minutes, noon } from './samples.js';
import { decide, lin, staffedDesks } from './staffed-desks.js';

forEachDatabase('appeals', (open) => {
  const now = noon;
  let database: OpenDatabase;
  let storage: Storage;
  let desk: CaseDesk;
  let appeals: AppealDesk;
  const { ready, act, colleague, flagged } = staffedDesks(open, { now: () => now });

  beforeAll(async () => {
    ({ database, storage, desk, appeals } = await ready());
  });

  describe('an appeal', () => {
    const words = '我引用的是书里的话，请再看看。';

    it('is made once, in the author’s words, and decided by someone else', async () => {
      const { id, comment } = await flagged();
      await act(id, 'ann', decide('remove'));
      expect(await appeals.of(lin, now)).toMatchObject([{ case: id, appeal: 'open' }]);
      await appeals.appeal({ author: lin, text: words, at: now });
      expect((await desk.get(id))?.case.state).toBe('appealed');
      expect(await storage.comments.appealOf(id)).toEqual({
        ...{ text: words, at: now, against: await colleague('ann'), decidedBy: null },
      });
      const again = appeals.appeal({ author: lin, case: id, text: words, at: now });
      await expect(again).rejects.toThrow('appeal-twice');
      expect(await act(id, 'ann', decide('remove'))).toEqual({ ok: false, code: 'same_person' });
      expect(await act(id, 'ann', decide('keep'))).toEqual({ ok: false, code: 'same_person' });
      expect(await act(id, 'bo', decide('keep'))).toMatchObject({ ok: true });
      expect((await storage.comments.get(comment.id))?.state).toBe('visible');
      const { decidedBy } = (await storage.comments.appealOf(id)) ?? {};
      expect(decidedBy).toBe(await colleague('bo'));
      expect(await appeals.of(lin, now)).toMatchObject([{ case: id, appeal: 'answered' }]);
      const told = (await desk.get(id))?.effects.filter(({ kind }) => kind === 'notify-author');
      expect(told?.map(({ payload }) => [payload.what, payload.appealed])).toEqual([
        ['remove', false],
        ['keep', true],
      ]);
      expect((await storage.cases.verify()).broken).toEqual([]);
    });

    it('keeps out who decided first for good, even when its answer is undone', async () => {
      const author = '1'.repeat(64);
      const { id } = await flagged(author);
      await act(id, 'ann', decide('remove'));
      await appeals.appeal({ author, text: words, at: now });
      await act(id, 'bo', decide('keep'));
      expect(await act(id, 'ann', { action: 'undo' })).toEqual({ ok: false, code: 'same_person' });
      await act(id, 'bo', { action: 'undo' });
      expect(await act(id, 'ann', decide('remove'))).toEqual({ ok: false, code: 'same_person' });
    });

    it('is refused by the database itself when somebody goes round the service', async () => {
      const author = '2'.repeat(64);
      const { id } = await flagged(author);
      await act(id, 'ann', decide('remove'));
      await appeals.appeal({ author, text: words, at: now });
      const ann = await colleague('ann');
      const answer = `UPDATE appeal SET decided_by = '${ann}', decided_at = now()
        WHERE case_id = '${id}'`;
      await expect(database.sql(answer)).rejects.toThrow(/appeal_four_eyes/);
      const event = `INSERT INTO case_event (case_id, seq, type, payload, actor, at, prev_hash, hash)
        VALUES ('${id}', 99, 'decided', '{}', '${ann}', now(), '', '')`;
      await expect(database.sql(event)).rejects.toThrow(/appeal against themselves/);
      const other = `UPDATE appeal SET against = 'somebody' WHERE case_id = '${id}'`;
      await expect(database.sql(other)).rejects.toThrow(/stays as it was made/);
      await expect(database.sql('DELETE FROM appeal')).rejects.toThrow(/append-only/);
    });

    it('is the author’s own, against a decision, and within fourteen days', async () => {
      const author = '3'.repeat(64);
      const { id } = await flagged(author);
      const appeal = (rest = {}) => appeals.appeal({ author, text: words, at: now, ...rest });
      await expect(appeal()).rejects.toThrow('appeal-nothing');
      await act(id, 'ann', decide('mute'));
      await expect(appeal({ author: '4'.repeat(64), case: id })).rejects.toThrow('appeal-nothing');
      const late = minutes(14 * 24 * 60);
      await expect(appeal({ at: late })).rejects.toThrow('appeal-late');
      expect(await appeals.of(author, late)).toEqual([]);
      await appeal({ at: minutes(14 * 24 * 60 - 1) });
    });

    it('can be made by a link that names its decision and ends with the window', () => {
      const id = '01a20eed-df80-7001-91a9-f7d99ee21c36';
      const token = appeals.token(id, lin, noon);
      expect(appeals.holder(token, minutes(60))).toEqual({ case: id, author: lin });
      expect(appeals.holder(token, minutes(14 * 24 * 60 + 1))).toBeNull();
      for (const forged of ['', token.replace('aaa', 'bbb'), token.replace('01a2', '01a3')]) {
        expect(appeals.holder(forged, noon)).toBeNull();
      }
    });
  });
});
