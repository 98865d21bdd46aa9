import { describe, expect, it } from 'vitest';
import { discordStage } from './discord-stage.js';

describe('sending somebody out of a server', () => {
  const stage = discordStage();
  const author = () => ({ space: `discord:${stage.discord.reading}`, id: stage.discord.ann });

  it('takes the member out once, with the reason in the audit log', async () => {
    const { actions } = await stage.open();
    expect(await actions.kick?.(author())).toBe('done');
    expect(await actions.kick?.(author())).toBe('gone');
    expect([...stage.discord.front.state.kicked]).toEqual([stage.discord.ann]);
    expect(stage.discord.front.state.banned.size).toBe(0);
    const [request] = stage.requests('DELETE', /^\/guilds\/\d+\/members\/\d+$/);
    expect(request).toMatchObject({ body: null, reason: expect.stringContaining('由图书馆') });
  });

  it('says what to grant when the bot may not', async () => {
    stage.discord.front.state.powerless = true;
    const { actions } = await stage.open();
    await expect(actions.kick?.(author())).rejects.toMatchObject({
      reason: { why: 'rights', words: 'Missing Permissions (50013)' },
    });
  });
});
