import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openTestStorage, type TestStorage } from '../../setup/storage.js';
import { openRoom, type Room } from './room.js';

let test: TestStorage;
let room: Room;
beforeAll(async () => {
  test = await openTestStorage();
});
beforeEach(async () => {
  await test.sql('DELETE FROM handover; DELETE FROM outbox');
  room = openRoom(test.storage.handovers);
});
afterAll(() => test.close());

const state = async (id: string) => (await test.storage.handovers.get(id))?.state;

async function taken(name = 'lin', by = 'ann') {
  const { id } = await room.asks(name);
  const result = await room.desk.act(await room.step(id, by), { action: 'take' });
  expect(result).toMatchObject({ ok: true });
  return id;
}

async function answered(id: string, text = 'Hello!', by = 'ann') {
  const result = await room.desk.act(await room.step(id, by), { action: 'answer', text });
  expect(result).toMatchObject({ ok: true });
}

describe('asking for a person', () => {
  it('begins a conversation, with the question when it was handed over', async () => {
    const told = await room.asks('lin', 'Where are the old maps?');
    expect(told).toMatchObject({ state: 'waiting', locale: 'en' });
    expect(told.text).toContain('I have asked for a librarian');
    expect(await room.said(told.id)).toEqual([
      'reader: Where are the old maps?',
      `service: ${told.text}`,
    ]);
    expect(await test.storage.outbox.of(told.id)).toMatchObject([
      { kind: 'handover-notice', payload: { space: 'telegram:-9' } },
    ]);
    expect(JSON.stringify(await test.storage.outbox.of(told.id))).not.toContain('maps');
  });

  it('again, tells how it stands and opens no second one', async () => {
    const first = await room.asks('lin');
    const second = await room.asks('lin');
    expect(second.id).toBe(first.id);
    expect(second.text).toContain('you keep your place');
    await room.desk.act(await room.step(first.id, 'ann'), { action: 'take' });
    expect((await room.asks('lin')).text).toContain('You are talking with a librarian');
  });

  it('speaks of a usual wait only when it knows one', async () => {
    expect((await room.asks('first')).text).toContain('as soon as they are free');
    for (const name of ['a', 'b', 'c', 'd', 'e']) {
      const { id } = await room.asks(name);
      room.later(4);
      await room.desk.act(await room.step(id, 'ann'), { action: 'take' });
    }
    const { text } = await room.asks('lin', undefined, 'zh-CN');
    expect(text).toContain('通常 5 分钟内有人来');
    expect(text).toContain('您前面还有 1 位读者');
    expect(await room.desk.figures(room.now())).toEqual({
      ...{ waiting: 2, taken: 5, medianWaitSeconds: 240 },
    });
  });

  it('outside of opening hours, names the next opening and where to write', async () => {
    room.turnTo('2026-11-29T22:00');
    const { text } = await room.asks('lin', undefined, 'zh-CN');
    expect(text).toContain('12月1日（周二）');
    expect(text).toContain('09:00');
    expect(text).toContain('service@library.example');
  });

  it('is refused with another way when everyone is busy', async () => {
    const { usualSettings } = await import('../../../src/library/handover/settings.js');
    room = openRoom(test.storage.handovers, { settings: { ...usualSettings, mostOpen: 1 } });
    await room.asks('first');
    await expect(room.asks('second')).rejects.toMatchObject({
      code: 'handover-full',
      args: { email: 'service@library.example' },
    });
  });
});

