import { beforeEach, describe, expect, it } from 'vitest';
import { campaign } from '../../commands/campaign.js';
import { createCampaignDesk } from '../../src/topics/campaigns/campaign-desk.js';
import type { Campaign, CampaignStore } from '../../src/topics/campaigns/ports.js';
import { i18n } from './say.js';

let kept: Campaign[];
beforeEach(() => {
  kept = [];
});

const store: CampaignStore = {
  list: async () => kept,
  get: async (slug) => kept.find((one) => one.slug === slug) ?? null,
  async add(one, { by }) {
    if (kept.some(({ slug }) => slug === one.slug)) return { kind: 'taken' };
    const made = { ...one, author: by, version: 1 };
    kept.unshift(made);
    return { kind: 'added', campaign: made };
  },
  async end(slug, { at }) {
    kept = kept.map((one) => (one.slug === slug ? { ...one, endsAt: at } : one));
    return store.get(slug);
  },
  counts: async () => ({ stories: 3, discussions: 12, participants: 9 }),
};

const campaigns = createCampaignDesk({
  ...{ store, timezone: 'Asia/Shanghai', publicUrl: 'https://ask.library.example' },
});
const info = { libraryName: () => 'Sample Library' } as never;

async function type(
  options: Record<string, string>,
  { staff = 'editor-1', locale = 'en', at = '2026-11-24T12:00:00+08:00' } = {},
) {
  return campaign.run(
    {
      ...{ id: 'r1', command: 'campaign', options: campaign.options.parse(options) },
      actor: { person: 'p' as never, role: 'editor', ...(staff && { staff }) },
      place: { platform: 'web', space: 'web:main', kind: 'private' },
      ...{ locale, at: new Date(at), say: (key, args) => i18n.say(locale, key, args) },
    },
    { campaigns, info },
  );
}

const line =
  'slug:my-library tag:#我的图书馆故事# title:"我和图书馆" text:"请讲讲：在图书馆的一天" en_title:"My library and I" en_text:"Tell us of a day here" rules:"不写别人的隐私" until:2026-12-31';

describe('campaign', () => {
  it('is for editors, never spoken, and needs a colleague’s name', async () => {
    expect(campaign).toMatchObject({ permission: 'editor', spoken: false });
    await expect(type({ form: `start ${line}` }, { staff: '' })).rejects.toMatchObject({
      code: 'campaign-needs-account',
    });
  });

  it('starts one from a typed line, in both languages', async () => {
    const { text, visibility } = await type({ form: `start ${line}` });
    expect(visibility).toBe('private');
    expect(text).toContain('set up under #我的图书馆故事: running until 31 Dec');
    expect(text).toContain('https://ask.library.example/campaigns/my-library');
    expect(kept[0]).toMatchObject({
      ...{ host: 'Sample Library', consentVersion: 1, author: 'editor-1' },
      texts: {
        'zh-CN': { title: '我和图书馆', text: '请讲讲：在图书馆的一天', rules: '不写别人的隐私' },
        en: { title: 'My library and I', text: 'Tell us of a day here' },
      },
    });
  });

  it('takes the same in fields, and in Chinese words', async () => {
    await type({
      ...{ action: 'start', slug: 'spring', tag: 'Spring', title: 'Spring', text: 'Tell us.' },
      ...{ host: 'The children’s library', from: '2027-03-01', until: '2027-03-31' },
    });
    await type({
      form: '发起 代号：autumn 话题：秋天的书 标题：秋天 说明：说说看 截止：2026-12-01',
    });
    expect(kept.map(({ slug, host }) => [slug, host])).toEqual([
      ['autumn', 'Sample Library'],
      ['spring', 'The children’s library'],
    ]);
  });

  it('ends one', async () => {
    await type({ form: `start ${line}` });
    const { text } = await type({ form: 'end my-library' }, { at: '2026-11-30T12:00:00+08:00' });
    expect(text).toContain('takes no more stories: over; it ran from 24 Nov to 30 Nov');
  });

  it('lists them with honest counts', async () => {
    expect((await type({})).text).toContain('There has been no campaign yet.');
    await type({ form: `start ${line}` });
    const { list, text } = await type({ form: 'list' }, { locale: 'zh-CN' });
    expect(text).toContain('/campaign start');
    expect(list).toEqual([
      {
        ...{ id: 'my-library', title: 'my-library #我的图书馆故事#' },
        detail:
          '进行中，12月31日截止。上墙故事 3 篇；活动期间带话题的留言 12 条；两者合计 9 人（同一人只计一次）。',
      },
    ]);
  });

  it.each([
    ['start', 'campaign-form'],
    ['begin slug:x', 'campaign-form'],
    ['start something else', 'campaign-form'],
    ['end', 'campaign-form'],
    ['start slug:a-b tag:x1 title:t until:2026-12-01', 'campaign-form'],
    [`start ${line.replace(/en_text:"[^"]*"/, '')}`, 'campaign-form'],
    [
      'start slug:a-b tag:ab title:t text:t en_title:t en_text:t until:2026-12-01',
      'campaign-two-english',
    ],
  ])('says what is missing: %s', async (form, code) => {
    await expect(type({ form })).rejects.toMatchObject({ code });
  });
});
