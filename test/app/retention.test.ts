import { afterAll, beforeAll, expect, it } from 'vitest';
import { forgettingJob } from '../../src/app/retention.js';
import { openTestStorage, type TestStorage } from '../setup/storage.js';

const noon = new Date('2026-11-24T04:00:00Z');
const days = (count: number) => new Date(noon.getTime() + count * 86_400_000);

let database: TestStorage;
beforeAll(async () => {
  database = await openTestStorage({ clock: { now: () => noon } });
});
afterAll(() => database.close());

it('every hour what was kept long enough goes, from every store that keeps for a time', async () => {
  const { storage } = database;
  const asked: string[] = [];
  const noted = (what: string) => async () => void asked.push(what);
  const job = forgettingJob({
    ...{ storage, config: { keepDays: 90 }, log: { info: () => {} } },
    bus: { publish: async () => {} },
    services: {
      unanswered: { purge: noted('unanswered') },
      privacy: { finish: noted('privacy') },
    } as never,
  });
  const update = { id: 1, lane: 'chat 7', subject: null, person: null, content: {} };
  await storage.inbox.keep('telegram:1', [update], noon);
  await storage.buttons.keep([{ reference: '~one', words: '["hours",{}]' }], days(30));
  const left = async () => ({
    updates: (await storage.inbox.count('telegram:1')).waiting,
    button: await storage.buttons.find('~one', noon),
  });
  await job.run(days(1));
  expect(await left()).toEqual({ updates: 1, button: '["hours",{}]' });
  await job.run(days(30));
  expect(await left()).toEqual({ updates: 0, button: null });
  expect(asked).toEqual(['unanswered', 'privacy', 'unanswered', 'privacy']);
});
