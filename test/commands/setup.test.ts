import { describe, expect, it } from 'vitest';
import { setup } from '../../commands/setup.js';
import { createCooldowns } from '../../src/core/cooldown.js';
import { createDispatch } from '../../src/core/dispatch.js';
import type { Role } from '../../src/core/permission.js';
import type { PersonKey } from '../../src/core/person.js';
import type { SpaceRecord } from '../../src/moderation/space-ports.js';
import { i18n } from './say.js';

/** One channel, its administrators, and others. */
function channel() {
  let space: SpaceRecord = {
    ...{ id: 'discord:1', platform: 'discord', name: 'reading', role: 'readers' },
    ...{ locale: null, mayAct: false, policy: null, policyVersion: 0, raid: null },
  };
  const services = {
    spaces: {
      list: async () => [space],
      ensure: async () => space,
      update: async (_id: string, change: Partial<SpaceRecord>) => {
        space = { ...space, ...change };
        return space;
      },
    },
    preferences: {
      ...{ locale: async () => null, setLocale: async () => {}, greeting: () => '' },
      languages: () => [
        { locale: 'en', name: 'English' },
        { locale: 'zh-CN', name: '中文' },
      ],
    },
  };
  const log = { done: () => {}, failed: () => {} };
  const cooldowns = createCooldowns();
  const dispatch = createDispatch({ commands: [setup], services, i18n, cooldowns, log });
  const ask = (options: object, { administered = true, role = 'reader' as Role } = {}) =>
    dispatch({
      ...{ id: 'r', command: 'setup', options: { ...options }, locale: 'en', at: new Date(0) },
      actor: { person: 'p' as PersonKey, role },
      place: {
        ...{ platform: 'discord', space: 'discord:1', kind: 'public' },
        ...(administered ? { administered: true as const } : {}),
      },
    });
  return { ask, space: () => space };
}

describe('setup', () => {
  it('shows an administrator what a channel is, and what it could be', async () => {
    const { reply } = await channel().ask({});
    expect(reply.visibility).toBe('private');
    expect(reply.fields?.map(({ value }) => value)).toEqual([
      'readers: messages are checked, questions answered, announcements posted',
      'whichever I am asked in',
    ]);
    const labels = reply.actions?.map(({ label }) => label);
    expect(labels).toEqual(['For moderators', 'For editors', 'For partners', 'English', '中文']);
  });

  it('changes role and language, each by its button', async () => {
    const { ask, space } = channel();
    const { reply } = await ask({});
    const lead = { role: 'lead' } as const;
    await ask(reply.actions?.[0]?.options ?? {}, lead);
    await ask(reply.actions?.at(-1)?.options ?? {});
    expect(space()).toMatchObject({ role: 'moderators', locale: 'zh-CN' });
  });

  it('is refused to everyone else, but not to administrators of the service', async () => {
    const { ask, space } = channel();
    const others = { administered: false };
    expect((await ask({ role: 'moderators' }, others)).refused).toBe('not-administrator');
    expect((await ask({ role: 'editors' }, { ...others, role: 'lead' })).refused).toBe(
      'not-administrator',
    );
    expect(space().role).toBe('readers');
    expect((await ask({ role: 'editors' }, { ...others, role: 'admin' })).refused).toBeUndefined();
    expect(space().role).toBe('editors');
  });

  it('lets only leads of the library make a place for colleagues', async () => {
    const { ask, space } = channel();
    for (const role of ['moderators', 'editors', 'partner']) {
      expect((await ask({ role })).refused).toBe('setup-only-leads');
    }
    expect(space().role).toBe('readers');
    await ask({ role: 'moderators' }, { role: 'admin' });
    await ask({ role: 'readers' });
    expect(space().role).toBe('readers');
  });

  it('names what it does not know', async () => {
    expect((await channel().ask({ role: 'owners' })).reply.text).toContain('"role"');
    expect((await channel().ask({ language: 'tlh' })).reply.text).toContain('"language"');
  });
});
