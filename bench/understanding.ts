import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { parse } from 'yaml';
import { z } from 'zod';
import { contextAt } from '../src/understanding/dates/span.js';
import { createFaqMatcher } from '../src/understanding/faq/matcher.js';
import { createHallFinder } from '../src/understanding/halls.js';
import { intentOf, loadIntentModel } from '../src/understanding/intents/model.js';
import { readExamples, readTopicPhrases } from '../src/understanding/phrases.js';
import { readSentence } from '../src/understanding/sentence.js';
import { createUnderstanding } from '../src/understanding/understanding.js';
import type { Report } from './report.js';
import { goldenDates } from './understanding/golden-dates.js';
import { nodeNlp } from './understanding/node-nlp.js';
import { publicSets } from './understanding/public-sets.js';

type Out = (line: string) => void;

const root = fileURLToPath(new URL('..', import.meta.url));
const locales = ['en', 'zh-CN'];

const line = z.object({
  text: z.string(),
  at: z.iso.datetime({ offset: true }),
  command: z.string().nullable(),
  options: z.record(z.string(), z.unknown()).optional(),
  reason: z.string().optional(),
});
type Line = z.output<typeof line>;

/** Questions kept apart, in the order in which they were written: the later ones never seen before. */
const questions = [
  'zh',
  'en',
  'zh-readers',
  'en-readers',
  'zh-second',
  'en-second',
  'zh-third',
  'en-third',
];

/**
 * `npm run bench understanding [-- DATA_DIR]`: questions kept apart, ours beside node-nlp with its
 * default settings; with a folder of public data also CLINC150 and BANKING77.
 */
export async function run(argv: readonly string[], report: Report): Promise<void> {
  const out: Out = (line) => report.line(line);
  for (const name of questions) {
    const lines = await readLines(name);
    out(`held-out questions, ${name} (${lines.length})`);
    await ours(lines, out);
    if (!name.includes('-')) await theirs(lines, name, out);
  }
  await goldenDates(out);
  await curve(out);
  const [folder] = argv;
  if (folder) await publicSets(folder, out);
}

async function readLines(name: string): Promise<Line[]> {
  const file = path.join(root, 'test/corpus/understanding', `${name}.jsonl`);
  const lines = (await readFile(file, 'utf8')).trim().split('\n');
  return lines.map((text) => line.parse(JSON.parse(text)));
}

async function ours(lines: readonly Line[], out: Out): Promise<void> {
  const desk = await openDesk();
  let commands = 0;
  let whole = 0;
  for (const { text, at, ...wanted } of lines) {
    const { confidence, locale, ...got } = await desk.understand({ text, at: new Date(at) });
    const label = got.command ?? ('reason' in got ? got.reason : '');
    if (label === (wanted.command ?? wanted.reason)) commands++;
    if (isDeepStrictEqual(got, wanted)) whole++;
  }
  const seconds = await quickest(async () => {
    for (const { text, at } of lines) await desk.understand({ text, at: new Date(at) });
  });
  await desk.close();
  out(
    `  wenjin     command ${rate(commands, lines)}  with options ${rate(whole, lines)}  ${speed(lines.length, seconds)}`,
  );
}

/** The same phrases and questions through node-nlp: only the command, it knows no such options. */
async function theirs(lines: readonly Line[], language: string, out: Out): Promise<void> {
  const locale = language === 'zh' ? 'zh-CN' : 'en';
  const examples = await readExamples(path.join(root, 'locales'), [locale]);
  const { guess, trainSeconds } = await nodeNlp(examples, language);
  let right = 0;
  for (const { text, command, reason } of lines) {
    const { label } = await guess(text);
    if (label === (command ?? reason)) right++;
  }
  const seconds = await quickest(async () => {
    for (const { text } of lines) await guess(text);
  });
  out(
    `  node-nlp   command ${rate(right, lines)}  ${speed(lines.length, seconds)}  (trained in ${trainSeconds.toFixed(1)} s)`,
  );
}

/** What the model alone is worth at every threshold, over all questions kept apart. */
async function curve(out: Out): Promise<void> {
  const model = await loadIntentModel();
  const lines = (await Promise.all(questions.map(readLines))).flat();
  const halls = createHallFinder([]);
  const scored = lines.map(({ text, at, command, reason }) => {
    const context = contextAt(new Date(at), 'Asia/Shanghai', 'future');
    const { label, score } = intentOf(
      model,
      readSentence(text, { findHalls: halls, context }).masked,
    );
    return { score, right: label === (command ?? reason) };
  });
  out(`the intent model alone (threshold ${model.threshold.toFixed(2)})`);
  for (const threshold of [-0.6, -0.4, -0.2, 0, 0.2, 0.4, 0.6]) {
    const sure = scored.filter(({ score }) => score >= threshold);
    const right = sure.filter((one) => one.right).length;
    out(
      `  at ${threshold.toFixed(1).padStart(4)}    answered ${rate(sure.length, scored)}  of them right ${rate(right, sure)}`,
    );
  }
}

async function openDesk() {
  const facts = z
    .object({
      timezone: z.string(),
      halls: z.array(
        z.object({
          id: z.string(),
          name: z.record(z.string(), z.string()),
          aliases: z.array(z.string()),
        }),
      ),
      faq: z.record(z.string(), z.object({ ask: z.record(z.string(), z.array(z.string())) })),
    })
    .parse(parse(await readFile(path.join(root, 'prisma/seed/library.yaml'), 'utf8')));
  const taught = Object.entries(facts.faq).map(([topic, { ask }]) => ({ topic, phrases: ask }));
  return createUnderstanding({
    model: await loadIntentModel(),
    halls: facts.halls.map(({ id, name, aliases }) => ({
      id,
      names: [...Object.values(name), ...aliases],
    })),
    faq: createFaqMatcher([
      ...taught,
      ...(await readTopicPhrases(path.join(root, 'locales'), locales)),
    ]),
    timezone: facts.timezone,
    locales,
  });
}

const rounds = 20;

/** Seconds of the quickest round: what else the machine does then matters least. */
async function quickest(work: () => Promise<void>): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    await work();
    least = Math.min(least, performance.now() - start);
  }
  return least / 1000;
}

function rate(count: number, lines: readonly unknown[]): string {
  return (count / lines.length).toFixed(3);
}

function speed(count: number, seconds: number): string {
  return `${Math.round(count / seconds).toLocaleString('en')} sentences/s`;
}