describe('a conversation', () => {
  it('goes both ways, and ends when its reader says so', async () => {
    const id = await taken();
    await room.writes('lin', 'Where are the old maps?');
    await answered(id, 'On the third floor.');
    expect((await room.said(id)).slice(1)).toEqual([
      'service: A librarian is here now. Just write here.',
      'reader: Where are the old maps?',
      'staff: On the third floor.',
    ]);
    expect(
      await room.writes('lin', 'Please end the chat at noon, I mean the exhibition'),
    ).not.toBeNull();
    expect(await state(id)).toBe('taken');
    const ended = await room.writes('lin', ' End chat. ');
    expect(ended).toMatchObject({ id, state: 'closed' });
    expect(await room.writes('lin', 'hello?')).toBeNull();
    expect(await test.storage.handovers.get(id)).toMatchObject({ closedWhy: 'reader' });
  });

  it('ends in Chinese too, in any spelling of the words', async () => {
    const { id } = await room.asks('lin', undefined, 'zh-CN');
    await room.writes('lin', '结束对话。');
    expect(await state(id)).toBe('closed');
  });

  it('goes on within a day, with a new one after it', async () => {
    const id = await taken();
    await room.desk.act(await room.step(id, 'ann'), { action: 'close' });
    room.later(23 * 60);
    expect(await room.asks('lin', 'One more thing')).toMatchObject({ id, state: 'waiting' });
    expect((await room.said(id)).at(-1)).toBe('reader: One more thing');
    await room.writes('lin', 'end chat');
    room.later(25 * 60);
    expect((await room.asks('lin')).id).not.toBe(id);
  });

  it('refuses what is too long or too fast, and takes nothing of it', async () => {
    const id = await taken();
    const before = await room.said(id);
    await expect(room.writes('lin', 'x'.repeat(2_001))).rejects.toMatchObject({
      code: 'handover-too-long',
    });
    expect(await room.said(id)).toEqual(before);
    for (let line = 0; line < 20; line += 1) await room.writes('lin', `line ${line}`);
    await expect(room.writes('lin', 'one more')).rejects.toMatchObject({ code: 'cooling-down' });
    room.later(1);
    expect(await room.writes('lin', 'one more')).toMatchObject({ state: 'taken' });
    await expect(
      room.desk.act(await room.step(id, 'ann'), { action: 'answer', text: 'x'.repeat(4_001) }),
    ).rejects.toMatchObject({ code: 'handover-too-long' });
  });

  it('takes a line once, however often it comes', async () => {
    const { id } = await room.asks('lin');
    const line = { text: 'Hello', key: 'one', at: room.now() };
    await room.desk.write(id, line);
    await room.desk.write(id, line);
    expect((await room.said(id)).filter((text) => text === 'reader: Hello')).toHaveLength(1);
  });
});

describe('two colleagues', () => {
  it('cannot both take one: the second hears who was faster', async () => {
    const { id } = await room.asks('lin');
    const [ann, bo] = [await room.step(id, 'ann'), await room.step(id, 'bo')];
    expect(await room.desk.act(ann, { action: 'take' })).toMatchObject({ ok: true });
    expect(await room.desk.act(bo, { action: 'take' })).toMatchObject({
      ...{ ok: false, code: 'stale', winner: { who: 'ann', what: 'take' } },
    });
    // The same step again, as after a lost answer, is no second one.
    expect(await room.desk.act(ann, { action: 'take' })).toMatchObject({ ok: true });
  });

  it('speak for nobody but themselves; a lead may hand over what a colleague holds', async () => {
    const id = await taken('lin', 'ann');
    const answer = { action: 'answer', text: 'me too' } as const;
    const held = { ok: false, code: 'held', winner: { who: 'ann' } };
    expect(await room.desk.act(await room.step(id, 'bo'), answer)).toMatchObject(held);
    expect(await room.desk.act(await room.step(id, 'bo'), { action: 'close' })).toMatchObject(held);
    const lead = await room.step(id, 'cai', { leads: true });
    expect(await room.desk.act(lead, answer)).toMatchObject(held);
    expect(await room.desk.act(lead, { action: 'release' })).toMatchObject({
      ...{ ok: true, handover: { state: 'waiting', takenBy: null } },
    });
    expect(await room.desk.act(await room.step(id, 'bo'), answer)).toMatchObject({
      ...{ ok: false, code: 'not_possible' },
    });
    expect(await room.desk.act(await room.step(id, 'bo'), { action: 'take' })).toMatchObject({
      ok: true,
    });
  });

  it('are told of every change, without a word of it', async () => {
    const id = await taken();
    await room.writes('lin', 'a secret question');
    expect(room.news.map(({ state }) => state)).toEqual(['waiting', 'taken', 'taken']);
    expect(JSON.stringify(room.news)).not.toContain('secret');
    expect(new Set(room.news.map(({ id }) => id))).toEqual(new Set([id]));
  });
});

