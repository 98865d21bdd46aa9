import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseJson } from '../../../src/platforms/web/contract/cases.js';
import type { QueueJson } from '../../../src/platforms/web/contract/queues.js';
import type { ColleaguesResponse } from '../../../src/platforms/web/contract/staff.js';
import type { StatisticsResponse } from '../../../src/platforms/web/contract/statistics.js';
import { flaggedText } from './moderation.js';
import { json, noon, openWebHouse, type WebHouse } from './web-house.js';

let house: WebHouse;
let moderator: Record<string, string>;
beforeAll(async () => {
  house = await openWebHouse();
  moderator = await house.signIn('mo@library.example', 'moderator');
  await house.storage.spaces.ensure({ id: 'api:=1+1', platform: 'api', name: '=1+1', at: noon });
  for (const space of ['web:main', 'api:=1+1']) {
    const said = { space, externalId: 'c1', text: flaggedText, author: 'a', at: noon };
    await house.parts.comments.submit(said);
  }
  house.later(2 * 3600);
  const taken = await json<CaseJson>(house.post('/api/cases/next', {}, moderator));
  const step = { version: taken.version, key: 'k1', decision: 'remove', revision: 1 };
  await house.post(`/api/cases/${taken.id}/decide`, step, moderator);
});
afterAll(() => house.close());

const read = (query = '') =>
  json<StatisticsResponse>(house.get(`/api/statistics?${query}`, moderator));

describe('the figures of the queue', () => {
  it('are those of thirty days of the library, unless others are asked for', async () => {
    const figures = await read();
    expect(figures).toMatchObject({
      ...{ zone: 'Asia/Shanghai', from: '2026-10-26', to: '2026-11-24', missing: 0 },
      open: { cases: 1, late: 0, states: { open: 1 }, oldest: noon.toISOString() },
      total: { opened: 2, decided: 1 },
    });
    expect(figures.total.waits?.median).toBeGreaterThan(7_000);
    expect(figures.days).toHaveLength(30);
    // Other rules may have found something in it as well.
    const links = figures.rules.filter(({ rule }) => rule === 'links');
    expect(links).toMatchObject([{ hits: 1, agreed: 1 }]);
    expect((await read('days=7')).days).toHaveLength(7);
    expect(figures.spaces.map(({ name }) => name)).toContain('=1+1');
  });

  it('narrow to spaces and languages', async () => {
    expect((await read('space=web:main&language=en')).total.opened).toBe(1);
    expect((await read('space=web:main,api:%3D1%2B1')).total.opened).toBe(2);
    expect((await read('language=zh-CN')).total.opened).toBe(0);
  });

  it('are those of a named queue, and of nothing that one does not see', async () => {
    const lead = await house.signIn('jun@library.example', 'lead');
    const mei = await house.signIn('mei@library.example', 'moderator');
    const { staff } = await json<ColleaguesResponse>(house.get('/api/staff', lead));
    const members = staff.flatMap(({ name, id }) => (name === 'mei' ? [id] : []));
    const queue = async (name: string, space: string, members: string[]) => {
      const words = { name, spaces: [space], languages: [], places: [], members };
      return (await json<QueueJson>(house.post('/api/queues', { key: name, ...words }, lead))).id;
    };
    const [main, other] = [
      await queue('Main', 'web:main', members),
      await queue('Other', 'api:=1+1', []),
    ];
    const spacesOf = async (query: string, who: Record<string, string>) => {
      const figures = await json<StatisticsResponse>(house.get(`/api/statistics?${query}`, who));
      expect(figures.total.opened).toBe(figures.spaces.length);
      return figures.spaces.map(({ id }) => id);
    };
    expect(await spacesOf('', mei)).toEqual(['web:main']);
    expect(await spacesOf('space=api:%3D1%2B1', mei)).toEqual([]);
    expect((await house.get(`/api/statistics?queue=${other}`, mei)).status).toBe(404);
    const file = `/api/statistics/export?table=spaces&queue=${other}`;
    expect((await house.get(file, mei)).status).toBe(404);
    const own = await house.get('/api/statistics/export?table=spaces', mei);
    expect(await own.text()).not.toContain('1+1');
    expect(await spacesOf(`queue=${main}`, lead)).toEqual(['web:main']);
    expect(await spacesOf(`queue=${other}`, lead)).toEqual(['api:=1+1']);
    expect((await house.get('/api/statistics?queue=1', lead)).status).toBe(400);
  });

  it('are for those who work on the queue', async () => {
    const editor = await house.signIn('ed@library.example', 'editor');
    expect((await house.get('/api/statistics')).status).toBe(401);
    expect((await house.get('/api/statistics', editor)).status).toBe(403);
    expect((await house.get('/api/statistics/export?table=days', editor)).status).toBe(403);
    const token = await house.token('script@library.example', 'moderator', ['cases:read']);
    expect((await house.get('/api/statistics', token)).status).toBe(200);
    const other = await house.token('other@library.example', 'moderator', ['comments:write']);
    expect((await house.get('/api/statistics', other)).status).toBe(403);
  });

  it('refuse what nobody offered', async () => {
    for (const query of ['days=8', 'days=', 'space=', `language=${'x'.repeat(101)}`]) {
      expect((await house.get(`/api/statistics?${query}`, moderator)).status, query).toBe(400);
    }
    const table = await house.get('/api/statistics/export?table=people', moderator);
    expect(table.status).toBe(400);
  });

  it('are saved as CSV, a table at a time, and nothing in it is calculated', async () => {
    const save = async (table: string) => {
      const answer = await house.get(`/api/statistics/export?days=7&table=${table}`, moderator);
      expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
      expect(answer.headers.get('content-disposition')).toContain(`statistics-${table}.csv`);
      return (await answer.text()).trim().split('\r\n');
    };
    const days = await save('days');
    expect(days).toHaveLength(8);
    expect(days[0]).toBe('day,opened,decided,cleared,median_seconds,p90_seconds');
    expect(days.at(-1)).toMatch(/^2026-11-24,2,1,0,7\d{3},7\d{3}$/);
    expect((await save('spaces')).join('\n')).toContain(`api:=1+1,"'=1+1",`);
    expect((await save('languages'))[1]).toMatch(/^en,en,2,1,0,/);
    expect((await save('rules'))[1]).toMatch(/^links,,1,1,1,0\.2/);
  });
});
