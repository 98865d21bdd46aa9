import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AuditResponse } from '../../../src/platforms/web/contract/audit.js';
import type { CaseJson } from '../../../src/platforms/web/contract/cases.js';
import type { QueueJson } from '../../../src/platforms/web/contract/queues.js';
import type {
  AgreementResponse,
  BlindCaseJson,
  DisagreementsResponse,
} from '../../../src/platforms/web/contract/reviews.js';
import type { StaffJson } from '../../../src/platforms/web/contract/staff.js';
import { flaggedText } from './moderation.js';
import { json, noon, openWebHouse, type WebHouse } from './web-house.js';

let house: WebHouse;
let first: Record<string, string>;
let second: Record<string, string>;
let lead: Record<string, string>;
let decided: CaseJson;
beforeAll(async () => {
  house = await openWebHouse();
  first = await house.signIn('first@library.example', 'moderator');
  second = await house.signIn('second@library.example', 'moderator');
  lead = await house.signIn('lead@library.example', 'lead');
  const said = { space: 'web:main', externalId: 'c1', text: flaggedText, author: 'a', at: noon };
  await house.parts.comments.submit(said);
  const taken = await json<CaseJson>(house.post('/api/cases/next', {}, first));
  const step = { version: taken.version, key: 'k1', decision: 'ban', revision: 1 };
  decided = await json<CaseJson>(house.post(`/api/cases/${taken.id}/decide`, step, first));
});
afterAll(() => house.close());

const put = (percent: unknown, headers: Record<string, string>, version = 0) =>
  house.web.fetch(
    new Request('http://library.test/api/agreement/share', {
      method: 'PUT',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ percent, version, key: randomUUID() }),
    }),
  );

const me = (who: Record<string, string>) => house.get('/api/staff/me', who);

describe('second looks', () => {
  it('are had by as many cases as a lead says, and the audit log tells who said so', async () => {
    expect((await put(100, first)).status).toBe(403);
    expect((await put(101, lead)).status).toBe(422);
    expect((await put('all', lead)).status).toBe(422);
    expect((await put(100, lead)).status).toBe(200);
    const late = await put(50, await house.signIn('late@library.example', 'lead'));
    expect(late.status).toBe(409);
    expect(await late.json()).toMatchObject({ winner: { who: 'lead', what: 'share' } });
    const admin = await house.signIn('boss@library.example', 'admin');
    const { entries } = await json<AuditResponse>(house.get('/api/audit?group=settings', admin));
    const change = { field: 'percent', before: '5', after: '100' };
    expect(entries).toMatchObject([{ by: { name: 'lead' }, changes: [change] }]);
  });

  it('show the case to another moderator, and nothing of the decision', async () => {
    expect((await house.get('/api/reviews/next', first)).status).toBe(204);
    const answer = await house.get('/api/reviews/next', second);
    const text = await answer.text();
    expect(JSON.parse(text)).toMatchObject({ id: decided.id, text: flaggedText });
    expect(text).not.toMatch(
      /"(decision|state|events|effects|verdict|claim)"|removed|first|\bban\b/,
    );
    expect((await house.get('/api/reviews/next')).status).toBe(401);
  });

  it('keep an opinion once, and change nothing about the comment', async () => {
    const path = `/api/reviews/${decided.id}`;
    const opinion = { decision: 'keep', key: 'o1' };
    expect((await house.post(path, opinion, first)).status).toBe(409);
    expect((await house.post(path, { ...opinion, decision: 'burn' }, second)).status).toBe(422);
    expect((await house.post(path, opinion, second)).status).toBe(200);
    expect((await house.post(path, opinion, second)).status).toBe(200);
    expect((await house.post(path, { ...opinion, key: 'o2' }, lead)).status).toBe(409);
    const after = await json<CaseJson>(house.get(`/api/cases/${decided.id}`, first));
    expect(after).toMatchObject({ version: decided.version, state: 'resolved' });
    expect(after.comment.state).toBe('removed');
    const read = () => json<BlindCaseJson>(house.get('/api/reviews/next', lead));
    await expect(read()).rejects.toThrow();
  });

  it('tell everybody how far they agree, and leads where they do not', async () => {
    const own = await json<AgreementResponse>(house.get('/api/agreement', second));
    expect(own).toMatchObject({ percent: 100, pairs: null, overall: { agreed: { of: 1 } } });
    const all = await json<AgreementResponse>(house.get('/api/agreement', lead));
    expect(all.pairs).toEqual([]);
    const path = '/api/agreement/disagreements';
    expect((await house.get(path, second)).status).toBe(403);
    const { reviews } = await json<DisagreementsResponse>(house.get(path, lead));
    expect(reviews).toMatchObject([
      { case: decided.id, firstBy: 'first', first: 'ban', secondBy: 'second', second: 'keep' },
    ]);
    expect((await house.get(`${path}?cursor=made-up`, lead)).status).toBe(422);
  });

  it('tell the same of one queue, and of nothing that one does not see', async () => {
    const kit = await json<StaffJson>(house.signIn('kit@library.example', 'moderator').then(me));
    const queue = async (name: string, space: string, members: string[]) => {
      const words = { name, spaces: [space], languages: [], places: [], members };
      return (await json<QueueJson>(house.post('/api/queues', { key: name, ...words }, lead))).id;
    };
    const main = await queue('Main', 'web:main', []);
    const blog = await queue('Blog', 'api:blog', [kit.id]);
    const looks = async (query: string, who = lead) => {
      const figures = await json<AgreementResponse>(house.get(`/api/agreement?${query}`, who));
      return figures.overall.agreed?.of ?? 0;
    };
    expect([await looks(`queue=${main}`), await looks(`queue=${blog}`)]).toEqual([1, 0]);
    expect([await looks('space=web:main'), await looks('language=zh-CN')]).toEqual([1, 0]);
    const own = await house.signIn('kit@library.example', 'moderator');
    expect(await looks('', own)).toBe(0);
    expect((await house.get(`/api/agreement?queue=${main}`, own)).status).toBe(404);
    const apart = async (id: string) =>
      (
        await json<DisagreementsResponse>(
          house.get(`/api/agreement/disagreements?queue=${id}`, lead),
        )
      ).reviews.length;
    expect([await apart(main), await apart(blog)]).toEqual([1, 0]);
    expect((await house.get('/api/agreement?queue=x', lead)).status).toBe(400);
  });
});
