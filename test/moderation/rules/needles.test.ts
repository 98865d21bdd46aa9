import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { branchesOf } from '../../../src/moderation/rules/needles.js';
import { phraseGrammars } from '../../../src/moderation/rules/phrase-grammars.js';
import { createSieve } from '../../../src/moderation/rules/sieve.js';

const branches = phraseGrammars.flatMap(({ ways }) => ways.flatMap(branchesOf));

describe('branchesOf', () => {
  it.each([
    ['(?:打|砍)断.{0,3}狗?腿', [['打断', '砍断'], ['腿']]],
    ['小心点?你', [['小心点你', '小心你']]],
    ['[男女]人(?!们)', [['男人', '女人']]],
    ['(?:滚回|滚)去', [['滚回去', '滚去']]],
    ['(?:卸了?)+腿', [['卸'], ['腿']]],
    ['you[^.]+ (?:die|burn)', [['you'], ['die', 'burn'].map((one) => ` ${one}`)]],
    ['\\d+ ?% off', [['% off']]],
    ['(?:很|太)*', []],
    ['[^。]坏?', []],
  ])('knows what %s cannot do without', (pattern, needles) => {
    expect(branchesOf(pattern).map((one) => one.needles)).toEqual([needles]);
  });

  it('takes every alternative by itself', () => {
    expect(branchesOf('恶心|(?:真|好)烦')).toEqual([
      { source: '恶心', needles: [['恶心']] },
      { source: '(?:真|好)烦', needles: [['真烦', '好烦']] },
    ]);
  });
});

describe('a sieve', () => {
  it('lets through, in order, what has all its needles in a text, and what has none', () => {
    const sieve = createSieve([[['滚'], ['你', '您']], [], [['滚']]]);
    expect(sieve('请您滚滚')).toEqual([0, 1, 2]);
    expect(sieve('滚动')).toEqual([1, 2]);
    expect(sieve('您好,您好')).toEqual([1]);
  });

  it('keeps back no phrase that a text matches', () => {
    const sieve = createSieve(branches.map(({ needles }) => needles));
    const patterns = branches.map(({ source }) => new RegExp(source, 'u'));
    const words = [...new Set(branches.flatMap(({ needles }) => needles.flat()))];
    const text = fc
      .array(fc.oneof(fc.constantFrom(...words), fc.constantFrom(...'的,。 12', '$5 a day')))
      .map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, (said) => {
        const matching = patterns.flatMap((one, at) => (one.test(said) ? [at] : []));
        expect(sieve(said)).toEqual(expect.arrayContaining(matching));
      }),
      { numRuns: 500 },
    );
  });
});
