import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ErrorJson } from '../../../src/platforms/web/contract/error.js';
import type {
  FaqJson,
  FeedbackJson,
  RehearsalJson,
  UnansweredJson,
} from '../../../src/platforms/web/contract/faq.js';
import { json, noon, openWebHouse, type WebHouse } from './web-house.js';

let house: WebHouse;
let editor: Record<string, string>;
let moderator: Record<string, string>;

beforeAll(async () => {
  house = await openWebHouse();
  editor = await house.signIn('editor@library.example', 'editor');
  moderator = await house.signIn('moderator@library.example', 'moderator');
});
afterAll(() => house.close());

const put = (topic: string, body: object, headers: Record<string, string>) =>
  house.web.fetch(
    new Request(`http://library.test/api/faq/${topic}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    }),
  );
const key = () => randomUUID();
const waiting = async () =>
  (await json<{ questions: UnansweredJson[] }>(house.get('/api/unanswered', moderator))).questions;

describe('the FAQ', () => {
  it('is taught, changed, and withdrawn, a version at a time', async () => {
    const lesson = { question: 'Is there coffee?', answer: 'Yes.', topic: 'coffee', key: key() };
    const made = await house.post('/api/faq', lesson, editor);
    expect(made.status).toBe(201);
    const first = await json<FaqJson>(made);
    expect(first).toMatchObject({ topic: 'coffee', version: 1, author: 'editor' });
    const content = { title: first.title, ask: first.ask, answer: { en: 'Yes, upstairs.' } };
    const changed = await put('coffee', { version: 1, key: key(), ...content }, editor);
    expect((await json<FaqJson>(changed)).answer).toEqual({ en: 'Yes, upstairs.' });
    const stale = await put('coffee', { version: 1, key: key(), ...content }, editor);
    expect(stale.status).toBe(409);
    expect((await json<ErrorJson>(stale)).winner).toMatchObject({ who: 'editor', what: 'changed' });
    const step = { version: 2, key: key() };
    const gone = await json<FaqJson>(house.post('/api/faq/coffee/withdraw', step, editor));
    expect(gone.withdrawn).toBe(true);
    const again = await house.post('/api/faq/coffee/withdraw', step, editor);
    expect((await json<FaqJson>(again)).version).toBe(3);
    expect((await house.post('/api/faq/nothing/withdraw', step, editor)).status).toBe(404);
  });

  it('is read by every colleague and written by editors; by scripts only with all rights', async () => {
    const { topics } = await json<{ topics: FaqJson[] }>(house.get('/api/faq', moderator));
    expect(topics.find(({ topic }) => topic === 'card')).toMatchObject({
      source: 'file',
      version: 0,
    });
    expect((await house.get('/api/faq')).status).toBe(401);
    const lesson = { question: 'q', answer: 'a' };
    expect((await house.post('/api/faq', lesson, moderator)).status).toBe(403);
    const some = await house.token('script@library.example', 'lead', ['announcements:write']);
    expect((await house.post('/api/faq', lesson, some)).status).toBe(403);
    const all = await house.token('root@library.example', 'admin', ['admin']);
    expect((await house.post('/api/faq', lesson, all)).status).toBe(201);
  });

  it.each([
    [{ answer: 'a' }, 422],
    [{ question: 'never taught' }, 422],
    [{ question: 'q', answer: 'x'.repeat(4_001) }, 422],
    [{ question: 'q', answer: 'a', topic: 'No Key!' }, 422],
    [{ question: 'q', answer: { 'no language': 'a' } }, 422],
    [{ question: 'q', answer: 'a', extra: 1 }, 422],
  ])('refuses %j', async (body, status) => {
    expect((await house.post('/api/faq', body, editor)).status).toBe(status);
  });

  it('shows what a reader would hear', async () => {
    const heard = await json<RehearsalJson>(
      house.post('/api/faq/try', { text: '办证' }, moderator),
    );
    expect(heard).toMatchObject({
      command: 'info',
      topic: 'card',
      reply: { text: 'At the desk.' },
    });
    expect(await waiting()).toEqual([]);
  });
});

describe('what nobody could answer', () => {
  it('waits in groups until it is taught or set aside', async () => {
    const { unanswered } = house.parts.services;
    for (const text of ['有没有钢琴房', '有没有钢琴房？', '钢琴房有没有', 'any pianos']) {
      await unanswered.keep(/[a-z]/.test(text) ? 'en' : 'zh-CN', text, noon);
    }
    const [pianos, english] = await waiting();
    expect(pianos).toMatchObject({ sample: '有没有钢琴房', count: 3 });
    const lesson = { question: '有没有钢琴房', answer: '没有。', unanswered: pianos?.id };
    expect((await house.post('/api/faq', lesson, editor)).status).toBe(201);
    expect((await waiting()).map(({ id }) => id)).toEqual([english?.id]);
    const dismiss = (who: Record<string, string>) =>
      house.post(`/api/unanswered/${english?.id}/dismiss`, {}, who);
    expect((await dismiss(moderator)).status).toBe(403);
    expect((await dismiss(editor)).status).toBe(204);
    expect(await waiting()).toEqual([]);
    const nothing = `/api/unanswered/${randomUUID()}/dismiss`;
    expect((await house.post(nothing, {}, editor)).status).toBe(404);
  });
});

describe('feedback', () => {
  it('counts an answer once, and shows the share beside the time before', async () => {
    const { conversation } = await json<{ conversation: string }>(
      house.post('/api/chat', { text: 'open?' }),
    );
    const judge = (helpful: boolean) => house.post('/api/feedback', { conversation, helpful });
    const both = await Promise.all([judge(true), judge(false)].map((one) => json<object>(one)));
    expect(both).toEqual([{ counted: true }, { counted: false }]);
    const { feedback } = house.storage;
    await feedback.count({ day: '2026-10-20', command: 'hours', helpful: false });
    const table = await json<{ commands: FeedbackJson[] }>(house.get('/api/feedback', moderator));
    expect(table).toEqual({
      days: 30,
      commands: [{ command: 'hours', helpful: 1, unhelpful: 0, rate: 1, before: 0 }],
    });
    expect((await house.get('/api/feedback')).status).toBe(401);
  });
});

describe('a reader’s export', () => {
  it('is a file at an address that cannot be guessed', async () => {
    const person = house.parts.hashPerson('web', 'reader');
    await house.storage.preferences.setLocale(person, 'en', noon);
    const address = house.parts.services.privacy.exportAddress(person, noon);
    const file = await house.get(address);
    expect(file.headers.get('content-disposition')).toContain('attachment');
    expect(await file.json()).toMatchObject({ person, kept: { preferences: [{ locale: 'en' }] } });
    const forged = await house.get(address.slice(0, -1));
    expect(forged.status).toBe(404);
    expect((await json<ErrorJson>(forged)).error.code).toBe('export_gone');
  });
});
