import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { houseFacts } from '../../../src/app/house-facts.js';
import { loadConfig } from '../../../src/config.js';
import type { HouseJson } from '../../../src/platforms/web/contract/house.js';
import { json, openWebHouse, type WebHouse } from './web-house.js';

let house: WebHouse;
beforeAll(async () => {
  house = await openWebHouse();
});
afterAll(() => house.close());

const secrets = {
  WENJIN_SECRET: 'S3CRET-of-thirty-two-characters!',
  WENJIN_METRICS_TOKEN: 'S3CRET-metrics-token',
  WENJIN_CATALOGUE_USER: 'S3CRET-user',
  WENJIN_CATALOGUE_PASSWORD: 'S3CRET-password',
  DATABASE_URL: 'postgresql://S3CRET:S3CRET@S3CRET-db:5432/wenjin',
  REDIS_URL: 'redis://:S3CRET@S3CRET-bus:6379',
  OIDC_CLIENT_ID: 'S3CRET-client',
  OIDC_CLIENT_SECRET: 'S3CRET-client-secret',
  DISCORD_TOKEN: 'S3CRET-discord',
  TELEGRAM_TOKEN: '123456:S3CRET-telegram',
  TELEGRAM_WEBHOOK_SECRET: 'S3CRET-webhook-secret',
  WENJIN_DATA_DIR: '/srv/S3CRET-data',
  WENJIN_BACKUP_DIR: '/srv/S3CRET-backups',
  WENJIN_TRUST_PROXY: '10.0.0.0/8',
};
const facts = (environment: Readonly<Record<string, string>>) =>
  houseFacts(
    loadConfig(environment, () => ''),
    'Asia/Shanghai',
  );

describe('the settings in force', () => {
  it('are shown to administrators and to nobody else', async () => {
    for (const role of ['moderator', 'editor', 'lead'] as const) {
      const headers = await house.signIn(`${role}@library.example`, role);
      expect((await house.get('/api/house', headers)).status).toBe(403);
    }
    expect((await house.get('/api/house')).status).toBe(401);
    const narrow = await house.token('script@library.example', 'admin', ['cases:read']);
    expect((await house.get('/api/house', narrow)).status).toBe(403);
    const admin = await house.signIn('boss@library.example', 'admin');
    const shown = await json<HouseJson>(house.get('/api/house', admin));
    expect(shown).toEqual(house.parts.house);
    expect(shown.doors).toEqual({
      ...{ discord: false, telegram: 'off', singleSignOn: null, embedOrigins: [] },
    });
  });

  it('tell which doors are open and how long things are kept', () => {
    const told = facts({
      ...secrets,
      WENJIN_PUBLIC_URL: 'https://ask.library.example',
      WENJIN_KEEP_DAYS: '30',
      WENJIN_CATALOGUE: 'koha',
      WENJIN_CATALOGUE_URL: 'https://S3CRET-opac.library.example',
      OIDC_ISSUER: 'https://sso.library.example',
    });
    expect(told).toMatchObject({
      publicUrl: 'https://ask.library.example',
      doors: { discord: true, telegram: 'webhook', singleSignOn: 'sso.library.example' },
      keeping: { database: 'postgres', commentDays: 30, conversationDays: 30 },
      ...{ catalogue: 'koha', shared: true, metrics: true },
    });
    expect(told.keeping.backup).toEqual({ everyHours: 24, keep: 7 });
  });

  it('never hold a secret, a login, or an address of the inside', () => {
    const told = facts({
      ...secrets,
      WENJIN_PUBLIC_URL: 'https://ask.library.example',
      WENJIN_CATALOGUE: 'koha',
      WENJIN_CATALOGUE_URL: 'https://S3CRET-opac.library.example',
      OIDC_ISSUER: 'https://sso.library.example',
    });
    expect(JSON.stringify(told)).not.toMatch(/S3CRET|10\.0\.0/);
  });
});
