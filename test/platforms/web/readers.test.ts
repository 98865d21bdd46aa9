import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChatResponse } from '../../../src/platforms/web/contract/chat.js';
import type { ErrorJson } from '../../../src/platforms/web/contract/error.js';
import type {
  ClassicJson,
  FirstView,
  NamedHallHours,
} from '../../../src/platforms/web/contract/pages.js';
import { json, openWebHouse, type WebHouse } from './web-house.js';

interface Hours {
  readonly date: string;
  readonly hours: readonly NamedHallHours[];
}

let house: WebHouse;
beforeAll(async () => {
  house = await openWebHouse();
});
afterAll(() => house.close());

describe('the front desk over HTTP', () => {
  it('answers a question and gives the conversation a name', async () => {
    const response = await house.post('/api/chat', { text: '今天几点关门？' });
    expect(response.status).toBe(200);
    const body = await json<ChatResponse>(response);
    expect(body).toMatchObject({ command: 'hours', confidence: 0.9 });
    expect(body.reply.text).toBe('You asked: 今天几点关门？');
    expect(body.conversation).toMatch(/^[\w-]{36}$/);
    expect(response.headers.get('set-cookie')).toBeNull();
  });

  it('keeps the conversation it is given', async () => {
    const response = await house.post('/api/chat', { text: 'hi', conversation: 'kiosk-7' });
    expect((await json<ChatResponse>(response)).conversation).toBe('kiosk-7');
  });

  it('counts whether an answer helped, once', async () => {
    const { conversation } = await json<ChatResponse>(house.post('/api/chat', { text: 'hours' }));
    const say = () => house.post('/api/feedback', { conversation, helpful: true });
    expect(await json(say())).toEqual({ counted: true });
    expect(await json(say())).toEqual({ counted: false });
    const totals = await house.storage.feedback.totals('2026-11-01', '2026-11-30');
    expect(totals).toEqual([{ command: 'hours', helpful: 1, unhelpful: 0 }]);
  });
});

describe('the library’s facts', () => {
  it('tells the hours of a day in the reader’s language', async () => {
    const response = await house.get('/api/hours', { 'accept-language': 'zh-CN' });
    const { date, hours } = await json<Hours>(response);
    expect(date).toBe('2026-11-24');
    expect(hours).toMatchObject([
      { hall: 'north', name: '总馆北区', now: 'open', text: '开放至 20:00' },
      { hall: 'south', now: 'closed', text: '闭馆，11月25日周三 09:00 再次开放' },
    ]);
  });

  it('tells the hours of one hall on another day', async () => {
    const response = await house.get('/api/hours?date=2026-12-01&hall=north&lang=en');
    expect((await json<Hours>(response)).hours).toMatchObject([{ text: 'Open 09:00 to 20:00' }]);
  });

  it('names the halls there are when asked for another', async () => {
    const response = await house.get('/api/hours?hall=moon');
    expect(response.status).toBe(404);
    expect((await json<ErrorJson>(response)).error.message).toContain('north, south');
  });

  it('finds titles, and says when an ISBN cannot be one', async () => {
    const found = await json<{ titles: { holdings: { callNumber: string }[] }[] }>(
      house.get(`/api/titles?q=${encodeURIComponent('三体')}`),
    );
    expect(found.titles).toMatchObject([{ title: '三体', summary: 'A first contact.' }]);
    expect(found.titles[0]?.holdings[0]?.callNumber).toBe('I247.5');
  });

  it('lists topics of a window, the last hour when none is named', async () => {
    const body = await json(house.get('/api/topics'));
    expect(body).toEqual({ at: '2026-11-24T04:00:00.000Z', window: 'hour', topics: [] });
    expect(await json(house.get('/api/topics?window=week'))).toMatchObject({ window: 'week' });
  });

  it('gives the classic of the day, as text and as a picture', async () => {
    const classic = await json<ClassicJson>(house.get('/api/classic?date=2026-11-23'));
    expect(classic).toMatchObject({ date: '2026-11-23', title: '登鹳雀楼', author: '王之涣' });
    const picture = await house.get('/pictures/classic.png?date=2026-11-23&locale=en');
    expect(picture.headers.get('content-type')).toBe('image/png');
    expect(await picture.text()).toBe('PNG 2026-11-23');
  });

  it('gives a page all it shows first', async () => {
    const view = await json<FirstView>(house.get('/api/first-view?lang=zh-CN'));
    expect(view).toMatchObject({ locale: 'zh-CN', library: '文津示例图书馆', today: '2026-11-24' });
    expect(view.hours).toHaveLength(2);
    expect(view.locales.map(({ name }) => name)).toContain('English');
  });
});
