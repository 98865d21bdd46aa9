import { rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../setup/storage.js';
import { type Service, startWenjin, wenjin } from '../setup/wenjin.js';

describe('the service, as a person runs it', { timeout: 120_000 }, () => {
  let dataDir: string;
  let service: Service | undefined;

  beforeAll(async () => {
    dataDir = await temporaryFolder();
  });
  afterEach(async () => {
    await service?.kill();
    service = undefined;
  });
  afterAll(() => rm(dataDir, { recursive: true, force: true }));

  const settings = () => ({ WENJIN_DATA_DIR: dataDir });
  const start = async () => {
    service = await startWenjin(settings());
    return service;
  };

  it('starts from nothing, says where it is, and offers the first administrator a link', async () => {
    const { url, lines } = await start();
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(lines()[0]).toBe(`wenjin ready on ${url}`);
    expect(lines()[1]).toContain(`${url}/console/sign-in#token=`);
    const answer = await fetch(`${url}/readyz`);
    expect(answer.status).toBe(200);
  });

  it('lets the command line work while it runs, and refuses a second service', async () => {
    await start();
    const asked = await wenjin(['ask', '--at', '2026-11-25T10:00', '今天几点关门？'], settings());
    expect(asked).toMatchObject({ code: 0 });
    expect(asked.stdout).toContain('20:00');
    const second = await wenjin(['start'], { ...settings(), WENJIN_PORT: '0' });
    expect(second.code).not.toBe(0);
    expect(second.stderr).not.toBe('');
    expect(second.stdout).toBe('');
  });

  it('lets a command that comes while it is starting wait for it', async () => {
    const [, asked] = await Promise.all([start(), wenjin(['ask', '几点关门？'], settings())]);
    expect(asked).toMatchObject({ code: 0, stderr: '' });
  });

  it('keeps what it was told through kill -9', async () => {
    const first = await start();
    const token = await wenjin(
      ['staff', 'add', 'mo@library.example', '--role', 'moderator'],
      settings(),
    );
    expect(token.stdout).toContain(`${first.url}/console/sign-in#token=`);
    const scripts = await wenjin(['staff', 'token', 'mo@library.example'], settings());
    const posted = await comment(first.url, scripts.stdout.trim(), '傻逼，滚');
    expect(posted).toMatchObject({ verdict: 'review', case: { state: 'open' } });
    await first.kill();
    const again = await start();
    const repeated = await comment(again.url, scripts.stdout.trim(), '傻逼，滚');
    expect(repeated).toEqual(posted);
    expect((await wenjin(['verify-log'], settings())).code).toBe(0);
  });

  it('stops when it is told to, with nothing left running', async () => {
    const { stop } = await start();
    expect(await stop()).toBe(0);
    const listed = await wenjin(['staff', 'list'], settings());
    expect(listed.code).toBe(0);
    expect(listed.stdout).toContain('mo@library.example');
  });
});

async function comment(url: string, token: string, text: string): Promise<unknown> {
  const response = await fetch(`${url}/api/comments`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ externalId: 'c1', text, author: { id: 'a1' } }),
  });
  expect(response.status).toBe(202);
  return response.json();
}

describe('what stands in the way of a start is said in a sentence', { timeout: 60_000 }, () => {
  let folder: string;

  beforeAll(async () => {
    folder = await temporaryFolder();
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('wrong settings, all at once', async () => {
    const wrong = { WENJIN_PORT: 'eighty', WENJIN_CHAT_LIMIT: '-1', WENJIN_LOCAL: 'en' };
    const { code, stdout, stderr } = await wenjin(['start'], { ...wrong, WENJIN_DATA_DIR: folder });
    expect(code).toBe(2);
    expect(stdout).toBe('');
    for (const name of Object.keys(wrong)) expect(stderr).toContain(name);
  });

  it('a busy port', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as { port: number };
    const ran = await wenjin(['start'], {
      WENJIN_PORT: String(port),
      WENJIN_DATA_DIR: path.join(folder, 'busy'),
    });
    other.close();
    expect(ran.code).not.toBe(0);
    expect(ran.stderr).toContain(`Port ${port} is taken`);
  });

  it('a data folder that is a file', async () => {
    const file = path.join(folder, 'file');
    await writeFile(file, '');
    const ran = await wenjin(['start'], { WENJIN_DATA_DIR: file });
    expect(ran.code).not.toBe(0);
    expect(ran.stderr).toContain(file);
    expect(ran.stderr).not.toContain('    at ');
  });

  it('a database that is away', async () => {
    const ran = await wenjin(['start'], {
      WENJIN_DATA_DIR: path.join(folder, 'away'),
      DATABASE_URL: 'postgresql://127.0.0.1:9/wenjin',
    });
    expect(ran.code).toBe(4);
    expect(ran.stderr).toContain('DATABASE_URL');
  });

  it('a Redis that is away', async () => {
    const ran = await wenjin(['start'], {
      WENJIN_DATA_DIR: path.join(folder, 'bus-away'),
      WENJIN_SECRET: 'a secret for tests only, thirty-two or more',
      REDIS_URL: 'redis://127.0.0.1:9',
    });
    expect(ran.code).toBe(4);
    expect(ran.stderr).toContain('REDIS_URL');
    expect(ran.stderr).not.toContain('DATABASE_URL');
  });

  it('a language nobody wrote', async () => {
    const ran = await wenjin(['ask', 'hello'], {
      WENJIN_DATA_DIR: path.join(folder, 'language'),
      WENJIN_LOCALE: 'eo',
    });
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('en, zh-CN');
  });
});
