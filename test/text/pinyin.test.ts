import { describe, expect, it } from 'vitest';
import {
  cutIntoSyllables,
  maySpellChinese,
  plainSyllable,
  readings,
} from '../../src/text/pinyin.js';

describe('readings of Chinese characters', () => {
  it('come as the neighbours suggest, then the others', () => {
    expect(readings('重庆')).toEqual([['chong', 'zhong'], ['qing']]);
    expect(readings('重要')[0]?.[0]).toBe('zhong');
    expect(readings('单田芳')[0]).toEqual(expect.arrayContaining(['dan', 'shan']));
  });

  it('write ü as u, however it was typed', () => {
    expect(readings('吕')[0]).toEqual(['lu']);
    expect(['lv', 'lyu', 'lü', 'LV', 'nvren'].map(plainSyllable)).toEqual([
      ...['lu', 'lu', 'lu', 'lu', 'nuren'],
    ]);
    expect(plainSyllable('louvre')).toBe('louvre');
    expect(plainSyllable('lilunyushijian')).toBe('lilunyushijian');
  });

  it('leave what has no reading empty', () => {
    expect(readings('〇')).toHaveLength(1);
    expect(readings('')).toEqual([]);
  });
});

describe('cutting letters into syllables', () => {
  it.each([
    ['hongloumeng', [['hong', 'lou', 'meng']]],
    ['xian', [['xian'], ['xi', 'an']]],
    ['shakespeare', []],
    ['', []],
  ])('%s', (letters, cuts) => {
    expect(cutIntoSyllables(letters)).toEqual(cuts);
  });

  it('stays few', () => {
    expect(cutIntoSyllables('xian'.repeat(15)).length).toBeLessThanOrEqual(4);
  });
});

describe('letters that may spell Chinese', () => {
  it.each(['hongloumeng', 'Hong Lou Meng?', 'lüxing', "xi'an"])('%s', (letters) => {
    expect(maySpellChinese(letters)).toBe(true);
  });

  it.each(['', '?', 'wo', 'shakespeare', 'hong lou dream', '红楼梦', 'hongloumeng 2'])(
    'not %s',
    (text) => {
      expect(maySpellChinese(text)).toBe(false);
    },
  );
});
