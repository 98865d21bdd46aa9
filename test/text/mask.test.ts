import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { masked, maskPersonal } from '../../src/text/mask.js';

describe('what could tell who someone is', () => {
  it.each([
    ['我的电话13812345678打不通', '我的电话[…]打不通'],
    ['电话 138-1234-5678', '电话 […]'],
    ['call me on +44 20 7946 0958 please', 'call me on […] please'],
    ['身份证号11010519491231002X能办卡吗', '身份证号[…]能办卡吗'],
    ['护照E12345678可以吗', '护照[…]可以吗'],
    ['写信到lin.che+a@example.org行吗', '写信到[…]行吗'],
    ['电话１３８１２３４５６７８', '电话[…]'],
    ['手机一三八一二三四五六七八', '手机[…]'],
    ['我的微信号是linche_88', '我的微信号是[…]'],
    ['see https://example.org/u/lin for more', 'see […] for more'],
  ])('%s', (text, kept) => {
    expect(maskPersonal(text)).toBe(kept);
  });

  it.each([
    '2026-11-28开门吗',
    '2026年11月28日几点关门',
    '有没有ISBN 978-7-02-000220-7',
    '9787020002207在哪',
    '一次能借10本还是20本',
    '三体',
    'is room 1204 free',
  ])('is not %s', (text) => {
    expect(maskPersonal(text)).toBe(text);
  });

  it('never leaves seven digits in a row that are no date and no ISBN', () => {
    const digits = fc.stringMatching(/^[1-8]\d{6,12}$/);
    const around = fc.stringMatching(/^[\p{Script=Han} ]{0,5}$/u);
    fc.assert(
      fc.property(around, digits, around, (before, number, after) => {
        const kept = maskPersonal(`${before}${number}${after}`);
        expect(kept).toContain(masked);
        expect(kept).not.toMatch(/\d{7}/);
      }),
    );
  });
});
