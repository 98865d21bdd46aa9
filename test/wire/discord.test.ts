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
    expect(first?.content).toBe(
      'The ford of 泗水 is <east> & near.\n\n**10:00** \\*ferry\\*\n\n**1. Analects 18** 子路问津',
    );
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
    await expect.poll(pages).toBe(before + 1);
    expect(texts()).toEqual(all);
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

  it('says plainly that a token is wrong, and lets the service go on', async () => {
    const wrong = createDiscord({ ...house, token: 'wrong', apiUrl: discord.apiUrl });
    await wrong.start();
    await expect.poll(() => house.lines.join()).toContain('Discord does not know this token.');
    await wrong.stop();
  });
});
