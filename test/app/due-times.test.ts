import { expect, it } from 'vitest';
import { startTestApp } from '../setup/app.js';

it('the service counts due times by the opening hours of its own library, and of named queues', async () => {
  // Ten at night; the sample library opens at nine.
  const at = new Date('2026-11-24T22:00:00+08:00');
  const house = await startTestApp({ clock: { now: () => at } });
  try {
    const { desks, storage } = house.app;
    const words = { name: 'Films', spaces: ['api:films'], languages: [], places: [], members: [] };
    const step = { key: 'q', by: 'lead', at };
    await storage.queues.make({ ...words, due: { grave: 1, other: null } }, step);
    const dueIn = async (space: string) => {
      const comment = { space, externalId: 'm', author: space, at, text: '操你妈，你这个傻逼' };
      const { case: one } = await desks.comments.submit(comment);
      return (await desks.cases.get(one?.id ?? ''))?.case.dueAt;
    };
    expect(await dueIn('api:films')).toEqual(new Date('2026-11-25T10:00:00+08:00'));
    expect(await dueIn('api:books')).toEqual(new Date('2026-11-25T13:00:00+08:00'));
  } finally {
    await house.stop();
  }
});
