import { beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.js';
import { publish } from '../../../src/platforms/discord/publish.js';
import { offered } from '../../../src/platforms/discord/slash.js';
import { type SmallHouse, smallHouse } from '../../fakes/small-house.js';

/** Notes what is sent to Discord. */
function list() {
  const puts: { name: string }[][] = [];
  return {
    puts,
    put: async (_route: string, options?: object) =>
      void puts.push((options as { body: { name: string }[] }).body),
  };
}

describe('publishing commands', () => {
  let house: SmallHouse;

  beforeAll(async () => {
    house = await smallHouse();
  });

  it('offers every command in every language, and the menu of a message', () => {
    const [ford, post, menu] = offered(house.commands, house.i18n);
    expect(ford).toMatchObject({
      ...{ type: 1, name: 'ford', description: '问津', default_member_permissions: null },
      description_localizations: {
        ...{ 'zh-CN': '问津', 'en-US': 'Ask where the ford is', 'en-GB': 'Ask where the ford is' },
      },
      options: [{ name: 'river', type: 3, required: false, description: '哪条河' }],
    });
    // Readers do not see what is for staff; their role is checked when it is used.
    expect(post?.default_member_permissions).not.toBeNull();
    expect(menu).toMatchObject({
      ...{ type: 3, name: 'Report to the library' },
      name_localizations: { 'zh-CN': '向图书馆举报' },
    });
  });

  it('keeps within what Discord takes, for the house’s own commands', () => {
    const all = offered(commands, house.i18n);
    expect(all.length).toBeLessThanOrEqual(100);
    for (const { name, name_localizations: names, description, options = [] } of all.slice(0, -1)) {
      expect(name).toMatch(/^[-_a-z0-9]{1,32}$/);
      expect(Object.keys(names)).toEqual(expect.arrayContaining(['zh-CN', 'en-US']));
      for (const text of Object.values(names)) expect(text).toMatch(/^[-_\p{L}\p{N}]{1,32}$/u);
      for (const text of [description ?? '', ...options.map((option) => option.description)]) {
        expect(text.length, text).toBeGreaterThan(0);
        expect(text.length, text).toBeLessThanOrEqual(100);
      }
    }
  });

  it('suggests titles, halls and topics while one types', () => {
    const all = offered(commands, house.i18n);
    const asking = all.flatMap(({ name, options = [] }) =>
      options.filter(({ autocomplete }) => autocomplete).map((option) => `${name}.${option.name}`),
    );
    expect(asking.sort()).toEqual([
      ...['find.query', 'find.title', 'hours.halls', 'info.topic', 'recommend.like'],
    ]);
  });

  it('sends them when they changed, and not again after a restart', async () => {
    const discord = list();
    await publish(discord, '42', house);
    await publish(discord, '42', house);
    expect(discord.puts).toHaveLength(1);
    await publish(discord, '42', { ...house, commands: [] });
    expect(discord.puts.at(-1)?.map(({ name }) => name)).toEqual(['Report to the library']);
    await publish(discord, '43', house);
    expect(discord.puts).toHaveLength(3);
  });
});
