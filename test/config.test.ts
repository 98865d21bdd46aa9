import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { ConfigError, loadConfig, settingNames } from '../src/config.js';

const noFiles = () => {
  throw new Error('no such file');
};

function problemsOf(environment: Record<string, string>, readSecret = noFiles): readonly string[] {
  try {
    loadConfig(environment, readSecret);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
}

describe('settings', () => {
  it('need nothing at all', () => {
    const config = loadConfig({}, noFiles);
    expect(config).toMatchObject({ host: '127.0.0.1', port: 8080, locale: 'zh-CN', discord: null });
    expect(config.roles).toEqual(['web', 'discord', 'telegram', 'worker']);
    expect(Object.isFrozen(config)).toBe(true);
  });

  it('count as absent when empty, as in an untouched .env', () => {
    expect(loadConfig({ DISCORD_TOKEN: '', WENJIN_SECRET: '' }, noFiles).discord).toBeNull();
  });

  it('names every problem at once, with what is wanted', () => {
    const problems = problemsOf({
      WENJIN_PORT: '99999',
      WENJIN_LOG: 'loud',
      WENJIN_TRUST_PROXY: '10.0.0.1, the-proxy',
      DATABASE_URL: 'mysql://localhost/wenjin',
      TELEGRAM_TOKEN: 'not-a-token',
    });
    expect(problems).toEqual([
      'WENJIN_PORT: wants a port from 0 to 65535',
      'WENJIN_LOG: wants silent, fatal, error, warn, info, debug or trace',
      'WENJIN_TRUST_PROXY: wants addresses such as 10.0.0.1 or networks such as 10.0.0.0/8, separated by commas',
      'DATABASE_URL: wants an address such as postgresql://user:password@host:5432/wenjin',
      'TELEGRAM_TOKEN: wants the token as BotFather gave it, such as 123456:ABC-DEF; one with two dots in it is of a Discord bot and belongs in DISCORD_TOKEN',
    ]);
  });

  it('divide Discord into shards that fit together, or say what does not', () => {
    const token = { DISCORD_TOKEN: 'a.b.c' };
    const shards = (environment: Record<string, string>) =>
      loadConfig({ ...token, ...environment }, noFiles).discord?.shards;
    expect(shards({})).toBeUndefined();
    expect(shards({ DISCORD_SHARDS: 'auto' })).toEqual({ count: 'auto', ids: undefined });
    const { discord } = loadConfig(
      { ...token, DISCORD_COMMAND_SERVERS: '81384788, 91384788' },
      noFiles,
    );
    expect(discord?.commandServers).toEqual(['81384788', '91384788']);
    expect(problemsOf({ ...token, DISCORD_COMMAND_SERVERS: 'my server' })).toEqual([
      expect.stringContaining('DISCORD_COMMAND_SERVERS: wants ids of servers'),
    ]);
    expect(shards({ DISCORD_SHARDS: '8', DISCORD_SHARD_IDS: '0-2, 6,1' })).toEqual({
      ...{ count: 8, ids: [0, 1, 2, 6] },
    });
    const wrong = (count: string, ids: string) =>
      problemsOf({ ...token, DISCORD_SHARDS: count, DISCORD_SHARD_IDS: ids });
    expect(wrong('4', '0-4')).toEqual(['DISCORD_SHARD_IDS: wants numbers from 0 to 3']);
    expect(wrong('auto', '0')).toEqual([
      'DISCORD_SHARDS: is needed as a number when DISCORD_SHARD_IDS is set',
    ]);
    expect(wrong('4', '3-1')).toEqual([
      'DISCORD_SHARD_IDS: wants numbers and ranges of shards such as 0-3,6',
    ]);
    expect(wrong('0', '')).toEqual([
      'DISCORD_SHARDS: wants auto, or a whole number of shards from 1 to 1000',
    ]);
  });

  it('never repeats a secret in a problem', () => {
    const problems = problemsOf({ WENJIN_SECRET: 'hunter2', TELEGRAM_TOKEN: 'hunter2' });
    expect(problems).toHaveLength(2);
    expect(problems.join()).not.toContain('hunter2');
  });

  it('notices a misspelt name', () => {
    expect(problemsOf({ WENJIN_PROT: '80' })).toEqual([
      'WENJIN_PROT: there is no such setting; .env.example lists them all',
    ]);
  });

  it('may come from a file', () => {
    const config = loadConfig({ WENJIN_SECRET_FILE: '/run/s' }, () => `${'s'.repeat(32)}\n`);
    expect(config.secret).toBe('s'.repeat(32));
    expect(problemsOf({ WENJIN_SECRET_FILE: '/gone' })).toEqual([
      'WENJIN_SECRET_FILE: the file /gone cannot be read',
    ]);
  });

  it('refuses half a group', () => {
    expect(problemsOf({ DISCORD_API_URL: 'http://127.0.0.1:1/api' })).toEqual([
      'DISCORD_TOKEN: is needed when DISCORD_API_URL is set',
    ]);
    expect(problemsOf({ WENJIN_CATALOGUE: 'koha' })).toEqual([
      'WENJIN_CATALOGUE_URL: is needed when WENJIN_CATALOGUE is set',
    ]);
    expect(
      problemsOf({
        ...{ WENJIN_CATALOGUE_URL: 'https://opac.example', WENJIN_CATALOGUE_USER: 'wenjin' },
      }),
    ).toEqual([
      'WENJIN_CATALOGUE: is needed when WENJIN_CATALOGUE_URL is set',
      'WENJIN_CATALOGUE_PASSWORD: is needed when WENJIN_CATALOGUE_USER is set',
    ]);
  });

  it('name the library’s own system whole, or none', () => {
    expect(loadConfig({}, noFiles).catalogue).toBeNull();
    expect(loadConfig({ WENJIN_CATALOGUE: 'own' }, noFiles).catalogue).toBeNull();
    const given = { WENJIN_CATALOGUE: 'sru', WENJIN_CATALOGUE_URL: 'https://opac.example/sru' };
    expect(loadConfig(given, noFiles).catalogue).toEqual({
      ...{ kind: 'sru', url: 'https://opac.example/sru', timeoutMs: 3_000, login: undefined },
    });
    expect(problemsOf({ ...given, WENJIN_CATALOGUE_TIMEOUT_MS: '5' })).toHaveLength(1);
    expect(problemsOf({ ...given, WENJIN_CATALOGUE: 'aleph' })).toEqual([
      'WENJIN_CATALOGUE: wants own, sru or koha',
    ]);
  });

  it('name a single sign-on whole, or none', () => {
    expect(loadConfig({}, noFiles).oidc).toBeNull();
    const given = {
      ...{ OIDC_ISSUER: 'https://sso.library.example/', OIDC_CLIENT_ID: 'wenjin' },
      OIDC_CLIENT_SECRET: 'hunter2',
    };
    expect(loadConfig(given, noFiles).oidc).toEqual({
      ...{ issuer: 'https://sso.library.example', clientId: 'wenjin', clientSecret: 'hunter2' },
      ...{ name: undefined, roles: null },
    });
    const mapped = { OIDC_ROLE_CLAIM: 'groups', OIDC_ROLES: 'desk = moderator, heads=lead' };
    expect(loadConfig({ ...given, ...mapped }, noFiles).oidc?.roles).toEqual({
      ...{ claim: 'groups', of: { desk: 'moderator', heads: 'lead' } },
    });
    expect(problemsOf({ OIDC_ISSUER: 'https://sso.library.example' })).toEqual([
      'OIDC_CLIENT_ID: is needed when OIDC_ISSUER is set',
      'OIDC_CLIENT_SECRET: is needed when OIDC_ISSUER is set',
    ]);
    expect(problemsOf({ ...given, OIDC_ISSUER: 'http://sso.library.example' })).toEqual([
      'OIDC_ISSUER: wants an address such as https://sso.library.example, with https',
    ]);
    expect(problemsOf({ ...given, OIDC_ROLES: 'desk=moderator' })).toEqual([
      'OIDC_ROLE_CLAIM: is needed when OIDC_ROLES is set',
    ]);
    for (const OIDC_ROLES of ['heads=boss', 'heads', '=lead', 'heads=lead=admin']) {
      const problems = problemsOf({ ...given, ...mapped, OIDC_ROLES });
      expect(problems, OIDC_ROLES).toHaveLength(1);
    }
    expect(
      loadConfig({ ...given, OIDC_ISSUER: 'http://127.0.0.1:9000' }, noFiles).oidc,
    ).toBeTruthy();
  });

  it('take roles as a list', () => {
    expect(loadConfig({ WENJIN_ROLES: 'web, worker' }, noFiles).roles).toEqual(['web', 'worker']);
    expect(problemsOf({ WENJIN_ROLES: 'web,cook' })).toHaveLength(1);
  });

  it('all stand in .env.example, each under a comment', async () => {
    const lines = (await readFile(new URL('../.env.example', import.meta.url), 'utf8')).split('\n');
    const named = lines.flatMap((line) => /^([A-Z_]+)=/.exec(line)?.[1] ?? []);
    expect([...named].sort()).toEqual([...settingNames].sort());
    for (const name of named) {
      const at = lines.findIndex((line) => line.startsWith(`${name}=`));
      const above = lines.slice(0, at).reverse();
      const firstOther = above.find((line) => !/^[A-Z_]+=/.test(line));
      expect(firstOther, name).toMatch(/^# /);
    }
  });
});
