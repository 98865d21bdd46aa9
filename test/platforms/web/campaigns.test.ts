import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixedClock } from '../../../src/core/clock.js';
import type {
  CampaignJson,
  StoryRequest,
  StoryTaken,
} from '../../../src/platforms/web/contract/campaigns.js';
import { startTestApp, type TestApp } from '../../setup/app.js';
import { cookieOf } from './web-house.js';

const noon = new Date('2026-11-24T04:00:00Z');
const story: StoryRequest = { text: '七岁那年，我借了第一本书。', consent: 1, age: 'self' };

describe('campaigns over HTTP', { timeout: 30_000 }, () => {
  let house: TestApp;
  let mo: string;
  beforeAll(async () => {
    house = await startTestApp({ clock: fixedClock(noon) });
    const { services, storage } = house.app;
    mo = (await storage.staff.put({ email: 'mo@library.example', role: 'lead', at: noon })).id;
    const texts = {
      'zh-CN': { title: '我和图书馆', text: '请讲讲。' },
      en: { title: 'My library and I', text: 'Tell us.', rules: 'Be kind.' },
    };
    const draft = { slug: 'my-library', tag: '我的图书馆故事', texts, host: 'The library' };
    const step = { by: mo, key: 'start', at: noon };
    await services.campaigns.start({ ...draft, until: '2026-12-31' }, step);
    const later = { ...draft, slug: 'later', from: '2026-12-01', until: '2026-12-31' };
    await services.campaigns.start(later, { ...step, key: 'later' });
  });
  afterAll(() => house.stop());

  const address = (path: string) => `${house.url}/api/campaigns/${path}`;
  const see = async (cookie = '', path = 'my-library') => {
    const headers = { 'accept-language': 'en', ...(cookie && { cookie }) };
    const response = await fetch(address(path), { headers });
    return (await response.json()) as CampaignJson;
  };
  const send = (
    method: string,
    path: string,
    { body = {}, cookie = '', origin = house.url } = {},
  ) =>
    fetch(address(path), {
      method,
      headers: {
        ...{ 'content-type': 'application/json', 'accept-language': 'en' },
        ...(cookie && { cookie, origin }),
      },
      body: JSON.stringify(body),
    });
  const tell = (body: object, cookie = '', slug = 'my-library') =>
    send('POST', `${slug}/stories`, { body, cookie });

  async function keepAll() {
    const { cases } = house.app.desks;
    const open = await cases.list({ order: 'oldest', states: ['open'], limit: 100 });
    for (const { id, version } of open.cases) {
      const step = { id, version, key: randomUUID(), by: mo, at: noon };
      await cases.act(step, { action: 'decide', decision: 'keep' });
    }
  }

  it('shows what is invited, what is agreed to, and how things are counted', async () => {
    expect(await see()).toMatchObject({
      ...{
        slug: 'my-library',
        tag: '我的图书馆故事',
        title: 'My library and I',
        rules: 'Be kind.',
      },
      ...{ host: 'The library', state: 'running', from: '2026-11-24', until: '2026-12-31' },
      consent: { version: 1, age: 14, words: expect.stringContaining('wenjin-wall-1') },
      counts: {
        ...{ stories: 0, discussions: 0, participants: 0 },
        how: expect.stringContaining('texts go after 90 days'),
      },
      ...{ stories: [], next: null, own: [] },
    });
    expect((await fetch(address('nowhere'))).status).toBe(404);
    const first = await fetch(`${house.url}/api/first-view`, {
      headers: { 'accept-language': 'en' },
    });
    expect(await first.json()).toMatchObject({
      campaigns: [{ slug: 'my-library', title: 'My library and I', until: '2026-12-31' }],
    });
  });

  it('takes a story for its browser, and shows it to nobody else before a moderator did', async () => {
    const told = await tell({ ...story, penName: ' 老林 ' });
    expect(told.status).toBe(202);
    const { id, state } = (await told.json()) as StoryTaken;
    expect(state).toBe('submitted');
    const cookie = cookieOf(told);
    expect(await see(cookie)).toMatchObject({ own: [{ id, state: 'submitted' }], stories: [] });
    expect(await see()).toMatchObject({ own: [], stories: [], counts: { stories: 0 } });
    await keepAll();
    expect(await see()).toMatchObject({
      stories: [{ id, text: story.text, name: '老林', language: 'zh-CN' }],
      counts: { stories: 1, participants: 1 },
    });
    expect(JSON.stringify(await see())).not.toContain(house.app.hashPerson('web', 'x').slice(0, 8));

    const gone = `my-library/stories/${id}`;
    expect((await send('DELETE', gone)).status).toBe(404);
    const foreign = { cookie, origin: 'https://elsewhere.example' };
    expect((await send('DELETE', gone, foreign)).status).toBe(403);
    expect((await send('DELETE', gone, { cookie })).status).toBe(204);
    expect((await send('DELETE', gone, { cookie })).status).toBe(404);
    expect(await see(cookie)).toMatchObject({ own: [], stories: [], counts: { stories: 0 } });
  });

  it('takes the same story once, whatever the line did', async () => {
    const cookie = cookieOf(await tell({ ...story, key: 'one' }));
    const ids = await Promise.all(
      [1, 2].map(async () => {
        const told = await tell({ ...story, key: 'two' }, cookie);
        return ((await told.json()) as StoryTaken).id;
      }),
    );
    expect(new Set(ids).size).toBe(1);
    expect((await see(cookie)).own).toHaveLength(2);
  });

  it('answers somebody who may need help at once', async () => {
    const told = await tell({ ...story, text: '我真的不想活了' });
    expect(await told.json()).toMatchObject({ care: expect.stringContaining('12356') });
  });

  it.each([
    [{ ...story, text: '' }, 422, 'bad_input'],
    [{ ...story, text: 'x'.repeat(4_001) }, 422, 'bad_input'],
    [{ ...story, penName: 'x'.repeat(41) }, 422, 'bad_input'],
    [{ text: story.text, age: 'self' }, 422, 'bad_input'],
    [{ text: story.text, consent: 1 }, 422, 'bad_input'],
    [{ ...story, age: 'no' }, 422, 'bad_input'],
    [{ ...story, consent: 2 }, 422, 'story_consent_other'],
    [{ ...story, licence: 'all of it' }, 422, 'bad_input'],
  ])('refuses what is not whole, and keeps nothing: %j', async (body, status, code) => {
    const told = await tell(body);
    expect(told.status).toBe(status);
    expect(await told.json()).toMatchObject({ error: { code } });
  });

  it('takes none for a campaign that does not run, or is none', async () => {
    const [later, none] = [await tell(story, '', 'later'), await tell(story, '', 'none')];
    expect([later.status, none.status]).toEqual([422, 404]);
    expect(await later.json()).toMatchObject({ error: { code: 'campaign_not_running' } });
  });

  it('takes five of one person in a day', async () => {
    const cookie = cookieOf(await tell(story));
    for (let count = 0; count < 4; count += 1) await tell(story, cookie);
    const sixth = await tell(story, cookie);
    expect(await sixth.json()).toMatchObject({ error: { code: 'story_too_many' } });
  });

  it('gives the wall in pages', async () => {
    for (let count = 0; count < 7; count += 1) {
      const cookie = cookieOf(await tell(story));
      for (let more = 0; more < 4; more += 1) await tell(story, cookie);
    }
    await keepAll();
    const first = await see();
    expect(first.stories).toHaveLength(30);
    const second = await see('', `my-library?before=${first.next}`);
    const all = [...first.stories, ...second.stories].map(({ id }) => id);
    expect(new Set(all).size).toBe(first.counts.stories);
    expect(second.next).toBeNull();
  });
});
