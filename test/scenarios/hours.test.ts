import { randomUUID } from 'node:crypto';
import { readFile, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ErrorJson } from '../../src/platforms/web/contract/error.js';
import type {
  NoticeEffectJson,
  NoticesResponse,
} from '../../src/platforms/web/contract/notices.js';
import { sampleFile } from '../library/sample.js';
import { startTestApp, type TestApp } from '../setup/app.js';
import { person } from '../setup/people.js';
import { temporaryFolder } from '../setup/storage.js';

/** Thursday morning, 26 November 2026, in the library. */
const now = new Date('2026-11-26T10:00:00+08:00');

let test: TestApp;
let folder: string;
let library: string;

beforeAll(async () => {
  folder = await temporaryFolder();
  library = path.join(folder, 'library.yaml');
  await writeFile(library, await readFile(sampleFile));
  test = await startTestApp({
    clock: { now: () => now },
    environment: { WENJIN_LIBRARY: library },
  });
}, 60_000);
afterAll(() => test.stop());

type Headers = Record<string, string>;

/** Signs in as a browser does; what it then sends along. */
async function signIn(email: string, role: 'editor' | 'moderator'): Promise<Headers> {
  const token = new URL(await test.signInLink(email, role)).hash.replace('#token=', '');
  const own = { 'content-type': 'application/json', origin: test.url };
  const entered = await post('/api/staff/sign-in', own, { token });
  const cookies = entered.headers.getSetCookie().map((line) => line.split(';')[0]);
  return { ...own, cookie: cookies.join('; ') };
}

function post(address: string, headers: Headers, body: object): Promise<Response> {
  const init = { method: 'POST', headers, body: JSON.stringify(body) };
  return fetch(`${test.url}${address}`, init);
}

async function json<T>(answer: Response | Promise<Response>): Promise<T> {
  return (await (await answer).json()) as T;
}

/** What a reader is told, in the chat and by the plain API. */
async function told(question: string): Promise<string> {
  return (await person(test.app, 'reader').says(question)).reply.text;
}

async function stateOf(hall: string, date: string): Promise<string> {
  const answer = await fetch(`${test.url}/api/hours?date=${date}&hall=${hall}`);
  const { hours } = await json<{
    hours: { state: string; open?: string; source: { number?: string } }[];
  }>(answer);
  return [hours[0]?.state, hours[0]?.open, hours[0]?.source.number].filter(Boolean).join(' ');
}

async function importLines(kind: 'notices' | 'holidays', lines: readonly object[]) {
  const file = path.join(folder, `${randomUUID()}.jsonl`);
  await writeFile(file, lines.map((line) => JSON.stringify(line)).join('\n'));
  return test.app.importFile(kind, { file, progress: () => {} });
}

const draft = {
  halls: { north: '10:00-15:00' },
  days: '2026-12-05..2026-12-06',
  text: { 'zh-CN': '设备检修', en: 'Maintenance' },
};

