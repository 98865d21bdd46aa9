import { beforeEach, describe, expect, it } from 'vitest';
import { createAnnouncementDesk } from '../../src/announcements/announcement-desk.js';
import type { AnnouncementAction, AnnouncementDesk } from '../../src/announcements/desk.js';
import type { News } from '../../src/announcements/news.js';
import type { Announcement } from '../../src/announcements/ports.js';
import { memoryAnnouncements, memoryLedger } from '../fakes/announcements.js';

const noon = new Date('2026-11-24T04:00:00Z');
const variants = { 'zh-CN': { text: '本周六闭馆。' }, en: { text: 'Closed this Saturday.' } };

describe('announcement desk', () => {
  let desk: AnnouncementDesk;
  let told: News[];
  let draft: Announcement;
  let keys = 0;

  beforeEach(async () => {
    const store = memoryAnnouncements();
    told = [];
    desk = createAnnouncementDesk({
      store,
      ledger: memoryLedger([], store),
      names: async (staff) => `${staff} of the library`,
      tell: async (news) => void told.push(news),
    });
    draft = await desk.draft({ author: 'lin', variants, key: 'd1', at: noon });
  });

  const act = (by: string, version: number, action: AnnouncementAction, key = `k${keys++}`) =>
    desk.act({ id: draft.id, by, version, key, at: noon }, action);

  it('is for every readers’ space unless said otherwise', () => {
    expect(draft).toMatchObject({ state: 'draft', audience: { roles: ['readers'] } });
  });

  it('takes a second person from draft to schedule', async () => {
    expect((await act('lin', 1, { action: 'submit' })).ok).toBe(true);
    expect((await act('wang', 2, { action: 'approve' })).ok).toBe(true);
    const scheduled = await act('lin', 3, { action: 'schedule' });
    const sendAt = new Date('2026-11-24T04:01:00Z');
    const announcement = { state: 'scheduled', approver: 'wang', version: 4, sendAt };
    expect(scheduled).toMatchObject({ ok: true, announcement });
    expect(told.at(-1)).toMatchObject({ kind: 'announcement', state: 'scheduled', by: 'lin' });
  });

  it('lets nobody approve their own words', async () => {
    await act('lin', 1, { action: 'submit' });
    expect(await act('lin', 2, { action: 'approve' })).toEqual({ ok: false, code: 'four_eyes' });
    await act('wang', 2, { action: 'edit', variants: { en: { text: 'Open after all.' } } });
    await act('lin', 3, { action: 'submit' });
    expect(await act('wang', 4, { action: 'approve' })).toEqual({ ok: false, code: 'four_eyes' });
    expect((await act('zhao', 4, { action: 'approve' })).ok).toBe(true);
  });

  it('asks for approval anew after an edit', async () => {
    await act('lin', 1, { action: 'submit' });
    await act('wang', 2, { action: 'approve' });
    const edited = await act('lin', 3, { action: 'edit', variants: { en: { text: 'New.' } } });
    const announcement = { state: 'draft', approver: null, variants: { en: { text: 'New.' } } };
    expect(edited).toMatchObject({ ok: true, announcement });
    expect(await act('lin', 4, { action: 'schedule' })).toEqual({
      ok: false,
      code: 'not_possible',
    });
  });

  it('names who was faster', async () => {
    await act('lin', 1, { action: 'submit' });
    expect(await act('zhao', 1, { action: 'cancel' })).toEqual({
      ok: false,
      code: 'stale',
      winner: { who: 'lin of the library', what: 'submitted', at: noon },
    });
  });

  it('answers the same to the same key and writes once', async () => {
    const first = await act('lin', 1, { action: 'submit' }, 'same');
    const again = await act('lin', 1, { action: 'submit' }, 'same');
    expect(again).toEqual(first);
    const drafts = { author: 'lin', variants, key: 'd1', at: noon };
    expect((await desk.draft(drafts)).id).toBe(draft.id);
    expect((await desk.get(draft.id))?.events.map(({ type }) => type)).toEqual([
      'drafted',
      'submitted',
    ]);
  });

  it('leaves time to stop it, whatever time was wished', async () => {
    await act('lin', 1, { action: 'submit' });
    await act('wang', 2, { action: 'approve' });
    const past = new Date('2026-11-01T00:00:00Z');
    const early = await act('lin', 3, { action: 'schedule', sendAt: past, delaySeconds: 10 });
    const sendAt = new Date('2026-11-24T04:00:10Z');
    expect(early).toMatchObject({ ok: true, announcement: { sendAt } });
  });

  it('keeps the reason of a rejection in the log', async () => {
    await act('lin', 1, { action: 'submit' });
    await act('wang', 2, { action: 'reject', reason: 'the date is wrong' });
    const seen = await desk.get(draft.id);
    expect(seen?.announcement.state).toBe('draft');
    expect(seen?.events.at(-1)).toMatchObject({
      type: 'rejected',
      actor: 'wang',
      payload: { reason: 'the date is wrong' },
    });
  });

  it.each([
    ['announcement-empty', {}],
    ['announcement-empty', { en: { text: '  ' } }],
    ['announcement-too-long', { en: { text: 'x'.repeat(4_001) } }],
    ['announcement-language', { '<b>': { text: 'x' } }],
  ])('refuses a draft with %s', async (code, wrong) => {
    const attempt = desk.draft({ author: 'lin', variants: wrong, key: 'd2', at: noon });
    await expect(attempt).rejects.toMatchObject({ code });
  });

  it('knows no announcement that is not there', async () => {
    const step = { id: 'a-99', by: 'lin', version: 1, key: 'k', at: noon };
    expect(await desk.act(step, { action: 'submit' })).toEqual({ ok: false, code: 'missing' });
    expect(await desk.get('a-99')).toBeNull();
  });
});
