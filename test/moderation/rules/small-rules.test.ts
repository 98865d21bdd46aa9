import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScannedComment } from '../../../src/moderation/comment.js';
import { createHistory } from '../../../src/moderation/rules/history.js';
import { media } from '../../../src/moderation/rules/media.js';
import { mentions } from '../../../src/moderation/rules/mentions.js';
import { createNames } from '../../../src/moderation/rules/names.js';
import { newcomer } from '../../../src/moderation/rules/newcomer.js';
import { compilePattern, patterns } from '../../../src/moderation/rules/patterns.js';
import { type ReadyRule, subjectOf, withSettings } from '../../../src/moderation/rules/rule.js';
import { noon } from '../scanning.js';

const history = createHistory();

function check(rule: ReadyRule, text: string, rest: Partial<ScannedComment> = {}) {
  const subject = subjectOf({ id: '1', text, space: 'web:main', at: noon, ...rest });
  return rule.check(subject, history).map(({ why, span }) => `${why.key}: ${text.slice(...span)}`);
}

describe('mentions', () => {
  const rule = withSettings(mentions, { people: 2 });

  it('of everybody, or of a crowd', () => {
    expect(check(rule, 'hi @everyone')).toEqual(['mention-everyone: @everyone']);
    expect(check(rule, '＠所有人 快来')).toEqual(['mention-everyone: ＠所有人']);
    expect(check(rule, '@ann @bob @cai!')).toEqual(['mention-crowd: @ann @bob @cai']);
  });

  it.each(['@ann @bob', 'mail me@home.example', '@ann @ann @ann @ann', 'price @ 5'])(
    'but not in: %s',
    (text) => expect(check(rule, text)).toEqual([]),
  );
});

describe('media', () => {
  const rule = withSettings(media, {});
  const named = (name: string) => ({ media: [{ kind: 'document' as const, name }] });

  it('that run when they are opened', () => {
    expect(check(rule, '看这个', named('讲座资料.PDF.exe'))).toEqual(['media-program: 看这个']);
    expect(check(rule, '', named('poem.pdf'))).toEqual([]);
    expect(check(rule, '', { media: [{ kind: 'picture' }] })).toEqual([]);
  });
});

describe('newcomers', () => {
  const rule = withSettings(newcomer, {});
  const joined = new Date(noon.getTime() - 3_600_000);

  it('are noted when there is something to call', () => {
    expect(check(rule, 'call 5551234', { author: 'a', joined })).toHaveLength(1);
    expect(check(rule, 'hello all', { author: 'a', joined })).toEqual([]);
    expect(check(rule, 'call 5551234')).toEqual([]);
    const old = new Date(noon.getTime() - 90 * 86_400_000);
    expect(check(rule, 'call 5551234', { author: 'a', joined: old })).toEqual([]);
  });
});

describe('patterns', () => {
  const watched = [{ name: '免费领', pattern: '免费.{0,4}领', weight: 0.5 }];
  const rule = withSettings(patterns, { watched });

  it('are found on the raw text, whatever its script', () => {
    expect(check(rule, '今天免費隨便領')).toEqual(['pattern: 免費隨便領']);
    expect(check(rule, '今天闭馆')).toEqual([]);
  });

  it.each([
    ['a*', 'pattern-matches-all'],
    ['(?=x)x', 'pattern-wrong'],
    ['(x', 'pattern-wrong'],
  ])('refuses %s', (pattern, code) => {
    expect(() => compilePattern(pattern)).toThrow(code);
  });

  it('does not blow up where others do', () => {
    const slow = withSettings(patterns, {
      watched: [{ name: 'x', pattern: '(a+)+$', weight: 0.5 }],
    });
    expect(check(slow, `${'a'.repeat(19_000)}!`)).toEqual([]);
  });
});

describe('names', () => {
  it('are taken out whole, the longest first', () => {
    const { without, list } = createNames(['金瓶梅', '金瓶梅词话', 'Lolita', '梅'], () => true);
    expect(list).toEqual(['金瓶梅', '金瓶梅词话', 'Lolita']);
    expect(without('看金瓶梅词话 and lolita, lolitas')).toBe('看\ue010 and \ue010, lolitas');
  });

  it('are kept only when they are risky by themselves', () => {
    expect(createNames(['三体三部曲', '杀人回忆录'], (name) => name.includes('杀')).list).toEqual([
      '杀人回忆录',
    ]);
  });

  it('never make a text longer', () => {
    const { without } = createNames(['杀死一只知更鸟', 'The Idiot'], () => true);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(without(text).length).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
