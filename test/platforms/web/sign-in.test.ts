import type { BetterAuthOptions } from 'better-auth';
import { Registry } from 'prom-client';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { createWeb } from '../../../src/platforms/web/index.js';
import { makeToken, scopesOf } from '../../../src/platforms/web/tokens.js';
import { cookieOf, noon, openWebHouse, site, type WebHouse } from './web-house.js';

let house: WebHouse;
beforeAll(async () => {
  house = await openWebHouse();
});
afterEach(() => {
  vi.useRealTimers();
});
afterAll(() => house.close());

async function linkFor(email: string, role: 'moderator' | 'admin' = 'moderator') {
  await house.storage.staff.put({ email, role, at: noon });
  const link = new URL(await house.web.signInLink(email));
  return { link, token: link.hash.replace('#token=', '') };
}

function waitMinutes(minutes: number): void {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + minutes * 60_000 });
}

describe('a sign-in link', () => {
  it('carries its token behind #, where no log sees it', async () => {
    const { link } = await linkFor('lin@library.example');
    expect(`${link.origin}${link.pathname}${link.search}`).toBe(`${site}/console/sign-in`);
    expect(link.hash).toMatch(/^#token=\w{20,}$/);
  });

  it('opens a session of twelve hours in a cookie that scripts cannot read', async () => {
    const { token } = await linkFor('wang@library.example');
    const response = await house.post('/api/staff/sign-in', { token });
    expect(await response.json()).toMatchObject({
      email: 'wang@library.example',
      role: 'moderator',
    });
    const [cookie] = response.headers.getSetCookie();
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Lax/i);
    expect(cookie).toMatch(/Max-Age=43200/i);
    const me = await house.get('/api/staff/me', { cookie: cookieOf(response) });
    expect(await me.json()).toMatchObject({ email: 'wang@library.example', name: 'wang' });
    const member = await house.storage.staff.byEmail('wang@library.example');
    expect(member?.signedInAt).toEqual(noon);
  });

  it('works once', async () => {
    const { token } = await linkFor('zhao@library.example');
    const both = await Promise.all([
      house.post('/api/staff/sign-in', { token }),
      house.post('/api/staff/sign-in', { token }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 401]);
    expect((await house.post('/api/staff/sign-in', { token })).status).toBe(401);
  });

  it('is too old after 15 minutes', async () => {
    const { token } = await linkFor('old@library.example');
    waitMinutes(16);
    expect((await house.post('/api/staff/sign-in', { token })).status).toBe(401);
  });

  it('is for colleagues only', async () => {
    await expect(house.web.signInLink('stranger@else.example')).rejects.toThrow('no-such-staff');
    expect((await house.post('/api/staff/sign-in', { token: 'guess' })).status).toBe(401);
  });
});

describe('the first administrator', () => {
  it('has a day to use the link; later ones have 15 minutes', async () => {
    const fresh = await openWebHouse();
    const email = 'admin@library.example';
    await fresh.storage.staff.put({ email, role: 'admin', at: noon });
    const token = async () => new URL(await fresh.web.signInLink(email)).hash.slice(7);
    const first = await token();
    waitMinutes(23 * 60);
    expect((await fresh.post('/api/staff/sign-in', { token: first })).status).toBe(200);
    const second = await token();
    waitMinutes(16);
    expect((await fresh.post('/api/staff/sign-in', { token: second })).status).toBe(401);
    await fresh.close();
  });
});

describe('a session', () => {
  it('ends with signing out', async () => {
    const page = await house.signIn('chen@library.example', 'moderator');
    expect((await house.post('/api/staff/sign-out', {}, page)).status).toBe(204);
    expect((await house.get('/api/staff/me', page)).status).toBe(401);
  });

  it('ends after twelve hours', async () => {
    const page = await house.signIn('night@library.example', 'moderator');
    waitMinutes(11 * 60);
    expect((await house.get('/api/staff/me', page)).status).toBe(200);
    waitMinutes(62);
    expect((await house.get('/api/staff/me', page)).status).toBe(401);
  });

  it('is none without a cookie, or with a forged one', async () => {
    expect((await house.get('/api/staff/me')).status).toBe(401);
    const cookie = 'wenjin.session_token=forged.c2lnbmF0dXJl';
    expect((await house.get('/api/staff/me', { cookie })).status).toBe(401);
  });

  it('cannot be told while the database is away', async () => {
    const page = await house.signIn('patient@library.example', 'moderator');
    const { auth } = house.parts;
    if (typeof auth !== 'function') throw new Error('not an adapter');
    const fail = async () => {
      throw new Error('no connection');
    };
    const broken = (options: BetterAuthOptions) => ({
      ...auth(options),
      findOne: fail,
      findMany: fail,
    });
    const web = createWeb({ ...house.parts, metrics: new Registry(), auth: broken });
    const response = await web.fetch(new Request(`${site}/api/staff/me`, { headers: page }));
    expect(response.status).toBe(503);
  });

  it('is Secure where the site is', async () => {
    const secure = await openWebHouse({ publicUrl: 'https://ask.library.example' });
    await secure.storage.staff.put({ email: 'a@library.example', role: 'editor', at: noon });
    const token = new URL(await secure.web.signInLink('a@library.example')).hash.slice(7);
    const response = await secure.post('/api/staff/sign-in', { token });
    expect(response.headers.getSetCookie()[0]).toMatch(/^__Secure-.*; Secure/);
    expect(response.headers.get('strict-transport-security')).toContain('max-age');
    await secure.close();
  });
});

describe('a write with a cookie', () => {
  it('must come from our own page', async () => {
    const { cookie, origin } = await house.signIn('csrf@library.example', 'moderator');
    const next = (headers: Record<string, string>) =>
      house.post('/api/cases/next', {}, { cookie: cookie ?? '', ...headers });
    expect((await next({ origin: origin ?? '' })).status).toBe(204);
    expect((await next({ 'sec-fetch-site': 'same-origin' })).status).toBe(204);
    expect((await next({ origin: 'https://evil.example' })).status).toBe(403);
    expect((await next({ origin: 'null' })).status).toBe(403);
    expect((await next({ 'sec-fetch-site': 'cross-site', origin: origin ?? '' })).status).toBe(403);
    expect((await next({})).status).toBe(403);
    const form = { origin: origin ?? '', 'content-type': 'text/plain' };
    expect((await next(form)).status).toBe(415);
  });
});

describe('a token', () => {
  it('is long, its hash is not the token, and both are new each time', () => {
    const one = makeToken();
    expect(one.token).toMatch(/^wj_[\w-]{43}$/);
    expect(one.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(makeToken().token).not.toBe(one.token);
  });

  it('may do all that its owner may, when no scope was named', () => {
    const both = ['comments:write', 'handovers:write'];
    expect(scopesOf('moderator').sort()).toEqual(['cases:read', 'cases:write', ...both]);
    expect(scopesOf('editor').sort()).toEqual(['announcements:write', ...both]);
    expect(scopesOf('admin')).toContain('admin');
    expect(scopesOf('lead')).not.toContain('admin');
    expect(scopesOf('lead')).toContain('rules:write');
  });

  it('reaches what its scopes and its owner’s role allow, and nothing else', async () => {
    const reading = await house.token('bot@library.example', 'moderator', ['cases:read']);
    expect((await house.get('/api/cases', reading)).status).toBe(200);
    expect((await house.post('/api/cases/next', {}, reading)).status).toBe(403);
    expect((await house.get('/api/announcements', reading)).status).toBe(403);
    const editor = await house.token('ed@library.example', 'editor', ['admin']);
    expect((await house.get('/api/announcements', editor)).status).toBe(200);
    expect((await house.get('/api/cases', editor)).status).toBe(403);
    const wrong = { authorization: `Bearer ${makeToken().token}` };
    expect((await house.get('/api/cases', wrong)).status).toBe(401);
    expect((await house.get('/api/cases', { authorization: 'Basic eDp5' })).status).toBe(401);
  });
});

describe('a code to be known in chat', () => {
  it('is for who is signed in at the console, not for scripts', async () => {
    const page = await house.signIn('mei@library.example', 'moderator');
    const made = await house.post('/api/staff/link-code', {}, page);
    const { code } = (await made.json()) as { code: string };
    const linked = await house.parts.services.staffLinks.link({
      ...{ person: house.parts.hashPerson('discord', '7'), platform: 'discord', code, at: noon },
    });
    expect(linked).toMatchObject({ role: 'moderator', name: 'mei' });
    expect((await house.post('/api/staff/link-code')).status).toBe(401);
    const script = await house.token('mei@library.example', 'moderator', ['cases:write']);
    expect((await house.post('/api/staff/link-code', {}, script)).status).toBe(403);
  });
});
