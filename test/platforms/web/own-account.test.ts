import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type {
  MadeTokenJson,
  SignedInsResponse,
  TokensResponse,
} from '../../../src/platforms/web/contract/own-account.js';
import type { ColleaguesResponse } from '../../../src/platforms/web/contract/staff.js';
import { json, openWebHouse, readEvents, type WebHouse } from './web-house.js';

let house: WebHouse;
let admin: Record<string, string>;
beforeAll(async () => {
  house = await openWebHouse();
  admin = await house.signIn('boss@library.example', 'admin');
});
// Nobody is in a hurry: signing in is limited to twenty a minute.
beforeEach(() => house.later(60));
afterAll(() => house.close());

const sessions = async (page: Record<string, string>) =>
  (await json<SignedInsResponse>(house.get('/api/staff/me/sessions', page))).sessions;
const status = async (page: Record<string, string>) =>
  (await house.get('/api/staff/me', page)).status;
const idOf = async (email: string) => {
  const { staff } = await json<ColleaguesResponse>(house.get('/api/staff', admin));
  return staff.find((one) => one.email === email)?.id ?? expect.fail();
};

describe('where one is signed in', () => {
  it('is told, and ended one by one or all but this', async () => {
    const email = 'mo@library.example';
    const here = await house.signIn(email, 'moderator');
    const there = await house.signIn(email, 'moderator');
    const third = await house.signIn(email, 'moderator');
    const seen = await sessions(here);
    expect(seen.filter(({ current }) => current)).toHaveLength(1);
    const [other] = (await sessions(there)).filter(({ current }) => current);
    const stream = await house.get('/api/live', there);
    const ended = await house.post(`/api/staff/me/sessions/${other?.id}/end`, {}, here);
    expect(await ended.json()).toEqual({ ended: 1 });
    expect(await readEvents(stream, 1)).toEqual([]);
    expect(await Promise.all([here, there, third].map(status))).toEqual([200, 401, 200]);
    await house.post('/api/staff/me/sessions/end-others', {}, here);
    expect(await Promise.all([here, third].map(status))).toEqual([200, 401]);
  });

  it('is one sign-in in two browsers that share it, and ends in both', async () => {
    const page = await house.signIn('shared@library.example', 'moderator');
    const copy = { ...page, 'user-agent': 'another browser' };
    expect(await sessions(copy)).toHaveLength(1);
    expect(await Promise.all([page, copy].map(status))).toEqual([200, 200]);
    await house.post('/api/staff/sign-out', {}, copy);
    expect(await Promise.all([page, copy].map(status))).toEqual([401, 401]);
  });

  it('is nobody else’s business, but an administrator may end it all', async () => {
    const victim = await house.signIn('victim@library.example', 'moderator');
    const nosy = await house.signIn('nosy@library.example', 'lead');
    const [session] = await sessions(victim);
    const id = await idOf('victim@library.example');
    const end = `/api/staff/me/sessions/${session?.id}/end`;
    expect((await house.post(end, {}, nosy)).status).toBe(404);
    expect((await house.post(`/api/staff/${id}/sign-out`, {}, nosy)).status).toBe(403);
    expect(await status(victim)).toBe(200);
    const ended = await house.post(`/api/staff/${id}/sign-out`, {}, admin);
    expect(await ended.json()).toEqual({ ended: 1 });
    expect(await status(victim)).toBe(401);
    expect((await house.post('/api/staff/nobody/sign-out', {}, admin)).status).toBe(404);
  });
});

describe('a token', () => {
  const make = (page: Record<string, string>, scopes: string[], name = 'script') =>
    house.post('/api/staff/me/tokens', { name, scopes }, page);
  const bearer = ({ token }: MadeTokenJson) => ({ authorization: `Bearer ${token}` });

  it('is told once, works as far as it was given, and until it is revoked', async () => {
    const page = await house.signIn('script@library.example', 'moderator');
    const answer = await make(page, ['cases:read'], 'figures for the wall');
    expect(answer.status).toBe(201);
    const made = await json<MadeTokenJson>(answer);
    expect((await house.get('/api/cases', bearer(made))).status).toBe(200);
    expect((await house.post('/api/cases/next', {}, bearer(made))).status).toBe(403);
    const listed = await json<TokensResponse>(house.get('/api/staff/me/tokens', page));
    expect(listed.tokens).toMatchObject([
      { id: made.id, name: 'figures for the wall', lastUsedAt: expect.any(String) },
    ]);
    expect(JSON.stringify(listed)).not.toContain(made.token);
    const revoke = `/api/staff/me/tokens/${made.id}/revoke`;
    expect((await house.post(revoke, {}, page)).status).toBe(204);
    expect((await house.get('/api/cases', bearer(made))).status).toBe(401);
    expect((await house.post(revoke, {}, page)).status).toBe(404);
  });

  it('may do no more than its owner, now and after another role', async () => {
    const page = await house.signIn('editor@library.example', 'editor');
    const { scopes } = await json<TokensResponse>(house.get('/api/staff/me/tokens', page));
    expect(scopes).toEqual(['comments:write', 'announcements:write', 'handovers:write']);
    const refused = await make(page, ['announcements:write', 'admin']);
    expect(refused.status).toBe(403);
    expect(await refused.text()).toContain('no more than you may yourself');
    expect((await make(page, [])).status).toBe(422);
    const made = await json<MadeTokenJson>(make(page, ['announcements:write']));
    expect((await house.get('/api/announcements', bearer(made))).status).toBe(200);
    const id = await idOf('editor@library.example');
    const step = { version: 1, key: 'demote', role: 'moderator' };
    await house.post(`/api/staff/${id}/role`, step, admin);
    expect((await house.get('/api/announcements', bearer(made))).status).toBe(403);
  });

  it('makes and sees no others, and no sign-ins', async () => {
    const script = await house.token('all@library.example', 'admin', ['admin']);
    expect((await make(script, ['cases:read'])).status).toBe(403);
    for (const path of ['tokens', 'sessions']) {
      expect((await house.get(`/api/staff/me/${path}`, script)).status).toBe(403);
    }
  });

  it('of a moderator who was dismissed stays void when they come back', async () => {
    const page = await house.signIn('gone@library.example', 'moderator');
    const made = await json<MadeTokenJson>(make(page, ['cases:read']));
    const id = await idOf('gone@library.example');
    await house.post(`/api/staff/${id}/dismiss`, { version: 1, key: 'go' }, admin);
    expect((await house.get('/api/cases', bearer(made))).status).toBe(401);
    const back = { email: 'gone@library.example', role: 'moderator', key: 'back' };
    expect((await house.post('/api/staff', back, admin)).status).toBe(201);
    expect((await house.get('/api/cases', bearer(made))).status).toBe(401);
    expect(await status(page)).toBe(401);
  });
});
