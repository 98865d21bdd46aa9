import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type DiscordPatient, diagnoseDiscord } from '../../src/app/doctor-discord.js';
import type { I18n } from '../../src/core/i18n.js';
import { loadI18n } from '../../src/core/i18n.js';
import type { SpaceRecord } from '../../src/moderation/space-ports.js';
import { type FakeDiscord, startFakeDiscord } from '../fakes/discord-server.js';

type Place = Pick<SpaceRecord, 'id' | 'name' | 'role'>;

/** View channels, read history, send messages: what everybody may. */
const READER = '68608';

describe('the doctor at Discord', () => {
  let discord: FakeDiscord;
  let i18n: I18n;
  let spaces: Place[];

  beforeAll(async () => {
    discord = await startFakeDiscord();
    i18n = await loadI18n(new URL('../../locales', import.meta.url).pathname, 'en');
  });
  afterAll(() => discord.close());
  beforeEach(() => {
    spaces = [
      space(discord.reading, 'reading', 'readers'),
      space(discord.office, 'office', 'moderators'),
    ];
  });

  const space = (id: string, name: string, role: SpaceRecord['role']): Place => ({
    ...{ id: `discord:${id}`, platform: 'discord', name, role, locale: null, mayAct: false },
    ...{ policy: null, policyVersion: 0 },
  });
  const roles = (permissions: string) =>
    discord.front.inject('GET', /\/roles$/, {
      status: 200,
      body: [{ id: discord.twin.guildId, name: '@everyone', permissions }],
    });
  const examine = (
    more: Partial<NonNullable<DiscordPatient['config']['discord']>> = {},
    locale = 'en',
  ) =>
    diagnoseDiscord(
      {
        config: {
          discord: { token: discord.token, apiUrl: discord.apiUrl, shards: undefined, ...more },
        },
        storage: { spaces: { list: async () => spaces } } as never,
        i18n,
      },
      locale,
    );

  it('finds nothing missing when nothing is', async () => {
    roles('8');
    roles('8');
    const { lines, healthy } = await examine();
    expect(lines).toEqual([expect.stringMatching(/^Discord: the token works; the bot is called/)]);
    expect(healthy).toBe(true);
  });

  it('names every permission that is missing, and where to grant it', async () => {
    roles(READER);
    roles('8');
    const { lines } = await examine();
    const missing = lines.slice(1).map((line) => /lacks “([^”]+)”/.exec(line)?.[1]);
    expect(missing).toEqual([
      ...['Manage Messages', 'Time out members', 'Kick Members', 'Ban Members'],
    ]);
    expect(lines[1]).toContain('channel #reading → Edit Channel → Permissions');
  });

  it('heeds a channel’s own rules', async () => {
    spaces = [space(discord.office, 'office', 'moderators')];
    roles(READER);
    const { guildId } = discord.twin;
    const closed = { id: guildId, type: 0, allow: '0', deny: '2048' };
    discord.front.inject('GET', /^\/channels\/\d+$/, {
      status: 200,
      body: { id: discord.office, guild_id: guildId, permission_overwrites: [closed] },
    });
    expect((await examine()).lines.slice(1)).toEqual([
      expect.stringContaining('lacks “Send Messages”'),
    ]);
  });

  it('says when it may not read messages at all, with the address of the switch', async () => {
    roles('8');
    roles('8');
    discord.front.inject('GET', /^\/applications\/@me$/, {
      status: 200,
      body: { id: '42', flags: 0 },
    });
    const { lines, healthy } = await examine();
    expect(lines[1]).toContain('https://discord.com/developers/applications/42/bot');
    expect(healthy).toBe(false);
  });

  it('says that it was thrown out of a channel, and how to come back', async () => {
    spaces = [space('3000000000000000009', 'gone', 'moderators')];
    const { lines } = await examine({}, 'zh-CN');
    expect(lines[1]).toContain('机器人不在 #gone 里');
    expect(lines[1]).toContain('permissions=');
  });

  it('tells what to do first: invite it, give moderators a channel', async () => {
    spaces = [];
    expect((await examine()).lines[1]).toContain('scope=bot+applications.commands');
    spaces = [space(discord.reading, 'reading', 'readers')];
    roles('8');
    expect((await examine()).lines.at(-1)).toContain('/setup role: moderators');
  });

  it('tells a wrong token from a Discord that is away', async () => {
    const unauthorized = { status: 401, body: { code: 0, message: '401: Unauthorized' } };
    discord.front.inject('GET', /^\/users\/@me$/, unauthorized);
    expect(await examine()).toEqual({
      lines: [expect.stringContaining('the token is refused')],
      healthy: false,
    });
    const away = await examine({ apiUrl: 'http://127.0.0.1:9/api' });
    expect(away.lines).toEqual([expect.stringContaining('cannot be reached')]);
  });
});
