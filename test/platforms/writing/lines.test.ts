import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  linesOf,
  pack,
  plainLines,
  type RenderLine,
} from '../../../src/platforms/writing/lines.js';

const plain: RenderLine = ({ strong, plain }) => [strong, plain].filter(Boolean).join(' ');
const escaping: RenderLine = (line) => plain(line).replaceAll('&', '&amp;');
const loneSurrogate = /\p{Surrogate}/u;
const withoutSpace = (text: string) => text.replace(/\s/g, '');

describe('cutting a reply into messages', () => {
  it('keeps text, fields and list in reading order', () => {
    const lines = linesOf({
      text: 'Open today.\nCome by.',
      fields: [{ name: 'North', value: '09:00' }],
      list: [{ title: 'Three-Body', detail: 'Liu Cixin' }, { title: 'Rice' }],
      visibility: 'public',
      locale: 'en',
    });
    expect(pack(lines, 2_000, plain)).toEqual([
      'Open today.\nCome by.\n\nNorth 09:00\n\n1. Three-Body Liu Cixin\n2. Rice',
    ]);
  });

  it('cuts at a pause where one is near', () => {
    expect(pack(plainLines('开馆时间如下。请刷卡入馆。'), 8, plain)).toEqual([
      '开馆时间如下。',
      '请刷卡入馆。',
    ]);
  });

  it('loses nothing, exceeds nothing, and never cuts a character in two', () => {
    const texts = fc.string({ unit: 'grapheme', maxLength: 300 });
    fc.assert(
      fc.property(texts, fc.integer({ min: 10, max: 60 }), (text, limit) => {
        const messages = pack(plainLines(text), limit, escaping);
        for (const message of messages) {
          expect(message.length).toBeLessThanOrEqual(limit);
          expect(loneSurrogate.test(message)).toBe(false);
          expect(message.trim()).not.toBe('');
        }
        const whole = escaping({ plain: text });
        expect(withoutSpace(messages.join(''))).toBe(withoutSpace(whole));
      }),
    );
  });

  it.each([
    ['families', '👨‍👩‍👧‍👦'],
    ['flags', '🇨🇳'],
    ['tones of skin', '👍🏽'],
    ['letters with marks', 'ẹ̄́'],
  ])('cuts no character that people see as one: %s', (_what, one) => {
    const messages = pack(plainLines(one.repeat(400)), 101, plain);
    expect(messages.length).toBeGreaterThan(1);
    for (const message of messages) expect(message.replaceAll(one, '')).toBe('');
  });

  it('cuts a character that is longer than a message all the same', () => {
    const tower = `a${'\u0301'.repeat(250)}`;
    const messages = pack(plainLines(tower), 100, plain);
    expect(messages.map(({ length }) => length)).toEqual([100, 100, 51]);
  });

  it('copes with a heading that is longer than a message', () => {
    const lines = linesOf({
      text: 'x',
      fields: [{ name: 'n'.repeat(5_000), value: 'v' }],
      visibility: 'public',
      locale: 'en',
    });
    expect(pack(lines, 2_000, plain)).toHaveLength(4);
  });
});
