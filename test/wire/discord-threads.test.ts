import { describe, expect, it } from 'vitest';
import { discordStage } from './discord-stage.js';

const PUBLIC_THREAD = 11;

describe('threads in Discord', () => {
  const stage = discordStage();

  /** A thread that somebody opens in the reading room. */
  async function opened(name: string): Promise<string> {
    const { apiUrl, token, reading } = stage.discord;
    const response = await fetch(`${apiUrl}/v10/channels/${reading}/threads`, {
      method: 'POST',
      headers: { authorization: `Bot ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ name, type: PUBLIC_THREAD }),
    });
    return ((await response.json()) as { id: string }).id;
  }

  it('are places of their own: comments are scanned there, questions answered there', async () => {
    const { discord, house } = stage;
    const door = await stage.listening();
    const id = await opened('About the river');
    const thread = discord.twin.thread(id);
    const ann = thread.user(discord.ann);
    const said = await ann.sendMessage({ content: 'What a river.' });
    await expect.poll(() => house.received).toHaveLength(1);
    expect(house.received[0]).toMatchObject({ space: `discord:${id}`, text: 'What a river.' });
    expect((await house.spaces.get(`discord:${id}`))?.name).toBe('About the river');

    await ann.sendMessage({ content: `<@${discord.botId}> where is the ford?` });
    const own = async () =>
      (await thread.getMessages()).filter(({ author }) => author.id === discord.botId);
    await expect.poll(async () => (await own()).length).toBe(1);
    expect((await own())[0]?.content).toContain('The ford of');

    const space = `discord:${id}`;
    expect(await door.actions.remove(space, said.id)).toBe('done');
    expect(await door.actions.mute?.({ space, id: discord.ann }, null)).toBe('done');
    const announced = { announcement: 'a', recipient: space } as never;
    expect(await door.carrier.deliver(announced, 'Closed.')).toMatchObject({ state: 'sent' });
  });

  it('under a channel that is not for readers are not scanned', async () => {
    const { discord, house } = stage;
    const space = `discord:${discord.reading}`;
    house.roles.set(space, 'editors');
    await house.spaces.ensure({ id: space, platform: 'discord', name: 'reading', at: new Date(0) });
    await stage.listening();
    const thread = discord.twin.thread(await opened('Between colleagues'));
    const ann = thread.user(discord.ann);
    const said = await ann.sendMessage({ content: 'What readers say about the river.' });
    await ann.editMessage({ messageId: said.id, content: 'What they really say.' });
    await ann.sendMessage({ content: `<@${discord.botId}> where is the ford?` });
    const own = async () =>
      (await thread.getMessages()).filter(({ author }) => author.id === discord.botId);
    await expect.poll(async () => (await own()).length).toBe(1);
    expect(house.received).toEqual([]);
  });
});
