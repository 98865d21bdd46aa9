import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { importTitles } from '../../src/library/import/titles.js';
import type { Storage } from '../../src/storage/ports.js';
import { temporaryFolder } from '../setup/storage.js';
import { forEachDatabase, type OpenDatabase } from './databases.js';
import { intake, noon, step } from './samples.js';

forEachDatabase('an export', (open) => {
  let database: OpenDatabase;
  let storage: Storage;
  let folder: string;

  beforeAll(async () => {
    database = await open();
    ({ storage } = database);
    folder = path.join(await temporaryFolder(), 'export');
    await importTitles('prisma/seed/titles.jsonl', { store: storage.titles, at: noon });
    const topics = [
      { term: 'cats', label: 'Cats' },
      { term: 'lonely', label: 'Lonely' },
    ];
    for (const [index, author] of ['author-one', 'author-two'].entries()) {
      const comment = { externalId: author, author, text: `words of ${author}`, authorName: 'Lin' };
      const said = intake({ comment, topics: topics.slice(0, 2 - index) });
      const taken = await storage.comments.take(said);
      await storage.cases.transact(taken.case?.id ?? '', `k${index}`, step('noted', {}));
    }
    await storage.preferences.setLocale('f'.repeat(64), 'en', noon);
    const member = await storage.staff.put({ email: 'mo@library.example', role: 'lead', at: noon });
    const acting = { by: 'cli', origin: null, at: noon };
    const kept = { account: member.id, name: '', hash: 'e'.repeat(64), scopes: [] };
    await storage.tokens.make({ ...acting, ...kept });
  });
  afterAll(async () => {
    await database.close();
    await rm(path.dirname(folder), { recursive: true });
  });

  const linesOf = async (name: string) =>
    (await readFile(path.join(folder, `${name}.jsonl`), 'utf8'))
      .split('\n')
      .filter((line) => line !== '')
      .map((line): Record<string, unknown> => JSON.parse(line));

  it('is a folder of files, a subject each, and the texts that were given', async () => {
    const texts = { 'README.en.md': 'hello\n' };
    const files = await storage.exportFiles({ folder, texts });
    expect(files.map(({ file }) => file)).toEqual(
      storage.exportSubjects.map((name) => `${name}.jsonl`),
    );
    expect((await readdir(folder)).sort()).toEqual(
      [...files.map(({ file }) => file), 'README.en.md'].sort(),
    );
    for (const { file, lines } of files) {
      expect(await linesOf(file.replace('.jsonl', ''))).toHaveLength(lines);
    }
    expect(await linesOf('staff')).toMatchObject([{ email: 'mo@library.example', role: 'lead' }]);
  });

  it('is read again: importing its titles changes nothing', async () => {
    const file = path.join(folder, 'titles.jsonl');
    const before = await storage.titles.count();
    const figures = await importTitles(file, { store: storage.titles, at: noon });
    expect(figures).toMatchObject({ read: before, stored: before, repaired: 0, rejected: 0 });
    const [first] = await linesOf('titles');
    expect(first).toMatchObject({ id: 't0001', title: '红楼梦', authors: ['曹雪芹', '高鹗'] });
  });

  it('tells of cases what staff decided, and of topics what several readers said', async () => {
    const cases = await linesOf('cases');
    expect(cases).toHaveLength(2);
    expect(cases[0]).toMatchObject({
      space: 'web:main',
      history: [
        { seq: 1, type: 'opened' },
        { seq: 2, type: 'noted' },
      ],
    });
    expect(await linesOf('topics')).toEqual([
      { day: '2026-11-24', topic: 'Cats', authors: 2, comments: 2 },
    ]);
  });

  it('holds nothing of readers and no secret', async () => {
    const all = await Promise.all(
      (await readdir(folder)).map((name) => readFile(path.join(folder, name), 'utf8')),
    );
    const text = all.join('');
    for (const part of ['words of', 'author-one', '"Lin"', 'f'.repeat(64), 'e'.repeat(64)]) {
      expect(text).not.toContain(part);
    }
  });

  it('is never mixed with what is there already', async () => {
    const again = storage.exportFiles({ folder, texts: {} });
    await expect(again).rejects.toMatchObject({ code: 'export-folder-filled' });
    const file = path.join(path.dirname(folder), 'file');
    await writeFile(file, '');
    const onFile = storage.exportFiles({ folder: file, texts: {} });
    await expect(onFile).rejects.toMatchObject({ code: 'export-folder-filled' });
    const nowhere = storage.exportFiles({ folder: path.join(folder, 'no', 'where'), texts: {} });
    await expect(nowhere).rejects.toMatchObject({ code: 'file-no-folder' });
    const empty = path.join(path.dirname(folder), 'empty');
    await mkdir(empty);
    expect(await storage.exportFiles({ folder: empty, texts: {} })).not.toHaveLength(0);
    expect((await readdir(path.dirname(folder))).sort()).toEqual(['empty', 'export', 'file']);
  });
});