describe('a notice', () => {
  it('typed by an editor is what the next reader reads', async () => {
    const editor = await signIn('typing@library.example', 'editor');
    const line = 'hall:北区 days:2026-11-27 hours:10:00-15:00 text:设备检修 en:Maintenance';
    const reader = { 'content-type': 'application/json' };
    await post('/api/chat', reader, { text: `/notice ${line}` });
    expect(await stateOf('north', '2026-11-27')).toBe('open 09:00');
    const answer = await json<{ reply: { text: string } }>(
      post('/api/chat', editor, { text: `/notice ${line}` }),
    );
    expect(answer.reply.text).toContain('2026-24');
    expect(await stateOf('north', '2026-11-27')).toBe('open 10:00 2026-24');
    expect(await told('北区明天几点开门？')).toContain('10:00–15:00（设备检修，公告 2026-24');
  });

  it('goes through the API: looked at, published once, withdrawn once', async () => {
    const editor = await signIn('api@library.example', 'editor');
    const seen = await json<NoticeEffectJson>(post('/api/notices/preview', editor, draft));
    expect(seen.readers['zh-CN']).toContain('总馆北区开放 10:00–15:00（设备检修');
    expect(seen.warning).toBeNull();
    expect(await stateOf('north', '2026-12-05')).toBe('open 09:00');

    const wish = { ...draft, key: randomUUID() };
    const first = await post('/api/notices', editor, wish);
    expect(first.status).toBe(201);
    const { notice } = await json<NoticeEffectJson>(first);
    const again = await json<NoticeEffectJson>(post('/api/notices', editor, wish));
    expect(again.notice.id).toBe(notice.id);
    expect(notice).toMatchObject({
      ...{ state: 'published', version: 1, days: draft.days, halls: draft.halls },
      author: { name: 'api' },
    });
    expect(await stateOf('north', '2026-12-06')).toBe(`open 10:00 ${notice.number}`);

    const step = { version: notice.version, key: randomUUID() };
    const address = `/api/notices/${notice.id}/withdraw`;
    const withdrawn = await json<NoticeEffectJson>(post(address, editor, step));
    expect(withdrawn.notice).toMatchObject({
      state: 'withdrawn',
      withdrawn: { by: { name: 'api' } },
    });
    expect((await post(address, editor, step)).status).toBe(200);
    const late = await post(address, editor, { ...step, key: randomUUID() });
    expect(late.status).toBe(409);
    expect((await json<ErrorJson>(late)).winner?.who).toBe('api');
    expect(await stateOf('north', '2026-12-06')).toBe('open 09:00');

    const list = await json<NoticesResponse>(fetch(`${test.url}/api/notices`, { headers: editor }));
    expect(list.today).toBe('2026-11-26');
    expect(list.notices.filter(({ origin }) => origin === 'file')).toHaveLength(4);
    expect(list.notices.find(({ id }) => id === notice.id)?.state).toBe('withdrawn');
  });

  it('is refused with a reason', async () => {
    const editor = await signIn('refused@library.example', 'editor');
    const wish = { ...draft, halls: { south: 'closed' }, days: '2026-11-28', key: randomUUID() };
    const meets = await post('/api/notices', editor, wish);
    expect(meets.status).toBe(422);
    const { error } = await json<ErrorJson>(meets);
    expect(error.code).toBe('notice_overlaps');
    expect(error.message).toContain('supersedes:2026-23');
    expect((await post('/api/notices', editor, { ...wish, halls: {} })).status).toBe(422);
    expect((await post('/api/notices', editor, { ...wish, colour: 'red' })).status).toBe(422);
    const own = '/api/notices/n-2026-power/withdraw';
    expect((await post(own, editor, { version: 0, key: 'x' })).status).toBe(409);
    const moderator = await signIn('moderator@library.example', 'moderator');
    expect((await post('/api/notices', moderator, wish)).status).toBe(403);
    const outside = await post('/api/notices', { 'content-type': 'application/json' }, wish);
    expect(outside.status).toBe(401);
  });

  it('tells open pages at once', async () => {
    const editor = await signIn('live@library.example', 'editor');
    const live = await fetch(`${test.url}/api/room/live`);
    const reader = live.body?.pipeThrough(new TextDecoderStream()).getReader();
    const wish = { ...draft, days: '2026-12-26', key: randomUUID() };
    await post('/api/notices', editor, wish);
    let heard = '';
    while (reader && !heard.includes('event: hours')) heard += (await reader.read()).value ?? '';
    await reader?.cancel();
    expect(heard).toContain('event: hours');
  });
});

