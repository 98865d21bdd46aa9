import { mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openStorage } from '../../src/storage/open-storage.js';
import { fill } from './every-kind-of-value.js';
import { embeddedHome, kinds, options, restore } from './installations.js';
import { intake, noon } from './samples.js';

const moves = kinds.flatMap((from) => kinds.map((to) => ({ from, to })));

describe.each(moves)('a backup of $from.name on $to.name', { timeout: 60_000 }, ({ from, to }) => {
  it('brings everything back, the history whole', async () => {
    const [source, target] = [await from.make(), await to.make()];
    const storage = await source.open();
    await fill(storage);
    const file = path.join(source.dataDir, 'all.wenjin');
    const made = await storage.backup({ file, at: noon });
    await storage.comments.take(intake({ comment: { externalId: 'after' } }));
    await storage.close();
    expect(await restore(target, file)).toMatchObject({ rows: made.rows });
    const told = await target.sql('SELECT action, after FROM audit_entry');
    expect(JSON.stringify(told)).toMatch(/"restored".*takenAt/);
    const kept = await target.content();
    const before = await source.content();
    for (const [table, lines] of Object.entries(before)) {
      const late = [
        'comment',
        'comment_key',
        'comment_content',
        'moderation_case',
        'case_event',
        'case_unsealed',
        'case_day_stale',
      ];
      expect(kept[table]?.length).toBe(lines.length - (late.includes(table) ? 1 : 0));
      expect(lines).toEqual(expect.arrayContaining([...(kept[table] ?? [])]));
    }
    const again = await target.open();
    expect((await again.comments.byExternalId('web:main', 'two'))?.text).toBe('坏话 two\n"[{');
    expect(await again.comments.byExternalId('web:main', 'after')).toBeNull();
    expect(await again.cases.verify()).toMatchObject({ events: 6, cases: 3, broken: [] });
    await again.close();
    await expect(target.sql('DELETE FROM case_event')).rejects.toThrow(/append/);
    await Promise.all([source.remove(), target.remove()]);
  });
});

describe('a backup that cannot be written', () => {
  it('says so, and leaves nothing behind', async () => {
    const source = await embeddedHome();
    const storage = await openStorage({ ...options, dataDir: source.dataDir });
    const folder = path.join(source.dataDir, 'folder');
    await mkdir(folder);
    const at = noon;
    const into = (file: string) => storage.backup({ file, at });
    await expect(into(folder)).rejects.toMatchObject({ code: 'file-is-a-folder' });
    const nowhere = path.join(folder, 'no', 'where');
    await expect(into(nowhere)).rejects.toMatchObject({ code: 'file-no-folder' });
    expect(await readdir(folder)).toEqual([]);
    await storage.close();
    await source.remove();
  });
});
