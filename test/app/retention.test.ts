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
    newsroom: { stories: { forget: noted('stories') } },
  });
  const update = (id: number) => ({
    ...{ id, lane: `chat ${id}`, subject: null, person: null, content: {} },
  });
  await storage.inbox.keep('telegram:1', [update(1), update(2)], noon);
  await storage.inbox.failed('telegram:1', 1, null);
  const part = { space: 'telegram:-1', message: '7', album: 'a' };
  await storage.albums.add(part, noon);
  await storage.albums.add({ ...part, message: '8' }, noon);
  await storage.buttons.keep([{ reference: '~one', words: '["hours",{}]' }], days(30));
  const left = async () => ({
    updates: await storage.inbox.count('telegram:1'),
    album: await storage.albums.others('telegram:-1', '7'),
    button: await storage.buttons.find('~one', noon),
  });
  await job.run(days(1));
  const waiting = { waiting: 1, answering: 0, aside: 0 };
  const whole = { updates: { ...waiting, aside: 1 }, album: ['8'], button: '["hours",{}]' };
  expect(await left()).toEqual(whole);
  await job.run(days(30));
  // What was never worked off is never forgotten.
  expect(await left()).toEqual({ updates: waiting, album: ['8'], button: null });
  await job.run(days(91));
  expect((await left()).album).toEqual([]);
  expect(asked).toEqual(
    Array.from({ length: 3 }, () => ['unanswered', 'privacy', 'stories']).flat(),
  );
});
