import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extract } from '../../src/topics/extract.js';

const terms = (text: string) => extract(text).map(({ term }) => term);

describe('extract', () => {
  it.each([
    ['#读书 和 #图书馆', ['读书', '图书馆']],
    ['我爱#世界读书日#活动', ['世界读书日']],
    ['＃ＲＥＡＤＩＮＧ', ['reading']],
    ['#世界 读书日#', ['世界 读书日']],
    ['#world book day#', ['world book day']],
    ['#BookClub, tonight!', ['bookclub']],
    ["(#don't) #a_b #2026计划", ["don't", 'a_b', '2026计划']],
    ['#圖書館 #图书馆 #图书馆', ['图书馆']],
    ['#读\u200b书', ['读书']],
    ['#read now, and#later', ['read']],
    ['C# and F# and page#top https://a.b/#x &#39; colour#fff', []],
    ['# #1 #2026 #a ## #', []],
    [`#${'长'.repeat(33)} #${'长'.repeat(32)}`, ['长'.repeat(32)]],
  ])('%j has %j', (text, expected) => {
    expect(terms(text)).toEqual(expected);
  });

  it('shows a tag as it was written', () => {
    expect(extract('#圖書館 #BookClub').map(({ label }) => label)).toEqual(['圖書館', 'BookClub']);
  });

  it('takes ten tags of a comment and no more', () => {
    expect(terms('#aa #bb #cc #dd #ee #ff #gg #hh #ii #jj #kk #ll')).toHaveLength(10);
  });

  it('finds a tag again in what it found, whatever the text', () => {
    const unit = fc.constantFrom(..."#＃读書aZ1 _-'\u200b。,!é", 'ｶﾞ', '𠮷');
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        for (const { term } of extract(text)) {
          expect([...term].length).toBeGreaterThanOrEqual(2);
          expect([...term].length).toBeLessThanOrEqual(32);
          expect(terms(`#${term}#`)).toEqual([term]);
        }
      }),
    );
  });

  it.each(['#', '#a', '#a ', '#读 书', 'a#'])('takes a megabyte of %j', (piece) => {
    expect(extract(piece.repeat(1_000_000 / piece.length)).length).toBeLessThanOrEqual(10);
  });
});
