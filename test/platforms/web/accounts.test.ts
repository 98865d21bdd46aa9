import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AccountJson, InvitationJson } from '../../../src/platforms/web/contract/accounts.js';
import type { ColleaguesResponse } from '../../../src/platforms/web/contract/staff.js';
import { cookieOf, json, openWebHouse, readEvents, type WebHouse } from './web-house.js';

let house: WebHouse;
let admin: Record<string, string>;
beforeAll(async () => {
  house = await openWebHouse();
  admin = await house.signIn('boss@library.example', 'admin');
});
afterAll(() => house.close());

let keys = 0;
const key = () => {
  keys += 1;
  return `key-${keys}`;
};
const add = (name: string, role: AccountJson['role'] = 'moderator') =>
  house.post('/api/staff', { email: `${name}@library.example`, role, key: key() }, admin);
const step = (account: AccountJson, name: string, more: object = {}) =>
  house.post(
    `/api/staff/${account.id}/${name}`,
    { version: account.version, key: key(), ...more },
    admin,
  );
const enter = async ({ link }: InvitationJson) => {
  const token = new URL(link).hash.replace('#token=', '');
  return house.post('/api/staff/sign-in', { token });
};

describe('an invitation', () => {
  it('adds a colleague and is a link for one sign-in, for a day', async () => {
    const answer = await add('lin', 'editor');
    expect(answer.status).toBe(201);
    const invited = await json<InvitationJson>(answer);
    expect(invited.account).toMatchObject({ name: 'lin', role: 'editor', state: 'invited' });
    expect(invited.expiresAt).toBe('2026-11-25T04:00:00.000Z');
    expect((await enter(invited)).status).toBe(200);
    expect((await enter(invited)).status).toBe(401);
    const { accounts } = await json<ColleaguesResponse>(house.get('/api/staff', admin));
    expect(accounts?.find(({ name }) => name === 'lin')?.state).toBe('working');
  });

  it('voids the link before it, and lasts a quarter of an hour for whoever was here', async () => {
    const first = await json<InvitationJson>(add('wang'));
    const second = await json<InvitationJson>(step(first.account, 'invite'));
    expect((await enter(first)).status).toBe(401);
    expect((await enter(second)).status).toBe(200);
    const third = await json<InvitationJson>(step(first.account, 'invite'));
    expect(third.expiresAt).toBe('2026-11-24T04:15:00.000Z');
  });

  it('is not for someone on the list, nor for what is no address', async () => {
    await add('zhao');
    const again = await add('zhao');
    expect(again.status).toBe(409);
    expect(await again.text()).toContain('zhao is on the list already');
    const wrong = { email: 'no address', role: 'lead', key: key() };
    expect((await house.post('/api/staff', wrong, admin)).status).toBe(422);
  });
});

describe('a role', () => {
  it('counts from the next step on', async () => {
    const invited = await json<InvitationJson>(add('qian', 'editor'));
    const entered = await enter(invited);
    const page = { cookie: cookieOf(entered), origin: 'http://library.test' };
    expect((await house.get('/api/cases', page)).status).toBe(403);
    const changed = await json<AccountJson>(step(invited.account, 'role', { role: 'moderator' }));
    expect(changed).toMatchObject({ role: 'moderator', version: 2 });
    expect((await house.get('/api/cases', page)).status).toBe(200);
  });

  it('is changed on the version that was seen', async () => {
    const { account } = await json<InvitationJson>(add('sun'));
    await step(account, 'role', { role: 'lead' });
    const late = await step(account, 'role', { role: 'editor' });
    expect(late.status).toBe(409);
    expect(await late.json()).toMatchObject({
      error: { code: 'staff_stale', message: expect.stringContaining('boss changed this account') },
      winner: { who: 'boss', what: 'staff-role' },
    });
  });
});

describe('dismissing', () => {
  it('ends sessions in every browser, tokens and live streams at once', async () => {
    const bearer = await house.token('li@library.example', 'moderator', ['cases:read']);
    const signIn = () => house.signIn('li@library.example', 'moderator');
    const pages = [await signIn(), await signIn()];
    const stream = await house.get('/api/live', pages[0]);
    const { accounts } = await json<ColleaguesResponse>(house.get('/api/staff', admin));
    const account = accounts?.find(({ name }) => name === 'li') ?? expect.fail();
    for (const who of [...pages, bearer]) {
      expect((await house.get('/api/cases', who)).status).toBe(200);
    }
    const gone = await json<AccountJson>(step(account, 'dismiss'));
    expect(gone.state).toBe('dismissed');
    for (const who of [...pages, bearer]) {
      expect((await house.get('/api/cases', who)).status).toBe(401);
    }
    // Reading it to its end shows that it has one.
    expect(await readEvents(stream, 1)).toEqual([]);
    const { staff } = await json<ColleaguesResponse>(house.get('/api/staff', admin));
    expect(staff.map(({ name }) => name)).not.toContain('li');
  });

  it('does not reach the last administrator, nor does another role', async () => {
    const { accounts } = await json<ColleaguesResponse>(house.get('/api/staff', admin));
    const boss = accounts?.find(({ name }) => name === 'boss') ?? expect.fail();
    for (const answer of [
      await step(boss, 'dismiss'),
      await step(boss, 'role', { role: 'lead' }),
    ]) {
      expect(answer.status).toBe(409);
      expect(await answer.text()).toContain('boss is the last administrator');
    }
  });
});

describe('the list', () => {
  it.each(['moderator', 'editor', 'lead'] as const)('is not for a %s', async (role) => {
    const page = await house.signIn(`a-${role}@library.example`, role);
    expect(await json(house.get('/api/staff', page))).not.toHaveProperty('accounts');
    const body = { email: 'friend@library.example', role: 'admin', key: key() };
    expect((await house.post('/api/staff', body, page)).status).toBe(403);
    const { accounts } = await json<ColleaguesResponse>(house.get('/api/staff', admin));
    const boss = accounts?.find(({ name }) => name === 'boss') ?? expect.fail();
    for (const name of ['invite', 'role', 'dismiss']) {
      const seen = { version: boss.version, key: key(), ...(name === 'role' && { role: 'lead' }) };
      expect((await house.post(`/api/staff/${boss.id}/${name}`, seen, page)).status).toBe(403);
    }
  });

  it('is for a token of an administrator only with the scope admin', async () => {
    const narrow = await house.token('script@library.example', 'admin', ['cases:read']);
    expect(await json(house.get('/api/staff', narrow))).not.toHaveProperty('accounts');
    const wide = await house.token('script@library.example', 'admin', ['admin']);
    expect(await json(house.get('/api/staff', wide))).toHaveProperty('accounts');
  });
});
