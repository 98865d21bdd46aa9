import { afterAll, beforeAll, expect, it } from 'vitest';
import { raid } from '../../commands/raid.js';
import type { Role } from '../../src/core/permission.js';
import { createRaidDesk } from '../../src/moderation/raid/raid-desk.js';
import { openTestStorage } from '../setup/storage.js';
import { i18n } from './say.js';

const noon = new Date('2026-11-24T04:00:00Z');
let store: Awaited<ReturnType<typeof openTestStorage>>;
let asked = 0;
beforeAll(async () => {
  store = await openTestStorage();
  const place = { platform: 'discord', at: noon };
  await store.storage.spaces.ensure({ id: 'discord:1', name: 'Reading', ...place });
  await store.storage.spaces.ensure({ id: 'discord:2', name: 'Staff', ...place });
  await store.storage.spaces.update('discord:2', { role: 'moderators' });
});
afterAll(() => store.close());

interface Who {
  readonly role?: Role;
  readonly staff?: string;
  readonly space?: string;
}

function type(form: string | undefined, who: Who = {}) {
  const { role = 'lead', staff = 'lead-1', space = 'discord:1' } = who;
  asked += 1;
  return raid.run(
    {
      ...{ id: `r${asked}`, command: 'raid', options: raid.options.parse(form ? { form } : {}) },
      actor: { person: 'p' as never, role, ...(staff && { staff }) },
      place: { platform: 'discord', space, kind: 'public' },
      ...{ locale: 'en', at: noon },
      say: (key, args) => i18n.say('en', key, args),
    },
    { raids: createRaidDesk({ spaces: store.storage.spaces }) },
  );
}

it('is switched on where it is said, shown to moderators, and switched off by its button', async () => {
  expect((await type(undefined)).text).toBe('No space is in raid mode, and none is proposed.');
  const on = await type('on 90');
  expect(on).toMatchObject({ visibility: 'private', actions: [{ label: 'End raid mode' }] });
  expect(on.text).toMatch(/^Raid mode is on in discord:1 for 90 minutes/);
  const shown = await type('show', { role: 'moderator' });
  expect(shown.list).toMatchObject([
    { id: 'discord:1', title: 'Reading', detail: expect.stringContaining('90 more minutes') },
  ]);
  expect((await type('off discord:1')).text).toMatch(/^Raid mode is off/);
});

it('is switched from the staff’s own place by naming the space', async () => {
  await expect(type('on 60', { space: 'discord:2' })).rejects.toThrow('raid-no-space');
  expect((await type('on 60 discord:1', { space: 'discord:2' })).text).toContain('discord:1');
  await type('off', {});
});

it('is for leads whose account is known, and for a time that makes sense', async () => {
  await expect(type('on', { role: 'moderator' })).rejects.toThrow('raid-needs-lead');
  await expect(type('on', { staff: '' })).rejects.toThrow('raid-needs-account');
  await expect(type('on 4')).rejects.toThrow('raid-minutes');
  await expect(type('now please')).rejects.toThrow('raid-form');
  expect(raid).toMatchObject({ permission: 'moderator', spoken: false });
});
