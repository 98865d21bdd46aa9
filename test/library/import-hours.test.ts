import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { importHolidays } from '../../src/library/import/holidays.js';
import { importNotices } from '../../src/library/import/notices.js';
import type { ReportLine } from '../../src/library/import/report.js';
import type { OfficialDayChange } from '../../src/library/notices/ports.js';
import { memoryNotices } from '../fakes/notices.js';
import { temporaryFolder } from '../setup/storage.js';
import { facts } from './sample.js';

const at = new Date('2026-11-26T10:00:00+08:00');
let folder: string;
let files = 0;
beforeAll(async () => {
  folder = await temporaryFolder();
});

async function file(lines: readonly unknown[]): Promise<string> {
  files += 1;
  const name = path.join(folder, `${files}.jsonl`);
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line)));
  await writeFile(name, text.join('\n'));
  return name;
}

const notice = {
  ...{ id: 'n-2026-stock', issued: '2026-11-25' },
  source: { 'zh-CN': '示例馆公告2026-24号', en: 'Notice 2026-24' },
  text: { 'zh-CN': '年终盘点', en: 'Stocktaking' },
  days: '2026-12-14..2026-12-15',
  halls: { north: '10:00-15:00', children: 'closed' },
};

describe('importing notices', () => {
  async function bring(lines: readonly unknown[], store = memoryNotices()) {
    const report: ReportLine[] = [];
    const figures = await importNotices(await file(lines), {
      ...{ store, facts, at },
      report: (line) => void report.push(line),
    });
    return { figures, report, store };
  }

  it('takes the fields of the library’s file', async () => {
    const except = [{ days: '2026-12-15', halls: 'all', open: 'closed' }];
    const { figures, store } = await bring([{ ...notice, except }]);
    expect(figures).toEqual({ read: 1, stored: 1, repaired: 0, rejected: 0 });
    expect(store.rows[0]?.notice).toMatchObject({
      ...{ id: 'n-2026-stock', number: '2026-24' },
      halls: { north: { open: '10:00', close: '15:00' }, children: null },
      except: [{ halls: 'all', open: null }],
    });
  });

  it('changes nothing the second time, and takes what stands in the file of facts', async () => {
    const { store } = await bring([notice]);
    const power = {
      ...{ id: 'n-2026-power', issued: '2026-11-20', days: '2026-11-28' },
      source: { 'zh-CN': '示例馆公告2026-23号', en: 'Notice 2026-23' },
      text: { 'zh-CN': '南区电力检修提前闭馆', en: 'South Area closes early for electrical work' },
      halls: { south: '09:00-14:00' },
    };
    const { figures } = await bring([notice, power], store);
    expect(figures).toEqual({ read: 2, stored: 2, repaired: 0, rejected: 0 });
    expect(store.rows).toHaveLength(1);
  });

  it('lists every problem with its place, and then stores nothing', async () => {
    const { figures, report, store } = await bring([
      notice,
      '{"id": "n-broken"',
      { ...notice, id: 'n-2', number: '2026-30', days: '14 Dec', halls: { north: '9-5' } },
      { ...notice, id: 'n-3', number: '2026-31', halls: { attic: 'closed' } },
      { ...notice, id: 'n-4', number: '2026-22', days: '2026-12-20' },
      { ...notice, id: 'n-5', number: '2026-33' },
      { ...notice, id: 'n-2026-move', number: '2026-34', days: '2026-12-22' },
      { ...notice, id: 'n-6', number: '2026-35', days: '2026-12-24', supersedes: ['2026-99'] },
    ]);
    expect(figures).toEqual({ read: 8, stored: 0, repaired: 0, rejected: 7 });
    expect(store.rows).toEqual([]);
    const found = report.map(({ place, field, reason }) => `${place} ${field}: ${reason}`).sort();
    expect(found.join('\n')).toMatch(/^file : nothing of this file was stored/);
    expect(found.slice(1)).toEqual([
      'line 2 : not JSON',
      'line 3 days: wants a date such as "2026-02-15", or two as "2026-02-15..2026-02-23"',
      'line 3 halls.north: wants hours such as "09:00-17:00", or closed',
      'line 4 halls: names "attic", which is no hall of this library',
      'line 5 number: 2026-22 is taken',
      'line 6 days: meet those of 2026-24 for "north" on 2026-12-14: name it in supersedes',
      'line 7 id: "n-2026-move" is there with other content, or was withdrawn: take another id',
      'line 8 supersedes: names "2026-99", which is no notice in force',
    ]);
  });

  it('lets a later line take the place of an earlier one, by number', async () => {
    const second = { ...notice, id: 'n-2', number: '2026-25', supersedes: ['2026-24'] };
    const { figures, store } = await bring([notice, second]);
    expect(figures.rejected).toBe(0);
    expect(store.rows[1]?.notice.supersedes).toEqual(['n-2026-stock']);
  });
});

