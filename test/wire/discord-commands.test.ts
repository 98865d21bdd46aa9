import { describe, expect, it } from 'vitest';
import { discordPerson, wordsOf } from '../fakes/discord-people.js';
import { discordStage } from './discord-stage.js';

describe('commands in one server only', () => {
  const stage = discordStage();

  it('are sent there, once, and work there', async () => {
    const { discord, requests } = stage;
    const over = { commandServers: [discord.twin.guildId] };
    const sent = () => requests('PUT', /\/commands$/).map(({ path }) => path);
    const first = await stage.listening(over);
    const here = `/applications/${discord.botId}/guilds/${discord.twin.guildId}/commands`;
    await expect.poll(sent).toEqual([here]);
    const ann = discordPerson(discord, discord.ann);
    expect(wordsOf(await ann.types('ford'))).toContain('The ford of');
    await stage.close(first);
    const second = await stage.listening(over);
    expect(wordsOf(await ann.types('ford'))).toContain('The ford of');
    await stage.close(second);
    expect(sent()).toEqual([here]);
  });
});
