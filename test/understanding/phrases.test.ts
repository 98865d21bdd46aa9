import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { charBigrams, jaccard } from '../../src/text/ngrams.js';
import { foldForMatching } from '../../src/text/script.js';
import {
  labels,
  parsePhrases,
  readExamples,
  readPhrases,
} from '../../src/understanding/phrases.js';
import { localesFolder, sampleLibrary } from './library.js';

describe('the format of phrases', () => {
  it('keeps lines, skips comments and blank lines, knows topics and hashtags', () => {
    const source = '# how\n\nopen?\n#阅读季 热不热\n[card]\n办卡 \n';
    expect(parsePhrases(source)).toEqual([
      { text: 'open?' },
      { text: '#阅读季 热不热' },
      { text: '办卡', topic: 'card' },
    ]);
  });
});

describe.each(['en', 'zh-CN'])('the phrases in %s', (locale) => {
  it.each(labels)('are at least 40 for %s', async (label) => {
    expect((await readPhrases(localesFolder, locale, label)).length).toBeGreaterThanOrEqual(40);
  });

  it('cover every topic of the FAQ several times', async () => {
    const phrases = await readPhrases(localesFolder, locale, 'info');
    const { entries } = await sampleLibrary();
    for (const { topic } of entries) {
      const ways = phrases.filter((phrase) => phrase.topic === topic).length;
      expect([topic, ways >= 3]).toEqual([topic, true]);
    }
  });

  it('are no two of them nearly the same', async () => {
    const examples = await readExamples(localesFolder, [locale]);
    const bigrams = examples.map(({ text }) => charBigrams(foldForMatching(text)));
    const alike: string[] = [];
    bigrams.forEach((one, index) => {
      for (let other = index + 1; other < bigrams.length; other++) {
        const likeness = jaccard(one, bigrams[other] ?? new Set());
        if (likeness > 0.7) alike.push(`${examples[index]?.text} ~ ${examples[other]?.text}`);
      }
    });
    expect(alike).toEqual([]);
  });
});

describe('the questions kept apart', () => {
  it.each(['', '-readers', '-second'].flatMap((part) => [`en${part}`, `zh${part}`]))(
    'are none of the phrases in %s',
    async (language) => {
      const file = new URL(`../corpus/understanding/${language}.jsonl`, import.meta.url);
      const lines = readFileSync(file, 'utf8').trim().split('\n');
      const examples = await readExamples(localesFolder, ['en', 'zh-CN']);
      const known = new Set(examples.map(({ text }) => letters(text)));
      const asked = lines.map(
        (line) => z.object({ text: z.string() }).parse(JSON.parse(line)).text,
      );
      expect(asked.filter((text) => known.has(letters(text)))).toEqual([]);
    },
  );
});

function letters(text: string): string {
  return foldForMatching(text).replace(/[^\p{L}\p{N}]+/gu, '');
}