describe('importing holidays', () => {
  async function bring(lines: readonly unknown[], country = 'CN') {
    const changes: OfficialDayChange[] = [];
    const report: ReportLine[] = [];
    const store = {
      replace: async (change: OfficialDayChange) => {
        changes.push(change);
        return change.days.length;
      },
    };
    const figures = await importHolidays(await file(lines), {
      ...{ store, country, at },
      report: (line) => void report.push(line),
    });
    return { figures, changes, report };
  }

  it('enters a year, with names in both languages', async () => {
    const { figures, changes } = await bring([
      { date: '2026-12-31', name: '元旦', off: true },
      { date: '2027-02-06', name: '春节', off: true },
      { date: '2027-02-14', name: '春节', off: false },
      { date: '2027-10-01', name: { 'zh-CN': '国庆节', en: 'National Day' }, off: true },
    ]);
    expect(figures).toEqual({ read: 4, stored: 4, repaired: 0, rejected: 0 });
    expect(changes).toMatchObject([{ country: 'CN', years: ['2027'] }]);
    expect(changes[0]?.days.map(({ name }) => name.en)).toEqual([
      ...["New Year's Day", 'Spring Festival', 'Spring Festival', 'National Day'],
    ]);
    const two = await bring([{ date: '2027-10-01', name: '国庆节、中秋节', off: true }]);
    expect(two.changes[0]?.days[0]?.name.en).toBe('National Day, Mid-autumn Festival');
  });

  it('keeps the names of another country', async () => {
    const { changes } = await bring(
      [{ date: '2027-08-09', name: 'National Day', off: true }],
      'SG',
    );
    expect(changes).toMatchObject([
      { country: 'SG', years: ['2027'], days: [{ name: { 'zh-CN': 'National Day' } }] },
    ]);
  });

  it('stores nothing of a file with a wrong line', async () => {
    const { figures, changes, report } = await bring([
      { date: '2027-02-06', name: '春节', off: true },
      { date: '2027-02-30', name: '春节', off: true },
      { date: '2027-02-07', name: '', off: true },
      { date: '2027-02-08', name: '春节', off: 'maybe' },
      { date: '1999-02-08', name: '春节', off: true },
      { date: '2027-02-06', name: '春节', off: false },
      'nonsense',
    ]);
    expect(figures).toEqual({ read: 7, stored: 0, repaired: 0, rejected: 6 });
    expect(changes).toEqual([]);
    expect(report.filter(({ action }) => action === 'rejected').map(({ place }) => place)).toEqual([
      ...['line 7', 'line 2', 'line 3', 'line 4', 'line 5', 'line 6'],
    ]);
  });

  it('says so when the file is not there', async () => {
    const store = { replace: async () => 0 };
    await expect(
      importHolidays('/nowhere/days.jsonl', { store, country: 'CN', at }),
    ).rejects.toThrow('no-such-file');
  });
});
