import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openRestore } from '../../src/app/restore.js';
import { loadConfig } from '../../src/config.js';
import { systemClock } from '../../src/core/clock.js';
import type { IndexedTitle } from '../../src/library/ports.js';
import { openEmbedded, openPostgres } from '../../src/storage/database.js';
import { openDoor } from '../../src/storage/local-door.js';
import { openStorage, storageOn } from '../../src/storage/open-storage.js';
import type { Storage } from '../../src/storage/ports.js';
import { temporaryFolder } from '../setup/storage.js';
import { copyTemplate, testSecret } from '../setup/template.js';
import { openPostgresDatabase, postgresUrl } from './databases.js';
import { intake, noon, opened, step } from './samples.js';

const postgres = await postgresUrl();
const options = { secret: testSecret, clock: systemClock };

/** One installation, whose database is stopped and started around backups. */
interface Home {
  readonly dataDir: string;
  readonly settings: Readonly<Record<string, string>>;
  open(): Promise<Storage>;
  /** Every row of every table, as texts. */
  content(): Promise<Readonly<Record<string, readonly string[]>>>;
  sql(script: string): Promise<unknown>;
  remove(): Promise<void>;
}

async function home(databaseUrl?: string, drop = async () => {}): Promise<Home> {
  const dataDir = await temporaryFolder();
  const settings = {
    WENJIN_DATA_DIR: dataDir,
    WENJIN_SECRET: testSecret.toString('latin1'),
    ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
  };
  const database = async () => (databaseUrl ? openPostgres(databaseUrl) : openEmbedded(dataDir));
  return {
    dataDir,
    settings,
    open: async () => storageOn(await database(), options),
    async content() {
      const opened = await database();
      const found = await opened.session(async ({ query }) => {
        const tables = await query<{ name: string }>(`
          SELECT relname AS name FROM pg_class
          WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY 1`);
        const content: Record<string, string[]> = {};
        for (const { name } of tables.filter((table) => !leftOut.includes(table.name))) {
          const rows = await query<{ line: string }>(`SELECT x::text AS line FROM ${name} x`);
          // That it was put back is the one thing a restored database says beyond its backup.
          const lines = rows.map(({ line }) => line).filter((line) => !line.includes(restored));
          content[name] = lines.sort();
        }
        return content;
      });
      await opened.close();
      return found;
    },
    async sql(script) {
      const opened = await database();
      return opened.script(script).finally(() => opened.close());
    },
    async remove() {
      await rm(dataDir, { recursive: true, force: true });
      await drop();
    },
  };
}

const restored = ',cli,restored,';
const leftOut = ['_prisma_migrations', 'staff_session', 'staff_verification'];

async function embeddedHome(): Promise<Home> {
  const made = await home();
  await copyTemplate(made.dataDir);
  return made;
}

async function postgresHome(): Promise<Home> {
  const database = await openPostgresDatabase(postgres.url ?? '');
  return home(database.url, database.drop);
}

function restore(to: Home, file: string) {
  const config = loadConfig(to.settings, () => '');
  return openRestore(config)(file, () => {});
}

const dream: IndexedTitle = {
  ...{ id: 'hlm', kind: 'book', lang: 'zh', title: '红楼梦', authors: ['曹雪芹'], year: 1791 },
  ...{ isbn: null, altTitles: ['"石头记", {or so}'], subjects: [], audience: 'adult' },
  ...{ summary: { en: 'The fall of a house' }, holdings: [], sample: true },
  terms: ['红楼', "it's", 'a\\b'],
};

/** Something of every kind of value: bytes, arrays, JSON, days, instants, numbers, hard texts. */
async function fill(storage: Storage): Promise<void> {
  await storage.staff.put({ email: 'mo@library.example', role: 'moderator', at: noon });
  await storage.settings.set('odd', { text: 'a\\b"c\n\t{}é问津🐎', list: [1e-7, null] }, noon);
  for (const externalId of ['one', 'two', 'three']) {
    const topics = [{ term: externalId, label: `#${externalId}` }];
    const comment = { externalId, text: `坏话 ${externalId}\n"[{` };
    const effect = { kind: 'k', subject: externalId, payload: {}, dedupe: externalId };
    const taken = await storage.comments.take(
      intake({ comment, topics, open: opened({ effects: [effect] }) }),
    );
    await storage.cases.transact(taken.case?.id ?? '', externalId, step('noted', { moves: false }));
  }
  const question = { question: '有没有猫', grams: ['有没', '没有', '有猫'], sample: '有没有猫？' };
  await storage.unanswered.keep({ locale: 'zh-CN', ...question, at: noon });
  await storage.feedback.count({ day: '2026-11-24', command: 'hours', helpful: true });
  await storage.titles.put([dream], noon);
  await storage.cases.seal();
  await storage.preferences.setLocale('a'.repeat(64), 'en', noon);
}

const kinds = [
  { name: 'embedded', make: embeddedHome },
  ...(postgres.url === null ? [] : [{ name: 'PostgreSQL', make: postgresHome }]),
];
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

