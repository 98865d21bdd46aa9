import { describe, expect, it } from 'vitest';
import { link } from '../../commands/link.js';
import { UserError } from '../../src/core/errors.js';
import type { LinkedStaff, StaffLinkDesk } from '../../src/core/staff-link.js';
import { ask } from './say.js';

const mo: LinkedStaff = { staff: 's-1', role: 'moderator', name: 'Mo' };

/** A desk that knows one code; the store behind the real one has tests of its own. */
function desk() {
  let linked: LinkedStaff | null = null;
  const reached: string[] = [];
  const staffLinks: StaffLinkDesk = {
    offer: async () => ({ code: 'AAAA-AAAA', expiresAt: new Date() }),
    async link({ code, address }) {
      if (code !== 'AAAA-AAAA') throw new UserError('link-wrong-code');
      linked = mo;
      if (address !== undefined) reached.push(address);
      return mo;
    },
    of: async () => linked,
    async reachAt(_, address) {
      reached.push(address);
      return true;
    },
    async unlink() {
      const was = linked !== null;
      linked = null;
      return was;
    },
  };
  return { staffLinks, reached };
}

const here = { platform: 'discord' } as const;

describe('link', () => {
  it('says who one is taken for, and how to be known', async () => {
    const { text, visibility } = await ask(link, desk(), {}, here);
    expect(text).toContain('not linked');
    expect(visibility).toBe('private');
    const chinese = await ask(link, desk(), {}, { platform: 'telegram', locale: 'zh-CN' });
    expect(chinese.text).toContain('还没有绑定');
  });

  it('greets by name and role, and can be taken back by its button', async () => {
    const services = desk();
    const { text, actions } = await ask(link, services, { code: ' AAAA-AAAA ' }, here);
    expect(text).toBe(
      'Welcome, Mo. From now on you are known here as Moderator.\nWhen you are on call, you are told here.',
    );
    expect((await ask(link, services, {}, here)).text).toContain('Mo (Moderator)');
    expect(services.reached).toEqual(['discord:main', 'discord:main']);
    const [undo] = actions ?? [];
    expect(undo?.command).toBe('link');
    expect((await ask(link, services, undo?.options, here)).text).toContain('a reader here again');
    expect((await ask(link, services, undo?.options, here)).text).toContain('not linked');
  });

  it('refuses a wrong code, and a browser', async () => {
    const wrong = ask(link, desk(), { code: 'BBBB-BBBB' }, here);
    await expect(wrong).rejects.toMatchObject({ code: 'link-wrong-code' });
    const browser = ask(link, desk(), { code: 'AAAA-AAAA' });
    await expect(browser).rejects.toMatchObject({ code: 'link-not-here' });
  });

  it('is never reached by a sentence, and tries are few', () => {
    expect(link).toMatchObject({ spoken: false, cooldown: { uses: 5, seconds: 600 } });
  });
});
