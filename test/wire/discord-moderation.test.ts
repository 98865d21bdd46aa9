import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { APIMessage } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { fixedClock } from '../../src/core/clock.js';
import { type FakeDiscord, startFakeDiscord } from '../fakes/discord-server.js';
import { startTestApp, type TestApp } from '../setup/app.js';

const noon = new Date('2026-11-24T04:00:00Z');
const RUDE = '傻逼，滚';

const buttonRows = z.array(
  z.object({ components: z.array(z.object({ label: z.string(), custom_id: z.string() })) }),
);
const patience = { timeout: 15_000 };

/** The whole service on the real discord.js: a colleague, a reader, a moderators' channel. */
describe('moderating in Discord', { timeout: 40_000 }, () => {
  let discord: FakeDiscord;
  let house: TestApp;

  beforeAll(async () => {
    discord = await startFakeDiscord();
    house = await startTestApp({
      environment: {
        ...{ DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl },
        WENJIN_LOCALE: 'en',
      },
      clock: fixedClock(noon),
    });
    const { requests } = discord.front;
    const isPublished = () =>
      requests.some(({ method, path }) => method === 'PUT' && /commands$/.test(path));
    await vi.waitFor(() => expect(isPublished()).toBe(true), patience);
    await house.app.storage.staff.put({
      email: 'mo@library.example',
      role: 'lead',
      name: 'Mo',
      at: noon,
    });
  });

  afterAll(async () => {
    await house.stop();
    await discord.close();
  });

  const reading = () => discord.twin.channel(discord.reading);
  const office = () => discord.twin.channel(discord.office);
  const ann = () => reading().user(discord.ann);
  const mo = () => office().user(discord.mo);
  const own = async (channel = office()) =>
    (await channel.getMessages()).filter(({ author }) => author.id === discord.botId);

  /** What the bot says next in a channel, after `act`. */
  async function answerTo(act: () => Promise<unknown>, channel = office()) {
    const before = new Set((await own(channel)).map(({ id }) => id));
    await act();
    const news = async () => (await own(channel)).filter(({ id }) => !before.has(id));
    await expect.poll(async () => (await news()).length, patience).toBeGreaterThan(0);
    return (await news())[0] as APIMessage;
  }

  const message = async (id: string) => (await own()).find((one) => one.id === id);
  const buttonsOf = (card: APIMessage | undefined) =>
    buttonRows.parse(card?.components ?? []).flatMap(({ components }) => components);
  const press = (card: APIMessage, label: string, who = mo()) => {
    const customId = buttonsOf(card).find((button) => button.label === label)?.custom_id ?? '';
    expect(customId, label).not.toBe('');
    return answerTo(() => who.clickButton({ messageId: card.id, customId }));
  };

  /** A comment that is not for everyone, and the card it becomes. */
  async function says(content: string) {
    let said: APIMessage | undefined;
    const card = await answerTo(async () => {
      said = await ann().sendMessage({ content });
    });
    return { card, said: said as APIMessage };
  }

  it('knows a colleague by a one-time code, once', async () => {
    const code = await house.app.linkCode('mo@library.example');
    const options = [{ name: 'code', type: 3, value: code }];
    const welcome = await answerTo(() => mo().runSlashCommand({ name: 'link', options }));
    expect(welcome.content).toContain('Welcome, Mo.');
    const again = await answerTo(() => ann().runSlashCommand({ name: 'link', options }), reading());
    expect(again.content).toContain('This code does not work');
  });

  it('lets an administrator who leads the library make a moderators’ channel, and no reader', async () => {
    const options = [{ name: 'role', type: 3, value: 'moderators' }];
    const done = await answerTo(() => mo().runSlashCommand({ name: 'setup', options }));
    expect(JSON.stringify(done.embeds)).toContain('cases to decide on arrive here');
    const space = await house.app.storage.spaces.get(`discord:${discord.office}`);
    expect(space).toMatchObject({ role: 'moderators', name: 'office' });
    const reader = await answerTo(
      () => ann().runSlashCommand({ name: 'setup', options }),
      reading(),
    );
    expect(reader.content).toContain('whoever administers this channel');
  });

  it('shows a case there, and removes the message when a moderator says so', async () => {
    const { card, said } = await says(RUDE);
    expect(card.content).toContain(`**Ann wrote** ${RUDE}`);
    expect(card.content).toContain('A message in reading to look at');
    expect(buttonsOf(card).map(({ label }) => label)).toEqual(['Keep', 'Remove', 'I take it']);

    expect((await press(card, 'Remove')).content).toContain('it is being removed');
    const shown = async () => (await message(card.id))?.content ?? '';
    await expect.poll(shown, patience).toContain('take the message away: done');
    expect(await shown()).toContain('removed (Mo)');
    // What was taken away does not live on in the card.
    expect(await shown()).not.toContain(RUDE);
    expect((await reading().getMessages()).some(({ id }) => id === said.id)).toBe(false);
    const deleted = discord.front.requests.filter(
      ({ method, path }) => method === 'DELETE' && path.endsWith(said.id),
    );
    expect(deleted).toHaveLength(1);
    expect(deleted[0]?.reason).toContain('decided by the library');

    const old = buttonsOf(card).find(({ label }) => label === 'Keep')?.custom_id ?? '';
    const late = await answerTo(() => mo().clickButton({ messageId: card.id, customId: old }));
    expect(late.content).toContain('Mo was quicker');
  });

  it('believes no button from elsewhere, and nobody it does not know', async () => {
    const { card } = await says(`${RUDE} 2`);
    const customId = buttonsOf(card)[1]?.custom_id ?? '';
    const stranger = await answerTo(() =>
      office().user(discord.ann).clickButton({ messageId: card.id, customId }),
    );
    expect(stranger.content).toContain('I do not know you as one of the moderators');
    const replay = () => reading().user(discord.mo).clickButton({ messageId: card.id, customId });
    expect((await answerTo(replay, reading())).content).toContain('not made here');
    const changed = `${customId.slice(0, -1)}z`;
    const forged = await answerTo(() =>
      mo().clickButton({ messageId: card.id, customId: changed }),
    );
    expect(forged.content).toContain('not made here');
    expect((await message(card.id))?.content).toContain('nobody has taken it yet');
  });

  it('follows what is decided at another door, and can be undone', async () => {
    const { card, said } = await says(`${RUDE} 3`);
    const { cases } = house.app.desks;
    const id = (await house.app.storage.cards.caseOf(`discord:${discord.reading}`, said.id)) ?? '';
    const seen = await cases.get(id);
    const { id: by } = (await house.app.storage.staff.byEmail('mo@library.example')) ?? { id: '' };
    const step = { id, version: seen?.case.version ?? 0, key: 'console', by, at: noon };
    await cases.act(step, { action: 'decide', decision: 'keep' });
    const shown = async () => (await message(card.id))?.content ?? '';
    await expect.poll(shown, patience).toContain('stays (Mo)');

    const over = (await message(card.id)) as APIMessage;
    expect(buttonsOf(over).map(({ label }) => label)).toEqual(['Undo']);
    expect((await press(over, 'Undo')).content).toContain('open again');
    await expect.poll(shown, patience).toContain(`${RUDE} 3`);
    const again = (await message(card.id)) as APIMessage;
    expect((await press(again, 'I take it')).content).toContain('yours for five minutes');
    await expect.poll(shown, patience).toContain('Mo is on it');
  });

  it('takes a report from a message’s menu, with a word about it', async () => {
    const said = await ann().sendMessage({ content: 'A quiet remark, no rule minds it.' });
    const { id } = await discord.twin.simulateInteraction({
      ...{ type: 2, channelId: discord.reading, userId: discord.mo },
      data: {
        ...{ id: '9', name: 'Report to the library', type: 3, target_id: said.id },
        resolved: { messages: { [said.id]: said } },
      },
    });
    const where = { where: { interactionId: id } };
    const response = () => discord.twin.prisma.interactionResponse.findUnique(where);
    await expect.poll(async () => (await response())?.acknowledged, patience).toBe(true);
    const form = JSON.parse((await response())?.data ?? '{}') as {
      custom_id: string;
      title: string;
    };
    expect(form).toMatchObject({ custom_id: `report:${said.id}`, title: 'Report to the library' });

    const fields = [{ customId: 'reason', value: 'It is about my neighbour.' }];
    const fill = () => reading().user(discord.mo).submitModal({ customId: form.custom_id, fields });
    const card = () => answerTo(fill, office());
    expect((await card()).content).toContain('A quiet remark');
    const thanks = (await own(reading())).at(-1);
    expect(thanks?.flags).toBe(64 | 4);
  });

  it('takes a file of lists with /rules import, and gives lists out in a direct message', async () => {
    const server = createServer((_request, response) => response.end('鹈鹕\n信天翁\n'));
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const { port } = server.address() as AddressInfo;
    const sent = (size: number) =>
      discord.twin.simulateInteraction({
        ...{ type: 2, channelId: discord.office, userId: discord.mo },
        data: {
          ...{ id: '10', name: 'rules', type: 1 },
          options: [
            { name: 'action', type: 3, value: 'import' },
            { name: 'file', type: 11, value: '77' },
          ],
          resolved: {
            attachments: {
              77: {
                id: '77',
                filename: 'birds.txt',
                size,
                url: `http://127.0.0.1:${port}/birds.txt`,
              },
            },
          },
        },
      });
    expect((await answerTo(() => sent(20))).content).toContain('New: 1');
    const made = await house.app.services.rules.byName('birds');
    expect(made).toMatchObject({ entries: ['鹈鹕', '信天翁'], mode: 'draft' });
    expect((await answerTo(() => sent(5 * 1024 * 1024))).content).toContain('larger than 4 MB');
    server.closeAllConnections();
    server.close();
    expect((await answerTo(() => sent(20))).content).toContain('could not fetch the file');

    const options = [{ name: 'action', type: 3, value: 'export' }];
    const slash = await answerTo(() => mo().runSlashCommand({ name: 'rules', options }));
    expect(slash.content).toContain('private message');
    const dm = discord.twin.channel(await discord.direct(discord.mo));
    await answerTo(() => dm.user(discord.mo).sendMessage({ content: '/rules export birds' }), dm);
    const files = discord.front.requests.flatMap((one) => one.files);
    expect(files).toEqual([{ name: 'wenjin-rules.txt', bytes: expect.any(Number) }]);
  });

  it('shows the week as a picture with words for who cannot see it', async () => {
    const options = [{ name: 'picture', type: 3, value: 'week' }];
    await answerTo(() => ann().runSlashCommand({ name: 'hours', options }), reading());
    const withFile = discord.front.requests.filter(({ files }) =>
      files.some(({ name }) => name === 'picture.png'),
    );
    expect(withFile).toHaveLength(1);
    const [request] = withFile;
    expect(request?.files[0]).toMatchObject({ name: 'picture.png' });
    expect(request?.files[0]?.bytes).toBeGreaterThan(5_000);
    // Drawn in time it is the answer itself, else it comes after "thinking …".
    const message = z.object({ attachments: z.array(z.object({ description: z.string() })) });
    const sent = z.union([message, z.object({ data: message }).transform(({ data }) => data)]);
    const [picture] = sent.parse(request?.body).attachments;
    expect(picture?.description.length).toBeGreaterThan(20);
  });
});
