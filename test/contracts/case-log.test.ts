import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../setup/storage.js';
import { forEachDatabase, type OpenDatabase } from './databases.js';
import { intake, noon, step } from './samples.js';

const count = 5;

forEachDatabase('a log that somebody rewrote in the database', (open) => {
  let folder: string;
  let sealFile: string;
  let database: OpenDatabase;
  const ids: string[] = [];

  beforeAll(async () => {
    folder = await temporaryFolder();
    sealFile = path.join(folder, 'case-log.seal');
    database = await open({ clock: { now: () => noon }, sealFile });
    const { comments, cases } = database.storage;
    for (let n = 0; n < count; n++) {
      const taken = await comments.take(intake({ comment: { externalId: `c${n}` } }));
      const id = taken.case?.id ?? '';
      ids.push(id);
      await cases.transact(id, `${n}-1`, step('claimed', { moves: false }));
      await cases.seal();
      await cases.transact(id, `${n}-2`, step('noted', { moves: false }));
      await cases.transact(id, `${n}-3`, step('noted', { moves: false }));
    }
    expect(await cases.seal()).toBe(1);
    await keep();
  });
  afterAll(async () => {
    await database.close();
    await rm(folder, { recursive: true });
  });

  const tables = ['case_event', 'moderation_case', 'case_seal', 'case_seal_head', 'case_unsealed'];
  const withoutGuards = (script: string) => {
    const switching = (to: string) =>
      tables.map((name) => `ALTER TABLE ${name} ${to} TRIGGER USER;`).join('');
    const references = `
      ALTER TABLE case_event DROP CONSTRAINT IF EXISTS "case_event_case_id_fkey";
      ALTER TABLE case_seal_head DROP CONSTRAINT IF EXISTS "case_seal_head_n_fkey";`;
    return database.sql(`${switching('DISABLE')}${references}${script};${switching('ENABLE')}`);
  };
  const keep = () =>
    database.sql(tables.map((name) => `CREATE TABLE kept_${name} AS TABLE ${name};`).join(''));
  let outside = '';

  /** As it was before the last rewriting. */
  afterEach(async () => {
    await withoutGuards(
      tables.map((name) => `DELETE FROM ${name}; INSERT INTO ${name} TABLE kept_${name}`).join(';'),
    );
    if (outside !== '') await writeFile(sealFile, outside);
    expect((await database.storage.cases.verify()).broken).toEqual([]);
  });

  async function found(script: string) {
    outside = await readFile(sealFile, 'utf8');
    await withoutGuards(script);
    return (await database.storage.cases.verify()).broken;
  }

  it('holds as long as nobody did', async () => {
    expect(await database.storage.cases.verify()).toEqual({
      ...{ cases: count, events: count * 4, seals: count + 1, broken: [] },
    });
    expect(await database.storage.cases.seal()).toBe(0);
    outside = await readFile(sealFile, 'utf8');
    expect(JSON.parse(outside)).toMatchObject({ n: count + 1, cases: count, events: count * 4 });
  });

  it('refuses it in the first place', async () => {
    for (const table of ['case_event', 'case_seal', 'case_seal_head']) {
      await expect(database.sql(`DELETE FROM ${table}`)).rejects.toThrow(/append-only/);
    }
  });

  it('names a changed event', async () => {
    const broken = await found(
      `UPDATE case_event SET payload = '{"note":"other"}' WHERE case_id = '${ids[1]}' AND seq = 3`,
    );
    expect(broken[0]).toEqual({ case: ids[1], seq: 3, what: 'hash' });
  });

  it('names the event before which one is missing', async () => {
    const broken = await found(`DELETE FROM case_event WHERE case_id = '${ids[2]}' AND seq = 2`);
    expect(broken[0]).toEqual({ case: ids[2], seq: 3, what: 'gap' });
  });

  it('names events that changed places', async () => {
    const broken = await found(`
      UPDATE case_event SET seq = 100 + seq WHERE case_id = '${ids[0]}' AND seq IN (3, 4);
      UPDATE case_event SET seq = 107 - seq WHERE case_id = '${ids[0]}' AND seq > 100`);
    expect(broken[0]).toEqual({ case: ids[0], seq: 3, what: 'order' });
  });

  it('names a history that was cut off, also when its case was put back to match', async () => {
    const broken = await found(`
      DELETE FROM case_event WHERE case_id = '${ids[3]}' AND seq > 2;
      UPDATE moderation_case m SET seq = 2, version = 1,
        head_hash = (SELECT hash FROM case_event e WHERE e.case_id = m.id AND e.seq = 2)
      WHERE id = '${ids[3]}'`);
    expect(broken).toEqual([{ case: ids[3], seq: 4, what: 'cut-off' }]);
  });

  const vanish = (id: string | undefined) => `
    DELETE FROM case_event WHERE case_id = '${id}';
    DELETE FROM moderation_case WHERE id = '${id}'`;

  it('names a case that vanished whole', async () => {
    expect(await found(vanish(ids[4]))).toEqual([{ case: ids[4], seq: 4, what: 'vanished' }]);
  });

  it('is not fooled when the case is taken out of the seals as well', async () => {
    const broken = await found(
      `${vanish(ids[4])}; DELETE FROM case_seal_head WHERE case_id = '${ids[4]}'`,
    );
    expect(broken[0]).toEqual({ case: 'seals', seq: count, what: 'seal-hash' });
  });

  it('names a seal that is missing, changed or says another count', async () => {
    expect((await found('DELETE FROM case_seal WHERE n = 2'))[0]).toEqual({
      ...{ case: 'seals', seq: 3, what: 'seal-gap' },
    });
    const changed = await found("UPDATE case_seal SET at = at + interval '1 day' WHERE n = 5");
    expect(changed[0]).toMatchObject({ seq: 3, what: 'seal-gap' });
    expect(changed).toContainEqual({ case: 'seals', seq: 5, what: 'seal-hash' });
  });

  it('knows from the file outside that the last seals were cut off with what they sealed', async () => {
    const broken = await found(`
      DELETE FROM case_seal_head WHERE n > ${count - 1}; DELETE FROM case_seal WHERE n > ${count - 1};
      ${vanish(ids[4])}; DELETE FROM case_event WHERE case_id = '${ids[3]}' AND seq > 2;
      UPDATE moderation_case m SET seq = 2, version = 1,
        head_hash = (SELECT hash FROM case_event e WHERE e.case_id = m.id AND e.seq = 2)
      WHERE id = '${ids[3]}'`);
    expect(broken).toEqual([{ case: 'seals', seq: count + 1, what: 'seal-cut' }]);
    // New seals do not cover it up.
    const { comments, cases } = database.storage;
    for (const n of [7, 8, 9]) {
      await comments.take(intake({ comment: { externalId: `c${n}` } }));
      await cases.seal();
    }
    expect((await cases.verify()).broken).toContainEqual({
      ...{ case: 'seals', seq: count + 1, what: 'seal-outside' },
    });
  });

  describe('beside a file that is', () => {
    it('damaged: says so, and leaves it as evidence', async () => {
      outside = await readFile(sealFile, 'utf8');
      await writeFile(sealFile, 'nonsense');
      await database.storage.cases.seal();
      const { broken } = await database.storage.cases.verify();
      expect(broken).toEqual([{ case: 'seals', seq: 0, what: 'seal-file' }]);
    });

    it('gone, as after a move to another machine: goes on and writes it anew', async () => {
      await rm(sealFile);
      expect((await database.storage.cases.verify()).broken).toEqual([]);
      await database.storage.cases.seal();
      expect(JSON.parse(await readFile(sealFile, 'utf8'))).toMatchObject({ n: count + 1 });
    });
  });
});
