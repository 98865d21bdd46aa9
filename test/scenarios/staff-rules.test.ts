import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRules } from '../../src/app/rules.js';
import { openStaffRules } from '../../src/app/staff-rules.js';
import { createLocalBus } from '../../src/bus/local-bus.js';
import { runCli } from '../../src/cli.js';
import { loadConfig } from '../../src/config.js';
import { systemClock } from '../../src/core/clock.js';
import { loadI18n } from '../../src/core/i18n.js';
import { createLog } from '../../src/log.js';
import { openStorage } from '../../src/storage/open-storage.js';
import { openPostgresDatabase, postgresUrl } from '../contracts/databases.js';
import { startTestApp, type TestApp } from '../setup/app.js';
import { person } from '../setup/people.js';
import { openTestStorage, temporaryFolder } from '../setup/storage.js';
import { testSecret } from '../setup/template.js';

const i18n = await loadI18n(new URL('../../locales', import.meta.url).pathname, 'en');
const noFiles = () => {
  throw new Error('tests read no secrets from files');
};

/** What somebody types in a terminal: `scan` runs in this process, the rest in the service. */
async function wenjin(settings: Record<string, string>, argv: string[], house?: TestApp) {
  const out: string[] = [];
  const err: string[] = [];
  const rules = openRules(loadConfig(settings, noFiles));
  const code = await runCli({
    io: {
      ...{ argv, cwd: tmpdir(), stdin: (async function* () {})() },
      stdout: (text: string) => void out.push(text),
      stderr: (text: string) => void err.push(text),
    },
    ...{ i18n, locale: 'en', clock: systemClock, ...rules },
    restore: () => Promise.reject(new Error('not needed')),
    app: async () => {
      if (!house) throw new Error('there is no service');
      return house.app;
    },
  });
  return { code, out: out.join(''), err: err.join('') };
}

