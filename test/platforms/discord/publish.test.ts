import { beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.js';
import { publish } from '../../../src/platforms/discord/publish.js';
import { offered } from '../../../src/platforms/discord/slash.js';
import { type SmallHouse, smallHouse } from '../../fakes/small-house.js';

/** Notes what is sent to Discord, by where it is offered. */
function list() {
  const puts: { readonly where: string; readonly body: { name: string }[] }[] = [];
  return {
    puts,
    async put(route: string, options?: object) {
      const where = /guilds\/(\d+)/.exec(route)?.[1] ?? 'everywhere';
      const { body } = options as { body: { name: string }[] };
      puts.push({ where, body });
      if (where === '404') throw new Error('Missing Access');
    },
    /** What was sent since the last look, as how many where. */
    news: () => puts.splice(0).map(({ where, body }) => `${where} ${body.length}`),
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
    const rest = list();
    const parts = { ...house, rest, application: '42' };
    await publish(parts);
    await publish(parts);
    expect(rest.puts).toHaveLength(1);
    await publish({ ...parts, commands: [] });
    expect(rest.puts.at(-1)?.body.map(({ name }) => name)).toEqual(['Report to the library']);
    await publish({ ...parts, application: '43' });
    expect(rest.puts).toHaveLength(3);
  });

  it('offers them only in some servers when that is wanted, and nowhere twice', async () => {
    const rest = list();
    const parts = { ...house, rest, application: '44' };
    await publish(parts, ['111', '222']);
    const [{ body = [] } = {}] = rest.puts;
    // What Discord takes of commands that are offered everywhere alone.
    for (const command of body) expect(command).not.toHaveProperty('contexts');
    expect(rest.news()).toEqual(['111 3', '222 3']);
    await publish(parts, ['111', '222']);
    expect(rest.news()).toEqual([]);
    await publish(parts, ['222', '333']);
    expect(rest.news()).toEqual(['333 3', '111 0']);
    await publish(parts);
    expect(rest.news()).toEqual(['everywhere 3', '222 0', '333 0']);
    await publish(parts, ['111']);
    expect(rest.news()).toEqual(['everywhere 0', '111 3']);
  });

  it('keeps nothing from the others when one server does not let it', async () => {
    const rest = list();
    await publish({ ...house, rest, application: '45' }, ['404', '111']);
    expect(rest.news()).toEqual(['404 3', '111 3']);
    expect(house.lines).toContain('Discord: the commands could not be published in a server');
  });
});
