import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { newScanner } from './scanning.js';

const corpus = (file: string) =>
  readFileSync(new URL(`../corpus/moderation/${file}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

const badLine = z.object({ text: z.string(), verdict: z.enum(['act', 'review']) });
const harmless = corpus('harmless.txt');
const bad = corpus('bad.jsonl').map((line) => badLine.parse(JSON.parse(line)));

it('has enough to say in both languages', () => {
  expect(harmless.length).toBeGreaterThanOrEqual(60);
  expect(bad.length).toBeGreaterThanOrEqual(60);
});

it.each(harmless)('lets pass: %s', async (text) => {
  const { scan } = await newScanner();
  expect(scan(text)).toMatchObject({ verdict: 'allow', score: 0, signals: [] });
});

it.each(bad)('$verdict: $text', async ({ text, verdict }) => {
  const { scan } = await newScanner();
  expect(scan(text).verdict).toBe(verdict);
});

it.each(bad)('only queues where nobody allowed acting: $text', async ({ text }) => {
  const { scan } = await newScanner(false);
  expect(scan(text).verdict).toBe('review');
});
