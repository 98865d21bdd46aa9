import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAutomaton } from '../../../src/moderation/rules/automaton.js';
import { createHistory } from '../../../src/moderation/rules/history.js';
import { subjectOf } from '../../../src/moderation/rules/rule.js';
import { hasWord, type WordSettings, words } from '../../../src/moderation/rules/words.js';
import { noon } from '../scanning.js';

const settings: WordSettings = {
  watched: [
    { word: '坏人', kind: 'insult', weight: 0.9 },
    { word: '大坏人', kind: 'insult', weight: 0.9 },
    { word: 'bad', kind: 'insult', weight: 0.9 },
    { word: 'bad egg', kind: 'insult', weight: 0.9 },
  ],
  allowed: ['坏人坏事', 'not bad'],
};

function hits(text: string, list = settings) {
  const subject = subjectOf({ id: '1', text, space: 'web:main', at: noon });
  return words
    .check(subject, list, createHistory())
    .map(({ tier, span, weight }) => ({ tier, said: text.slice(...span), weight }));
}

describe('words', () => {
  it.each([
    ['sorry, I am a bad reader', 0.27],
    ["I'm such a bad egg", 0.27],
    ['我真是个坏人', 0.27],
    ['nobody should be called a bad egg', 0.27],
    ['坏人的我又把书忘了', 0.27],
    ['bad egg that I am, I forgot my card', 0.27],
    ['they called you a bad egg', 0.9],
    ['you are a bad reader', 0.9],
    ['我说你是个坏人', 0.9],
  ])('weigh less where they are said of nobody else: %j', (text, weight) => {
    expect(hits(text)).toMatchObject([{ tier: 'literal', weight }]);
  });

  it.each([
    ['you bad egg lol', 0.72],
    ['你这个坏人哈哈哈，又抢在我前面', 0.72],
    ['The No Bad Egg Rule, for my course', 0.72],
    ['"How to Be Bad" by Lauren Myracle, please', 0.09],
  ])('are for a person where somebody laughs or a name has them: %j', (text, weight) => {
    expect(hits(text)).toMatchObject([{ tier: 'literal', weight }]);
  });

  it.each([
    ['他是坏人吗', ['坏人']],
    ['大坏人', ['大坏人']],
    ['坏人坏事和坏人', ['坏人']],
    ['not bad, but bad', ['bad']],
    ['badly, badge, forbad', []],
    ['bad的', ['bad']],
    ['a bad egg', ['bad egg']],
    ['bad.', ['bad']],
    ['壞人', ['坏人'.replace('坏', '壞')]],
    ['坏\u200b人', ['坏\u200b人']],
    ['ＢＡＤ', ['ＢＡＤ']],
  ])('finds in %j: %j', (text, said) => {
    expect(hits(text)).toEqual(said.map((word) => ({ tier: 'literal', said: word, weight: 0.9 })));
  });

  it.each([
    ['b a d', 'b a d'],
    ['so b.a.d!', 'b.a.d'],
    ['b@d', 'b@d'],
    ['bаd', 'bаd'],
    ['坏 * 人', '坏 * 人'],
    ['坏@人', '坏@人'],
    ['坏#人', '坏#人'],
    ['坏.人', '坏.人'],
    ['baaaad', 'baaaad'],
  ])('sees through %j, and weighs it less', (text, said) => {
    expect(hits(text)).toEqual([{ tier: 'folded', said, weight: 0.63 }]);
  });

  const more: WordSettings = {
    watched: [
      { word: '贱人', kind: 'insult', weight: 0.9 },
      { word: '王八蛋', kind: 'insult', weight: 0.9 },
      { word: 'idiot', kind: 'insult', weight: 0.5 },
      { word: 'go away', kind: 'insult', weight: 0.5 },
    ],
    allowed: [],
  };
  it.each([
    ['你个贝戋人', '贝戋人'],
    ['toidi, all of them', 'toidi'],
    ['贱*，出去', '贱*'],
    ['王*蛋来了', '王*蛋'],
    ['g* aw*y', 'g* aw*y'],
    ['贱\u0336人\u0336', '贱\u0336人'],
  ])('knows a word in pieces, turned round, covered or struck through: %j', (text, said) => {
    expect(hits(text, more)).toMatchObject([{ tier: 'folded', said }]);
  });

  it.each(['贝类和人类', '获奖者：王*明、李*', '**重点**', 'g* home', '5*3', 'to idle'])(
    'takes nothing else for one: %j',
    (text) => {
      expect(hits(text, more)).toEqual([]);
    },
  );

  it('says nothing of a common word, unless somebody hides it', () => {
    const common: WordSettings = {
      watched: [{ word: 'loser', kind: 'insult', weight: 0.13 }],
      allowed: [],
    };
    expect(hits('a sore loser', common)).toEqual([]);
    expect(hits('l-o-s-e-r', common)).toMatchObject([{ tier: 'folded', weight: 0.25 }]);
  });

  it('says of a word in pieces that it is a disguise, whatever the list is asked', () => {
    expect(hasWord('toidi', more)).toBe(false);
    expect(hasWord('an idiot', more)).toBe(true);
  });

  it.each(['搞坏@人民图书馆 几点开门', '坏 @人民图书馆', '有点坏#人民日报# 好看'])(
    'puts no word together from a name or topic and what stands before it: %j',
    (text) => {
      expect(hits(text)).toEqual([]);
    },
  );

  it('never says the same place twice', () => {
    expect(hits('bad b a d')).toEqual([
      { tier: 'literal', said: 'bad', weight: 0.9 },
      { tier: 'folded', said: 'b a d', weight: 0.63 },
    ]);
  });

  it('weighs a word less inside the marks of a title', () => {
    expect(hits('《坏人》')).toEqual([{ tier: 'literal', said: '坏人', weight: 0.27 }]);
    expect(hits('《好人》是坏人写的')).toEqual([{ tier: 'literal', said: '坏人', weight: 0.9 }]);
  });
});

describe('the automaton', () => {
  it('finds every word that stands in a text, overlapping ones too', () => {
    const list = ['he', 'she', 'his', 'hers', '图书', '图书馆', '书馆'];
    const found = createAutomaton(list.map((word) => [word, word] as const))
      .find('ushers 图书馆')
      .map(({ start, end, entry }) => `${entry}@${start}-${end}`);
    expect(found.sort()).toEqual(
      ['she@1-4', 'he@2-4', 'hers@2-6', '图书@7-9', '图书馆@7-10', '书馆@8-10'].sort(),
    );
  });

  it('finds what looking for each word by itself finds', () => {
    const some = fc.string({ unit: fc.constantFrom(...'ab书馆'), minLength: 1, maxLength: 5 });
    const text = fc.string({ unit: fc.constantFrom(...'ab书馆c😀'), maxLength: 40 });
    fc.assert(
      fc.property(fc.uniqueArray(some, { maxLength: 60 }), text, (list, said) => {
        const found = createAutomaton(list.map((word) => [word, word] as const)).find(said);
        const wanted = list.flatMap((entry) =>
          [...said]
            .map((_, at, all) => all.slice(0, at).join('').length)
            .filter((start) => said.startsWith(entry, start))
            .map((start) => ({ start, end: start + entry.length, entry })),
        );
        expect(found).toHaveLength(wanted.length);
        expect(found).toEqual(expect.arrayContaining(wanted));
      }),
    );
  });
});
