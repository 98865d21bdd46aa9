import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import type { FaqTopic } from '../../src/library/faq/desk.js';
import type { FaqContent } from '../../src/library/faq/ports.js';
import { importFaq } from '../../src/library/import/faq.js';
import type { ReportLine } from '../../src/library/import/report.js';

type Kept = FaqContent & { readonly topic: string };

async function bringIn(name: string, text: string, known: readonly FaqTopic[] = []) {
  const folder = await mkdtemp(path.join(tmpdir(), 'wenjin-faq-'));
  const file = path.join(folder, name);
  await writeFile(file, text);
  const kept: Kept[] = [];
  const report: ReportLine[] = [];
  const figures = await importFaq(file, {
    at: new Date('2026-11-24T04:00:00Z'),
    live: { topics: () => known },
    store: {
      async putAll(entries) {
        kept.push(...entries);
        return entries.length;
      },
    },
    report: (line) => void report.push(line),
  });
  return { kept, report, figures };
}

const lines = (...records: unknown[]) => records.map((one) => JSON.stringify(one)).join('\n');

it('makes one entry of what different lines say of a topic', async () => {
  const { kept, figures } = await bringIn(
    'faq.jsonl',
    lines(
      { topic: 'coffee', title: '咖啡', ask: ['有咖啡机吗', '哪里有咖啡'], answer: '在一层。' },
      {
        topic: 'coffee',
        ask: 'is there coffee',
        answer: 'On level 1 | near the stairs.',
        locale: 'en',
      },
      { ask: '有雨伞借吗', answer: { 'zh-CN': '服务台有。', en: 'At the desk.' } },
    ),
  );
  expect(figures).toEqual({ read: 3, stored: 3, repaired: 0, rejected: 0 });
  expect(kept).toHaveLength(2);
  expect(kept[0]).toEqual({
    topic: 'coffee',
    title: { 'zh-CN': '咖啡', en: 'is there coffee' },
    ask: { 'zh-CN': ['有咖啡机吗', '哪里有咖啡'], en: ['is there coffee'] },
    answer: { 'zh-CN': '在一层。', en: 'On level 1 | near the stairs.' },
  });
  expect(kept[1]?.topic).toMatch(/^q-[0-9a-f]{8}$/);
});

it('reads a table, with several ways to ask in a cell', async () => {
  const table =
    'topic,ask,answer,locale,colour\nlockers,where are lockers|bag storage,"By the door, left.",en,red\n';
  const { kept, report } = await bringIn('faq.csv', table);
  expect(kept[0]?.ask).toEqual({ en: ['where are lockers', 'bag storage'] });
  expect(kept[0]?.answer).toEqual({ en: 'By the door, left.' });
  expect(report).toEqual([
    { place: 'line 2', action: 'ignored', field: 'colour', reason: 'unknown column' },
  ]);
});

it('reports every line that it repairs or refuses', async () => {
  const { report, figures, kept } = await bringIn(
    'faq.jsonl',
    [
      lines({ topic: 'Coffee Machine', ask: 'coffee?', answer: 'Yes.' }),
      'not json',
      lines(
        ['a list'],
        { topic: 'x', answer: 'no question' },
        { topic: 'y', ask: 'no answer' },
        { topic: '咖啡', ask: 'q', answer: 'a' },
        { topic: 'contact', ask: 'q', answer: 'a' },
        { topic: 'z', ask: 'q', answer: 'a', locale: '中文' },
        { topic: 'long', ask: 'q', answer: 'x'.repeat(5_000) },
        { topic: 'broken', ask: '\ufffd\ufffd', answer: 'a' },
      ),
    ].join('\n'),
  );
  expect(figures).toEqual({ read: 10, stored: 1, repaired: 1, rejected: 9 });
  expect(kept.map(({ topic }) => topic)).toEqual(['coffee-machine']);
  const refused = report.filter(({ action }) => action === 'rejected');
  expect(refused.map(({ place, field }) => `${place} ${field}`)).toEqual([
    ...['line 2 ', 'line 3 ', 'line 4 ask', 'line 5 answer', 'line 6 topic', 'line 7 topic'],
    ...['line 8 locale', 'line 9 answer', 'line 10 ask'],
  ]);
});

it('adds to what is there', async () => {
  const known: FaqTopic = {
    ...{ topic: 'coffee', title: { en: 'Coffee' }, ask: { en: ['coffee?'] } },
    ...{ answer: { en: 'No.' }, source: 'taught', version: 3, author: 'lin' },
    ...{ updatedAt: null, withdrawn: false },
  };
  const { kept } = await bringIn('faq.jsonl', lines({ topic: 'coffee', ask: 'espresso?' }), [
    known,
  ]);
  expect(kept).toEqual([
    {
      topic: 'coffee',
      title: { en: 'Coffee' },
      ask: { en: ['coffee?', 'espresso?'] },
      answer: { en: 'No.' },
    },
  ]);
});
