import { PermissionFlagsBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { FrontDesk } from '../../src/core/front-desk.js';
import { discordStage } from './discord-stage.js';

const picture = { path: '/pictures/ford.png', alt: 'A map of the ford' };

describe('a picture in answer to a mention', () => {
  const stage = discordStage();

  async function asked() {
    const { house, discord } = stage;
    const ask: FrontDesk['ask'] = async (question) => {
      const answer = await house.frontDesk.ask(question);
      return { ...answer, reply: { ...answer.reply, picture } };
    };
    const drawn = async () => new Uint8Array(100);
    await stage.listening({ frontDesk: { ...house.frontDesk, ask }, picture: drawn });
    const ann = discord.twin.channel(discord.reading).user(discord.ann);
    const content = `<@${discord.botId}> where is the ford?`;
    const answer = await stage.answerTo(() => ann.sendMessage({ content }));
    return { answer, request: stage.requests('POST', /\/messages$/)[0] };
  }

  it('stands with its alternative text', async () => {
    const { request } = await asked();
    expect(request?.files).toEqual([{ name: 'picture.png', bytes: 100 }]);
    expect(request?.body).toMatchObject({ attachments: [{ description: picture.alt }] });
  });

  it('is its words where the bot may attach no files', async () => {
    const { prisma, guildId, botUserId } = stage.discord.twin;
    await prisma.guildMember.updateMany({ where: { userId: botUserId }, data: { roles: '[]' } });
    await prisma.guild.updateMany({ where: { id: guildId }, data: { ownerId: stage.discord.mo } });
    const { ViewChannel, SendMessages, ReadMessageHistory, EmbedLinks } = PermissionFlagsBits;
    const permissions = String(ViewChannel | SendMessages | ReadMessageHistory | EmbedLinks);
    await prisma.role.updateMany({ data: { permissions } });
    const { answer, request } = await asked();
    expect(request?.files).toEqual([]);
    expect(answer.content).toContain('The ford of');
  });
});
