import { describe, expect, it } from 'vitest';
import { freshCode } from './authenticator.js';
import { type SoftwareKey, softwareKey } from './software-key.js';
import { signInStage } from './stage.js';
import { byLink, linesOf, type Told, type Visitor, visitor } from './visitor.js';

const path = '/api/staff/me/passkeys';
const good = 'three herons over the weir';

const stage = signInStage();

async function add(page: Visitor, key: SoftwareKey, proof: object = {}): Promise<Told> {
  const asked = await page.post(`${path}/options`, proof);
  if (asked.status !== 200) return asked;
  return page.post(path, { name: 'my phone', response: key.create(asked.body.options) });
}

async function show(key: SoftwareKey, guest = visitor(stage.app.url)): Promise<Told> {
  const asked = await guest.post('/api/staff/sign-in/passkey/options');
  return guest.post('/api/staff/sign-in/passkey', { response: key.get(asked.body.options) });
}

describe('a passkey', () => {
  it('is added, ends other sign-ins, lets its owner in alone, and is removed', async () => {
    const email = 'mo@library.example';
    const key = softwareKey({ origin: stage.app.url });
    const [other, page] = [
      await byLink(stage.app, email, 'moderator'),
      await byLink(stage.app, email, 'moderator'),
    ];
    const { id } = (await page.get('/api/staff/me')).body;
    expect((await page.get(path)).body).toEqual({ passkeys: [] });
    expect(await add(page, key)).toMatchObject({ status: 201, body: { ended: 1 } });
    expect(await Promise.all([other.me(), page.me()])).toEqual([401, 200]);
    const guest = visitor(stage.app.url);
    expect(await show(key, guest)).toMatchObject({ status: 200, body: { email } });
    expect(await guest.me()).toBe(200);
    const { passkeys } = (await guest.get(path)).body;
    expect(passkeys).toMatchObject([{ name: 'my phone' }]);
    const removal = `${path}/${passkeys[0].id}/remove`;
    expect((await stage.admin.post(removal)).status).toBe(404);
    expect((await guest.post(removal)).body).toEqual({ ended: 1 });
    expect(await page.me()).toBe(401);
    expect((await show(key)).body.error.code).toBe('passkey_unknown');
    expect(await linesOf(stage.admin, id)).toMatchObject([
      { action: 'passkey-removed', facts: { ended: '1' } },
      { action: 'signed-in', facts: { way: 'passkey' } },
      { action: 'passkey-added', facts: { passkey: 'my phone' } },
      { action: 'signed-in' },
      { action: 'signed-in' },
    ]);
  });

  it('wants password and code before it is added, and is asked for neither', async () => {
    const email = 'careful@library.example';
    const key = softwareKey({ origin: stage.app.url });
    const page = await byLink(stage.app, email, 'moderator');
    await page.post('/api/staff/me/password', { password: good });
    const { uri } = (await page.post('/api/staff/me/factor/start', { password: good })).body;
    await page.post('/api/staff/me/factor/confirm', { code: freshCode(uri) });
    const code = freshCode(uri);
    expect((await add(page, key, { code })).body.error.code).toBe('password_wrong');
    expect((await add(page, key, { password: good })).body.error.code).toBe('factor_wrong');
    expect((await add(page, key, { password: good, code })).status).toBe(201);
    const guest = visitor(stage.app.url);
    expect((await show(key, guest)).status).toBe(200);
    expect(await guest.me()).toBe(200);
  });

  it('is not taken from another page, twice, from another browser, or without asking who holds it', async () => {
    const email = 'strict@library.example';
    const page = await byLink(stage.app, email, 'moderator');
    const foreign = softwareKey({ origin: 'https://wenjin.evil.example' });
    const plain = softwareKey({ origin: stage.app.url, asksHolder: false });
    for (const key of [foreign, plain]) {
      expect((await add(page, key)).body.error.code).toBe('passkey_wrong');
    }
    expect((await page.get(path)).body).toEqual({ passkeys: [] });
    const key = softwareKey({ origin: stage.app.url });
    const asked = await page.post(`${path}/options`);
    const made = { name: 'x', response: key.create(asked.body.options) };
    const thief = await byLink(stage.app, 'thief@library.example', 'moderator');
    expect((await thief.post(path, made)).body.error.code).toBe('passkey_wrong');
    expect((await page.post(path, made)).status).toBe(201);
    expect((await page.post(path, made)).body.error.code).toBe('passkey_wrong');
    const guest = visitor(stage.app.url);
    const { options } = (await guest.post('/api/staff/sign-in/passkey/options')).body;
    const shown = { response: key.get(options) };
    expect((await visitor(stage.app.url).post('/api/staff/sign-in/passkey', shown)).status).toBe(
      401,
    );
    expect((await guest.post('/api/staff/sign-in/passkey', shown)).status).toBe(200);
    expect((await guest.post('/api/staff/sign-in/passkey', shown)).status).toBe(401);
    expect((await guest.post('/api/staff/sign-in/passkey', { response: {} })).status).toBe(422);
  });

  it('ends with its owner’s account, and does not come back with them', async () => {
    const email = 'gone@library.example';
    const key = softwareKey({ origin: stage.app.url });
    await add(await byLink(stage.app, email, 'moderator'), key);
    expect((await show(key)).status).toBe(200);
    await stage.app.app.staff.dismiss(email);
    expect((await show(key)).status).toBe(401);
    await stage.app.app.staff.put(email, 'moderator');
    expect((await show(key)).status).toBe(401);
  });

  it('is no business of a script', async () => {
    const token = await stage.app.app.makeToken('boss@library.example', ['admin']);
    const headers = { authorization: `Bearer ${token}` };
    expect((await fetch(stage.app.url + path, { headers })).status).toBe(403);
  });
});
