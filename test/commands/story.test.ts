import { beforeEach, describe, expect, it } from 'vitest';
import { story } from '../../commands/story.js';
import { readStory } from '../../src/answers/story/read.js';
import { UserError } from '../../src/core/errors.js';
import { campaignState, textIn } from '../../src/topics/campaigns/campaign.js';
import type { Campaign } from '../../src/topics/campaigns/ports.js';
import type { Story, StoryDesk, Telling } from '../../src/topics/stories/desk.js';
import { i18n } from './say.js';

const noon = new Date('2026-11-24T12:00:00+08:00');
const one = (slug: string, title: string): Campaign => ({
  ...{ slug, tag: 'MyLibrary', term: 'mylibrary', host: 'x', consentVersion: 1, author: 'e' },
  texts: {
    en: { title, text: 'Tell us of a day.', rules: 'Be kind.' },
    'zh-CN': { title: `${title}（中文）`, text: '请讲讲。' },
  },
  ...{ startsAt: noon, endsAt: new Date('2027-01-01T00:00:00+08:00'), version: 1 },
});

let running: Campaign[];
let planned: Campaign | null;
let told: Telling[];
let own: Story[];
let withdrawn: string[];
let cared: { cared?: true };
beforeEach(() => {
  running = [one('my-library', 'My library and I')];
  [planned, told, own, withdrawn, cared] = [null, [], [], [], {}];
});

const id = '01890000-0000-7000-8000-000000000001';
const stories: StoryDesk = {
  async tell(telling) {
    told.push(telling);
    return { id, ...cared };
  },
  wall: async () => ({ stories: [], next: null }),
  of: async () => own,
  async withdraw(gone) {
    if (gone.id !== id) throw new UserError('no-such-story');
    withdrawn.push(gone.id);
  },
};
const campaigns = {
  ...{ running: async () => running, next: async () => planned, today: () => '2026-11-24' },
  dates: () => ({ from: '2026-12-01', until: '2026-12-31' }),
  ...{ said: textIn, state: campaignState },
  address: (slug: string) => `https://ask.library.example/campaigns/${slug}`,
} as never;
const info = { helpLine: () => '12356' } as never;

function type(
  options: Record<string, string> = {},
  { locale = 'en', forms = false, address = '' } = {},
) {
  return story.run(
    {
      ...{ id: 'r1', command: 'story', options: story.options.parse(options) },
      actor: { person: 'p' as never, role: 'reader', ...(address && { address }) },
      place: { platform: 'telegram', space: 'telegram:7', kind: 'private' },
      ...{ locale, at: noon, say: (key, args) => i18n.say(locale, key, args) },
      ...(forms && { forms: true as const }),
    },
    { campaigns, stories, info },
  );
}

const words = 'When I was seven, I lost a tooth in the reading room.';

