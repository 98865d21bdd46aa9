import { describe, expect, it } from 'vitest';
import { diagnoseDiscord } from '../../src/app/doctor-discord.js';
import type { DiscordShards } from '../../src/platforms/discord/sharding.js';
import { discordStage } from './discord-stage.js';

describe('a bot in more servers than one connection may hear', () => {
  const stage = discordStage();
  const ann = () => stage.discord.twin.channel(stage.discord.reading).user(stage.discord.ann);
  const texts = () => stage.house.received.map(({ text }) => text);
  /** The shard that hears of the one server there is. */
  const own = (of: number) => Number((BigInt(stage.discord.twin.guildId) >> 22n) % BigInt(of));

  async function doctor(shards: DiscordShards): Promise<readonly string[]> {
    const { house, discord } = stage;
    const { lines } = await diagnoseDiscord(
      {
        config: { discord: { token: discord.token, apiUrl: discord.apiUrl, shards } },
        storage: { spaces: { list: async () => [] }, settings: house.settings } as never,
        ...{ i18n: house.i18n, clock: house.clock },
      },
      'en',
    );
    return lines.filter((line) => /shard \d/.test(line));
  }

  it('asks Discord into how many shards it is divided, and hears each message once', async () => {
    stage.discord.recommend(2);
    await stage.listening({ shards: { count: 'auto', ids: undefined } });
    expect(stage.discord.shards.toSorted()).toEqual([
      [0, 2],
      [1, 2],
    ]);
    await ann().sendMessage({ content: 'Heard once.' });
    await ann().sendMessage({ content: 'Heard too.' });
    await expect.poll(texts).toEqual(['Heard once.', 'Heard too.']);
    await expect
      .poll(() => doctor({ count: 'auto', ids: undefined }))
      .toEqual([
        'Discord: shard 0 of 0 to 1 is connected.',
        'Discord: shard 1 of 0 to 1 is connected.',
      ]);
  });

  it('may be several processes with some of the shards each', async () => {
    stage.discord.recommend(4);
    const first = await stage.listening({ shards: { count: 4, ids: [0, 1] } });
    const second = await stage.listening({ shards: { count: 4, ids: [2, 3] } });
    expect(stage.discord.shards).toHaveLength(4);
    // Commands are for all servers: one process offers them.
    expect(stage.requests('PUT', /\/commands$/)).toHaveLength(1);
    await ann().sendMessage({ content: 'Heard by one of them.' });
    await expect.poll(texts).toEqual(['Heard by one of them.']);
    const direct = stage.discord.twin.channel(await stage.discord.direct(stage.discord.ann));
    await direct.user(stage.discord.ann).sendMessage({ content: 'Where is the ford?' });
    await expect.poll(async () => (await direct.getMessages()).length).toBe(2);

    const [theirs, others] = own(4) < 2 ? [first, second] : [second, first];
    await stage.close(others);
    await ann().sendMessage({ content: 'Still heard.' });
    await expect.poll(texts).toEqual(['Heard by one of them.', 'Still heard.']);
    await stage.close(theirs);
    await ann().sendMessage({ content: 'Heard by nobody.' });
    await stage.listening({ shards: { count: 4, ids: own(4) < 2 ? [0, 1] : [2, 3] } });
    await expect.poll(texts).toContain('Heard by nobody.');
  });

  it('tells the doctor of each shard how it is', async () => {
    stage.discord.recommend(2);
    const shards = { count: 2, ids: [0] };
    const door = await stage.listening({ shards });
    const silent =
      'Discord: nothing is heard from shard 1 of 0 to 1. Start a process whose DISCORD_SHARD_IDS has it.';
    expect(await doctor(shards)).toEqual(['Discord: shard 0 of 0 to 1 is connected.', silent]);
    await stage.close(door);
    expect((await doctor(shards))[0]).toContain('shard 0 of 0 to 1 is not connected just now');
    stage.house.later(600);
    expect((await doctor(shards))[0]).toContain('nothing is heard from shard 0');
  });
});
