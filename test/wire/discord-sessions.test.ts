import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { GatewayIntentBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { discordStage } from './discord-stage.js';

/** discord.js waits five to seven seconds before it begins another session. */
const patience = { timeout: 20_000 };

describe('a connection that breaks', { timeout: 60_000 }, () => {
  const stage = discordStage();
  const ann = () => stage.discord.twin.channel(stage.discord.reading).user(stage.discord.ann);
  const texts = () => stage.house.received.map(({ text }) => text);

  it('takes its session up again, and hears what was said meanwhile, once', async () => {
    const { discord } = stage;
    await stage.listening();
    await ann().sendMessage({ content: 'Heard.' });
    await expect.poll(texts).toEqual(['Heard.']);
    for (const times of [1, 2]) {
      discord.sessions.drop();
      await ann().sendMessage({ content: `Said in break ${times}.` });
      await expect.poll(texts, patience).toContain(`Said in break ${times}.`);
      expect(discord.sessions.resumed()).toBe(times);
    }
    expect(texts()).toEqual(['Heard.', 'Said in break 1.', 'Said in break 2.']);
    // The same session all the time, and nothing was read once more.
    expect(discord.shards).toHaveLength(1);
    expect(stage.requests('GET', /\/messages$/)).toEqual([]);
  });

  it('asks to hear of no more than servers, their messages, their texts and direct ones', async () => {
    await stage.listening();
    const { Guilds, GuildMessages, MessageContent, DirectMessages } = GatewayIntentBits;
    expect(stage.discord.intents).toEqual([
      Guilds | GuildMessages | MessageContent | DirectMessages,
    ]);
  });
});

describe('a session that cannot be resumed', { timeout: 60_000 }, () => {
  const stage = discordStage();
  const ann = () => stage.discord.twin.channel(stage.discord.reading).user(stage.discord.ann);
  const says = (content: string) => ann().sendMessage({ content });
  const texts = () => stage.house.received.map(({ text }) => text);
  const sessions = () => stage.discord.shards.length;

  it('hides nothing that was said before the next one begins, each message once', async () => {
    await stage.listening();
    const first = await says('Heard.');
    await expect.poll(texts).toEqual(['Heard.']);
    await stage.discord.endSessions();
    await says('Missed one.');
    await says(`<@${stage.discord.botId}> where is the ford?`);
    await says('Missed two.');
    await ann().editMessage({ messageId: first.id, content: 'Heard, and changed.' });
    expect(texts()).toEqual(['Heard.']);

    await expect.poll(texts, patience).toContain('Missed two.');
    expect(texts()).toEqual(['Heard.', 'Heard, and changed.', 'Missed one.', 'Missed two.']);
    await says('Heard again.');
    await expect.poll(texts).toContain('Heard again.');
    expect(texts()).toHaveLength(5);
    expect(sessions()).toBe(2);
    // Nobody is answered who asked then.
    expect(stage.requests('POST', /\/messages$/)).toEqual([]);
  });

  it('hides nothing either when somebody speaks before the gap is read', async () => {
    await stage.listening();
    await says('Heard.');
    await expect.poll(texts).toEqual(['Heard.']);
    await stage.discord.endSessions();
    await says('Missed.');
    const away = { status: 500, body: { message: 'away' } };
    stage.discord.front.inject('GET', /\/messages$/, away);
    await expect
      .poll(() => stage.house.lines.join(), patience)
      .toContain('missed messages were not read');
    await says('Heard again.');
    await expect.poll(texts).toEqual(['Heard.', 'Heard again.']);
    // What was not read stays unread, and is found with the next session.
    await stage.discord.endSessions();
    await expect.poll(texts, patience).toEqual(['Heard.', 'Heard again.', 'Missed.']);
  });

  it('is caught up with for every shard by itself', async () => {
    stage.discord.recommend(2);
    await stage.listening({ shards: { count: 'auto', ids: undefined } });
    await says('Heard.');
    await expect.poll(texts).toEqual(['Heard.']);
    await stage.discord.endSessions();
    await says('Missed.');
    await expect.poll(texts, patience).toEqual(['Heard.', 'Missed.']);
    await expect.poll(sessions, patience).toBe(4);
    expect(texts()).toEqual(['Heard.', 'Missed.']);
  });
});

describe('a door that closes while Discord keeps it waiting', () => {
  const stage = discordStage();

  it('is closed at once, and does not come back', async () => {
    const { discord } = stage;
    await stage.listening();
    discord.fallSilent();
    const door = await stage.open();
    await expect.poll(() => discord.shards.length).toBe(2);
    await stage.close(door);
    await expect.poll(() => discord.connections()).toBe(1);
    // A shard begins anew after the same half a second as one whose connection broke.
    discord.sessions.drop();
    await expect.poll(() => discord.sessions.resumed(), patience).toBe(1);
    expect(discord.shards).toHaveLength(2);
    expect(discord.connections()).toBe(1);
  });

  it('hangs up at once where nobody answers its call', async () => {
    const calls: Socket[] = [];
    const silent = createServer((call) => void calls.push(call)).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const { port } = silent.address() as AddressInfo;
    const session_start_limit = { total: 9, remaining: 9, reset_after: 1, max_concurrency: 1 };
    const url = `ws://127.0.0.1:${port}`;
    stage.discord.front.state.gateway = { url, shards: 1, session_start_limit };
    const door = await stage.open();
    await expect.poll(() => calls.length).toBe(1);
    const hungUp = calls.map((call) => once(call.resume(), 'close'));
    await stage.close(door);
    await Promise.all(hungUp);
    silent.close();
  });
});
