import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AnnouncementJson } from '../../../src/platforms/web/contract/announcements.js';
import type { ErrorJson } from '../../../src/platforms/web/contract/error.js';
import { json, openWebHouse, readEvents, type WebHouse } from './web-house.js';

let house: WebHouse;
let author: Record<string, string>;
let second: Record<string, string>;

beforeAll(async () => {
  house = await openWebHouse();
  author = await house.signIn('author@library.example', 'editor');
  second = await house.signIn('second@library.example', 'lead');
});
afterAll(() => house.close());

const variants = { en: { text: 'Open late on Friday.' }, 'zh-CN': { text: '周五延长开放。' } };

async function draft() {
  const response = await house.post('/api/announcements', { variants, key: randomUUID() }, author);
  expect(response.status).toBe(201);
  return json<AnnouncementJson>(response);
}

const act = (id: string, action: string, body: object, who = author) =>
  house.post(`/api/announcements/${id}/${action}`, { key: randomUUID(), ...body }, who);

describe('an announcement', () => {
  it('goes from draft to schedule with a second pair of eyes', async () => {
    const { id, version, state } = await draft();
    expect(state).toBe('draft');
    const submitted = await json<AnnouncementJson>(act(id, 'submit', { version }));
    const own = await act(id, 'approve', { version: submitted.version });
    expect(own.status).toBe(403);
    expect((await json<ErrorJson>(own)).error.code).toBe('four_eyes');
    const approved = await json<AnnouncementJson>(
      act(id, 'approve', { version: submitted.version }, second),
    );
    expect(approved).toMatchObject({ state: 'approved', approver: { name: 'second' } });
    const at = '2026-11-27T09:00:00+08:00';
    const scheduled = await json<AnnouncementJson>(
      act(id, 'schedule', { version: approved.version, at }),
    );
    expect(scheduled).toMatchObject({ state: 'scheduled', sendAt: '2026-11-27T01:00:00.000Z' });
    const paused = await json<AnnouncementJson>(act(id, 'pause', { version: scheduled.version }));
    const resumed = await json<AnnouncementJson>(act(id, 'resume', { version: paused.version }));
    const cancelled = await act(id, 'cancel', { version: resumed.version });
    expect(await cancelled.json()).toMatchObject({ state: 'cancelled' });
  });

  it('goes back to its author, is changed and handed in again', async () => {
    const { id, version } = await draft();
    const submitted = await json<AnnouncementJson>(act(id, 'submit', { version }));
    const body = { version: submitted.version, reason: 'Which Friday?' };
    const rejected = await json<AnnouncementJson>(act(id, 'reject', body, second));
    expect(rejected.state).toBe('draft');
    const better = { en: { text: 'Open late on Friday 27 November.' } };
    const edited = await act(id, 'edit', { version: rejected.version, variants: better });
    expect((await json<AnnouncementJson>(edited)).variants).toEqual(better);
  });

  it('tells who came second who won, and what is not possible', async () => {
    const { id, version } = await draft();
    expect((await act(id, 'submit', { version }, second)).status).toBe(200);
    const late = await act(id, 'submit', { version });
    expect(late.status).toBe(409);
    expect((await json<ErrorJson>(late)).winner?.who).toBe('second');
    const { version: now } = await json<AnnouncementJson>(
      house.get(`/api/announcements/${id}`, author),
    );
    expect((await act(id, 'schedule', { version: now })).status).toBe(409);
    expect((await act(randomUUID(), 'submit', { version })).status).toBe(404);
  });

  it('needs a text, and an editor', async () => {
    const keyless = await house.post('/api/announcements', { variants }, author);
    expect(keyless.status).toBe(201);
    const empty = await house.post('/api/announcements', { variants: {}, key: 'k' }, author);
    expect(empty.status).toBe(422);
    const moderator = await house.signIn('mod@library.example', 'moderator');
    expect((await house.get('/api/announcements', moderator)).status).toBe(403);
  });

  it('is listed and has a report', async () => {
    const { id } = await draft();
    const { announcements } = await json<{ announcements: AnnouncementJson[] }>(
      house.get('/api/announcements?limit=1', author),
    );
    expect(announcements).toHaveLength(1);
    const report = await house.get(`/api/announcements/${id}/report`, author);
    expect(await report.json()).toEqual({ deliveries: [] });
    expect((await house.get(`/api/announcements/${randomUUID()}/report`, author)).status).toBe(404);
  });

  it('tells its progress live, first as it is', async () => {
    const { id, version } = await draft();
    const response = await house.get(`/api/announcements/${id}/progress`, author);
    const events = readEvents(response, 2);
    await act(id, 'submit', { version });
    const [first = '', then = ''] = await events;
    expect(first).toContain('"state":"draft"');
    expect(then).toContain('"state":"submitted"');
  });
});
