import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/text/fold.js';
import { signs, signsOf } from '../../src/text/fold-signs.js';
import { folds } from '../../src/text/folds.js';
import { foldForMatching } from '../../src/text/script.js';

/** Units that folds are about, and some that they are not. */
const disguised = fc
  .string({
    unit: fc.oneof(
      fc.constantFrom(...'aabbz ikulrl01@$!|+_*-\'’"&=#%傻逼々〇。，、？—【】[]({})〕ñéїѕаωλ'),
      fc.constantFrom(
        '\u0301',
        '😀',
        '🅱',
        '🇮',
        '🇩',
        '傻傻',
        '丶',
        'の',
        'ꮪ',
        '🔪',
        '€',
        '𠮷',
        '\u{1df00}',
        '\u{10780}',
        '\ua674',
        'ꜱ',
        '\n',
        '\0',
      ),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    ),
    maxLength: 24,
  })
  .map((text) => foldForMatching(text));

describe('signsOf', () => {
  it.each([
    ['spaced', 'f u c k'],
    ['inside', 'stu*pid'],
    ['marks', 'h\u0331'],
    ['marks', 'a\ua674'],
    ['marks', '坏\u0336'],
    ['accents', 'ìdiot'],
    ['otherLetters', 'ѕcam'],
    ['leet', '1diot'],
    ['stretched', 'stuuupid'],
    ['closedOff', '废。物。滚'],
    ['bracketed', '混【蛋】了'],
    ['betweenHan', '傻*逼'],
    ['betweenHan', '脑@残'],
    ['betweenHan', '脑#残'],
    ['enclosed', '🅱itch'],
    ['doubled', 'ffool'],
    ['doubledHan', '垃垃圾圾'],
    ['sameBetween', '傻x逼x呀'],
    ['strokes', '傻丶逼'],
    ['bareEll', 'ldiot'],
    ['inside', 'id💩iot'],
  ] as const)('sees what is %s in %j', (sign, text) => {
    expect(signsOf(text) & signs[sign]).not.toBe(0);
  });

  it.each([
    '千山万水,一刀两断',
    'we read a book. the idiot!',
    '你好。今天几点开门?',
    '图书馆(东馆)几点开',
  ])('sees nothing in %j', (text) => {
    expect(signsOf(text)).toBe(0);
  });

  it('misses no sign of a fold that would change the text', () => {
    fc.assert(
      fc.property(disguised, (text) => {
        for (const [sign, pattern, replace] of folds) {
          if (text.replace(pattern, replace) !== text) expect(signsOf(text) & sign).toBe(sign);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('leaves out no fold in a row of them', () => {
    fc.assert(
      fc.property(disguised, (text) => {
        const all = folds.reduce((one, [, pattern, fold]) => one.replace(pattern, fold), text);
        expect(fold(text).text).toBe(all);
      }),
      { numRuns: 2_000 },
    );
  });
});
