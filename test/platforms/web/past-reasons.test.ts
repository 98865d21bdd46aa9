import { expect, it } from 'vitest';
import { loadI18n } from '../../../src/core/i18n.js';
import { createPolicyDesk } from '../../../src/moderation/policy-desk.js';
import { pastReasonText, reasonText } from '../../../src/platforms/web/judging-json.js';
import { openTestStorage } from '../../setup/storage.js';

it('a reason whose key nobody knows any more is told as dropped, in both languages', async () => {
  const { storage, close } = await openTestStorage();
  const i18n = await loadI18n('locales', 'en');
  const kit = { parts: { i18n, policies: createPolicyDesk({ spaces: storage.spaces }) } };
  // As early versions wrote it: the key, and nothing of what it said.
  const old = { type: 'decided', payload: { decision: 'remove', reason: 'loud-cat' } } as const;
  const said = { en: /dropped/, 'zh-CN': /已停用/ };
  for (const [locale, dropped] of Object.entries(said)) {
    for (const text of [
      pastReasonText(kit, old, { locale }),
      reasonText(kit, { reason: 'loud-cat' }, { locale }),
    ]) {
      expect(text).toMatch(dropped);
      expect(text).not.toContain('loud-cat');
    }
  }
  const english = { locale: 'en' };
  const escalated = { type: 'escalated', payload: { reason: 'loud-cat' } } as const;
  expect(pastReasonText(kit, escalated, english)).toBeNull();
  const own = { type: 'decided', payload: { reason: 'He shouted.' } } as const;
  expect(pastReasonText(kit, own, english)).toBe('He shouted.');
  await close();
});
