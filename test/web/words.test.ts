import { describe, expect, it } from 'vitest';
import { bestLanguage, createSpeaker } from '../../src/web/words/languages.js';
import { dateParts, relativeTime } from '../../src/web/words/times.js';

describe('the language of the page', () => {
  const spoken = ['zh-CN', 'en'];

  it.each([
    [['en-GB', 'zh'], 'en'],
    [['fr', 'zh-TW'], 'zh-CN'],
    [['EN'], 'en'],
    [['fr'], 'zh-CN'],
    [[], 'zh-CN'],
  ])('for %j is %s', (wished, best) => {
    expect(bestLanguage(wished, spoken)).toBe(best);
  });
});

describe('sentences', () => {
  const { say, wordFor } = createSpeaker('en', [
    'hello = Hello { $name }\ncount = { $n ->\n    [one] one\n   *[other] { $n }\n }\nrule-links = a link',
  ]);

  it('are filled and counted', () => {
    expect(say('hello', { name: '林澈' })).toBe('Hello 林澈');
    expect(say('count', { n: 1 })).toBe('one');
  });

  it('are never silently missing', () => {
    expect(() => say('goodbye')).toThrow('no sentence "goodbye"');
  });

  it('fall back to the name of what the pages do not know yet', () => {
    expect(wordFor('rule', 'links')).toBe('a link');
    expect(wordFor('rule', 'brand.new')).toBe('brand.new');
  });
});

describe('times', () => {
  const now = Date.parse('2026-11-24T04:00:00Z');

  it.each([
    ['2026-11-24T03:59:40Z', 'this minute'],
    ['2026-11-24T03:55:00Z', '5 min. ago'],
    ['2026-11-24T06:00:00Z', 'in 2 hr.'],
    ['2026-11-23T04:00:00Z', 'yesterday'],
  ])('%s is %s', (iso, words) => {
    expect(relativeTime('en', iso, now)).toBe(words);
  });

  it('are said in Chinese', () => {
    expect(relativeTime('zh-CN', '2026-11-24T03:55:00Z', now)).toBe('5分钟前');
  });

  it('keep a date the same day in every zone', () => {
    expect(dateParts('en', '2026-11-24')).toEqual({
      day: '24',
      month: 'November',
      weekday: 'Tuesday',
    });
  });
});
