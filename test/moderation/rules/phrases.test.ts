import { describe, expect, it } from 'vitest';
import { createHistory } from '../../../src/moderation/rules/history.js';
import { phrases } from '../../../src/moderation/rules/phrases.js';
import { isQuoted } from '../../../src/moderation/rules/quotes.js';
import { subjectOf } from '../../../src/moderation/rules/rule.js';
import { noon } from '../scanning.js';

function found(text: string, without: readonly ('insult' | 'threat' | 'spam')[] = []) {
  const subject = subjectOf({ id: '1', text, space: 'web:main', at: noon });
  return phrases
    .check(subject, { without }, createHistory())
    .map(({ why, tier }) => `${why.key} ${tier}`);
}

describe('phrases', () => {
  it.each([
    ['老子早晚揍死你', 'phrase-threat literal'],
    ['I am going to hurt you', 'phrase-threat literal'],
    ['你们真是一群寄生虫', 'phrase-insult literal'],
    ['You are nothing but trash', 'phrase-insult literal'],
    ['出售会员账号', 'phrase-spam literal'],
    ['Earn $400 a day', 'phrase-spam literal'],
    ['I will k1ll you', 'phrase-threat folded'],
    ['我知道你女儿在哪个班级', 'phrase-threat literal'],
    ['we know which school your boy is at', 'phrase-threat literal'],
    ['山东人都是骗子', 'phrase-insult literal'],
    ['old people should not be allowed to drive', 'phrase-insult literal'],
    ['舔狗一个', 'phrase-insult literal'],
    ['you talentless fraud', 'phrase-insult literal'],
    ['作业不会写找我', 'phrase-spam literal'],
    ['add me on telegram', 'phrase-spam literal'],
    ['早*晚揍*死你', 'phrase-threat folded'],
    ['我会带几个兄弟去收拾你', 'phrase-threat literal'],
    ['post your address online and see', 'phrase-threat literal'],
    ['姐姐身材真辣', 'phrase-insult literal'],
    ['show us your boobs', 'phrase-insult literal'],
    ['Refugees should be locked up', 'phrase-insult literal'],
    ['残疾人都是累赘', 'phrase-insult literal'],
  ])('%s', (text, signal) => {
    expect(found(text)).toEqual([signal]);
  });

  it.each([
    ['你们是垃圾分类的参观点吗'],
    ['我想找1932年东方图书馆被炸毁的史料'],
    ['How to Kill Your Family, please'],
    ['滚筒印刷机在哪里'],
    ['Your website is stupid'],
    ['可以办理读者证件吗'],
    ['谁说山东人都是骗子'],
    ['抑郁症不是矫情'],
    ['she put the great tits in the nest box'],
    ['not all refugees are criminals'],
    ['look up your record in the catalogue'],
    ['my daddy will read to you all'],
    ['不是所有山东人都是骗子'],
    ['残疾人就应该被关心'],
    ['我知道你们馆的电话'],
    ['this book will not make you regret it'],
    ['nobody says women can read this in a day'],
    ['How do I recover my account?'],
    ['interlibrary loan, how do I apply'],
    ['人丑就要多读书'],
    ['祝你全家幸福'],
  ])('finds nothing in %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('leaves out the kinds that a library does not want', () => {
    expect(found('老子早晚揍死你', ['threat'])).toEqual([]);
  });

  it('never weighs enough to act', () => {
    const text = '老子早晚揍死你，出售会员账号，你们真是一群寄生虫';
    const subject = subjectOf({ id: '1', text, space: 'web:main', at: noon });
    for (const { weight } of phrases.check(subject, { without: [] }, createHistory())) {
      expect(weight).toBeLessThan(0.8);
    }
  });
});

describe('a word that is spoken about', () => {
  it.each([
    ['The word "bad" hurts people', 'bad', true],
    ['别再说“坏人”这个词了', '坏人', true],
    ['"bad"', 'bad', false],
    ['bad and "good" people everywhere', 'bad', false],
    ['he said "you are as bad as all the others are" to me', 'bad', false],
  ])('%s', (text, word, quoted) => {
    const start = text.indexOf(word);
    expect(isQuoted(text, [start, start + word.length])).toBe(quoted);
  });
});
