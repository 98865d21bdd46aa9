import { expect, it } from 'vitest';
import { loadI18n } from '../../../src/core/i18n.js';
import { whyOf } from '../../../src/platforms/cases/why.js';

const i18n = await loadI18n('locales', 'en');

it('tells why a rule found something', () => {
  const signal = { rule: 'sound', why: { key: 'sound', args: { word: '傻瓜' } } };
  expect(whyOf(i18n, signal, 'zh-CN')).toContain('傻瓜');
  expect(whyOf(i18n, signal, 'en')).toContain('Sounds like');
});

it('names the rule where another version of the program wrote the reason', () => {
  const signal = { rule: 'tone', why: { key: 'tone-harsh', args: {} } };
  expect(whyOf(i18n, signal, 'en')).toBe(
    'Found by the rule “tone”, in words that this version does not know.',
  );
  expect(whyOf(i18n, signal, 'zh-CN')).toContain('“tone”');
});
