import { afterAll, beforeAll, expect, it } from 'vitest';
import type { BusEvent } from '../../../src/bus/ports.js';
import { loadI18n } from '../../../src/core/i18n.js';
import { createQueueDesk } from '../../../src/moderation/queues/desk.js';
import { createBoard } from '../../../src/platforms/cases/board.js';
import { press } from '../../../src/platforms/cases/press.js';
import type { DoorParts } from '../../../src/platforms/door.js';
import { startTestApp, type TestApp } from '../../setup/app.js';

const noon = new Date('2026-11-24T04:00:00Z');
const clock = { now: () => noon };
const i18n = await loadI18n('locales', 'en');
const text = '代开发票，加我好友办理';

let house: TestApp;
let mei: string;
beforeAll(async () => {
  house = await startTestApp({ clock });
  const { storage } = house.app;
  mei = (await storage.staff.put({ email: 'mei@library.example', role: 'moderator', at: noon })).id;
  for (const name of ['books', 'all']) {
    const id = `discord:${name}`;
    await storage.spaces.ensure({ id, platform: 'discord', name, at: noon });
    await storage.spaces.update(id, { role: 'moderators' });
  }
  const words = { name: 'Books', spaces: ['api:books'], languages: [], members: [mei] };
  const step = { key: 'q', by: 'lead', at: noon };
  const due = { grave: null, other: null };
  await storage.queues.make({ ...words, places: ['discord:books'], due }, step);
});
afterAll(() => house.stop());

async function flagged(space: string, externalId: string): Promise<string> {
  const comment = { space, externalId, text, author: externalId, at: noon };
  return (await house.app.desks.comments.submit(comment)).case?.id ?? expect.fail();
}

it('a button does nothing to a case that its presser does not see', async () => {
  const { storage, desks } = house.app;
  const parts = {
    ...{ i18n, clock, cases: desks.cases, spaces: storage.spaces },
    ...{ hashPerson: () => 'p', localeOf: async () => 'en' },
    staffOf: async () => ({ staff: mei, role: 'moderator' }),
  } as unknown as DoorParts;
  const speaker = { platform: 'discord', id: '1' } as Parameters<typeof press>[1];
  const films = await flagged('api:films', 'f');
  const told = await press(parts, speaker, { move: 'remove', id: films, version: 1 });
  expect(told).toBe(i18n.say('en', 'card-press-missing'));
  expect((await desks.cases.get(films))?.case.state).toBe('open');
  const books = await flagged('api:books', 'b');
  const done = await press(parts, speaker, { move: 'remove', id: books, version: 1 });
  expect(done).toBe(i18n.say('en', 'card-pressed-remove'));
});

it('a place of a queue gets the cards of its cases alone, a place of none all', async () => {
  const { storage, desks } = house.app;
  const posted: string[] = [];
  const listeners: ((event: BusEvent) => void)[] = [];
  const queues = createQueueDesk({ queues: storage.queues, leads: async () => false });
  const board = createBoard({
    ...{ platform: 'discord', i18n, cards: storage.cards, cases: desks.cases },
    ...{ spaces: storage.spaces, names: async (id) => id, isShownIn: queues.isShownIn },
    carrier: {
      post: async (space, card) => {
        posted.push(`${space} ${card.text}`);
        return `m${posted.length}`;
      },
      edit: async () => 'done',
    },
    bus: {
      subscribe(listener) {
        listeners.push(listener);
        return () => {};
      },
    },
    log: { info: () => {}, warn: () => {}, error: () => {} },
  });
  board.open();
  for (const space of ['api:films', 'api:books']) {
    const id = await flagged(space, `card ${space}`);
    for (const hear of listeners) hear({ kind: 'case', id, state: 'open', version: 1, by: 'rule' });
  }
  await board.close();
  const inPlace = (place: string) => posted.filter((line) => line.startsWith(place));
  expect(inPlace('discord:all')).toHaveLength(2);
  expect(inPlace('discord:books')).toEqual([expect.stringContaining('api:books')]);
});
