import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createDiscord } from '../../src/platforms/discord/index.js';
import type { ChatDoor } from '../../src/platforms/door.js';
import { createSeal } from '../../src/platforms/writing/seal.js';
import { type FakeDiscord, startFakeDiscord } from '../fakes/discord-server.js';
import { type SmallHouse, smallHouse } from '../fakes/small-house.js';

const EPHEMERAL = 64;

/** The real discord.js against Discord on loopback. */
describe('Discord, over the wire', () => {
  let house: SmallHouse;
  let discord: FakeDiscord;
  let door: ChatDoor;

  beforeAll(async () => {
    discord = await startFakeDiscord();
  });

  afterAll(() => discord.close());

  beforeEach(async () => {
    house = await smallHouse();
    await reopen();
  });

  afterEach(() => door.stop());

  async function reopen() {
    house.lines.length = 0;
    door = createDiscord({ ...house, token: discord.token, apiUrl: discord.apiUrl });
    await door.start();
    await expect.poll(() => house.lines, { timeout: 5_000 }).toContain('Discord: listening');
  }

  /** What was asked of Discord so far. */
  const requests = (method: string, path: RegExp) =>
    discord.front.requests.filter((one) => one.method === method && path.test(one.path));
  const channel = () => discord.twin.channel(discord.reading);
  const ann = () => channel().user(discord.ann);
  const answers = async () =>
    (await channel().getMessages()).filter(({ author }) => author.id === discord.botId);

  /** What the bot says next, after `act`. */
  async function answerTo(act: () => Promise<unknown>) {
    const before = (await answers()).length;
    await act();
    await expect.poll(async () => (await answers()).length, { timeout: 5_000 }).toBe(before + 1);
    return (await answers()).at(-1);
  }

  it('answers a command, a free question and a pressed button', async () => {
    const options = [{ name: 'river', type: 3, value: '泗水' }];
    const first = await answerTo(() => ann().runSlashCommand({ name: 'ford', options }));
    expect(first?.content).toBe('The ford of 泗水 is <east> & near.');
    expect(first?.embeds[0]?.fields).toMatchObject([
      { name: '10:00', value: '\\*ferry\\*' },
      { name: '1. Analects 18', value: '子路问津' },
    ]);
    expect(first?.flags).not.toBe(EPHEMERAL);

    const asked = `<@${discord.botId}> where is the ford?`;
    const second = await answerTo(() => ann().sendMessage({ content: asked }));
    expect(second?.content).toContain('is <east> & near.');

    const [row] = first?.components ?? [];
    const button = row && 'components' in row ? row.components[0] : undefined;
    const customId = button && 'custom_id' in button ? button.custom_id : '';
    const press = () => ann().clickButton({ messageId: first?.id ?? '', customId });
    expect((await answerTo(press))?.content).toContain('沂水');
  });

  it('hands what is not addressed to it to moderation', async () => {
    await ann().sendMessage({ content: 'A lovely reading room.' });
    await expect.poll(() => house.received).toHaveLength(1);
    expect(house.received[0]).toMatchObject({
      space: `discord:${discord.reading}`,
      text: 'A lovely reading room.',
      author: house.hashPerson('discord', discord.ann),
      authorName: 'Ann',
      joined: expect.any(Date),
      url: expect.stringContaining(discord.reading),
    });
  });

  it('takes an edit as a new text of the same comment', async () => {
    const message = await ann().sendMessage({ content: 'First thoughts.' });
    await expect.poll(() => house.received).toHaveLength(1);
    await ann().editMessage({ messageId: message.id, content: 'Second.' });
    await expect.poll(() => house.received.map(({ text }) => text)).toContain('Second.');
    expect(new Set(house.received.map(({ externalId }) => externalId)).size).toBe(1);
  });

  it('reads what was said while nobody listened, each message once', async () => {
    await ann().sendMessage({ content: 'While you listened.' });
    await expect.poll(() => house.received).toHaveLength(1);
    await door.stop();
    const question = `<@${discord.botId}> where is the ford?`;
    for (const content of ['Missed one.', question, 'Missed two.']) {
      await ann().sendMessage({ content });
    }
    await reopen();
    const texts = () => house.received.map(({ text }) => text);
    const all = ['While you listened.', 'Missed one.', 'Missed two.'];
    await expect.poll(texts).toEqual(all);
    await door.stop();
    const pages = () => requests('GET', /\/messages$/).length;
    const before = pages();
    await reopen();
    // One for what was edited, one for what is new.
    await expect.poll(pages).toBe(before + 2);
    expect(texts()).toEqual(all);
  });

  it('scans again what was edited while nobody listened', async () => {
    const first = await ann().sendMessage({ content: 'Kind words.' });
    await ann().sendMessage({ content: 'Others, never changed.' });
    await expect.poll(() => house.received).toHaveLength(2);
    await door.stop();
    await ann().editMessage({ messageId: first.id, content: 'Unkind words.' });
    await reopen();
    const texts = () => house.received.map(({ text, externalId }) => [externalId, text]);
    await expect.poll(() => texts().slice(2)).toEqual([[first.id, 'Unkind words.']]);
  });

  it('keeps out of spaces that are not for readers', async () => {
    house.roles.set(`discord:${discord.reading}`, 'moderators');
    await ann().sendMessage({ content: 'Between us moderators.' });
    await answerTo(() => ann().runSlashCommand({ name: 'ford' }));
    expect(house.received).toEqual([]);
  });

  it('tells only the asker what is private, and when a button is too old', async () => {
    const refused = await answerTo(() => ann().runSlashCommand({ name: 'post' }));
    expect((refused?.flags ?? 0) & EPHEMERAL).toBe(EPHEMERAL);
    const press = (customId: string) => () =>
      ann().clickButton({ messageId: refused?.id ?? '', customId });
    const sealed = createSeal(house.buttonKey).put(`discord:${discord.reading}`, '~old');
    const old = await answerTo(press(sealed));
    expect(old?.content).toContain('an earlier conversation');
    expect((old?.flags ?? 0) & EPHEMERAL).toBe(EPHEMERAL);
    const forged = await answerTo(press('["post",{}]'));
    expect(forged?.content).toContain('not made here');
  });

  it('carries an announcement once, and knows what became of it', async () => {
    const deliver = (recipient: string) =>
      door.carrier.deliver({ announcement: 'a', recipient } as never, 'Closed *this* Saturday.');
    const sent = await deliver(`discord:${discord.office}`);
    expect(sent).toEqual({ state: 'sent', messageId: expect.stringMatching(/^\d+$/) });
    const shown = await discord.twin.channel(discord.office).getMessages();
    expect(shown.map(({ content }) => content)).toEqual(['Closed \\*this\\* Saturday.']);
    expect(shown[0]?.nonce).toMatch(/^[\w-]{25}$/);
    expect(await deliver('discord:3000000000000000009')).toEqual({
      state: 'failed',
      reason: '10003',
    });
  });

  it('removes a comment that moderators decided about', async () => {
    const { id } = await ann().sendMessage({ content: 'Rude.' });
    const space = `discord:${discord.reading}`;
    expect(await door.actions.remove(space, id)).toBe('done');
    expect(await door.actions.remove(space, id)).toBe('gone');
  });

  it('times out, bans and lets back in, and says why in the audit log', async () => {
    const { actions } = door;
    const { front, ann: id } = discord;
    const author = { space: `discord:${discord.reading}`, id };
    const until = new Date('2026-11-25T04:00:00Z');
    expect(await actions.mute?.(author, until)).toBe('done');
    expect(front.state.timeouts.get(id)).toBe(until.toISOString());
    await actions.mute?.(author, null);
    // Discord knows no longer timeout than 28 days.
    expect(front.state.timeouts.get(id)).toBe('2026-12-22T04:00:00.000Z');
    const ours = [{ at: house.clock.now(), until: null }];
    expect(await actions.unmute?.(author, ours)).toBe('done');
    expect(front.state.timeouts.get(id)).toBeNull();
    expect(await actions.unmute?.(author, ours)).toBe('gone');
    // What a moderator of the server has set meanwhile stays.
    front.state.timeouts.set(id, '2026-12-01T00:00:00.000000+00:00');
    const instead = { why: 'set-meanwhile', platform: 'discord' };
    expect(await actions.unmute?.(author, [...ours, { at: new Date(0), until }])).toEqual({
      instead,
    });
    expect(front.state.timeouts.get(id)).toContain('2026-12-01');
    await actions.ban?.(author, null);
    expect(front.state.banned.has(id)).toBe(true);
    expect(await actions.unban?.(author, [])).toBe('done');
    expect(await actions.unban?.(author, [])).toBe('gone');
    const acts = requests('PUT', /\/bans\//).concat(requests('PATCH', /\/members\//));
    expect(acts.length).toBeGreaterThanOrEqual(4);
    for (const { reason } of acts) expect(reason).toContain('由图书馆');
  });

  it('writes to an author, unless they take no messages', async () => {
    const author = { space: `discord:${discord.reading}`, id: discord.ann };
    const text = `Your message was *removed*. ${'😀'.repeat(1_500)}`;
    expect(await door.actions.notify?.(author, text)).toBe('done');
    const there = await discord.twin.channel(await discord.direct(discord.ann)).getMessages();
    expect(there).toHaveLength(2);
    expect(there.map(({ content }) => content).join('')).toContain('\\*removed\\*');
    expect(
      there
        .map(({ content }) => content)
        .join('')
        .match(/😀/gu),
    ).toHaveLength(1_500);
    discord.front.state.closed.add(discord.ann);
    expect(await door.actions.notify?.(author, 'Again.')).toBe('gone');
    discord.front.state.closed.clear();
  });

  it('says in words what Discord does not let it do', async () => {
    const missing = { status: 403, body: { code: 50_013, message: 'Missing Permissions' } };
    discord.front.inject('PUT', /\/bans\//, missing);
    const author = { space: `discord:${discord.reading}`, id: discord.ann };
    await expect(door.actions.ban?.(author, null)).rejects.toMatchObject({
      reason: { why: 'rights', words: 'Missing Permissions (50013)' },
    });
  });

  it('goes on in a server that lets it do nothing, and says what to ask', async () => {
    const noAccess = { status: 403, body: { code: 50_001, message: 'Missing Access' } };
    discord.front.inject('POST', /\/messages$/, noAccess);
    const content = `<@${discord.botId}> where is the ford?`;
    await ann().sendMessage({ content });
    await expect
      .poll(() => house.lines.join())
      .toContain(
        'Discord: The bot is not there any more, or cannot see the place. “wenjin doctor” names what',
      );
    expect((await answerTo(() => ann().sendMessage({ content })))?.content).toContain('The ford');
  });

  it('waits as long as Discord asks, and then says it once', async () => {
    const busy = {
      ...{ status: 429, headers: { 'retry-after': '0.3', 'x-ratelimit-scope': 'shared' } },
      body: { message: 'You are being rate limited.', retry_after: 0.3, global: false },
    };
    discord.front.inject('POST', /\/messages$/, busy);
    const content = `<@${discord.botId}> where is the ford?`;
    const answer = await answerTo(() => ann().sendMessage({ content }));
    expect(answer?.content).toContain('The ford of');
    const tries = requests('POST', /\/messages$/).slice(-2);
    const nonces = tries.map(({ body }) => (body as { nonce: string }).nonce);
    expect(nonces[0]).toBe(nonces[1]);
  });

  it('suggests while one types, and has nothing to suggest for a stranger’s field', async () => {
    const typing = async (name: string) => {
      const { id } = await discord.twin.simulateInteraction({
        ...{ type: 4, channelId: discord.reading, userId: discord.ann },
        data: { id: '9', name, type: 1, options: [{ ...typed, focused: true }] },
      });
      const response = () =>
        discord.twin.prisma.interactionResponse.findUnique({ where: { interactionId: id } });
      await expect.poll(async () => (await response())?.acknowledged).toBe(true);
      return JSON.parse((await response())?.data ?? '{}') as { choices: { value: string }[] };
    };
    const typed = { name: 'river', type: 3, value: '沂' };
    expect((await typing('ford')).choices).toEqual([{ name: '沂水', value: '沂水' }]);
  });

  it('answers a direct message as a question', async () => {
    const channelId = await discord.direct(discord.ann);
    const there = discord.twin.channel(channelId);
    const before = (await there.getMessages()).length;
    await there.user(discord.ann).sendMessage({ content: 'Where is the ford?' });
    const all = async () => (await there.getMessages()).slice(before);
    await expect.poll(async () => (await all()).length, { timeout: 5_000 }).toBe(2);
    expect((await all())[1]?.content).toContain('The ford of');
    expect(house.received).toEqual([]);
  });

  it('answers a colleague by their role, everyone else as a reader', async () => {
    const person = house.hashPerson('discord', discord.ann);
    const refused = await answerTo(() => ann().runSlashCommand({ name: 'post' }));
    expect(refused?.content).toContain('for library staff');
    house.staff.set(person, { staff: 's-1', role: 'editor' });
    const done = await answerTo(() => ann().runSlashCommand({ name: 'post' }));
    expect(done?.content).toContain('The ford of');
  });
});
