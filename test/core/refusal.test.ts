import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadI18n } from '../../src/core/i18n.js';
import { keptAs, keptReason, Refusal, toldReason, whys } from '../../src/core/refusal.js';

const i18n = await loadI18n('locales', 'en');

describe('why something was not done', () => {
  it.each(whys)('is a sentence in every language: %s', (why) => {
    const told = i18n.locales.map((locale) =>
      toldReason(i18n, locale, keptAs({ why, platform: 'telegram' })),
    );
    for (const sentence of told) expect(sentence).toMatch(/[.。]$/);
    expect(new Set(told).size).toBe(i18n.locales.length);
  });

  it('is told in the reader’s language, with the platform’s own words behind', () => {
    const words = "Bad Request: message can't be deleted";
    const line = keptReason(new Refusal({ why: 'message-stays', platform: 'telegram', words }));
    expect(toldReason(i18n, 'zh-CN', line)).toBe(
      `这条消息在Telegram只有那里的管理员才能删除，也许是时间太久了。（Telegram原话：“${words}”）`,
    );
    expect(toldReason(i18n, 'en', line)).toContain(`(Telegram says: “${words}”)`);
  });

  it('is told of any fault, and of lines that an earlier version kept', () => {
    expect(toldReason(i18n, 'en', keptReason(new Error('boom')))).toBe(
      'That did not work. (“boom”)',
    );
    expect(toldReason(i18n, 'en', keptReason('boom'))).toBe('That did not work. (“boom”)');
    expect(toldReason(i18n, 'en', 'Missing Permissions')).toBe('Missing Permissions');
    expect(toldReason(i18n, 'en', '{"why":"of a later version"}')).toContain('later version');
  });

  it('keeps within its column whatever a platform says, and loses nothing of what is short', () => {
    const anything = fc.string({ unit: 'grapheme', maxLength: 3_000 });
    fc.assert(
      fc.property(anything, (words) => {
        const line = keptReason(new Error(words));
        expect(line.length).toBeLessThanOrEqual(2_000);
        const told = toldReason(i18n, 'en', line);
        expect(told.startsWith('That did not work.')).toBe(true);
        if ([...words].length <= 300) expect(told).toContain(words);
      }),
    );
  });
});
