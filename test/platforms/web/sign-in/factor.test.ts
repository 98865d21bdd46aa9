import { describe, expect, it } from 'vitest';
import { codeOf, freshCode } from './authenticator.js';
import { signInStage } from './stage.js';
import { byLink, linesOf, type Visitor, visitor } from './visitor.js';

const good = 'three herons over the weir';
const path = '/api/staff/me/factor';

const stage = signInStage();

/** A colleague with a second factor; also with a password where one is given. */
async function guarded(email: string, password?: string) {
  const page = await byLink(stage.app, email, 'moderator');
  if (password) await page.post('/api/staff/me/password', { password });
  const { body } = await page.post(`${path}/start`, password ? { password } : {});
  const { uri, recoveryCodes } = body as { uri: string; recoveryCodes: string[] };
  const confirmed = await page.post(`${path}/confirm`, { code: freshCode(uri) });
  expect(confirmed.status).toBe(200);
  const { id } = (await page.get('/api/staff/me')).body as { id: string };
  return { page, uri, recoveryCodes, id };
}

const show = (guest: Visitor, code: string) => guest.post('/api/staff/sign-in/factor', { code });
const notThe = (code: string) => code.replace(/\d$/, (last) => String((Number(last) + 5) % 10));

describe('a second factor', () => {
  it('is on after its first code, and ends all other sign-ins', async () => {
    const email = 'mo@library.example';
    const other = await byLink(stage.app, email, 'moderator');
    const page = await byLink(stage.app, email, 'moderator');
    const off = { isOn: false, codesLeft: 0, asksPassword: false };
    expect((await page.get(path)).body).toEqual(off);
    const { uri, recoveryCodes } = (await page.post(`${path}/start`)).body;
    expect(uri).toMatch(/^otpauth:\/\/totp\/Wenjin%20127\.0\.0\.1:mo%40library\.example\?/);
    expect(recoveryCodes).toHaveLength(10);
    expect((await page.get(path)).body).toEqual(off);
    const wrong = await page.post(`${path}/confirm`, { code: notThe(codeOf(uri)) });
    expect(wrong).toMatchObject({ status: 422, body: { error: { code: 'factor_wrong' } } });
    expect((await page.post(`${path}/confirm`, { code: freshCode(uri) })).body).toEqual({
      ended: 1,
    });
    expect(await Promise.all([other.me(), page.me()])).toEqual([401, 200]);
    expect((await page.get(path)).body).toEqual({ ...off, isOn: true, codesLeft: 10 });
    expect((await page.post(`${path}/start`)).body.error.code).toBe('factor_is_on');
    expect((await page.get('/api/staff/me/sessions')).body.sessions).toMatchObject([
      { current: true, way: 'link' },
    ]);
  });

  it('is asked for after a link: until then nobody is in', async () => {
    const email = 'link@library.example';
    const { uri, id } = await guarded(email);
    const guest = await byLink(stage.app, email, 'moderator');
    expect(await guest.me()).toBe(401);
    expect([...guest.cookies.keys()]).toEqual(['wenjin.two_factor']);
    expect((await show(guest, notThe(codeOf(uri)))).body.error.code).toBe('factor_wrong');
    expect(await show(guest, freshCode(uri))).toMatchObject({ status: 200, body: { email } });
    expect(await guest.me()).toBe(200);
    const lines = await linesOf(stage.admin, id);
    expect(lines.slice(0, 2)).toMatchObject([
      { action: 'signed-in', by: id, facts: { way: 'link', factor: 'code' } },
      { action: 'factor-asked', by: id, facts: { way: 'link' } },
    ]);
    expect(lines.map(({ action }) => action)).toContain('factor-on');
  });

  it('takes a code once, by whichever door, also of two who show it at once', async () => {
    const email = 'once@library.example';
    const { uri, page } = await guarded(email);
    const code = freshCode(uri);
    const [one, other] = [
      await byLink(stage.app, email, 'moderator'),
      await byLink(stage.app, email, 'moderator'),
    ];
    const both = await Promise.all([show(one, code), show(other, code)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 401]);
    const [lost] = both[0]?.status === 200 ? [other] : [one];
    const again = await show(lost, `${code.slice(0, 3)} ${code.slice(3)}`);
    expect(again).toMatchObject({ status: 401, body: { error: { code: 'factor_used' } } });
    expect(await lost.me()).toBe(401);
    const renewed = await page.post(`${path}/codes`, { code });
    expect(renewed).toMatchObject({ status: 422, body: { error: { code: 'factor_used' } } });
    // What was only wrong is not used: it may be right in its own time.
    const wrong = notThe(code);
    for (let n = 0; n < 2; n++) {
      expect((await show(lost, wrong)).body.error.code).toBe('factor_wrong');
    }
  });

  it('is asked for after a password, which alone opens nothing', async () => {
    const email = 'both@library.example';
    const { uri, id } = await guarded(email, good);
    const guest = visitor(stage.app.url);
    const first = await guest.post('/api/staff/sign-in/password', { email, password: good });
    expect(first).toMatchObject({ status: 202, body: { asks: 'factor' } });
    expect(await guest.me()).toBe(401);
    expect((await show(visitor(stage.app.url), codeOf(uri))).body.error.code).toBe('factor_over');
    expect((await show(guest, freshCode(uri))).status).toBe(200);
    expect((await linesOf(stage.admin, id))[0]?.facts).toEqual({ way: 'password', factor: 'code' });
  });

  it('is its owner’s, also in a browser in which somebody else is signed in', async () => {
    const { uri } = await guarded('owner@library.example', good);
    const mine = await guarded('thief@library.example');
    const login = { email: 'owner@library.example', password: good };
    await mine.page.post('/api/staff/sign-in/password', login);
    expect((await show(mine.page, codeOf(mine.uri))).status).toBe(401);
    expect((await show(mine.page, freshCode(uri))).body.email).toBe('owner@library.example');
  });

  it('may be a recovery code, once, however it is typed', async () => {
    const email = 'lost@library.example';
    const { recoveryCodes, page, id } = await guarded(email);
    const [code = ''] = recoveryCodes;
    const guest = await byLink(stage.app, email, 'moderator');
    expect((await show(guest, ` ${code.toUpperCase().replace('-', ' ')}`)).status).toBe(200);
    expect((await linesOf(stage.admin, id))[0]?.facts).toMatchObject({ factor: 'recovery-code' });
    const again = await byLink(stage.app, email, 'moderator');
    expect((await show(again, code)).status).toBe(401);
    expect((await page.get(path)).body.codesLeft).toBe(9);
  });

  it('is not to be found by trying: five codes a sign-in, ten in a row', async () => {
    const email = 'tried@library.example';
    const { uri } = await guarded(email);
    const guests = [];
    for (let n = 0; n < 3; n++) guests.push(await byLink(stage.app, email, 'moderator'));
    const codes: string[] = [];
    for (const guest of guests.slice(0, 2)) {
      for (let n = 0; n < 6; n++) {
        stage.later(10_000);
        codes.push((await show(guest, notThe(codeOf(uri)))).body.error.code);
      }
    }
    const five = Array(5).fill('factor_wrong');
    expect(codes).toEqual([...five, 'factor_over', ...five, 'factor_locked']);
    const [, , last] = guests;
    expect(last && (await show(last, freshCode(uri)))).toMatchObject({ status: 429 });
  });

  it('is turned off with a code of it, and the password where there is one', async () => {
    const email = 'off@library.example';
    const { uri, page, id, recoveryCodes } = await guarded(email, good);
    const code = freshCode(uri);
    const off = (body: object) => page.post(`${path}/off`, body);
    expect((await off({ code })).body.error.code).toBe('password_wrong');
    expect((await off({ code, password: 'not it at all' })).body.error.code).toBe('password_wrong');
    const wrong = await off({ code: notThe(code), password: good });
    expect(wrong.body.error.code).toBe('factor_wrong');
    const spent = await off({ code: recoveryCodes[3], password: 'not it at all' });
    expect(spent.status).toBe(422);
    expect((await page.get(path)).body).toMatchObject({ isOn: true, codesLeft: 10 });
    expect(await off({ code: recoveryCodes[3], password: good })).toMatchObject({ status: 200 });
    expect(await page.me()).toBe(200);
    expect(await (await byLink(stage.app, email, 'moderator')).me()).toBe(200);
    expect((await linesOf(stage.admin, id)).map(({ action }) => action)).toContain('factor-off');
  });

  it('has its recovery codes made anew', async () => {
    const { uri, page, recoveryCodes, id } = await guarded('codes@library.example');
    const renewed = await page.post(`${path}/codes`, { code: freshCode(uri) });
    expect(renewed.body.recoveryCodes).toHaveLength(10);
    const guest = await byLink(stage.app, 'codes@library.example', 'moderator');
    expect((await show(guest, recoveryCodes[0] ?? '')).status).toBe(401);
    expect((await show(guest, renewed.body.recoveryCodes[0])).status).toBe(200);
    const lines = JSON.stringify(await linesOf(stage.admin, id));
    expect(lines).toContain('recovery-codes-made');
    expect(lines).not.toContain(renewed.body.recoveryCodes[1]);
  });

  it('that was lost is reset by an administrator, never one’s own', async () => {
    const email = 'reset@library.example';
    const { page, id } = await guarded(email);
    const reset = (who: Visitor, account: string, key: string) =>
      who.post(`/api/staff/${account}/reset-factor`, { version: 1, key });
    expect((await reset(page, id, 'mine')).status).toBe(403);
    expect((await reset(stage.admin, id, 'reset')).body).toMatchObject({ email, factor: false });
    expect((await reset(stage.admin, id, 'reset')).status).toBe(200);
    expect((await reset(stage.admin, id, 'more')).body.error.code).toBe('staff_no_factor');
    expect(await page.me()).toBe(401);
    expect(await (await byLink(stage.app, email, 'moderator')).me()).toBe(200);
    const lines = await linesOf(stage.admin, id);
    expect(lines.find(({ action }) => action === 'staff-factor-reset')?.facts).toEqual({
      factor: 'false',
    });
    const boss = (await stage.admin.get('/api/staff/me')).body.id;
    expect((await reset(stage.admin, boss, 'own')).body.error.code).toBe('staff_own_factor');
    await guarded('machine@library.example');
    await stage.app.app.staff.resetFactor('machine@library.example');
    expect(await (await byLink(stage.app, 'machine@library.example', 'moderator')).me()).toBe(200);
  });

  it('does not come back with a colleague who was dismissed, nor let them in meanwhile', async () => {
    const email = 'gone@library.example';
    const { id, uri } = await guarded(email);
    const guest = await byLink(stage.app, email, 'moderator');
    await stage.admin.post(`/api/staff/${id}/dismiss`, { version: 1, key: 'go' });
    expect((await show(guest, codeOf(uri))).status).toBe(401);
    await stage.admin.post('/api/staff', { email, role: 'moderator', key: 'come back' });
    expect(await (await byLink(stage.app, email, 'moderator')).me()).toBe(200);
  });
});
