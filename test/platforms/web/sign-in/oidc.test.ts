import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../../setup/app.js';
import { freshCode } from './authenticator.js';
import { type Provider, startProvider } from './provider.js';
import { byLink, linesOf, type Visitor, visitor } from './visitor.js';

let passedMs = 0;
let provider: Provider;
let app: TestApp;
let admin: Visitor;
beforeAll(async () => {
  provider = await startProvider();
  const clock = { now: () => new Date(Date.now() + passedMs) };
  const environment = {
    ...{ OIDC_ISSUER: provider.issuer, OIDC_CLIENT_ID: 'wenjin', OIDC_CLIENT_SECRET: 'hunter2' },
    ...{ OIDC_NAME: '读者证', OIDC_ROLE_CLAIM: 'groups', OIDC_ROLES: 'desk=moderator,heads=lead' },
  };
  app = await startTestApp({ clock, environment });
  admin = await byLink(app, 'boss@library.example', 'admin');
});
// Nobody is in a hurry: signing in is limited.
beforeEach(() => {
  passedMs += 60_000;
});
afterAll(async () => {
  await app.stop();
  await provider.stop();
});

async function invite(email: string, role = 'editor'): Promise<string> {
  const invited = await admin.post('/api/staff', { email, role, key: `invite ${email}` });
  return invited.body.account.id;
}

/** Goes to the provider and comes back; where the house then sends them. */
async function comesBy(claims: object, guest = visitor(app.url)) {
  provider.says({ sub: 'somebody', email_verified: true, ...claims });
  const { url } = (await guest.post('/api/staff/sign-in/oidc')).body as { url: string };
  const sent = await fetch(url, { redirect: 'manual' });
  const back = new URL(sent.headers.get('Location') ?? '');
  return { to: await guest.goes(back.pathname + back.search), guest, url: new URL(url), back };
}

