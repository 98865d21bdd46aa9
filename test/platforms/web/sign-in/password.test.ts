import { describe, expect, it } from 'vitest';
import { signInStage } from './stage.js';
import { byLink, linesOf, type Visitor, visitor } from './visitor.js';

const good = 'three herons over the weir';
const path = '/api/staff/me/password';

const stage = signInStage();

const signIn = (guest: Visitor, email: string, password: string) =>
  guest.post('/api/staff/sign-in/password', { email, password });

describe('a password', () => {
  it('is set without an old one, then lets its owner in, and nobody else', async () => {
    const email = 'mo@library.example';
    const mo = await byLink(stage.app, email, 'moderator');
    expect((await mo.get(path)).body).toEqual({ isSet: false, asksCurrent: false });
    expect((await mo.post(path, { password: good })).body).toEqual({ ended: 0 });
    expect((await mo.get(path)).body).toEqual({ isSet: true, asksCurrent: false });
    const there = visitor(stage.app.url);
    const entered = await signIn(there, ' Mo@Library.example', good);
    expect(entered).toMatchObject({ status: 200, body: { email, role: 'moderator' } });
    expect((await there.get('/api/staff/me/sessions')).body.sessions).toMatchObject([
      { current: true, way: 'password' },
      { current: false, way: 'link' },
    ]);
    for (const wrong of ['Three herons over the weir', good.slice(1), `${good} `]) {
      expect((await signIn(visitor(stage.app.url), email, wrong)).status, wrong).toBe(401);
    }
    const lines = await linesOf(stage.admin, entered.body.id);
    expect(lines.map(({ action }) => action)).toEqual([
      ...['sign-in-failed', 'sign-in-failed', 'sign-in-failed'],
      ...['signed-in', 'password-set', 'signed-in'],
    ]);
    expect(lines[0]).toMatchObject({ by: 'nobody', facts: { way: 'password' } });
    expect(lines[3]?.facts).toEqual({ way: 'password' });
    expect(JSON.stringify(lines)).not.toContain('herons');
  });

  it('is changed with the current one, and ends all other sign-ins', async () => {
    const email = 'lin@library.example';
    const first = await byLink(stage.app, email, 'editor');
    await first.post(path, { password: good });
    const here = visitor(stage.app.url);
    await signIn(here, email, good);
    expect((await here.get(path)).body).toEqual({ isSet: true, asksCurrent: true });
    const next = 'a lantern in the reading room';
    const wrong = await here.post(path, { current: 'not it at all', password: next });
    expect(wrong).toMatchObject({ status: 422, body: { error: { code: 'password_wrong' } } });
    expect((await here.post(path, { password: next })).status).toBe(422);
    expect(await Promise.all([first.me(), here.me()])).toEqual([200, 200]);
    expect((await here.post(path, { current: good, password: next })).body).toEqual({ ended: 1 });
    expect(await Promise.all([first.me(), here.me()])).toEqual([401, 200]);
    expect((await signIn(visitor(stage.app.url), email, good)).status).toBe(401);
    expect((await signIn(visitor(stage.app.url), email, next)).status).toBe(200);
  });

  it('that was forgotten is replaced after a new link, for a quarter of an hour', async () => {
    const email = 'forgetful@library.example';
    const before = await byLink(stage.app, email, 'moderator');
    await before.post(path, { password: good });
    const { id } = (await before.get('/api/staff/me')).body;
    const invited = await stage.admin.post(`/api/staff/${id}/invite`, { version: 1, key: 'again' });
    const token = new URL(invited.body.link).hash.slice('#token='.length);
    const late = await byLink(stage.app, email, 'moderator');
    stage.later(16 * 60_000);
    expect((await late.post(path, { password: 'quite another phrase' })).status).toBe(422);
    const back = visitor(stage.app.url);
    expect((await back.post('/api/staff/sign-in', { token })).status).toBe(200);
    expect((await back.post(path, { password: 'quite another phrase' })).status).toBe(200);
    expect((await signIn(visitor(stage.app.url), email, 'quite another phrase')).status).toBe(200);
  });

  it('that was forgotten is also replaced by whoever holds the machine', async () => {
    const email = 'remote@library.example';
    const { body } = await (await byLink(stage.app, email, 'editor')).get('/api/staff/me');
    const old = new URL(await stage.app.app.signInLink(email)).hash.slice('#token='.length);
    await stage.app.app.staff.invite(email);
    expect((await visitor(stage.app.url).post('/api/staff/sign-in', { token: old })).status).toBe(
      401,
    );
    expect(await linesOf(stage.admin, body.id)).toMatchObject([
      { action: 'staff-invited', by: 'cli' },
      { action: 'signed-in', by: body.id },
    ]);
    await expect(stage.app.app.staff.invite('nobody@library.example')).rejects.toThrow(
      'no-such-staff',
    );
  });

  it('is refused when it is guessed first', async () => {
    const guest = await byLink(stage.app, 'zhangsan@library.example', 'moderator');
    const codes = { short: 'short one', plain: 'qwertyuiop12345', own: 'zhangsan-zhangsan' };
    for (const [code, password] of Object.entries(codes)) {
      const refused = await guest.post(path, { password });
      expect(refused, password).toMatchObject({
        status: 422,
        body: { error: { code: `password_${code}` } },
      });
    }
    expect((await guest.post(path, { password: 'x'.repeat(129) })).status).toBe(422);
    expect((await guest.get(path)).body.isSet).toBe(false);
  });

  it('tells nobody who works here', async () => {
    const email = 'there@library.example';
    await (await byLink(stage.app, email, 'moderator')).post(path, { password: good });
    const withoutOne = 'linkonly@library.example';
    await byLink(stage.app, withoutOne, 'moderator');
    const answers = await Promise.all(
      [email, withoutOne, 'stranger@else.example', 'not an address'].map((name) =>
        signIn(visitor(stage.app.url), name, 'a wrong but long phrase'),
      ),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ status: 401, body: { error: { code: 'login_wrong' } } });
  });

  it('is not to be found by trying: twenty in a quarter of an hour, for whoever asks', async () => {
    const email = 'tried@library.example';
    await (await byLink(stage.app, email, 'moderator')).post(path, { password: good });
    const statuses: number[] = [];
    for (let n = 0; n < 21; n++) {
      stage.later(5_000);
      statuses.push((await signIn(visitor(stage.app.url), email, `wrong phrase ${n}`)).status);
    }
    expect(statuses).toEqual([...Array(20).fill(401), 429]);
    expect((await signIn(visitor(stage.app.url), email, good)).status).toBe(429);
    stage.later(15 * 60_000);
    expect((await signIn(visitor(stage.app.url), email, good)).status).toBe(200);
  });

  it('ends with its owner’s account, and does not come back with them', async () => {
    const email = 'gone@library.example';
    const gone = await byLink(stage.app, email, 'moderator');
    await gone.post(path, { password: good });
    const { id } = (await gone.get('/api/staff/me')).body;
    await stage.admin.post(`/api/staff/${id}/dismiss`, { version: 1, key: 'go' });
    expect((await signIn(visitor(stage.app.url), email, good)).status).toBe(401);
    await stage.admin.post('/api/staff', { email, role: 'moderator', key: 'come back' });
    expect((await signIn(visitor(stage.app.url), email, good)).status).toBe(401);
  });

  it('cannot be set by a script', async () => {
    const token = await stage.app.app.makeToken('boss@library.example', ['admin']);
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const body = JSON.stringify({ password: good });
    const answer = await fetch(stage.app.url + path, { method: 'POST', headers, body });
    expect(answer.status).toBe(403);
  });
});