describe('imports', () => {
  it('bring in notices, in force at once', async () => {
    const notice = {
      ...{ id: 'n-2026-stock', issued: '2026-11-25', days: '2026-12-29' },
      source: { 'zh-CN': '示例馆公告2026-40号', en: 'Notice 2026-40' },
      text: { 'zh-CN': '年终盘点', en: 'Stocktaking' },
      halls: { children: 'closed' },
    };
    const wanted = { read: 1, stored: 1, repaired: 0, rejected: 0 };
    expect(await importLines('notices', [notice])).toMatchObject(wanted);
    expect(await stateOf('children', '2026-12-29')).toBe('closed 2026-40');
    expect(await importLines('notices', [notice])).toMatchObject(wanted);
  });

  it('bring in a year, and the doubt about it is gone', async () => {
    expect((await test.app.doctor('en')).lines.join('\n')).toMatch(
      /days off \(CN\) are known until 2026-12-31[\s\S]*official days off of 2027 \(CN\) are missing/,
    );
    expect(await stateOf('north', '2027-02-12')).toBe('unannounced');
    await importLines('holidays', [
      { date: '2027-02-06', name: '春节', off: true },
      { date: '2027-02-14', name: '春节', off: false },
      { date: '2027-10-01', name: '国庆节', off: true },
    ]);
    expect(await stateOf('north', '2027-02-06')).toBe('unannounced');
    expect(await stateOf('north', '2027-02-12')).toBe('open 09:00');
    expect(await stateOf('north', '2027-02-14')).toBe('open 09:00');
    const { lines, healthy } = await test.app.doctor('en');
    expect(lines.join('\n')).toContain('known until 2027-12-31');
    expect(lines.join('\n')).not.toContain('are missing');
    expect(healthy).toBe(true);
  });
});

describe('the file of facts', () => {
  let minutes = 0;
  /** Saves the file as an editor does; the doctor looks at it as the service does every minute. */
  async function save(text: string): Promise<{ lines: string; healthy: boolean }> {
    await writeFile(library, text);
    minutes += 1;
    await utimes(library, now, new Date(now.getTime() + minutes * 60_000));
    const { lines, healthy } = await test.app.doctor('en');
    return { lines: lines.join('\n'), healthy };
  }

  it('is read again when it changed: hours, names of halls and answers', async () => {
    const sample = await readFile(sampleFile, 'utf8');
    const changed = sample
      .replace('open: "09:00-20:00"', 'open: "08:30-20:00"')
      .replace('- 新馆', '- 大月亮楼');
    expect((await save(changed)).healthy).toBe(true);
    expect(await stateOf('north', '2026-12-08')).toBe('open 08:30');
    expect(await told('大月亮楼今天几点关门')).toContain('总馆北区');
    // Notices of the staff are still there.
    expect(await stateOf('north', '2026-11-27')).toBe('open 10:00 2026-24');
  });

  it('changes nothing while it is wrong, and the doctor says where', async () => {
    const sample = await readFile(sampleFile, 'utf8');
    const wrong = sample
      .replace('open: "09:00-20:00"', 'open: "20:00-09:00"')
      .replace('days: "2026-11-28"', 'days: "28 Nov"');
    const { lines, healthy } = await save(wrong);
    expect(healthy).toBe(false);
    expect(lines).toMatch(/2 problems; answers still follow what it said before/);
    expect(lines).toMatch(/line \d+, halls\.0\.hours\.1\.open: closes before it opens/);
    expect(lines).toMatch(/line \d+, notices\.2\.days: wants a date/);
    expect(await stateOf('north', '2026-12-08')).toBe('open 08:30');

    const moved = await save(sample.replace('timezone: Asia/Shanghai', 'timezone: Asia/Tokyo'));
    expect(moved.lines).toContain('timezone: a change needs a restart');
    expect((await save(sample)).healthy).toBe(true);
    expect(await stateOf('north', '2026-12-08')).toBe('open 09:00');
  });
});

it('draws the week', async () => {
  const { reply } = await person(test.app, 'looker').says('本周开放时间图');
  expect(reply.picture).toMatchObject({
    path: expect.stringContaining('/pictures/hours-week.png?'),
  });
  expect(reply.picture?.alt).toContain('11月23日至11月29日');
  const drawn = await fetch(`${test.url}${reply.picture?.path}`);
  expect(drawn.headers.get('content-type')).toBe('image/png');
  expect(drawn.headers.get('cache-control')).toBe('no-cache');
  expect((await drawn.arrayBuffer()).byteLength).toBeGreaterThan(20_000);
});
