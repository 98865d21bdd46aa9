import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createHistory } from '../../../src/moderation/rules/history.js';
import { subjectOf } from '../../../src/moderation/rules/rule.js';
import { soundRule } from '../../../src/moderation/rules/sound.js';
import { soundForm } from '../../../src/moderation/rules/sound-form.js';
import { loadHanSounds } from '../../../src/text/han-sounds.js';
import { noon } from '../scanning.js';

const sounds = await loadHanSounds();
const rule = soundRule(sounds);
const settings = {
  watched: [
    ...[{ word: '智障' }, { word: '败类' }, { word: '王八蛋' }],
    ...[{ word: 'bastard' }, { word: 'retard' }, { word: 'bitch' }, { word: 'kiss my ass' }],
  ],
  loud: ['智障', '傻逼', 'stupid'],
  spelled: ['办证', '兼职'],
  ordinary: ['纸张', '认知障碍', 'beach'],
};

function heard(text: string) {
  const subject = subjectOf({ id: '1', text, space: 'web:main', at: noon });
  return rule
    .check(subject, settings, createHistory())
    .map(({ why, span }) => [text.slice(...span), why.args?.word]);
}

describe('words by their sound', () => {
  it.each([
    ['你是制杖吗', '制杖', '智障'],
    ['真是 zhizhang', 'zhizhang', '智障'],
    ['zhi zhang', 'zhi zhang', '智障'],
    ['网吧蛋来了', '网吧蛋', '王八蛋'],
    ['王8蛋', '王8蛋', '王八蛋'],
    ['你这个败累', '败累', '败类'],
    ['傻🖊', '傻🖊', '傻逼'],
    ['制*杖', '制*杖', '智障'],
    ['ban证找我', 'ban证', '办证'],
    ['招兼zhi', '兼zhi', '兼职'],
    ['stoopid rules', 'stoopid', 'stupid'],
    ['what a basterd', 'basterd', 'bastard'],
    ['you retahd', 'retahd', 'retard'],
    ['beeyotch', 'beeyotch', 'bitch'],
    ['kiss my azz', 'kiss my azz', 'kiss my ass'],
  ])('%s', (text, said, word) => {
    expect(heard(text)).toEqual([[said, word]]);
  });

  it.each([
    ['智障', 'the word itself is for the rule that reads'],
    ['一张纸张', 'ordinary'],
    ['他有认知障碍', 'inside an ordinary word'],
    ['双手摆泪流', 'two syllables that share no character'],
    ['制。杖', 'a full stop is a wall'],
    ['在哪里办证，要兼职吗', 'ordinary words, written as they are'],
    ['半证半疑，见之，ok', 'what only sounds like them, without letters in it'],
    ['banzheng', 'all in letters: it may be anything'],
    ['she shall bid', 'running English'],
    ['a day at the beach', 'an ordinary English word'],
    ['the bastards of it', 'another word'],
    ['stupid', 'the word itself, also in English'],
    ['the zhi zhang of it', 'running English'],
    ['a memoir by Stoopid Tran', 'a name'],
  ])('does not hear %s: %s', (text) => {
    expect(heard(text)).toEqual([]);
  });

  it('only asks for a look, after everything else', () => {
    const subject = subjectOf({ id: '1', text: '制杖', space: 'web:main', at: noon });
    expect(rule.check(subject, settings, createHistory())).toMatchObject([
      { tier: 'sound', weight: 0.25 },
    ]);
  });

  it('knows the way back for every unit, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        const { text: spoken, starts, ends } = soundForm(text, sounds);
        for (let at = 0; at < spoken.length; at++) {
          expect(starts[at]).toBeLessThan(ends[at] ?? 0);
          expect(ends[at]).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});
