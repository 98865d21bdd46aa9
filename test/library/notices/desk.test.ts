import { beforeEach, describe, expect, it } from 'vitest';
import type { NoticeDraft } from '../../../src/library/notices/desk.js';
import { type NoticeHouse, noticeHouse } from '../../fakes/notices.js';
import { facts } from '../sample.js';

const at = new Date('2026-11-26T10:00:00+08:00');
const author = 'editor-1';

let house: NoticeHouse;
let keys = 0;
beforeEach(() => {
  house = noticeHouse(facts);
});

/** Publishes what a colleague typed. */
async function publish(line: string, when = at) {
  const form = house.notices.readForm(line);
  if (form.kind !== 'publish') throw new Error(`${line} publishes nothing`);
  keys += 1;
  return house.notices.publish({ draft: form.draft, author, key: `k${keys}`, at: when });
}

function said(hall: string, date: string, when = at): string {
  const [day] = house.hours.desk.schedule({ from: date, to: date, halls: [hall] }, when);
  const hours = day?.open ? ` ${day.open}-${day.close}` : '';
  return `${day?.state}${hours} ${day?.source.number ?? day?.source.kind}`;
}

describe('publishing', () => {
  it('counts at once, numbered after those of the year, and tells what readers now read', async () => {
    const effect = await publish(
      'hall:north days:2026-12-05..2026-12-06 hours:10:00-15:00 text:设备检修 en:Maintenance',
    );
    expect(effect.view.notice).toMatchObject({
      ...{ id: 'n-2026-24', number: '2026-24', issued: '2026-11-26' },
      source: { 'zh-CN': '公告2026-24号', en: 'Notice 2026-24' },
    });
    expect(effect.readers).toEqual({
      en: 'Sat 5 Dec to Sun 6 Dec: North Area open 10:00–15:00 (Maintenance; notice 2026-24, issued 2026-11-26).',
      'zh-CN':
        '12月5日（周六）至12月6日（周日）：总馆北区开放 10:00–15:00（设备检修，公告 2026-24，2026-11-26 发布）。',
    });
    expect(said('north', '2026-12-05')).toBe('open 10:00-15:00 2026-24');
    expect(said('north', '2026-12-07')).toBe('closed table');
    expect(house.told()).toBe(1);
  });

  it('opens a hall on a Monday', async () => {
    await publish('hall:north days:2026-12-07 hours:09:00-12:00 text:加开');
    expect(said('north', '2026-12-07')).toBe('open 09:00-12:00 2026-24');
  });

  it('says plainly why, in a language nobody wrote', async () => {
    const { view } = await publish('hall:north days:2026-12-05 hours:closed text:设备检修');
    expect(view.notice.text).toEqual({ 'zh-CN': '设备检修', en: 'Changed opening hours' });
  });

  it('is done once for a key', async () => {
    const draft: NoticeDraft = { halls: { north: 'closed' }, days: '2026-12-05', text: {} };
    const wish = { draft, author, key: 'same', at };
    const first = await house.notices.publish(wish);
    const again = await house.notices.publish(wish);
    expect(again.view.id).toBe(first.view.id);
    expect(house.store.rows).toHaveLength(1);
    expect(house.told()).toBe(1);
  });

  it('looks ahead without keeping anything', async () => {
    const draft: NoticeDraft = { halls: { south: 'closed' }, days: '2026-12-05', text: {} };
    const { readers } = await house.notices.preview(draft, at);
    expect(readers.en).toContain('South Area closed');
    expect(said('south', '2026-12-05')).toBe('open 09:00-17:00 table');
    expect(house.store.rows).toEqual([]);
  });

  it('tells how long before its first day it comes', async () => {
    const soon = await publish('hall:north days:2026-11-27 hours:closed text:停电');
    expect(soon).toMatchObject({ leadDays: 1, wantedLeadDays: 7 });
    const far = await publish('hall:north days:2026-12-20 hours:closed text:盘点');
    expect(far.leadDays).toBe(24);
    const dated = await publish(
      'hall:north days:2026-12-01 hours:closed issued:2026-11-01 text:迟',
    );
    expect(dated.leadDays).toBe(5);
  });

  it('counts from its issue date', async () => {
    const before = new Date('2026-11-25T23:59:00+08:00');
    await publish('hall:north days:2026-12-05 hours:closed text:盘点');
    expect(said('north', '2026-12-05', before)).toBe('open 09:00-20:00 table');
    const later = await publish(
      'hall:south days:2026-12-12 hours:closed issued:2026-12-01 text:盘点',
    );
    expect(said('south', '2026-12-12')).toBe('open 09:00-17:00 table');
    expect(later.readers['zh-CN']).toContain('总馆南区闭馆');
  });

  it('shows a long closure by the week, all of it', async () => {
    const { readers } = await publish(
      'hall:ancient days:2027-03-01..2027-06-30 hours:closed text:修缮 en:Renovation',
    );
    expect(readers.en).toBe(
      'Mon 1 Mar 2027 to Wed 30 Jun 2027: Ancient Books Library closed (Renovation; notice 2026-24, issued 2026-11-26). Next open: Thu 1 Jul 2027, 09:00.',
    );
  });
});