describe('story', () => {
  it('says kindly that none runs, and when the next begins', async () => {
    running = [];
    expect((await type({ text: words })).text).toContain('No campaign is running');
    planned = one('spring', 'Spring');
    expect((await type()).text).toContain('“Spring”, begins on Tue 1 Dec');
    expect((await type({}, { locale: 'zh-CN' })).text).toContain('12月1日');
    expect(told).toEqual([]);
  });

  it('tells what can be told of, and how', async () => {
    const { text, list, form } = await type();
    expect(text).toContain('Write it behind the command');
    expect(list).toEqual([
      {
        title: 'My library and I · #MyLibrary',
        detail: 'running until 31 Dec\nTell us of a day.',
      },
    ]);
    expect(form).toBeUndefined();
  });

  it('shows what is agreed to before anything is kept; one press agrees', async () => {
    const asked = await type({ text: `${words}\n\n— Lin` }, { address: '42' });
    expect(told).toEqual([]);
    expect(asked.text).toContain('until you take it back (permission “wenjin-wall-1”)');
    expect(asked.text).toContain('Be kind.');
    expect(asked.text).toContain('under the name “Lin”');
    expect(asked.actions?.map(({ label }) => label)).toEqual([
      'I agree, and I am 14 or older',
      'I agree; I am younger than 14, and a parent agrees too',
    ]);
    const reply = await type({ ...asked.actions?.[1]?.options }, { address: '42' });
    expect(told).toMatchObject([
      {
        ...{ campaign: 'my-library', text: words, penName: 'Lin', age: 'parent' },
        ...{ address: 'telegram:42', author: 'p', key: 'r1' },
      },
    ]);
    expect(reply).toMatchObject({ visibility: 'private', replaces: true });
    expect(reply.text).toContain('https://ask.library.example/campaigns/my-library');
    expect(reply.text).toContain('/story withdraw');
    expect(reply.actions).toEqual([
      { label: 'Take it back', command: 'story', options: { withdraw: id } },
    ]);
  });

  it('can be agreed to in words, where nothing can be pressed', async () => {
    await type({ text: `${words}\n—— 林\nI agree, and I am 14 or older.` });
    await type({ text: `七岁那年……\n我同意，我未满14岁，家长也同意` }, { locale: 'zh-CN' });
    expect(told).toMatchObject([
      { text: words, penName: '林', age: 'self' },
      { text: '七岁那年……', penName: undefined, age: 'parent' },
    ]);
  });

  it('asks for which campaign when there are several, and forgets nothing meanwhile', async () => {
    running = [...running, one('spring', 'Spring')];
    const asked = await type({ text: words, pen: 'Lin' });
    expect(asked.actions?.map(({ label, options }) => [label, options])).toEqual([
      ['My library and I', { text: words, pen: 'Lin', campaign: 'my-library', by: 'p' }],
      ['Spring', { text: words, pen: 'Lin', campaign: 'spring', by: 'p' }],
    ]);
    const next = await type({ ...asked.actions?.[1]?.options });
    expect(next.text).toContain('story for “Spring”');
    await type({ ...next.actions?.[0]?.options });
    expect(told).toMatchObject([{ campaign: 'spring', text: words }]);
    await expect(type({ text: words, campaign: 'gone' })).rejects.toMatchObject({
      code: 'campaign-not-running',
    });
  });

  it('asks all of it at once where there are forms', async () => {
    const { form } = await type({}, { forms: true });
    expect(form?.options).toEqual({ campaign: 'my-library' });
    expect(form?.fields.map(({ option, isRequired }) => [option, isRequired])).toEqual([
      ...[['text', true] as const, ['pen', false] as const],
      ...[['consent', true] as const, ['age', true] as const],
    ]);
    running = [...running, one('spring', 'Spring')];
    const several = await type({ text: words }, { forms: true });
    expect(several.form?.fields.map(({ option }) => option)).toEqual([
      ...['campaign', 'text', 'pen', 'consent', 'age'],
    ]);
    expect(several.form?.fields[1]?.value).toBe(words);
    expect(several.form?.again.options).toEqual({ text: words });
    // Discord's limits.
    for (const locale of ['en', 'zh-CN']) {
      const { form: shown } = await type({}, { forms: true, locale });
      expect(shown?.title.length).toBeLessThanOrEqual(45);
      for (const { label, choices = [] } of shown?.fields ?? []) {
        expect(label.length).toBeLessThanOrEqual(45);
        for (const choice of choices) {
          expect(choice.label.length).toBeLessThanOrEqual(100);
          expect((choice.detail ?? '').length).toBeLessThanOrEqual(100);
        }
      }
    }
  });

  it('lets nobody consent in another’s place', async () => {
    const asked = await type({ text: words });
    const pressed = { ...asked.actions?.[0]?.options, by: 'somebody' };
    await expect(type(pressed)).rejects.toMatchObject({ code: 'story-of-another' });
    expect(told).toEqual([]);
  });

  it('keeps nothing without consent', async () => {
    const refused = { text: words, consent: 'refuse', age: 'self' };
    await expect(type(refused)).rejects.toMatchObject({ code: 'story-no-consent' });
    await type({ text: words, consent: 'agree' });
    expect(told).toEqual([]);
    expect(story.options.safeParse({ text: 'x'.repeat(4_001) }).success).toBe(false);
  });

  it('answers somebody who may need help before all else', async () => {
    cared = { cared: true };
    const { text } = await type({ text: words, consent: 'agree', age: 'self' });
    expect(text).toMatch(/^We read what you wrote.*12356/);
  });

  it('lists one’s own, and takes one back without a question', async () => {
    expect((await type({ withdraw: 'list' })).text).toContain('no story of yours');
    const kept = { campaign: 'my-library', author: 'p', penName: null, language: 'en' };
    const consent = { version: 1, licence: 'l', age: 'self', at: noon } as const;
    const rest = { ...kept, consent, submittedAt: noon };
    own = [
      { ...rest, id, text: words, state: 'shown' },
      { ...rest, id: 'x', text: '', state: 'withdrawn' },
    ];
    for (const options of [{ withdraw: 'list' }, { text: 'withdraw' }, { text: 'take back' }]) {
      const { list, actions } = await type(options);
      expect(list).toMatchObject([{ title: words, detail: 'on the wall' }]);
      expect(actions).toMatchObject([{ options: { withdraw: id }, among: 'Take back' }]);
    }
    expect((await type({ text: '撤回' }, { locale: 'zh-CN' })).text).toContain('按一下按钮就撤回');
    expect((await type({ withdraw: id })).text).toContain('is taken back');
    expect(withdrawn).toEqual([id]);
    await expect(type({ withdraw: id.replace('1', '2') })).rejects.toThrow('no-such-story');
  });
});

describe('a typed story', () => {
  const read = (text: string) => readStory(text, { say: (key, args) => i18n.say('en', key, args) });

  it.each([
    ['One line.', { text: 'One line.' }],
    ['— Lin', { text: '— Lin' }],
    ['Told.\n— Lin', { text: 'Told.', pen: 'Lin' }],
    ['Told.\n- a list\n- of things', { text: 'Told.\n- a list\n- of things' }],
    [`Told.\n— ${'x'.repeat(41)}`, { text: `Told.\n— ${'x'.repeat(41)}` }],
  ])('is read as it is meant: %j', (text, wanted) => {
    expect(read(text)).toEqual(wanted);
  });
});
