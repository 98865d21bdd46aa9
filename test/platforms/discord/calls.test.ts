import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { REST } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createInvalidBudget } from '../../../src/platforms/discord/budget.js';
import { createCalls } from '../../../src/platforms/discord/calls.js';
import { createOutbox, type Outbox } from '../../../src/platforms/discord/outbox.js';
import { keptBy } from '../writing/kept-by.js';

describe('calls to Discord', () => {
  let server: Server;
  let answer: (response: ServerResponse) => void;
  let rest: REST;
  let outbox: Outbox;
  let leaving: AbortController;

  beforeEach(async () => {
    server = createServer((_request, response) => answer(response)).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    leaving = new AbortController();
    const budget = createInvalidBudget(() => 0);
    outbox = createOutbox({ now: () => 0, budget });
    rest = createCalls({ token: 'a', apiUrl }, { outbox, budget, leaving: leaving.signal });
  });
  afterEach(async () => {
    await outbox.stop();
    server.closeAllConnections();
    server.close();
  });
  const json = { 'content-type': 'application/json' };

  it('are broken off by a stop also when half of the answer has come', async () => {
    let halfCame = () => {};
    const half = new Promise<void>((done) => (halfCame = done));
    answer = (response) => {
      response.writeHead(200, { ...json, 'content-length': 100 });
      response.write('{"half":', () => halfCame());
    };
    const call = rest.get('/users/@me').catch((error: unknown) => error);
    await half;
    leaving.abort();
    expect(await call).toMatchObject({ name: 'AbortError' });
  });

  it('give back what Discord says, and its refusals with their code', async () => {
    answer = (response) => response.writeHead(200, json).end('{"id":"1","name":"问津"}');
    expect(await rest.get('/users/@me')).toEqual({ id: '1', name: '问津' });
    answer = (response) => response.writeHead(404, json).end('{"code":10003,"message":"gone"}');
    await expect(rest.get('/channels/1')).rejects.toMatchObject({ code: 10_003, status: 404 });
    answer = (response) => response.writeHead(204).end();
    expect(await rest.delete('/channels/1')).toHaveProperty('byteLength', 0);
  });

  it('leave nothing behind at the signal of the stop', async () => {
    answer = (response) => response.writeHead(200, json).end('{}');
    for (let times = 0; times < 20; times += 1) await rest.get('/users/@me');
    expect(keptBy(leaving.signal)).toBe(0);
  });
});