describe('refusals', () => {
  it.each([
    ['hall:attic days:2026-12-05 hours:closed', 'no-such-hall'],
    ['hall:north days:5.12. hours:closed', 'notice-days'],
    ['hall:north days:2026-02-30 hours:closed', 'notice-days'],
    ['hall:north days:2026-12-06..2026-12-05 hours:closed', 'notice-days'],
    ['hall:north days:2026-12-05 hours:22:00-02:00', 'notice-hours'],
    ['hall:north days:2026-12-05 hours:later', 'notice-hours'],
    ['hall:north days:2026-11-25 hours:closed', 'notice-past'],
    ['hall:north days:2026-12-05 hours:closed number:24', 'notice-number'],
    ['hall:north days:2026-12-05 hours:closed number:2026-22', 'notice-number-taken'],
    ['hall:north days:2026-12-05 hours:closed supersedes:2026-99', 'no-such-notice'],
    ['hall:north days:2026-12-05 hours:closed except:2026-12-08=closed', 'notice-days'],
  ])('%s: %s', async (line, code) => {
    await expect(publish(line)).rejects.toMatchObject({ code });
    expect(house.store.rows).toEqual([]);
  });

  it('name both notices that meet, and how to go on', async () => {
    const line = 'hall:south days:2026-11-27..2026-11-29 hours:closed text:停电';
    await expect(publish(line)).rejects.toMatchObject({
      code: 'notice-overlaps',
      args: {
        ...{ number: '2026-24', other: '2026-23', date: '2026-11-28' },
        hall: '总馆南区 / South Area',
      },
    });
    const { view } = await publish(`${line} supersedes:2026-23`);
    expect(view.supersedes).toEqual(['2026-23']);
    expect(said('south', '2026-11-28')).toBe('closed 2026-24');
  });

  it('do not mind who meets a hall on other days only', async () => {
    await publish('hall:ancient days:2026-12-11..2026-12-12 hours:10:00-12:00 text:加开');
    expect(said('ancient', '2026-12-12')).toBe('open 10:00-12:00 2026-24');
  });
});

describe('superseding', () => {
  it('takes along what gave way before', async () => {
    await publish('hall:south days:2026-11-28 hours:closed supersedes:2026-23 text:停电');
    await publish('hall:south days:2026-11-28 hours:10:00-12:00 supersedes:2026-24 text:恢复');
    expect(said('south', '2026-11-28')).toBe('open 10:00-12:00 2026-25');
  });

  it('ends with the notice that did it', async () => {
    const { view } = await publish(
      'hall:south days:2026-11-28 hours:closed supersedes:2026-23 text:停电',
    );
    await withdraw(view.id);
    expect(said('south', '2026-11-28')).toBe('open 09:00-14:00 2026-23');
  });
});

function withdraw(id: string, { version = 1, key = `w-${id}`, when = at } = {}) {
  return house.notices.withdraw({ id, version, key, by: 'editor-2', at: when });
}

describe('withdrawing', () => {
  it('puts back what held before, keeps the notice on record with who and when', async () => {
    const { view } = await publish(
      'hall:north days:2026-12-05 hours:closed text:盘点 en:Stocktaking',
    );
    const when = new Date('2026-11-26T15:00:00+08:00');
    const result = await withdraw(view.id, { when });
    expect(result).toMatchObject({
      ok: true,
      effect: { readers: { en: 'Sat 5 Dec: North Area open 09:00–20:00.' } },
    });
    const [kept] = await house.notices.list();
    expect(kept).toMatchObject({ withdrawn: { by: 'editor-2', at: when }, version: 2 });
    expect(await house.notices.byNumber('2026-24')).toBeNull();
    const { view: next } = await publish('hall:north days:2026-12-05 hours:closed text:盘点');
    expect(next.notice.number).toBe('2026-25');
  });

  it('counts from its instant: earlier questions still know the notice', async () => {
    const { view } = await publish('hall:north days:2026-12-05 hours:closed text:盘点');
    await withdraw(view.id, { when: new Date('2026-11-26T15:00:00+08:00') });
    const minute = (time: string) => new Date(`2026-11-26T${time}:00+08:00`);
    expect(said('north', '2026-12-05', minute('14:59'))).toBe('closed 2026-24');
    expect(said('north', '2026-12-05', minute('15:00'))).toBe('open 09:00-20:00 table');
  });

  it('is refused to who comes second, and for what is not there to withdraw', async () => {
    const { view } = await publish('hall:north days:2026-12-05 hours:closed text:盘点');
    expect(await withdraw(view.id)).toMatchObject({ ok: true });
    expect(await withdraw(view.id)).toMatchObject({ ok: true });
    expect(await withdraw(view.id, { key: 'other' })).toMatchObject({
      ...{ ok: false, code: 'stale', winner: { by: 'editor-2' } },
    });
    expect(await withdraw('row-99')).toEqual({ ok: false, code: 'missing' });
    expect(await withdraw('n-2026-power')).toEqual({ ok: false, code: 'in-file' });
    expect(house.told()).toBe(2);
  });
});

it('lists those of the file and those of the staff, the latest days first', async () => {
  await publish('hall:north days:2026-12-05 hours:closed text:盘点');
  const list = await house.notices.list();
  expect(list.map(({ notice, origin }) => `${notice.number} ${origin}`)).toEqual([
    ...['2026-24 staff', '2026-22 file', '2026-23 file', '2026-17 file', '2026-03 file'],
  ]);
});
