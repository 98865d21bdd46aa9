import { describe, expect, it } from 'vitest';
import { withoutDialect } from '../../src/understanding/regional.js';
import { openUnderstanding, said } from './library.js';

const desk = await openUnderstanding();

async function asked(text: string) {
  const { command, ...rest } = await desk.understand(said(text));
  return { command, options: 'options' in rest ? rest.options : undefined };
}

describe('what is typed as it sounds', () => {
  it.each([
    ['北取今天几点关门', { from: '2026-11-23', to: '2026-11-23', halls: ['north'] }],
    ['beiqu明天几点开', { from: '2026-11-24', to: '2026-11-24', halls: ['north'] }],
    ['mingtian nan qu kai men ma', { from: '2026-11-24', to: '2026-11-24', halls: ['south'] }],
    ['zhou liu 古籍馆开吗', { from: '2026-11-28', to: '2026-11-28', halls: ['ancient'] }],
  ])('%s', async (text, options) => {
    expect(await asked(text)).toEqual({ command: 'hours', options });
  });

  it('a sound alone is no hall: 那边真的好难去', async () => {
    const { command, options } = await asked('明天开门吗，那边真的好难去');
    expect(command).toBe('hours');
    expect(options).not.toHaveProperty('halls');
  });
});

describe('what is said in Cantonese', () => {
  it.each([
    ['听日北区开唔开', '明天北区开不开'],
    ['而家仲开紧吗', '现在还开着吗'],
    ['报纸可唔可以借返屋企睇', '报纸可不可以借回家看'],
    ['听日文津街开吗', '明天文津街开吗'],
  ])('%s', (text, plain) => {
    expect(withoutDialect(text)).toBe(plain);
  });

  it.each(['我想听日语课', '《唔系咁样》有吗', '几点关门'])('%s stays', (text) => {
    expect(withoutDialect(text)).toBe(text);
  });
});

describe('the hours of other places', () => {
  it.each(['银行周六开门吗', 'what time does Tesco close on sunday', 'is the Forbidden City open'])(
    '%s: not ours to tell',
    async (text) => {
      expect(await desk.understand(said(text))).toMatchObject({
        command: null,
        reason: 'off_topic',
      });
    },
  );

  it.each([
    '从火车站过来，图书馆几点关门',
    'are you open on the bank holiday',
    'is the Ancient Books Library open',
  ])('%s: ours', async (text) => {
    expect((await asked(text)).command).toBe('hours');
  });
});
