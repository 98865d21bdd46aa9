import { rm } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openRestore } from '../../src/app/restore.js';
import { type App, openApp } from '../../src/app.js';
import { loadConfig } from '../../src/config.js';
import { makeBackup } from '../../src/storage/backup/backup.js';
import { checkBackup } from '../../src/storage/backup/read-lines.js';
import { type Database, openPostgres } from '../../src/storage/database.js';
import { openEmbedded } from '../../src/storage/embedded.js';
import { readMigrations } from '../../src/storage/migrate.js';
import { longAgo, makeOldDatabase, oldCase, oldText, oldTokenHash } from '../setup/old-database.js';
import { person } from '../setup/people.js';
import { temporaryFolder } from '../setup/storage.js';
import { testSecret } from '../setup/template.js';
import { openPostgresDatabase, postgresUrl } from './databases.js';

const postgres = await postgresUrl();

interface Place {
  readonly dataDir: string;
  readonly settings: Readonly<Record<string, string>>;
  open(): Promise<Database>;
  remove(): Promise<void>;
}

async function place(databaseUrl?: string, drop = async () => {}): Promise<Place> {
  const dataDir = await temporaryFolder();
  return {
    dataDir,
    settings: {
      ...{ WENJIN_DATA_DIR: dataDir, WENJIN_SECRET: testSecret.toString('utf8') },
      ...{ WENJIN_LOG: 'silent', WENJIN_PORT: '0' },
      ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
    },
    open: async () => (databaseUrl ? openPostgres(databaseUrl) : openEmbedded(dataDir)),
    async remove() {
      await rm(dataDir, { recursive: true });
      await drop();
    },
  };
}

async function postgresPlace(): Promise<Place> {
  const { url, drop } = await openPostgresDatabase(postgres.url ?? '');
  return place(url, drop);
}

const config = (at: Place) => loadConfig(at.settings, () => '');

const kinds = [
  { name: 'embedded', make: () => place() },
  ...(postgres.url === null ? [] : [{ name: 'PostgreSQL', make: postgresPlace }]),
];

describe.each(kinds)(
  'a database of the first version ($name)',
  { timeout: 120_000 },
  ({ make }) => {
    it('is brought to today’s shape at the start, and everything in it works', async () => {
      const home = await make();
      const old = await home.open();
      await makeOldDatabase(old);
      await old.close();
      const app = await openApp(config(home));
      expect(await appliedTo(home, app)).toBe((await readMigrations()).length);
      await everythingWorks(app);
      await app.close();
      await home.remove();
    });

    it('can be restored today from a backup that was taken of it', async () => {
      const [source, target] = [await make(), await make()];
      const old = await source.open();
      await makeOldDatabase(old);
      const file = path.join(source.dataDir, 'old.wenjin');
      await makeBackup(old, { file, at: longAgo });
      await old.close();
      await openRestore(config(target))(file, () => {});
      const app = await openApp(config(target));
      await everythingWorks(app);
      await app.close();
      await Promise.all([source.remove(), target.remove()]);
    });
  },
);

/** How many migrations a backup of the database says it has. */
async function appliedTo({ dataDir }: Place, app: App): Promise<number> {
  const file = path.join(dataDir, 'now.wenjin');
  await app.storage.backup({ file, at: longAgo });
  return (await checkBackup(file)).migrations.length;
}

async function everythingWorks(app: App): Promise<void> {
  await theServiceItself(app);
  await theReaders(app);
  await theModeration(app);
  await theNews(app);
}

async function theServiceItself({ storage, doctor }: App): Promise<void> {
  expect(await storage.settings.get('kept')).toEqual({ of: 'old' });
  const now = new Date(longAgo.getTime() + 60_000);
  expect(await storage.leases.take('sender', 'new', now, now)).toBe(5);
  expect(await storage.outbox.of('s')).toMatchObject([{ state: 'pending', attempts: 0 }]);
  expect((await storage.staff.byToken(oldTokenHash, now))?.member.email).toBe('mo@library.example');
  expect(await storage.staff.list()).toHaveLength(3);
  expect((await doctor('en')).healthy).toBe(true);
}

async function theReaders(app: App): Promise<void> {
  const { storage } = app;
  expect(await storage.preferences.locale('f'.repeat(64))).toBe('en');
  const [title] = await storage.titles.byIds(['old-1']);
  expect(title).toMatchObject({ title: '边城', holdings: [{ status: 'on_loan' }] });
  const { reply } = await person(app, 'lin').says('有没有《边城》？');
  expect(reply.text + JSON.stringify(reply)).toContain('I246.5/15');
  const [group] = await storage.unanswered.list(5);
  expect(group).toMatchObject({ sample: '有没有猫？', count: 2 });
  const again = {
    locale: 'zh-CN',
    question: '有没有猫',
    sample: '有没有猫',
    grams: ['有没', '没有'],
  };
  await storage.unanswered.keep({ ...again, at: longAgo });
  expect((await storage.unanswered.list(5))[0]).toMatchObject({ count: 3 });
  expect(await storage.feedback.totals('2026-11-24', '2026-11-24')).toHaveLength(1);
  expect(await storage.faq.all()).toEqual([]);
  expect(await storage.notices.list()).toEqual([]);
  expect(await storage.officialDays.list('CN')).toEqual([]);
  expect(await storage.classics.all()).toEqual([]);
  expect(await storage.readingLists.list()).toEqual([]);
  expect(await storage.arrivals.latest(1)).toMatchObject([{ id: 'old-1' }]);
  expect(await storage.readership.foremost(1)).toEqual(['old-1']);
  expect(await storage.handovers.latest('f'.repeat(64))).toBeNull();
  expect(await storage.campaigns.list()).toEqual([]);
  expect(await storage.stories.of('f'.repeat(64), 5)).toEqual([]);
}

async function theModeration({ storage, desks }: App): Promise<void> {
  const comment = await storage.comments.byExternalId('web:main', 'old');
  expect(comment).toMatchObject({ text: oldText, authorName: 'Lin', state: 'visible' });
  expect(await storage.cases.verify()).toMatchObject({ events: 1, cases: 1, broken: [] });
  const step = { id: oldCase, version: 1, key: 'k', by: 'mo', at: new Date() };
  const done = await desks.cases.act(step, { action: 'decide', decision: 'remove' });
  expect(done).toMatchObject({ ok: true, case: { state: 'resolved', version: 2 } });
  expect(await storage.cases.seal()).toBe(1);
  const { events, seals, broken } = await storage.cases.verify();
  expect({ events: events > 1, seals, broken }).toEqual({ events: true, seals: 1, broken: [] });
  expect((await storage.comments.byExternalId('web:main', 'old'))?.state).toBe('removed');
  const space = await storage.spaces.update('web:staff', { locale: 'en' });
  expect(space).toMatchObject({ role: 'moderators', locale: 'en' });
}

async function theNews({ storage }: App): Promise<void> {
  const [news] = await storage.announcements.list(5);
  expect(news).toMatchObject({ state: 'sent', variants: { en: { text: 'Old news' } } });
  expect(await storage.announcements.events(news?.id ?? '')).toHaveLength(1);
  expect(await storage.ledger.received('web:main', 5)).toMatchObject([{ text: 'Old news' }]);
  expect(await storage.ledger.progress(news?.id ?? '')).toMatchObject({ sent: 1 });
}
