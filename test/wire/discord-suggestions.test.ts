import { describe, expect, it } from 'vitest';
import { discordHouse } from '../setup/discord-house.js';

/** The whole service: what Discord shows while somebody types into a field. */
describe('suggestions in Discord', { timeout: 40_000 }, () => {
  const stage = discordHouse();
  const typing = (command: string, option: string, value: string) =>
    stage.ann.typing(command, option, value);

  it('are offered for titles, halls and topics', () => {
    const commands = stage.discord.front.state.commands as {
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
