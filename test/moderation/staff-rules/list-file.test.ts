import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limits, MAX_FILE_BYTES } from '../../../src/moderation/staff-rules/limits.js';
import {
  asJsonLines,
  asPlainList,
  readLists,
} from '../../../src/moderation/staff-rules/list-file.js';
import { staffRule } from './sample-rule.js';

const codes = (text: string) =>
  readLists(text, 'x.txt').problems.map(({ place, error }) => `${place}: ${error.code}`);

describe('a file of lists', () => {
  it('may be plain: an entry a line, named as the file is', () => {
    expect(readLists('# 注释\n草包\n\n 饭桶 \r\n草包\n', '五月的词.txt')).toEqual({
      lists: [{ name: '五月的词', kind: 'word', entries: ['草包', '饭桶'], place: 'line 1' }],
      problems: [],
    });
  });

  it('may say at its head what it is', () => {
    const text = '# name: Friends\n# kind: domain_allowed\n# note: 馆际\nhttps://www.nlc.cn/\n';
    expect(readLists(text, 'x.txt').lists).toEqual([
      {
        ...{ name: 'Friends', kind: 'domain_allowed', note: '馆际', entries: ['nlc.cn'] },
        place: 'line 1',
      },
    ]);
    expect(codes('# kind: nonsense\nword')).toEqual(['head: rule-bad-line']);
    expect(codes('# weight: heavy\nword')).toEqual(['head: rule-bad-line']);
  });

  it('may be JSON Lines, a rule each', () => {
    const two = [
      staffRule({ entries: ['a b', 'c'] }),
      staffRule({ kind: 'allow', entries: ['d'] }),
    ];
    const { lists, problems } = readLists(asJsonLines(two), 'x.jsonl');
    expect(problems).toEqual([]);
    expect(lists.map(({ name, entries }) => ({ name, entries }))).toEqual(
      two.map(({ name, entries }) => ({ name, entries })),
    );
  });

  it('comes back as it went out, whatever its entries begin with', () => {
    const entry = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 10 })
      .map((text) => `词${text}`.normalize('NFC').replace(/\s+/g, ' ').trim());
    const opening = fc.constantFrom('', '#', '\\', '\\#', '# name: ');
    const entries = fc.uniqueArray(
      fc.tuple(opening, entry).map(([start, rest]) => start + rest),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(entries, (all) => {
        const rule = staffRule({ entries: all });
        const [plain] = readLists(asPlainList(rule), 'x.txt').lists;
        expect(plain).toMatchObject({ name: rule.name, category: 'insult', weight: 0.7 });
        expect(plain?.entries).toEqual(all);
        expect(readLists(asJsonLines([rule]), 'x').lists[0]?.entries).toEqual(all);
      }),
      { numRuns: 200 },
    );
  });

  it('leaves out what is no entry and says where it stood', () => {
    expect(codes(`ok\n\u200b\u200b\n${'长'.repeat(61)}\n`)).toEqual([
      'line 2: rule-empty-entry',
      'line 3: rule-long-entry',
    ]);
    expect(codes('# kind: domain_denied\nnot a domain\nads.example.org\n')).toEqual([
      'line 2: rule-no-domain',
      'line 3: rule-subdomain',
    ]);
    expect(codes('# kind: pattern\n(?=x)y')).toEqual(['line 2: pattern-wrong']);
    expect(codes('{"name":"a","kind":"word","entries":["b"," "]}\n{"name":1}\n{')).toEqual([
      'line 1, entry 2: rule-empty-entry',
      'line 2: rule-bad-line',
      'line 3: rule-bad-line',
    ]);
  });

  it('refuses a million lines with the limit', () => {
    expect(() => readLists('w\n'.repeat(1_000_000), 'x.txt')).toThrow(
      expect.objectContaining({
        code: 'rule-too-long',
        args: { count: 1_000_000, limit: limits.entries },
      }),
    );
    expect(() => readLists('x'.repeat(MAX_FILE_BYTES + 1), 'x.txt')).toThrow('rule-file-too-large');
  });
});
