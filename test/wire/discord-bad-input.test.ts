import { InteractionType } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { createSeal } from '../../src/platforms/writing/seal.js';
import { startTestApp } from '../setup/app.js';
import { discordStage } from './discord-stage.js';

const EPHEMERAL = 64;
const EMOJI = '😀'.repeat(4_096);
/** As BotFather gives them. */
const TELEGRAMS = '123456789:AAE-3rdPartyTokenOfATelegramBot';

describe('a token that Discord does not know', () => {
  const stage = discordStage();
  const said = () => stage.house.lines.join('\n');

  it('is named with the place of a new one, and the service goes on', async () => {
    await stage.open({ token: 'wrong.token.here' });
    await expect
      .poll(said)
      .toContain('Discord does not know this token. Please check DISCORD_TOKEN');
    expect(stage.requests('GET', /^\/gateway\/bot$/)).toHaveLength(1);
  });

  it.each([TELEGRAMS, 'token·of·the·library', 'two words'])(
    'never leaves the house as %s',
    async (token) => {
      const environment = { DISCORD_TOKEN: token, DISCORD_API_URL: stage.discord.apiUrl };
      const sentence = /^DISCORD_TOKEN: wants the token from the Bot page .+ TELEGRAM_TOKEN$/;
      await expect(startTestApp({ environment })).rejects.toThrow(sentence);
      expect(stage.discord.front.requests).toEqual([]);
    },
  );

  it('may have been good until now: what waits is kept, and everybody hears what to do', async () => {
    const door = await stage.listening();
    stage.discord.revoke();
    await expect
      .poll(said)
      .toContain('Discord does not know this token. Please check DISCORD_TOKEN');
    const space = `discord:${stage.discord.reading}`;
    const author = { space, id: stage.discord.ann };
    const refusal = { reason: { why: 'token', platform: 'discord' } };
    await expect(door.actions.remove(space, '1234567')).rejects.toMatchObject(refusal);
    await expect(door.actions.ban?.(author, null)).rejects.toMatchObject(refusal);
    await expect(door.actions.notify?.(author, 'A word.')).rejects.toMatchObject(refusal);
    const announced = { announcement: 'a', recipient: space } as never;
    expect(await door.carrier.deliver(announced, 'Closed.')).toEqual({
      state: 'ready',
      reason: '401',
    });
    stage.discord.front.state.tokens.add(stage.discord.token);
    expect(await door.carrier.deliver(announced, 'Closed.')).toMatchObject({ state: 'sent' });
  });
});