describe('staff’s rules from a file to a verdict', () => {
  let house: TestApp;
  beforeAll(async () => {
    house = await startTestApp();
  });
  afterAll(() => house.stop());

  it('are drafts when they are imported, count once live, and `scan` knows them too', async () => {
    const file = path.join(await mkdtemp(path.join(tmpdir(), 'wenjin-rules-')), '五月.txt');
    await writeFile(file, '# category: insult\n# weight: 0.6\n呱呱鸭\n\u200b\n');
    const settings = { WENJIN_DATA_DIR: house.dataDir };
    const imported = await wenjin(settings, ['import', 'rules', file], house);
    expect(imported.code).toBe(2);
    expect(JSON.parse(imported.out)).toMatchObject({ read: 2, stored: 1, rejected: 1 });
    const scan = async () =>
      JSON.parse((await wenjin(settings, ['scan', '--json', '这里的呱呱鸭'])).out);
    expect(await scan()).toMatchObject({ verdict: 'allow', signals: [] });

    const { rules } = house.app.services;
    const rule = await rules.byName('五月');
    const edit = { id: rule?.id ?? '', version: 1, key: 'k1', by: 's1', at: new Date() };
    await rules.change(edit, { mode: 'live' });
    expect(await scan()).toMatchObject({
      verdict: 'review',
      signals: [{ rule: 'words', why: 'An insult from your list “五月”.' }],
    });
    const said = await person(house.app, 'reader').posts('这里的呱呱鸭');
    expect(said.verdict).toBe('review');
  });

  it('go out and come in at a terminal in a colleague’s name, as in chat', async () => {
    const settings = { WENJIN_DATA_DIR: house.dataDir };
    const as = ['--as', 'lead@library.example'];
    await house.app.staff.put('lead@library.example', 'lead');
    await house.app.staff.put('mo@library.example', 'moderator');
    const rules = (...argv: string[]) => wenjin(settings, ['rules', ...argv], house);
    const folder = await mkdtemp(path.join(tmpdir(), 'wenjin-rules-'));
    const file = path.join(folder, 'birds.txt');
    await writeFile(file, '鹈鹕\n信天翁\n');
    const { code, out } = await rules('import', '--file', file, ...as);
    expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining('New: 1') });
    expect((await rules('add', 'birds', '灰鹤', ...as)).out).toContain('3 entries');

    const copy = path.join(folder, 'copy.txt');
    expect((await rules('export', 'birds', '--out', copy, ...as)).code).toBe(0);
    const text = (await rules('export', 'birds', '--as', 'mo@library.example')).out;
    expect(text).toContain('鹈鹕\n信天翁\n灰鹤\n');
    expect(await readFile(copy, 'utf8')).toBe(text);
    expect((await rules('import', '--file', copy, ...as)).out).toContain('as before: 1');

    const refused = ['import', '--file', file, '--as', 'mo@library.example'];
    expect(await rules(...refused)).toMatchObject({ code: 2, out: '' });
    expect((await rules('list', '--as', 'nobody@library.example')).code).toBe(2);
    const large = path.join(folder, 'large.txt');
    await writeFile(large, '字\n'.repeat(1_100_000));
    expect((await rules('import', '--file', large, ...as)).code).toBe(2);
    const { entries } = await house.app.storage.audit.page({ group: 'data' }, { limit: 5 });
    expect(entries.map(({ action, subject }) => [action, subject])).toEqual(
      expect.arrayContaining([
        ['imported', 'rules'],
        ['rules-exported', (await house.app.services.rules.byName('birds'))?.id],
      ]),
    );
  });

  it('come in and go out as a whole folder, all of it or nothing', async () => {
    const as = ['--as', 'lead@library.example'];
    await house.app.staff.put('lead@library.example', 'lead');
    const folder = await mkdtemp(path.join(tmpdir(), 'wenjin-lists-'));
    const rules = (...argv: string[]) =>
      wenjin({ WENJIN_DATA_DIR: house.dataDir }, ['rules', ...argv, ...as], house);
    await writeFile(path.join(folder, 'fish.txt'), '# weight: 0.4\n鲫鱼\n鲤鱼\n');
    await writeFile(path.join(folder, 'README.md'), 'not a list');
    const sites = { name: 'sites', kind: 'domain_denied', entries: ['pond.example', 'no domain'] };
    await writeFile(path.join(folder, 'sites.jsonl'), `\n${JSON.stringify(sites)}\n`);
    const refused = await rules('import', '--folder', folder);
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.err).toContain('sites.jsonl, line 2, entry 2:');
    expect(await house.app.services.rules.byName('fish')).toBeNull();

    const mended = { ...sites, entries: ['pond.example'] };
    await writeFile(path.join(folder, 'sites.jsonl'), JSON.stringify(mended));
    const done = await rules('import', '--folder', folder);
    expect(done.out).toContain('New: 2; changed: 0; as before: 0.');
    expect(done.out).toContain('README.md');

    const out = path.join(folder, 'out');
    expect((await rules('export', '--folder', out)).code).toBe(0);
    expect(await readFile(path.join(out, 'fish.txt'), 'utf8')).toContain('鲫鱼\n鲤鱼\n');
    const again = JSON.parse((await rules('import', '--folder', out, '--json')).out);
    expect(again).toMatchObject({ created: 0, changed: 0, skipped: [] });
    expect((await rules('export', '--folder', out)).code).toBe(2);
    expect((await rules('import', 'fish', '--folder', out)).code).toBe(2);
    expect((await rules('import', '--folder', path.join(out, 'none'))).code).toBe(2);
  });

  it('are none where no service was ever started', async () => {
    const empty = { WENJIN_DATA_DIR: path.join(tmpdir(), 'wenjin-never-started') };
    const { code, out } = await wenjin(empty, ['scan', '--json', '这里的呱呱鸭']);
    expect({ code, ...JSON.parse(out) }).toMatchObject({ code: 0, verdict: 'allow' });
  });

  it('come from PostgreSQL where there is one; without them when it is empty or away', async () => {
    const quiet = { WENJIN_LOG: 'silent', WENJIN_DATA_DIR: path.join(tmpdir(), 'wenjin-nothing') };
    const scan = (url: string) => wenjin({ ...quiet, DATABASE_URL: url }, ['scan', '呱呱鸭']);
    expect((await scan('postgresql://nobody@127.0.0.1:1/nothing')).code).toBe(0);
    const server = await postgresUrl();
    if (server.url === null) return expect(server.why).not.toBe('');
    const { url, drop } = await openPostgresDatabase(server.url);
    expect((await scan(url)).out).toMatch(/^allow/);
    const parts = { secret: testSecret, clock: systemClock };
    const storage = await openStorage({ ...parts, dataDir: '', databaseUrl: url });
    const words = { name: '鸭', kind: 'word', category: 'insult', weight: 0.6, note: '' } as const;
    await storage.rules.change({ id: null, key: 'k', by: 's', at: new Date() }, () => ({
      ...{ ...words, mode: 'live', withdrawn: false, entries: ['呱呱鸭'] },
    }));
    await storage.close();
    expect((await scan(url)).out).toMatch(/^review/);
    await drop();
  });
});

it('one process follows what staff change in another', async () => {
  const { storage, close } = await openTestStorage();
  const bus = createLocalBus();
  const open = async () => {
    const parts = { storage, bus, clock: systemClock, log: createLog('silent') };
    return openStaffRules({ ...parts, dataDir: await temporaryFolder(), names: async () => [] });
  };
  const [here, there] = [await open(), await open()];
  const scan = async () => {
    const comment = { id: 'c', text: '嘎嘎鹅', space: 'web:main', at: new Date() };
    return (await there.scanner()).scan(comment).verdict;
  };
  expect(await scan()).toBe('allow');
  const making = { key: 'k', by: 's1', at: new Date() };
  const wish = { name: '鹅', kind: 'word', entries: ['嘎嘎鹅'], mode: 'live' } as const;
  const { rule } = await here.desk.make(wish, making);
  expect(await scan()).toBe('review');
  await here.desk.withdraw({ ...making, key: 'k2', id: rule.id, version: 1 });
  expect(await scan()).toBe('allow');
  await close();
});
