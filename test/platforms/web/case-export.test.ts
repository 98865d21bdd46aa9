import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AuditResponse } from '../../../src/platforms/web/contract/audit.js';
import type { CaseJson } from '../../../src/platforms/web/contract/cases.js';
import { flaggedText } from './moderation.js';
import { json, noon, openWebHouse, type WebHouse } from './web-house.js';

const CASES = 120;

let house: WebHouse;
let moderator: Record<string, string>;
let decided: CaseJson;
beforeAll(async () => {
  house = await openWebHouse();
  moderator = await house.signIn('mo@library.example', 'moderator');
  for (let n = 0; n < CASES; n++) {
    const text = n === 0 ? `=1+1 ${flaggedText}` : `${flaggedText} ${n}`;
    const said = { space: 'web:main', externalId: `c${n}`, text, author: `a${n}`, at: noon };
    await house.parts.comments.submit(said);
  }
  decided = await json<CaseJson>(house.post('/api/cases/next', {}, moderator));
  const step = { version: decided.version, key: 'k1', decision: 'remove', revision: 1 };
  await house.post(`/api/cases/${decided.id}/decide`, step, moderator);
});
afterAll(() => house.close());

const save = async (query: string) => {
  const answer = await house.get(`/api/cases/export?${query}`, moderator);
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(answer.headers.get('content-disposition')).toContain('cases.csv');
  return (await answer.text()).trim().split('\r\n');
};

describe('the queue as a file', () => {
  it('holds every case once, however many pages there are', async () => {
    const [head, ...rows] = await save('');
    expect(head).toMatch(/^id,state,space,language,opened_at,/);
    expect(rows).toHaveLength(CASES);
    expect(new Set(rows.map((row) => row.slice(0, 36))).size).toBe(CASES);
  });

  it('is narrowed as the queue is', async () => {
    const [, ...rows] = await save('state=resolved');
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatch(new RegExp(`^${decided.id},resolved,web:main,en,`));
    expect(rows[0]).toContain(',remove,mo,');
    expect(await save('state=open')).toHaveLength(CASES);
    expect(await save('state=escalated')).toHaveLength(1);
  });

  it('runs nothing in a spreadsheet', async () => {
    expect((await save('order=oldest')).join('\n')).toContain(`"'=1+1 ${flaggedText}"`);
  });

  it('is for moderators, and the audit log tells who took it along', async () => {
    const editor = await house.signIn('ed@library.example', 'editor');
    expect((await house.get('/api/cases/export', editor)).status).toBe(403);
    expect((await house.get('/api/cases/export')).status).toBe(401);
    expect((await house.get('/api/cases/export?state=lost', moderator)).status).toBe(400);
    const admin = await house.signIn('boss@library.example', 'admin');
    const { entries } = await json<AuditResponse>(house.get('/api/audit?group=data', admin));
    const taken = entries.filter(({ action }) => action === 'exported');
    expect(taken).toHaveLength(5);
    const resolved = { field: 'states', before: null, after: 'resolved' };
    expect(taken.flatMap(({ changes }) => changes)).toContainEqual(resolved);
    expect(taken[0]?.by.name).toBe('mo');
  });
});