describe.each(kinds)('restoring on $name', { timeout: 60_000 }, ({ make }) => {
  let target: Home;
  let file: string;
  let before: Readonly<Record<string, readonly string[]>>;

  beforeAll(async () => {
    target = await make();
    const storage = await target.open();
    await fill(storage);
    file = path.join(target.dataDir, 'good.wenjin');
    await storage.backup({ file, at: noon });
    await storage.close();
    before = await target.content();
  });
  afterAll(() => target.remove());

  /** A file like the good one, spoilt. */
  async function spoilt(change: (bytes: Buffer) => Buffer): Promise<string> {
    const place = path.join(target.dataDir, 'spoilt.wenjin');
    await writeFile(place, change(await readFile(file)));
    return place;
  }
  const rewritten = (change: (text: string) => string) =>
    spoilt((bytes) => gzipSync(change(gunzipSync(bytes).toString('utf8'))));

  async function refusal(place: string): Promise<unknown> {
    return restore(target, place).then(
      () => 'nothing',
      (refused: unknown) => Object(refused).code,
    );
  }

  afterEach(async () => {
    expect(await target.content()).toEqual(before);
  });

  it('refuses a file that is none of ours, not there, cut off or changed, and changes nothing', async () => {
    expect(await refusal(path.join(target.dataDir, 'nowhere'))).toBe('backup-missing');
    expect(await refusal(target.dataDir)).toBe('backup-missing');
    expect(await refusal(await spoilt(() => Buffer.from('PK hello')))).toBe('backup-foreign');
    expect(await refusal(await spoilt(() => Buffer.alloc(0)))).toBe('backup-truncated');
    expect(await refusal(await spoilt(() => gzipSync('[1]\n')))).toBe('backup-foreign');
    const half = (bytes: Buffer) => bytes.subarray(0, bytes.length - 200);
    expect(await refusal(await spoilt(half))).toBe('backup-truncated');
    const withoutEnd = (text: string) => text.replace(/\{"end".*\n/, '');
    expect(await refusal(await rewritten(withoutEnd))).toBe('backup-truncated');
    const otherWords = (text: string) => text.replace('mo@library', 'me@library');
    expect(await refusal(await rewritten(otherWords))).toBe('backup-damaged');
    const more = (text: string) => `${text}["x"]\n`;
    expect(await refusal(await rewritten(more))).toBe('backup-damaged');
    const bit = (bytes: Buffer) => {
      const place = Math.floor(bytes.length / 2);
      bytes[place] = (bytes[place] ?? 0) ^ 1;
      return bytes;
    };
    expect(['backup-damaged', 'backup-truncated']).toContain(await refusal(await spoilt(bit)));
  });

  it('refuses what a newer version or another secret made', async () => {
    const newer = await rewritten((text) => text.replace('"version":1', '"version":2'));
    expect(await refusal(newer)).toBe('backup-newer');
    const shape = await resealed((text) => text.replace('_first"', '_from_the_future"'));
    expect(await refusal(shape)).toBe('backup-newer');
    const secret = await resealed((text) => text.replace(/"secret":"../, '"secret":"zz'));
    expect(await refusal(secret)).toBe('backup-secret');
  });

  it('leaves all as it was when a row does not fit, with the checksum right', async () => {
    const state = await resealed((text) => text.replace('"visible"', '"purple"'));
    expect(await refusal(state)).toBe('backup-unfit');
    const column = await resealed((text) => text.replace('"updated_at"', '"of_mine"'));
    expect(await refusal(column)).toBe('backup-damaged');
    const left = await readdir(target.dataDir);
    expect(left.filter((name) => /restor|replaced/.test(name))).toEqual([]);
  });

  it('is refused while a service runs', async () => {
    const door = await openDoor({ dataDir: target.dataDir, serve: async () => 0 });
    expect(await refusal(file)).toBe('restore-service-runs');
    await door.close();
  });

  it('keeps what was there before beside it', async () => {
    const { replaced } = await restore(target, file);
    expect(replaced && existsSync(replaced)).toBe(true);
  });

  /** The same change, with a checksum that agrees. */
  async function resealed(change: (text: string) => string): Promise<string> {
    return rewritten((text) => {
      const [body = '', end = ''] = change(text).split(/(?=\{"end":)/);
      const sha256 = createHash('sha256').update(body).digest('hex');
      return body + end.replace(/"sha256":"\w+"/, `"sha256":"${sha256}"`);
    });
  }
});

const without = postgres.url === null ? ` (NOT RUN, ${postgres.why})` : '';

it.skipIf(postgres.url === null)(
  `a database that does not let us in is said to${without}`,
  async () => {
    const source = await embeddedHome();
    const storage = await source.open();
    const file = path.join(source.dataDir, 'all.wenjin');
    await storage.backup({ file, at: noon });
    await storage.close();
    const address = new URL(postgres.url ?? '');
    address.pathname = '/wenjin_test_that_is_not_there';
    const settings = { ...source.settings, DATABASE_URL: address.href };
    const error = restore({ ...source, settings }, file);
    await expect(error).rejects.toMatchObject({ code: 'database-refused' });
    await source.remove();
  },
);

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

describe('a restore that was cut off in its last step', () => {
  it('is finished by the next start', async () => {
    const source = await embeddedHome();
    const place = path.join(source.dataDir, 'database');
    await rename(place, `${place}.restored`);
    const storage = await source.open();
    await storage.close();
    expect(existsSync(`${place}.restored`)).toBe(false);
    await source.remove();
  });
});
