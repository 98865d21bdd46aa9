import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changesOf } from '../../../src/platforms/web/audit-json.js';
import type { InvitationJson } from '../../../src/platforms/web/contract/accounts.js';
import type { AuditResponse } from '../../../src/platforms/web/contract/audit.js';
import { json, openWebHouse, type WebHouse } from './web-house.js';

let house: WebHouse;
let admin: Record<string, string>;
beforeAll(async () => {
  house = await openWebHouse();
  admin = await house.signIn('boss@library.example', 'admin');
});
afterAll(() => house.close());

const read = async (query = '') => json<AuditResponse>(house.get(`/api/audit?${query}`, admin));

describe('the audit log', () => {
  it('tells who came in, who failed to and who left, and from where only by a hash', async () => {
    await house.post('/api/staff/sign-in', { token: 'guessed' });
    const page = await house.signIn('mo@library.example', 'moderator');
    await house.post('/api/staff/sign-out', {}, page);
    const { entries } = await read('group=sign-in');
    const told = entries.map(({ action, by }) => `${by.name} ${action}`);
    expect(told.sort()).toEqual([
      'Somebody unknown sign-in-failed',
      'boss signed-in',
      'mo signed-in',
      'mo signed-out',
    ]);
    const [origin] = new Set(entries.map((entry) => entry.origin));
    expect(origin).toMatch(/^[0-9a-f]{16}$/);
    expect(JSON.stringify(entries)).not.toMatch(/127\.0\.0\.1|guessed/);
  });

  it('is not filled by guesses: ten a minute are taken down, however many addresses guess', async () => {
    house.later(120);
    const before = (await read('group=sign-in&limit=100')).entries.length;
    for (let n = 0; n < 15; n++) await house.post('/api/staff/sign-in', { token: `guess-${n}` });
    expect((await read('group=sign-in&limit=100')).entries.length).toBe(before + 10);
  });

  it('tells what was changed, and never a link', async () => {
    const body = { email: 'lin@library.example', role: 'editor', key: 'add-lin' };
    const { account, link } = await json<InvitationJson>(house.post('/api/staff', body, admin));
    const step = { version: 1, key: 'lin-lead', role: 'lead' };
    await house.post(`/api/staff/${account.id}/role`, step, admin);
    const { entries } = await read(`subject=${account.id}`);
    expect(entries.map(({ action }) => action).sort()).toEqual(['staff-added', 'staff-role']);
    expect(entries.find(({ action }) => action === 'staff-role')).toMatchObject({
      by: { name: 'boss' },
      subject: { id: account.id, name: 'lin' },
      changes: [{ field: 'role', before: 'editor', after: 'lead' }],
    });
    expect(JSON.stringify(await read())).not.toContain(new URL(link).hash.slice(7));
  });

  it('is asked by days of the library, and by pages', async () => {
    expect((await read('from=2026-11-24&to=2026-11-24')).entries).not.toEqual([]);
    expect((await read('to=2026-11-23')).entries).toEqual([]);
    expect((await read('from=2026-11-25')).entries).toEqual([]);
    const first = await read('limit=2');
    const second = await read(`limit=2&cursor=${first.next}`);
    const ids = [...first.entries, ...second.entries].map(({ id }) => id);
    expect(new Set(ids).size).toBe(4);
    expect((await house.get('/api/audit?cursor=made-up', admin)).status).toBe(422);
    expect((await house.get('/api/audit?group=gossip', admin)).status).toBe(400);
  });

  it('is saved as CSV, whole, and nothing in it is calculated', async () => {
    const name = '=HYPERLINK("http://evil.example")';
    const body = { email: 'eve@library.example', name, role: 'editor', key: 'add-eve' };
    await house.post('/api/staff', body, admin);
    const answer = await house.get('/api/audit/export?group=accounts', admin);
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toContain('audit.csv');
    const text = await answer.text();
    expect(text).toMatch(/^at,by,by_id,action,subject,/);
    expect(text).toContain(`"'=HYPERLINK(""http://evil.example"")"`);
    expect(text.match(/staff-added/g)).toHaveLength(2);
  });

  it.each(['moderator', 'editor', 'lead'] as const)('is not for a %s', async (role) => {
    const page = await house.signIn(`a-${role}@library.example`, role);
    for (const path of ['/api/audit', '/api/audit/export']) {
      expect((await house.get(path, page)).status).toBe(403);
      expect((await house.get(path)).status).toBe(401);
    }
  });
});

describe('what changed', () => {
  it('is each fact that differs, by its path', () => {
    const before = { mayAct: false, policy: { limits: { review: 0.25 }, reasons: ['a', 'b'] } };
    const after = { mayAct: false, policy: { limits: { review: 0.5 }, reasons: ['a'] }, note: 'x' };
    expect(changesOf({ before, after })).toEqual([
      { field: 'policy.limits.review', before: '0.25', after: '0.5' },
      { field: 'policy.reasons', before: 'a, b', after: 'a' },
      { field: 'note', before: null, after: 'x' },
    ]);
    expect(changesOf({ before, after: null })).toEqual([]);
  });
});
