import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { care, speaksOfDying } from '../../../src/moderation/rules/care.js';
import { createHistory } from '../../../src/moderation/rules/history.js';
import { subjectOf } from '../../../src/moderation/rules/rule.js';
import { newScanner, noon } from '../scanning.js';

const corpus = 'test/corpus/moderation';
const lines = async (file: string) =>
  (await readFile(`${corpus}/${file}`, 'utf8')).split('\n').filter((line) => line.trim() !== '');

function found(text: string): string[] {
  const subject = subjectOf({ id: '1', text, space: 'web:main', at: noon });
  return care.check(subject, {}, createHistory()).map(({ why, tier }) => `${why.key} ${tier}`);
}

describe('talk of wanting to die', () => {
  it('is heard in both languages', async () => {
    const all = await lines('care-said.txt');
    expect(all.length).toBeGreaterThan(50);
    expect(all.filter((text) => !speaksOfDying(text))).toEqual([]);
  });

  it.each([
    ['care-harmless.txt'],
    ['harmless.txt'],
    ['harmless-library.txt'],
    ['harmless-second.txt'],
    ['harmless-third.txt'],
    ['counter-speech.txt'],
    ['counter-second.txt'],
    ['counter-third.txt'],
  ])('is not heard in titles, jokes and other talk: %s', async (file) => {
    expect((await lines(file)).filter((text) => found(text).length > 0)).toEqual([]);
  });

  it.each([['plain-bad.jsonl'], ['plain-bad-second.jsonl'], ['plain-bad-third.jsonl']])(
    'is not what threatens others: %s',
    async (file) => {
      expect((await lines(file)).filter((line) => found(line).length > 0)).toEqual([]);
    },
  );

  it.each([
    ['我不想活了', 'care literal'],
    ['我 不 想 活 了', 'care folded'],
    ['I w4nt to d1e', 'care folded'],
    ['我想紫砂了', 'care-faint sound'],
    ['我想自sha', 'care-faint sound'],
  ])('%s: %s', (text, signal) => {
    expect(found(text)).toEqual([signal]);
  });

  it.each(['I want to kys', "I'm gonna kys", 'im going to kill myself'])(
    'is no threat, whatever it is called: %s',
    async (text) => {
      const { scan } = await newScanner();
      expect(scan(text)).toMatchObject({
        verdict: 'review',
        score: 0,
        signals: [{ rule: 'care' }],
      });
    },
  );

  it('marks the words on the raw text, and weighs nothing', () => {
    const subject = subjectOf({ id: '1', text: '妈，我不想活了。', space: 'web:main', at: noon });
    const [signal] = care.check(subject, {}, createHistory());
    expect(signal).toMatchObject({ rule: 'care', weight: 0, span: [2, 6] });
  });

  it('takes no long time over a long text', () => {
    const text = '我真的好像只是有点觉得'.repeat(1_800);
    expect(found(text)).toEqual([]);
  });
});
