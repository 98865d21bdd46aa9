import { request } from 'node:http';
import { Registry } from 'prom-client';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { ErrorJson } from '../../../src/platforms/web/contract/error.js';
import { createWeb } from '../../../src/platforms/web/index.js';
import { json, local, openWebHouse, readEvents, site, type WebHouse } from './web-house.js';

let house: WebHouse;
beforeAll(async () => {
  house = await openWebHouse();
});
afterAll(() => house.close());

describe('health', () => {
  it('says alive, ready, and what is away', async () => {
    expect(await (await house.get('/healthz')).json()).toEqual({ alive: true });
    const ready = await house.get('/readyz');
    expect(await ready.json()).toEqual({ ready: true, parts: { database: true } });
    const parts = { ...house.parts, metrics: new Registry() };
    const rewritten = createWeb({
      ...parts,
      metrics: new Registry(),
      logState: async () => 'broken',
    });
    const still = await rewritten.fetch(new Request(`${site}/readyz`));
    expect(still.status).toBe(200);
    expect(await still.json()).toMatchObject({ ready: true, log: 'broken' });
    const web = createWeb({ ...parts, ready: async () => ({ database: false }) });
    const away = await web.fetch(new Request(`${site}/readyz`));
    expect(away.status).toBe(503);
    expect(away.headers.get('retry-after')).toBe('5');
  });
});

describe('metrics', () => {
  const ask = (from: WebHouse, address: string, headers = {}) =>
    from.web.fetch(new Request(`${site}/metrics`, { headers }), local(address));

  it('are for this machine only when there is no token', async () => {
    await house.get('/topics/secret-topic');
    const text = await (await ask(house, '::ffff:127.0.0.1')).text();
    expect(text).toContain('route="/topics/:name"');
    expect(text).not.toContain('secret-topic');
    expect((await ask(house, '10.0.0.7')).status).toBe(403);
    expect((await ask(house, '127.0.0.1', { 'x-forwarded-for': '10.0.0.7' })).status).toBe(403);
  });

  it('are for those who hold the token when there is one', async () => {
    const guarded = await openWebHouse({ metricsToken: 'a token for metrics' });
    const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
    expect((await ask(guarded, '10.0.0.7', bearer('a token for metrics'))).status).toBe(200);
    expect((await ask(guarded, '10.0.0.7', bearer('another token'))).status).toBe(403);
    expect((await ask(guarded, '127.0.0.1')).status).toBe(403);
    await guarded.close();
  });
});

describe('on a real port', () => {
  it('answers, streams, and closes streams when it stops', async () => {
    const server = await house.web.listen({ host: '127.0.0.1', port: 0 });
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
    const live = await fetch(`${server.url}/api/room/live`);
    const events = readEvents(live, 1);
    house.publish({ kind: 'room', space: 'web:main' });
    expect(await events).toHaveLength(1);
    const open = await fetch(`${server.url}/api/room/live`);
    await server.close();
    await open.text();
    await expect(fetch(`${server.url}/healthz`)).rejects.toThrow();
  });

  it('forgets a page that goes away', async () => {
    const server = await house.web.listen({ host: '127.0.0.1', port: 0 });
    const leaving = new AbortController();
    await fetch(`${server.url}/api/room/live`, { signal: leaving.signal });
    await vi.waitFor(() => expect(house.listening()).toBe(1));
    leaving.abort();
    await vi.waitFor(() => expect(house.listening()).toBe(0));
    await fetch(`${server.url}/api/room/live`, { method: 'HEAD' });
    expect(house.listening()).toBe(0);
    await server.close();
  });

  it('refuses a megabyte of text with a sentence, not a broken line', async () => {
    const server = await house.web.listen({ host: '127.0.0.1', port: 0 });
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ text: 'x'.repeat(1_000_000) });
    const response = await fetch(`${server.url}/api/chat`, { method: 'POST', headers, body });
    expect(response.status).toBe(413);
    expect((await json<ErrorJson>(response)).error.message).toContain('64 KB');
    expect(await unannounced(`${server.url}/api/chat`)).toBe(413);
    await server.close();
  });

  it('says when the port is taken', async () => {
    const server = await house.web.listen({ host: '127.0.0.1', port: 0 });
    const port = Number(new URL(server.url).port);
    const second = house.web.listen({ host: '127.0.0.1', port });
    await expect(second).rejects.toMatchObject({ code: 'port-busy' });
    await server.close();
  });
});

/** Sends too much without saying beforehand how much; gives the status of the answer. */
function unannounced(address: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'transfer-encoding': 'chunked' };
    const sending = request(address, { method: 'POST', headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    sending.on('error', reject);
    sending.end(`{"text":"${'x'.repeat(200_000)}"}`);
  });
}
