import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { parse } from 'yaml';
import { z } from 'zod';
import { loadHanSounds } from '../src/text/han-sounds.js';
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
  'zh-fourth',
  'zh-fifth',
  'en-fifth',
  'zh-sixth',
  'en-sixth',
  'en-fourth',
];

/**
 * `npm run bench understanding [-- DATA_DIR]`: questions kept apart, ours beside node-nlp with its
 * default settings; with a folder of public data also CLINC150 and BANKING77.
 */
export async function run(argv: readonly string[], report: Report): Promise<void> {
  const spent = { sentences: 0, seconds: 0 };
  for (const name of questions) {
    const { sentences, seconds } = await heldOut(name, report);
    spent.sentences += sentences;
    spent.seconds += seconds;
  }
  // The bar for speed holds for one thread with nothing beside it, and for questions as they come:
  // short ones and long stories together.
  report.figure({
    name: 'all sets: sentences a second of processor',
    value: spent.sentences / spent.seconds,
    unit: '/s',
    bar: { is: 'above', value: 10_000 },
  });
  await goldenDates(report);
  await curve((line) => report.line(line));
  const [folder] = argv;
  if (folder) await publicSets(folder, report);
}

interface Spent {
  readonly sentences: number;
  /** Of processor. */
  readonly seconds: number;
}

async function heldOut(name: string, report: Report): Promise<Spent> {
  const lines = await readLines(name);
  report.line(`held-out questions, ${name} (${lines.length})`);
  const { commands, whole, perSecond } = await ours(lines);
  const peer = name.includes('-') ? null : await theirs(lines, name);
  report.figure({
    name: `${name}: right command`,
    value: commands,
    unit: 'of 1',
    bar: { is: 'above', value: 0.95 },
    ...(peer ? { peer: { name: 'node-nlp', value: peer.commands } } : {}),
  });
  report.figure({
    name: `${name}: right command and options`,
    value: whole,
    unit: 'of 1',
    bar: { is: 'above', value: 0.95 },
  });
  report.figure({
    name: `${name}: sentences a second of processor`,
    value: perSecond,
    unit: '/s',
    ...(peer ? { peer: { name: 'node-nlp', value: peer.perSecond } } : {}),
  });
  return { sentences: lines.length, seconds: lines.length / perSecond };
}

async function readLines(name: string): Promise<Line[]> {
  const file = path.join(root, 'test/corpus/understanding', `${name}.jsonl`);
  const lines = (await readFile(file, 'utf8')).trim().split('\n');
  return lines.map((text) => line.parse(JSON.parse(text)));
}

async function ours(lines: readonly Line[]) {
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
  return {
    commands: commands / lines.length,
    whole: whole / lines.length,
    perSecond: lines.length / seconds,
  };
}

/** The same phrases and questions through node-nlp: only the command, it knows no such options. */
async function theirs(lines: readonly Line[], language: string) {
  const locale = language === 'zh' ? 'zh-CN' : 'en';
  const examples = await readExamples(path.join(root, 'locales'), [locale]);
  const { guess } = await nodeNlp(examples, language);
  let right = 0;
  for (const { text, command, reason } of lines) {
    const { label } = await guess(text);
    if (label === (command ?? reason)) right++;
  }
  const seconds = await quickest(async () => {
    for (const { text } of lines) await guess(text);
  });
  return { commands: right / lines.length, perSecond: lines.length / seconds };
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
    sounds: await loadHanSounds(),
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

/** Seconds of processor in the quickest round: what else the machine does then matters least. */
async function quickest(work: () => Promise<void>): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, user + system);
  }
  return least / 1e6;
}

function rate(count: number, lines: readonly unknown[]): string {
  return (count / lines.length).toFixed(3);
}