describe('nobody is left without an answer', () => {
  it('after five minutes the reader is told once, with an address', async () => {
    const { id } = await room.asks('lin');
    await room.tended(4.9);
    expect(await room.said(id)).toHaveLength(1);
    await room.tended(0.1);
    await room.tended(60);
    const late = (await room.said(id)).filter((text) => text.includes('nobody is free yet'));
    expect(late).toHaveLength(1);
    expect(late[0]).toContain('service@library.example');
  });

  it('at closing time everyone who waits is told the next opening', async () => {
    room.turnTo('2026-11-24T19:58');
    const lin = await room.asks('lin');
    const wu = await room.asks('wu', undefined, 'zh-CN');
    await room.tended(3);
    await room.tended(60);
    expect((await room.said(lin.id)).slice(1)).toEqual([
      expect.stringMatching(/nobody could come before closing time.*Wed 25 Nov at 09:00/),
    ]);
    expect((await room.said(wu.id)).at(-1)).toMatch(/闭馆前没有馆员能来。.*11月25日（周三） 09:00/);
  });

  it('in the morning the five minutes begin anew', async () => {
    room.turnTo('2026-11-24T22:00');
    const { id } = await room.asks('lin');
    room.turnTo('2026-11-25T09:00');
    await room.tended();
    await room.tended(4);
    expect(await room.said(id)).toHaveLength(1);
    await room.tended(2);
    expect((await room.said(id)).at(-1)).toContain('nobody is free yet');
  });

  it('a colleague who does not answer for ten minutes gives the reader back to the queue', async () => {
    const id = await taken();
    await answered(id);
    await room.writes('lin', 'And the old maps?');
    await room.tended(9);
    expect(await state(id)).toBe('taken');
    await room.tended(1);
    expect(await test.storage.handovers.get(id)).toMatchObject({
      ...{ state: 'waiting', takenBy: null, moved: { by: 'system', how: 'away' } },
    });
    expect((await room.said(id)).at(-1)).toContain('was called away');
    // Before those who came while the colleague was away.
    await room.asks('wu');
    expect((await room.desk.list())[0]?.id).toBe(id);
  });

  it('ends after half an hour without a word of the reader, with a sentence', async () => {
    const id = await taken();
    await answered(id);
    await room.tended(29);
    expect(await state(id)).toBe('taken');
    await room.tended(1);
    expect(await test.storage.handovers.get(id)).toMatchObject({ closedWhy: 'silence' });
    expect((await room.said(id)).at(-1)).toContain('Nobody has written for half an hour');
  });

  it('gives a conversation up that nobody took in three days, with an address', async () => {
    const { id } = await room.asks('lin');
    await room.tended(3 * 24 * 60);
    expect(await test.storage.handovers.get(id)).toMatchObject({ closedWhy: 'nobody' });
    expect((await room.said(id)).at(-1)).toContain('service@library.example');
  });

  it('goes on after a restart: the timers stand in the rows', async () => {
    const { id } = await room.asks('lin');
    const now = room.now();
    room = openRoom(test.storage.handovers);
    expect(room.now()).toEqual(now);
    await room.tended(5);
    expect((await room.said(id)).at(-1)).toContain('nobody is free yet');
  });

  it('tells each thing once when two services run the timers', async () => {
    const { id } = await room.asks('lin');
    const other = openRoom(test.storage.handovers);
    await Promise.all([room.tended(5), other.tended(5)]);
    expect((await room.said(id)).filter((text) => text.includes('nobody is free'))).toHaveLength(1);
  });
});