describe('the library’s own single sign-on', () => {
  it('lets in who was invited under the same verified address, and asks for a key and a nonce', async () => {
    const email = 'lin@library.example';
    const id = await invite(email);
    expect((await visitor(app.url).get('/api/staff/sign-in/ways')).body).toEqual({
      oidc: { name: '读者证' },
    });
    const { to, guest, url } = await comesBy({ sub: 'lin', email: 'Lin@Library.Example' });
    expect(url.origin).toBe(provider.issuer);
    expect(url.searchParams.get('redirect_uri')).toBe(`${app.url}/api/staff/sign-in/callback/oidc`);
    expect(url.searchParams.get('code_challenge_method')).toBe('S256');
    expect(url.searchParams.get('nonce')).toMatch(/^[\w-]{20,}$/);
    expect(to).toBe('/console');
    expect((await guest.get('/api/staff/me')).body).toMatchObject({ email, role: 'editor' });
    expect((await guest.get('/api/staff/me/sessions')).body.sessions).toMatchObject([
      { way: 'oidc' },
    ]);
    expect((await linesOf(admin, id))[0]).toMatchObject({
      ...{ action: 'signed-in', by: id, facts: { way: 'oidc' } },
    });
    expect((await comesBy({ sub: 'lin', email })).to).toBe('/console');
    const [kept] = await app.app.storage.signIns.of(id, new Date(Date.now() + passedMs));
    expect(kept?.way).toBe('oidc');
  });

  it('keeps out who was not, whose address nobody vouches for, and who was dismissed', async () => {
    const refused = '/console/sign-in#refused=unknown';
    const stranger = await comesBy({ sub: 'x', email: 'stranger@else.example' });
    expect(stranger.to).toBe(refused);
    expect(await stranger.guest.me()).toBe(401);
    expect(await app.app.storage.staff.byEmail('stranger@else.example')).toBeNull();
    const email = 'unsure@library.example';
    await invite(email);
    expect((await comesBy({ sub: 'y', email, email_verified: false })).to).toBe(refused);
    expect((await comesBy({ sub: 'y', email, email_verified: undefined })).to).toBe(refused);
    const gone = 'gone@library.example';
    const id = await invite(gone);
    expect((await comesBy({ sub: 'z', email: gone })).to).toBe('/console');
    await admin.post(`/api/staff/${id}/dismiss`, { version: 1, key: 'dismiss gone' });
    const again = await comesBy({ sub: 'z', email: gone });
    expect(again.to).toBe(refused);
    await admin.post('/api/staff', { email: gone, role: 'editor', key: 'take back gone' });
    expect(await again.guest.me()).toBe(401);
    const { entries } = (await admin.get('/api/audit?group=sign-in&by=nobody')).body;
    expect(entries[0]).toMatchObject({ action: 'sign-in-failed' });
  });

  it('gives a role only where the settings know the claim', async () => {
    const id = await invite('mo@library.example');
    const roleBy = async (groups: unknown) => {
      const { guest } = await comesBy({ sub: 'mo', email: 'mo@library.example', groups });
      return (await guest.get('/api/staff/me')).body.role;
    };
    expect(await roleBy(['admin', 'readers'])).toBe('editor');
    expect(await roleBy(['desk', 'heads'])).toBe('lead');
    expect(await roleBy(undefined)).toBe('lead');
    expect((await linesOf(admin, id)).find(({ action }) => action === 'staff-role')).toMatchObject({
      ...{ by: 'oidc', facts: { role: 'lead' } },
    });
    const boss = { sub: 'boss', email: 'boss@library.example', groups: ['desk'] };
    const { guest } = await comesBy(boss);
    expect((await guest.get('/api/staff/me')).body.role).toBe('admin');
  });

  it('is followed by the second factor where that is on', async () => {
    const email = 'careful@library.example';
    const page = await byLink(app, email, 'moderator');
    const { uri } = (await page.post('/api/staff/me/factor/start')).body;
    await page.post('/api/staff/me/factor/confirm', { code: freshCode(uri) });
    const { to, guest } = await comesBy({ sub: 'careful', email });
    expect(to).toBe('/console/sign-in#factor');
    expect(await guest.me()).toBe(401);
    const shown = await guest.post('/api/staff/sign-in/factor', { code: freshCode(uri) });
    expect(shown).toMatchObject({ status: 200, body: { email } });
    const { body } = await guest.get('/api/staff/me');
    expect((await linesOf(admin, body.id))[0]?.facts).toEqual({ way: 'oidc', factor: 'code' });
  });

  it('believes no other issuer, no answer that was not asked for, and none twice', async () => {
    const email = 'target@library.example';
    await invite(email);
    const failed = '/console/sign-in#refused=failed';
    expect((await comesBy({ sub: 't', email, iss: 'https://another.example' })).to).toBe(failed);
    expect((await comesBy({ sub: 't', email, aud: 'another client' })).to).toBe(failed);
    expect((await comesBy({ sub: 't', email, nonce: 'of another sign-in' })).to).toBe(failed);
    const { back, guest } = await comesBy({ sub: 't', email });
    expect(await guest.goes(back.pathname + back.search)).toBe(failed);
    const thief = visitor(app.url);
    provider.says({ sub: 't', email, email_verified: true });
    const { url } = (await guest.post('/api/staff/sign-in/oidc')).body as { url: string };
    const sent = new URL((await fetch(url, { redirect: 'manual' })).headers.get('Location') ?? '');
    expect(await thief.goes(sent.pathname + sent.search)).toBe(failed);
    expect(await thief.me()).toBe(401);
    expect(await thief.goes('/api/staff/sign-in/callback/oidc?error=access_denied')).toBe(failed);
  });

  it('keeps no key to what else people have at the provider', async () => {
    const email = 'private@library.example';
    await invite(email);
    await comesBy({ sub: 'private', email });
    await comesBy({ sub: 'private', email });
    const { auth } = app.app.storage;
    if (typeof auth !== 'function') throw new Error('not an adapter');
    const where = [{ field: 'accountId', value: 'private' }];
    const [kept] = await auth({}).findMany<Record<string, unknown>>({ model: 'account', where });
    expect(kept).toMatchObject({ providerId: 'oidc', accessToken: null, idToken: null });
    expect(kept).toMatchObject({ refreshToken: null });
  });
});

describe('a house', () => {
  it('without a single sign-on has none', async () => {
    const plain = await startTestApp();
    const guest = visitor(plain.url);
    expect((await guest.get('/api/staff/sign-in/ways')).body).toEqual({ oidc: null });
    expect((await guest.post('/api/staff/sign-in/oidc')).status).toBe(404);
    expect((await guest.get('/api/staff/sign-in/callback/oidc?code=x&state=y')).status).toBe(404);
    await plain.stop();
  });

  it('whose single sign-on is away says so, and lets people in by other ways', async () => {
    const elsewhere = await startProvider();
    await elsewhere.stop();
    const environment = {
      ...{ OIDC_ISSUER: elsewhere.issuer, OIDC_CLIENT_ID: 'wenjin', OIDC_CLIENT_SECRET: 'secret' },
    };
    const house = await startTestApp({ environment });
    const away = await visitor(house.url).post('/api/staff/sign-in/oidc');
    expect(away).toMatchObject({ status: 503, body: { error: { code: 'oidc_away' } } });
    expect(await (await byLink(house, 'lin@library.example', 'editor')).me()).toBe(200);
    await house.stop();
  });
});
