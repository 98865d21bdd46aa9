import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  openPostgresDatabase,
  type PostgresDatabase,
  postgresUrl,
  redisUrl,
} from '../contracts/databases.js';
import { startTestApp, type TestApp } from '../setup/app.js';

const [postgres, redis] = await Promise.all([postgresUrl(), redisUrl()]);

/** Two processes of one installation: readers come to one, background work is done by the other. */
function suite(server: string, bus: string): void {
  let database: PostgresDatabase;
  let door: TestApp;
  let office: TestApp;

  beforeAll(async () => {
    database = await openPostgresDatabase(server);
    const shared = {
      DATABASE_URL: database.url,
      REDIS_URL: bus,
      WENJIN_SECRET: `${randomUUID()}${randomUUID()}`,
    };
    door = await startTestApp({ environment: { ...shared, WENJIN_ROLES: 'web' } });
    office = await startTestApp({ environment: { ...shared, WENJIN_ROLES: 'web,worker' } });
  }, 120_000);
  afterAll(async () => {
    await Promise.all([door?.stop(), office?.stop()]);
    await database?.drop();
  });

  const json = { 'content-type': 'application/json' };
  const post = (app: TestApp, path: string, body: object, headers = {}) =>
    fetch(`${app.url}${path}`, {
      method: 'POST',
      headers: { ...json, ...headers },
      body: JSON.stringify(body),
    });

  async function bearer(app: TestApp, email: string): Promise<Record<string, string>> {
    await app.signInLink(email, 'lead');
    return { authorization: `Bearer ${await app.app.makeToken(email)}` };
  }

  it('what one is told the other answers', async () => {
    const mei = await bearer(office, 'mei@library.example');
    const notice = {
      key: randomUUID(),
      halls: { north: 'closed' },
      days: '2030-05-06',
      text: { 'zh-CN': '电力检修', en: 'Power works' },
    };
    expect((await post(office, '/api/notices', notice, mei)).status).toBeLessThan(300);
    await vi.waitFor(
      async () => {
        const answer = await fetch(`${door.url}/api/hours?date=2030-05-06&hall=north`);
        const { hours } = (await answer.json()) as { hours: { state: string }[] };
        expect(hours[0]?.state).toBe('closed');
      },
      { timeout: 20_000 },
    );
  });

  it('a case opened at one is decided at the other, and the first hears of it', async () => {
    const mei = await bearer(door, 'mei@library.example');
    const heard = new Promise<string>((resolve, reject) => {
      fetch(`${door.url}/api/live`, { headers: mei })
        .then(async (response) => {
          let text = '';
          for await (const chunk of response.body ?? []) {
            text += Buffer.from(chunk).toString('utf8');
            if (text.includes('resolved')) return resolve(text);
          }
        })
        .catch(reject);
    });
    const comment = { externalId: randomUUID(), text: '傻逼，滚', author: { id: '7' } };
    const taken = await post(door, '/api/comments', comment, mei);
    const { case: opened } = (await taken.json()) as { case: { id: string; version: number } };
    const decision = { version: opened.version, key: randomUUID(), decision: 'remove' };
    const decided = await post(office, `/api/cases/${opened.id}/decide`, decision, mei);
    expect(decided.status).toBe(200);
    expect(await heard).toContain(opened.id);
  });

  it('refuses to share a Redis without a secret that is given', async () => {
    const environment = { DATABASE_URL: database.url, REDIS_URL: bus, WENJIN_SECRET: '' };
    await expect(startTestApp({ environment })).rejects.toMatchObject({ code: 'secret-needed' });
  });
}

if (postgres.url !== null && redis.url !== null) {
  const [server, bus] = [postgres.url, redis.url];
  describe('two processes on PostgreSQL and Redis', { timeout: 60_000 }, () => suite(server, bus));
} else {
  describe(`two processes: NOT RUN, ${postgres.why || redis.why}`, () => {
    it('says why', () => expect(postgres.why || redis.why).not.toBe(''));
  });
}
