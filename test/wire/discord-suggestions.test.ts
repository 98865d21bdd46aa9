import { InteractionType } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type FakeDiscord, startFakeDiscord } from '../fakes/discord-server.js';
import { startTestApp, type TestApp } from '../setup/app.js';

interface Choice {
  readonly name: string;
  readonly value: string;
}

const patience = { timeout: 15_000 };

/** The whole service: what Discord shows while somebody types into a field. */
describe('suggestions in Discord', { timeout: 40_000 }, () => {
  let discord: FakeDiscord;
  let house: TestApp;

  beforeAll(async () => {
    discord = await startFakeDiscord();
    const environment = {
      ...{ DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl, WENJIN_LOCALE: 'en' },
    };
    house = await startTestApp({ environment });
    const { state } = discord.front;
    await vi.waitFor(() => expect(state.commands.length).toBeGreaterThan(0), patience);
  });
  afterAll(async () => {
    await house.stop();
    await discord.close();
  });

  async function typing(command: string, option: string, value: string): Promise<Choice[]> {
    const { id } = await discord.twin.simulateInteraction({
      ...{ type: InteractionType.ApplicationCommandAutocomplete, userId: discord.ann },
      channelId: discord.reading,
      data: {
        ...{ id: '9', name: command, type: 1 },
        options: [{ name: option, type: 3, value, focused: true }],
      },
    });
    const where = { where: { interactionId: id } };
    const response = () => discord.twin.prisma.interactionResponse.findUnique(where);
    await expect.poll(async () => (await response())?.acknowledged, patience).toBe(true);
    return (JSON.parse((await response())?.data ?? '{}') as { choices: Choice[] }).choices;
  }

  it('are offered for titles, halls and topics', () => {
    const commands = discord.front.state.commands as {
      name: string;
      options?: { name: string; autocomplete?: boolean }[];
    }[];
    const suggested = commands.flatMap(({ name, options = [] }) =>
      options.filter(({ autocomplete }) => autocomplete).map((option) => `${name}.${option.name}`),
    );
    expect(suggested.toSorted()).toEqual([
      ...['find.query', 'find.title', 'hours.halls', 'info.topic', 'recommend.like'],
    ]);
  });

  it('are titles of the catalogue, halls and topics, none of them twice', async () => {
    const books = await typing('find', 'title', '论语');
    expect(books.length).toBeGreaterThan(0);
    for (const { name } of books) expect(name).toContain('论语');
    const halls = await typing('hours', 'halls', '');
    expect(halls.length).toBeGreaterThan(1);
    const [first] = halls;
    expect(await typing('hours', 'halls', first?.name ?? '')).toContainEqual(first);
    const topics = await typing('info', 'topic', '');
    expect(topics.length).toBeGreaterThan(1);
    for (const all of [books, halls, topics]) {
      expect(all.length).toBeLessThanOrEqual(25);
      expect(new Set(all.map(({ value }) => value)).size).toBe(all.length);
    }
  });

  it('complete the last of several halls, and keep what stands before it', async () => {
    const values = async (typed: string) =>
      (await typing('hours', 'halls', typed)).map(({ value }) => value);
    expect(await typing('hours', 'halls', 'north, Sou')).toEqual([
      { name: 'North Area, South Area', value: 'north,south' },
    ]);
    // As a choice is shown when somebody goes on writing behind it.
    expect(await values('North Area、South Area，chil')).toEqual(['north、south、children']);
    expect(await values('north,')).toEqual(['north,south', 'north,children', 'north,ancient']);
    expect(await values('north, nor')).toEqual([]);
    expect(await values('attic; anc')).toEqual(['attic;ancient']);
    expect(await values(`${'x'.repeat(95)}, south`)).toEqual([]);
  });

  it('complete the last of several titles that somebody liked', async () => {
    const choices = await typing('recommend', 'like', '三体；论语');
    expect(choices.length).toBeGreaterThan(0);
    for (const { value } of choices) expect(value).toMatch(/^三体；.*论语/);
  });

  it('are none for a letter, for nonsense and for a field that has none', async () => {
    expect(await typing('find', 'title', 'a')).toEqual([]);
    expect(await typing('hours', 'halls', '😀'.repeat(2_000))).toEqual([]);
    expect(await typing('sudo', 'everything', 'x')).toEqual([]);
  });
});
