import { beforeEach, describe, expect, it } from 'vitest';
import { hours } from '../../commands/hours.js';
import { notice } from '../../commands/notice.js';
import { type NoticeHouse, noticeHouse } from '../fakes/notices.js';
import { facts } from '../library/sample.js';
import { ask, i18n } from './say.js';

let house: NoticeHouse;
let asked = 0;
beforeEach(() => {
  house = noticeHouse(facts);
});

/** Types the command as a colleague of the staff, or as somebody without an account. */
async function type(options: Record<string, string>, { staff = 'editor-1', locale = 'en' } = {}) {
  asked += 1;
  const services = { notices: house.notices, hours: house.hours.desk };
  return notice.run(
    {
      ...{ id: `r${asked}`, command: 'notice', options: notice.options.parse(options) },
      actor: { person: 'p' as never, role: 'editor', ...(staff && { staff }) },
      place: { platform: 'web', space: 'web:main', kind: 'private' },
      ...{ locale, at: new Date('2026-11-26T10:00:00+08:00') },
      say: (key, args) => i18n.say(locale, key, args),
    },
    services,
  );
}

const form =
  'hall:north days:2026-12-05..2026-12-06 hours:10:00-15:00 text:设备检修 en:Maintenance';

describe('notice', () => {
  it('is for editors, and never reached by a free sentence', () => {
    expect(notice).toMatchObject({ permission: 'editor', spoken: false });
  });

  it('publishes what was typed and answers with what readers now read', async () => {
    const reply = await type({ form });
    expect(reply.text.split('\n')).toEqual([
      'Notice 2026-24 is published and counts at once. Readers now read:',
      'Sat 5 Dec to Sun 6 Dec: North Area open 10:00–15:00 (Maintenance; notice 2026-24, issued 2026-11-26).',
      '12月5日（周六）至12月6日（周日）：总馆北区开放 10:00–15:00（设备检修，公告 2026-24，2026-11-26 发布）。',
    ]);
    expect(reply.visibility).toBe('private');
    const answer = await ask(
      hours,
      { hours: house.hours.desk },
      { from: '2026-12-05', halls: 'north' },
      { at: '2026-11-26T10:00:00+08:00' },
    );
    expect(answer.text).toContain('10:00–15:00 (Maintenance; notice 2026-24');
    expect(answer.hours).toEqual([
      {
        ...{ hall: 'north', date: '2026-12-05', state: 'open', open: '10:00', close: '15:00' },
        source: { kind: 'notice', number: '2026-24', issued: '2026-11-26' },
      },
    ]);
  });

  it('takes the same in fields', async () => {
    const reply = await type({
      ...{ hall: '北区, 南区', days: '2026-12-05', hours: 'closed' },
      ...{ text: 'Power cut at hours: unknown', en: 'Power "cut"' },
    });
    expect(reply.text).toContain('North Area and South Area closed (Power ＂cut＂; notice 2026-24');
  });

  it('warns who is late, and does it all the same', async () => {
    const late = await type({ form: 'hall:north days:2026-11-27 hours:closed text:停电' });
    expect(late.text).toContain('only one day is left');
    expect(late.text).toContain('announced 7 days ahead');
    const today = await type(
      { form: 'hall:south days:2026-11-26 hours:closed text:停电' },
      { locale: 'zh-CN' },
    );
    expect(today.text).toContain('只有 0 天');
    expect(house.store.rows).toHaveLength(2);
    const timely = await type({ form: 'hall:north days:2026-12-20 hours:closed text:盘点' });
    expect(timely.text).not.toContain('Mind the time');
  });

  it('withdraws by its button, and says what holds again', async () => {
    const { actions } = await type({ form });
    const withdrawn = await type({ ...actions?.[0]?.options });
    expect(withdrawn.text.split('\n').slice(0, 2)).toEqual([
      'Notice 2026-24 is withdrawn and stays on record. Readers now read:',
      'Sat 5 Dec to Sun 6 Dec: North Area open 09:00–20:00.',
    ]);
    await expect(type({ withdraw: '2026-24' })).rejects.toMatchObject({ code: 'no-such-notice' });
    await expect(type({ withdraw: '2026-22' })).rejects.toMatchObject({ code: 'notice-in-file' });
  });

  it('lists what is ahead, and how it is written', async () => {
    await type({ form });
    const { list, text } = await type({});
    expect(list?.map(({ id, detail }) => `${id}: ${detail}`)).toEqual([
      ...[
        '2026-23: 2026-11-28',
        '2026-22: 2026-12-01 to 2026-12-10',
        '2026-24: 2026-12-05 to 2026-12-06',
      ],
    ]);
    expect(text).toContain('/notice hall:north');
  });

  it('wants an account to put a name to it', async () => {
    await expect(type({ form }, { staff: '' })).rejects.toMatchObject({
      code: 'notice-needs-account',
    });
  });
});