describe('a server that grants the bot nothing', () => {
  const stage = discordStage();

  it('hears what can be said without rights; the rest is said to whoever can change it', async () => {
    const { discord, house, requests } = stage;
    discord.front.state.powerless = true;
    const door = await stage.listening();
    const ann = discord.twin.channel(discord.reading).user(discord.ann);
    // Answers to commands need no right.
    expect((await stage.answerTo(() => ann.runSlashCommand({ name: 'ford' }))).content).toContain(
      'The ford of',
    );
    await ann.sendMessage({ content: `<@${discord.botId}> where is the ford?` });
    const sentence =
      'Discord: The bot lacks the right to do this there, or ranks below this person. “wenjin doctor” names what to grant, and where.';
    await expect.poll(() => house.lines.join('\n')).toContain(sentence);
    await ann.sendMessage({ content: 'A lovely reading room.' });
    await expect.poll(() => house.received).toHaveLength(1);

    const space = `discord:${discord.reading}`;
    const author = { space, id: discord.ann };
    const refused = { reason: { why: 'rights', platform: 'discord' } };
    await expect(door.actions.remove(space, '1234567')).rejects.toMatchObject(refused);
    await expect(door.actions.mute?.(author, null)).rejects.toMatchObject(refused);
    await expect(door.actions.ban?.(author, null)).rejects.toMatchObject(refused);
    expect(await door.actions.notify?.(author, 'A word.')).toBe('done');
    const announced = { announcement: 'a', recipient: space } as never;
    expect(await door.carrier.deliver(announced, 'Closed.')).toEqual({
      state: 'failed',
      reason: '50013',
    });
    // Nothing is repeated that was refused.
    expect(requests('PUT', /\/bans\//)).toHaveLength(1);
  });

  it('is caught up with when it grants something', async () => {
    const { discord, house } = stage;
    const door = await stage.listening();
    const ann = discord.twin.channel(discord.reading).user(discord.ann);
    await ann.sendMessage({ content: 'Heard.' });
    await expect.poll(() => house.received).toHaveLength(1);
    await stage.close(door);
    await ann.sendMessage({ content: 'While away.' });
    discord.front.state.powerless = true;
    const other = await stage.listening();
    await expect.poll(() => house.lines.join()).toContain('missed messages were not read');
    await stage.close(other);
    discord.front.state.powerless = false;
    await stage.listening();
    await expect.poll(() => house.received.map(({ text }) => text)).toContain('While away.');
  });
});

describe('people and words that nobody expects', () => {
  const stage = discordStage();
  const ann = () => stage.discord.twin.channel(stage.discord.reading).user(stage.discord.ann);
  const ask = (content: string) => () =>
    ann().sendMessage({ content: `<@${stage.discord.botId}> ${content}` });
  const named = (username: string, globalName: string | null = null) =>
    stage.discord.twin.prisma.user.update({
      where: { id: stage.discord.ann },
      data: { username, globalName },
    });

  it.each([
    ['without any name', '', null],
    ['whose name is blank', '', '\u3164\u200b \u00ad'],
  ])('answers and hears somebody %s', async (_, username, globalName) => {
    await named(username, globalName);
    await stage.listening();
    expect((await stage.answerTo(ask('where is the ford?'))).content).toContain('The ford of');
    await ann().sendMessage({ content: 'A lovely reading room.' });
    await expect.poll(() => stage.house.received).toHaveLength(1);
    expect(stage.house.received[0]?.authorName).toBe(stage.discord.ann);
  });

  it('keeps a long name whole where it is cut', async () => {
    await named('ann', `x${'𝄞'.repeat(100)}`);
    await stage.listening();
    await ann().sendMessage({ content: 'A lovely reading room.' });
    await expect.poll(() => stage.house.received[0]?.authorName).toBe(`x${'𝄞'.repeat(31)}`);
  });

  it('takes 4,096 emoji as a question, a comment and an edit', async () => {
    await stage.listening();
    const answer = await stage.answerTo(ask(EMOJI));
    expect(answer.content).not.toBe('');
    const { id } = await ann().sendMessage({ content: EMOJI });
    await expect.poll(() => stage.house.received.at(-1)?.text).toBe(EMOJI);
    await ann().editMessage({ messageId: id, content: `${EMOJI}!` });
    await expect.poll(() => stage.house.received.at(-1)?.text).toBe(`${EMOJI}!`);
  });

  it('says which field is too long for 4,096 emoji', async () => {
    await stage.listening();
    const options = [{ name: 'river', type: 3, value: EMOJI }];
    const answer = await stage.answerTo(() => ann().runSlashCommand({ name: 'ford', options }));
    expect(answer.content).toContain('river');
    expect((answer.flags ?? 0) & EPHEMERAL).toBe(EPHEMERAL);
  });
});

describe('what was not made here', () => {
  const stage = discordStage();
  const ann = () => stage.discord.twin.channel(stage.discord.reading).user(stage.discord.ann);
  const seal = () => createSeal(stage.house.buttonKey);
  const here = () => `discord:${stage.discord.reading}`;

  it('does nothing, whichever way a button was forged', async () => {
    await stage.listening();
    const shown = await stage.answerTo(() => ann().runSlashCommand({ name: 'ford' }));
    const forged = [
      ...[
        'x',
        '["post",{}]',
        '!k0123456789012345678901a',
        '../../etc/passwd',
        '\u0000'.repeat(100),
      ],
      ...['😀'.repeat(50), '{"__proto__":{}}', `${seal().put('discord:99999', '["ford",{}]')}`],
      `${seal().put(here(), '["ford",{}]')} `,
    ];
    for (const customId of forged) {
      const press = () => ann().clickButton({ messageId: shown.id, customId });
      const { content, flags } = await stage.answerTo(press);
      expect(content, customId).toContain('not made here');
      expect((flags ?? 0) & EPHEMERAL).toBe(EPHEMERAL);
    }
  });

  it('does nothing when the seal is ours and the rest makes no sense', async () => {
    await stage.listening();
    const shown = await stage.answerTo(() => ann().runSlashCommand({ name: 'ford' }));
    for (const id of [
      '',
      '~',
      '~unknown',
      '[]',
      '["ford"]',
      '["ford",{"river":7}]',
      '!k',
      'null',
    ]) {
      const customId = seal().put(here(), id);
      const press = () => ann().clickButton({ messageId: shown.id, customId });
      expect((await stage.answerTo(press)).content, id).toContain('an earlier conversation');
    }
  });

  it('is answered also in a menu, a form and a command that nobody offered', async () => {
    await stage.listening();
    const shown = await stage.answerTo(() => ann().runSlashCommand({ name: 'ford' }));
    const select = () =>
      ann().selectMenu({ messageId: shown.id, customId: 'colour', values: ['red'] });
    expect((await stage.answerTo(select)).content).toContain('not made here');
    const form = () => ann().submitModal({ customId: 'report:1;drop', fields: [] });
    expect((await stage.answerTo(form)).content).toContain('not made here');
    const menu = () =>
      stage.discord.twin.simulateInteraction({
        ...{ type: InteractionType.ApplicationCommand, channelId: stage.discord.reading },
        userId: stage.discord.ann,
        data: {
          ...{ id: '9', name: 'Give me a role', type: 3, target_id: shown.id },
          resolved: { messages: { [shown.id]: shown } },
        },
      });
    expect((await stage.answerTo(menu)).content).toContain('an earlier conversation');
    const unknown = () => ann().runSlashCommand({ name: 'sudo' });
    expect((await stage.answerTo(unknown)).content).toContain('no command');
  });
});
