import { beforeEach, expect, it } from 'vitest';
import type { ChatDoor } from '../../src/platforms/door.js';
import { forEachChat } from './chat-places.js';

/** A busy machine takes its time. */
const patient = { timeout: 15_000 };

/** What every platform where people chat has to do alike. */
forEachChat('a door to where people chat', (place) => {
  let door: ChatDoor;
  beforeEach(async () => {
    door = await place.open();
  });

  const heard = () => place.house().received.map(({ text }) => text);
  const deliver = (recipient: string, text = 'Closed this Saturday.') =>
    door.carrier.deliver({ announcement: 'a', recipient } as never, text);
  const inAnHour = () => new Date(place.house().clock.now().getTime() + 3_600_000);

  it('hands what is said there to moderation: what, where, by whom', async () => {
    const id = await place.says('A lovely reading room.');
    await expect.poll(heard, patient).toEqual(['A lovely reading room.']);
    const { space, id: authorId } = place.author();
    expect(place.house().received[0]).toMatchObject({
      ...{ space, externalId: id, authorId, authorName: expect.stringContaining('Ann') },
      author: place.house().hashPerson(place.platform, authorId),
    });
  });

  it('takes an edit for a new text of the same comment', async () => {
    const id = await place.says('First thoughts.');
    await expect.poll(heard, patient).toEqual(['First thoughts.']);
    await place.edits(id, 'Second thoughts.');
    await expect.poll(heard, patient).toEqual(['First thoughts.', 'Second thoughts.']);
    const ids = place.house().received.map(({ externalId }) => externalId);
    expect(ids).toEqual([id, id]);
  });

  it('hands nothing on from a place that is not for readers', async () => {
    place.house().roles.set(place.author().space, 'editors');
    await place.says('Between colleagues.');
    await place.asks('where is the ford?');
    await expect.poll(place.answers, patient).toHaveLength(1);
    expect(heard()).toEqual([]);
  });

  it('answers what is put to it, and takes it for no comment', async () => {
    await place.asks('where is the ford?');
    await expect.poll(place.answers, patient).toHaveLength(1);
    expect((await place.answers())[0]).toMatch(/^The ford of/);
    expect(heard()).toEqual([]);
  });

  it('answers after the platform asked to wait, once', async () => {
    place.isBusy(0.3);
    await place.asks('where is the ford?');
    const soon = () => {
      place.house().later(1);
      return place.answers();
    };
    await expect.poll(soon, patient).toHaveLength(1);
    await place.asks('where is the ford of 沂水?');
    await expect.poll(place.answers, patient).toHaveLength(2);
  });

  it('takes a message away once', async () => {
    const id = await place.says('Rude.');
    const { space } = place.author();
    expect(await door.actions.remove(space, id)).toBe('done');
    expect(await door.actions.remove(space, id)).toBe('gone');
    expect(await door.actions.remove(space, 'no number')).toBe('gone');
  });

  it('mutes, sends out, bans, and takes each back, as often as it is asked', async () => {
    const { actions } = door;
    const author = place.author();
    await place.says('Rude.');
    const until = inAnHour();
    const ours = [{ at: place.house().clock.now(), until }];
    for (const _twice of [1, 2]) expect(await actions.mute?.(author, until)).toBe('done');
    expect(await actions.unmute?.(author, ours)).toBe('done');
    for (const _twice of [1, 2]) expect(await actions.ban?.(author, until)).toBe('done');
    expect(await actions.unban?.(author, ours)).toBe('done');
    expect(await actions.unban?.(author, ours)).toBe('gone');
  });

  it('sends somebody out once', async () => {
    await place.says('Rude.');
    expect(await door.actions.kick?.(place.author())).toBe('done');
    expect(await door.actions.kick?.(place.author())).toBe('gone');
  });

  it('writes to an author privately, and knows when they take nothing', async () => {
    await place.says('Rude.');
    expect(await door.actions.notify?.(place.author(), 'It was removed.')).toBe('done');
    place.shutsOut();
    expect(await door.actions.notify?.(place.author(), 'It was removed.')).toBe('gone');
  });

  it.each(['rights', 'token'] as const)('tells why it cannot, as a reason: %s', async (why) => {
    await place.says('Rude.');
    place.refuses(why);
    const refusal = { reason: { why, platform: place.platform } };
    await expect(door.actions.mute?.(place.author(), null)).rejects.toMatchObject(refusal);
    await expect(door.actions.ban?.(place.author(), null)).rejects.toMatchObject(refusal);
    await expect(door.actions.kick?.(place.author())).rejects.toMatchObject(refusal);
  });

  it('carries an announcement, and knows what became of it', async () => {
    const { space } = place.author();
    await place.says('Anybody here?');
    const sent = { state: 'sent', messageId: expect.stringMatching(/^\d+$/) };
    expect(await deliver(space)).toEqual(sent);
    expect((await place.answers()).at(-1)).toBe('Closed this Saturday.');
    expect(await deliver(place.nowhere)).toMatchObject({ state: 'failed' });
    expect(await deliver('web:main')).toMatchObject({ state: 'failed' });
    place.isBusy(60);
    expect(await deliver(space)).toMatchObject({ state: 'ready', reason: '429' });
    expect(await deliver(space)).toMatchObject({ state: 'ready', reason: 'waiting' });
  });

  it('hears nothing any more when it is closed, and everything since when it is open again', async () => {
    await place.says('While it is open.');
    await expect.poll(heard, patient).toEqual(['While it is open.']);
    await place.close(door);
    await place.says('While it is closed.');
    expect(heard()).toEqual(['While it is open.']);
    door = await place.open();
    await expect.poll(heard, patient).toEqual(['While it is open.', 'While it is closed.']);
  });
});
