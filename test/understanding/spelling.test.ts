import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clausesOf } from '../../src/understanding/clauses.js';
import { isNear } from '../../src/understanding/distance.js';
import { withoutRudeness } from '../../src/understanding/rude.js';
import { respell } from '../../src/understanding/spelling.js';

describe('typing errors', () => {
  it.each([
    ['你们几点开们', '你们几点开门'],
    ['图书管几点关', '图书馆几点关'],
    ['图书管理员在吗', '图书管理员在吗'],
    ['wat time do u close tmrw', 'what time do you close tomorrow'],
    ['open on Saterday', 'open on saturday'],
    ['r u open', 'are you open'],
    ['I like R', 'I like R'],
    ['books by U Thant', 'books by U Thant'],
    ['有《图书管》吗', '有《图书管》吗'],
    ['do you have "Tomorow"', 'do you have "Tomorow"'],
    ['sundry losing libraries', 'sundry losing libraries'],
  ])('%s: %s', (text, right) => {
    expect(respell(text)).toBe(right);
  });

  it('are put right once: what is right stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = respell(text);
        expect(respell(once)).toBe(once);
      }),
    );
  });

  it.each([
    ['tomorow', 'tomorrow', 1, true],
    ['thrusday', 'thursday', 1, true],
    ['wensday', 'wednesday', 1, false],
    ['wensday', 'wednesday', 2, true],
    ['', 'a', 1, true],
  ])('%s and %s are within %i: %s', (one, other, limit, near) => {
    expect(isNear(one, other, limit)).toBe(near);
    expect(isNear(other, one, limit)).toBe(near);
  });
});

describe('the thoughts of a long sentence', () => {
  it('are its clauses and its end; a short one has none', () => {
    expect(clausesOf('明天几点开门', 'zh')).toEqual([]);
    expect(clausesOf('我家孩子放假了，想周六带他去，几点开门', 'zh')).toContain('几点开门');
    const english = 'we are only in town for a day, so could you tell me when you open';
    expect(clausesOf(english, 'en')).toContain('when you open');
  });

  it('are not too many', () => {
    expect(clausesOf('几点开门，'.repeat(300), 'zh').length).toBeLessThanOrEqual(12);
  });
});

describe('swear words', () => {
  it.each([
    ['傻逼机器人，周六到底开不开门', '周六到底开不开门'],
    ['I damn well need to know when you close', 'I need to know when you close'],
    ['靠窗的座位怎么约', null],
    ['滚', null],
    ['几点开门', null],
  ])('%s: %s', (text, rest) => {
    expect(withoutRudeness(text)?.replace(/\s+/g, ' ') ?? null).toBe(
      rest?.replace(/\s+/g, ' ') ?? null,
    );
  });
});
