import { describe, expect, it } from 'vitest';
import { discordStage } from './discord-stage.js';

const SUPPRESS_EMBEDS = 4;
const VIEW_SEND_AND_HISTORY = '68608';

describe('frames in Discord', () => {
  const stage = discordStage();
  const channel = () => stage.discord.twin.channel(stage.discord.reading);
  const ann = () => channel().user(stage.discord.ann);
  const ask = () =>
    stage.answerTo(() =>
      ann().sendMessage({ content: `<@${stage.discord.botId}> where is the ford?` }),
    );
  const announce = async (text: string) => {
    const door = await stage.open();
    const delivery = { announcement: 'a', recipient: `discord:${stage.discord.reading}` } as never;
    expect(await door.carrier.deliver(delivery, text)).toMatchObject({ state: 'sent' });
    return stage.requests('POST', /\/messages$/).map(({ body }) => body);
  };

  it('stand under an answer, and Discord is not asked to hide them', async () => {
    await stage.listening();
    const { embeds, flags } = await ask();
    expect(embeds[0]?.fields).toMatchObject([{ name: '10:00' }, { name: '1. Analects 18' }]);
    expect((flags ?? 0) & SUPPRESS_EMBEDS).toBe(0);
    const [request] = stage.requests('POST', /\/messages$/);
    expect(request?.body).toMatchObject({ allowed_mentions: { parse: [] } });
  });

  it('are plain words where the bot may not embed', async () => {
    const { prisma, guildId } = stage.discord.twin;
    await prisma.guildMember.updateMany({
      where: { userId: stage.discord.botId },
      data: { roles: '[]' },
    });
    await prisma.guild.updateMany({ where: { id: guildId }, data: { ownerId: stage.discord.mo } });
    await prisma.role.updateMany({ data: { permissions: VIEW_SEND_AND_HISTORY } });
    await stage.listening();
    const { content, embeds, flags } = await ask();
    expect(embeds).toEqual([]);
    expect(content).toContain('**1. Analects 18** 子路问津');
    expect((flags ?? 0) & SUPPRESS_EMBEDS).toBe(SUPPRESS_EMBEDS);
  });

  it('hold the lines of an announcement under its first', async () => {
    const sent = await announce('Closed on Saturday.\nThe *South Hall* opens on Sunday.');
    expect(sent).toEqual([
      {
        content: 'Closed on Saturday.',
        embeds: [{ description: 'The \\*South Hall\\* opens on Sunday.' }],
        ...{ nonce: expect.any(String), enforce_nonce: true, allowed_mentions: { parse: [] } },
      },
    ]);
  });

  it('give way to plain words when an announcement is refused with one', async () => {
    const missing = { status: 403, body: { code: 50_013, message: 'Missing Permissions' } };
    stage.discord.front.inject('POST', /\/messages$/, missing);
    const sent = await announce('Closed on Saturday.\nThe South Hall opens on Sunday.');
    expect(sent).toHaveLength(2);
    expect(sent[1]).toMatchObject({
      content: 'Closed on Saturday.\nThe South Hall opens on Sunday.',
    });
    expect(sent[1]).not.toHaveProperty('embeds');
  });
});
