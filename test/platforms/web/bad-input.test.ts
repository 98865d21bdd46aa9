import { readdir, readFile } from 'node:fs/promises';
import { Registry } from 'prom-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AwayError } from '../../../src/core/errors.js';
import type { ErrorJson } from '../../../src/platforms/web/contract/error.js';
import { createWeb } from '../../../src/platforms/web/index.js';
import { json, openWebHouse, site, type WebHouse } from './web-house.js';

let house: WebHouse;
beforeAll(async () => {
  house = await openWebHouse();
});
afterAll(() => house.close());

async function refusal(response: Response) {
  const { error } = await json<ErrorJson>(response);
  return { status: response.status, ...error };
}

describe('what cannot be understood gets a clear sentence', () => {
  it.each([
    ['half a JSON line', '{"text": "ho', 400, 'bad_json'],
    ['nothing where something is needed', '', 400, 'bad_json'],
    ['a megabyte of text', JSON.stringify({ text: '馆'.repeat(350_000) }), 413, 'too_large'],
  ])('%s', async (_name, body, status, code) => {
    expect(await refusal(await house.post('/api/chat', body))).toMatchObject({ status, code });
  });

  it('broken UTF-8', async () => {
    const body = Buffer.concat([
      Buffer.from('{"text":"'),
      Buffer.from([0xe9, 0xa6]),
      Buffer.from('"}'),
    ]);
    const headers = { 'content-type': 'application/json' };
    const request = new Request(`${site}/api/chat`, { method: 'POST', body, headers });
    expect(await refusal(await house.web.fetch(request))).toMatchObject({
      status: 400,
      code: 'bad_text',
    });
  });

  it('another type than JSON, such as a form', async () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const response = await house.post('/api/chat', 'text=hours', headers);
    expect(await refusal(response)).toMatchObject({ status: 415, code: 'wrong_type' });
  });

  it('names every field that is wrong, in the caller’s language', async () => {
    const body = { text: 5, conversation: 'with spaces in it', colour: 'red' };
    const response = await house.post('/api/chat', body, { 'accept-language': 'zh-CN,en;q=0.5' });
    const { status, message, fields } = await refusal(response);
    expect(status).toBe(422);
    expect(message).toMatch(/^请检查/);
    expect(fields?.map(({ field }) => field)).toEqual(['text', 'conversation', 'colour']);
  });

  it('a wrong query', async () => {
    const response = await house.get('/api/hours?date=tomorrow');
    expect(await refusal(response)).toMatchObject({ status: 400, code: 'bad_input' });
    expect((await house.get('/api/topics?window=year')).status).toBe(400);
    expect((await house.get('/api/titles')).status).toBe(400);
  });

  it('what a room refuses', async () => {
    const response = await house.get('/api/titles?q=9787');
    expect(response.status).toBe(422);
  });

  it('an address that is not there, and a method that is not', async () => {
    expect(await refusal(await house.get('/api/nothing'))).toMatchObject({
      status: 404,
      code: 'no_such_page',
    });
    const response = await house.get('/api/chat');
    expect(response.headers.get('allow')).toBe('POST');
    expect(await refusal(response)).toMatchObject({ status: 405, code: 'wrong_method' });
  });
});

it('has a sentence for every refusal in the code', async () => {
  const folder = new URL('../../../src/platforms/web/', import.meta.url);
  const files = (await readdir(folder)).filter((name) => name.endsWith('.ts'));
  const texts = await Promise.all(files.map((name) => readFile(new URL(name, folder), 'utf8')));
  const codes = [...texts.join().matchAll(/new HttpError\(\s*\d+,\s*'([\w-]+)'/g)];
  expect(codes.length).toBeGreaterThan(20);
  const missing = codes.filter(([, code]) => !house.parts.i18n.has(`error-web-${code}`));
  expect(missing.map(([, code]) => code)).toEqual([]);
});

describe('what is our own fault', () => {
  it('is told with a reference only, and logged with its cause', async () => {
    const response = await house.post('/api/chat', { text: 'break' });
    const { status, reference, message } = await refusal(response);
    expect(status).toBe(500);
    expect(message).toContain(reference);
    expect(message).not.toContain('cable');
    expect(house.logged.join()).toContain('a shelf fell on the cable');
    expect(house.logged.join()).not.toContain('break');
  });

  it('says when the database is away, and when to come back', async () => {
    const away = async () => {
      throw new AwayError('database');
    };
    const comments = { ...house.parts.comments, visible: away };
    const web = createWeb({ ...house.parts, metrics: new Registry(), comments });
    const response = await web.fetch(new Request(`${site}/api/room`));
    expect(response.headers.get('retry-after')).toBe('5');
    expect(await refusal(response)).toMatchObject({ status: 503, code: 'away' });
  });
});

describe('a limit of three questions a minute', () => {
  it('holds for each address, and ends with the minute', async () => {
    const strict = await openWebHouse({ chatLimit: 3, trustProxy: ['127.0.0.1'] });
    const ask = (from: string) =>
      strict.post('/api/chat', { text: 'hi' }, { 'x-forwarded-for': `6.6.6.6, ${from}` });
    for (let turn = 0; turn < 3; turn += 1) expect((await ask('9.9.9.9')).status).toBe(200);
    strict.later(15);
    const refused = await ask('9.9.9.9');
    expect(refused.headers.get('retry-after')).toBe('45');
    expect(await refusal(refused)).toMatchObject({ status: 429, code: 'too_many' });
    expect((await ask('8.8.8.8')).status).toBe(200);
    strict.later(45);
    expect((await ask('9.9.9.9')).status).toBe(200);
    await strict.close();
  });
});
