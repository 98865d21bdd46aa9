import { describe, expect, it } from 'vitest';
import { campaignState } from '../../src/topics/campaigns/campaign.js';
import { createCampaignDesk } from '../../src/topics/campaigns/campaign-desk.js';
import type { CampaignStore } from '../../src/topics/campaigns/ports.js';
import {
  after,
  type StoryStep,
  stateOf,
  storyStates,
} from '../../src/topics/stories/transitions.js';

describe('a story', () => {
  it('is shown or refused by a moderator, waits again when that is undone, and is withdrawn for good', () => {
    const steps: StoryStep[] = ['keep', 'remove', 'wait', 'withdraw'];
    const table = storyStates.map((state) => [state, ...steps.map((step) => after(state, step))]);
    expect(table).toEqual([
      ['submitted', 'shown', 'refused', 'submitted', 'withdrawn'],
      ['shown', 'shown', 'refused', 'submitted', 'withdrawn'],
      ['refused', 'shown', 'refused', 'submitted', 'withdrawn'],
      ['withdrawn', null, null, null, null],
    ]);
  });

  it('stands where its comment stands, unless its author took it back', () => {
    const states = [null, 'hidden', 'visible', 'removed'] as const;
    const of = (isWithdrawn: boolean) => states.map((said) => stateOf({ said, isWithdrawn }));
    expect(of(false)).toEqual(['submitted', 'submitted', 'shown', 'refused']);
    expect(new Set(of(true))).toEqual(new Set(['withdrawn']));
  });
});

describe('a campaign', () => {
  const now = new Date('2026-11-24T12:00:00+08:00');
  const added: Parameters<CampaignStore['add']>[0][] = [];
  const store = {
    async add(campaign, { by }) {
      added.push(campaign);
      return { kind: 'added', campaign: { ...campaign, author: by, version: 1 } };
    },
  } as Partial<CampaignStore> as CampaignStore;
  const desk = createCampaignDesk({ store, timezone: 'Asia/Shanghai' });
  const draft = {
    ...{ slug: 'my-library', tag: '#我的图书馆故事#', host: '图书馆', until: '2026-12-31' },
    texts: { 'zh-CN': { title: '我和图书馆', text: '请讲讲。' } },
  };
  const step = { by: 'editor-1', key: 'k', at: now };

  it('runs from now, or a day, to the end of its last day, in library time', async () => {
    const one = await desk.start(draft, step);
    expect(one).toMatchObject({ tag: '我的图书馆故事', term: '我的图书馆故事', startsAt: now });
    expect(one.endsAt).toEqual(new Date('2027-01-01T00:00:00+08:00'));
    expect(desk.dates(one)).toEqual({ from: '2026-11-24', until: '2026-12-31' });
    const timed = { ...draft, from: '2026-12-01', until: '2026-12-02 18:30' };
    const two = await desk.start(timed, step);
    expect(two.startsAt).toEqual(new Date('2026-12-01T00:00:00+08:00'));
    expect(two.endsAt).toEqual(new Date('2026-12-02T18:30:00+08:00'));
    const at = (iso: string) => campaignState(two, new Date(iso));
    expect(at('2026-11-30T23:59:59+08:00')).toBe('ahead');
    expect(at('2026-12-01T00:00:00+08:00')).toBe('running');
    expect(at('2026-12-02T18:30:00+08:00')).toBe('over');
  });

  it.each([
    [{ slug: 'My Library' }, 'campaign-slug'],
    [{ slug: 'a' }, 'campaign-slug'],
    [{ tag: '#one #two' }, 'campaign-tag'],
    [{ tag: '7' }, 'campaign-tag'],
    [{ until: 'next year' }, 'campaign-date'],
    [{ until: '2026-02-30' }, 'campaign-date'],
    [{ until: '2026-11-23' }, 'campaign-past'],
    [{ from: '2027-02-01' }, 'campaign-past'],
    [{ texts: {} }, 'campaign-texts'],
    [{ texts: { en: { title: 'x'.repeat(81), text: 'x' } } }, 'campaign-texts'],
  ])('is refused with the reason: %j', async (wrong, code) => {
    const before = added.length;
    await expect(desk.start({ ...draft, ...wrong }, step)).rejects.toMatchObject({ code });
    expect(added).toHaveLength(before);
  });
});
