import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadI18n } from '../../src/core/i18n.js';
import { type CheckParts, checkTelegram } from '../../src/platforms/telegram/doctor.js';
import { type FakeTelegram, startFakeTelegram } from '../fakes/telegram-server.js';
import { ann, group } from './telegram-people.js';

const space = {
  id: 'telegram:-1001',
  platform: 'telegram',
  name: 'Readers',
  role: 'readers',
  locale: null,
  mayAct: false,
  policy: null,
  policyVersion: 0,
} as const;
const url = 'https://ask.library.example/telegram/webhook';

let telegram: FakeTelegram;

beforeAll(async () => {
  telegram = await startFakeTelegram();
});
afterAll(() => telegram.close());

async function found(over: Partial<CheckParts> = {}): Promise<string[]> {
  const { token, apiRoot } = telegram;
  const findings = await checkTelegram({ token, apiRoot, spaces: [], ...over });
  const i18n = await loadI18n(new URL('../../locales', import.meta.url).pathname, 'en');
  for (const { key, args } of findings) {
    for (const locale of i18n.locales) {
      expect(i18n.say(locale, `doctor-telegram-${key}`, args)).not.toContain('{');
    }
  }
  return findings.map(({ key }) => key);
}

it('says what BotFather was told, and what it should be told', async () => {
  expect(await found()).toEqual(['bot', 'privacy-off', 'no-inline']);
});

it('says when a token is wrong, and when Telegram is away', async () => {
  expect(await found({ token: '1:wrong' })).toEqual(['token']);
  expect(await found({ apiRoot: 'http://127.0.0.1:1' })).toEqual(['away']);
});

it('names the rights that are missing in a watched group', async () => {
  const { memberState } = telegram.core;
  const last = async () => (await found({ spaces: [space] })).slice(3);
  expect(await last()).toEqual(['not-there']);
  telegram.says(ann, group, 'hello');
  memberState.setMember(group.id, telegram.bot as never, 'member');
  expect(await last()).toEqual(['no-admin']);
  memberState.setAdmin(group.id, telegram.bot as never, { can_delete_messages: true });
  expect(await last()).toEqual(['no-restrict']);
  memberState.setAdmin(group.id, telegram.bot as never, { can_restrict_members: true });
  expect(await last()).toEqual(['no-delete']);
  const rights = { can_delete_messages: true, can_restrict_members: true };
  memberState.setAdmin(group.id, telegram.bot as never, rights);
  expect(await last()).toEqual([]);
  memberState.setMember(group.id, telegram.bot as never, 'member');
  expect((await found({ spaces: [{ ...space, role: 'moderators' }] })).slice(3)).toEqual([]);
});

it('compares the webhook with the setting', async () => {
  const webhook = { url, secret: 'a-secret-of-the-webhook' };
  expect((await found({ webhook })).slice(3)).toEqual(['webhook-missing']);
  await fetch(`${telegram.apiRoot}/bot${telegram.token}/setWebhook`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ url }),
  });
  expect((await found({ webhook })).slice(3)).toEqual(['webhook-set']);
  expect((await found()).slice(3)).toEqual(['webhook-other']);
});
