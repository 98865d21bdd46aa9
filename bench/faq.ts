import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { FaqEntry } from '../src/understanding/faq/entry.js';
import { openWorkerLine } from '../src/understanding/faq/line.js';
import { createFaqMatcher } from '../src/understanding/faq/matcher.js';
import { createOverlap, termsOf } from '../src/understanding/faq/overlap.js';
import type { Report } from './report.js';
import { nodeNlp } from './understanding/node-nlp.js';

const QUESTIONS = 2_000;

const things =
  '咖啡机 轮椅 充电宝 雨伞架 饮水机 投影仪 讨论室 录音棚 打印卡 老花镜 缩微胶片 地图集 乐谱 家谱 方志 拓片 影印本 善本 期刊架 报纸墙 自助柜 失物柜 母婴室 吸烟区 急救箱 读报机 扫描台 词典 年鉴 光盘'.split(
    ' ',
  );
const ways = '有没有X X在哪里 怎么用X X可以借吗 X坏了找谁 X开放到几点 用X要钱吗 X要不要预约'.split(
  ' ',
);

/** What taught questions cost, beside node-nlp with its default settings on the same questions. */
export async function run(_argv: readonly string[], report: Report): Promise<void> {
  const hold = setInterval(() => {}, 1_000);
  const entries = taught();
  termsOf('热身 warm');
  const build = await timed(async () => createOverlap(entries));
  const line = openWorkerLine();
  const ours = await timed(() => line.ask({ kind: 'teach', examples: examplesOf(entries) }));
  await line.close();
  const theirs = await nodeNlp(asExamples(entries), 'zh');
  report.figure({ name: 'index of 2,000 questions', value: build, unit: 'ms', bar: below(500) });
  report.figure({
    name: 'learning 2,000 questions, aside',
    value: ours,
    unit: 'ms',
    bar: below(10_000),
    peer: { name: 'node-nlp', value: theirs.trainSeconds * 1_000 },
  });
  report.figure({
    name: 'longest answer while it learns anew',
    value: await longestWait(entries),
    unit: 'ms',
    bar: below(200),
  });
  await confusions(report);
  clearInterval(hold);
}

/** How long a question waits at most while 50 lessons come in, once the worker has learned. */
async function longestWait(entries: readonly FaqEntry[]): Promise<number> {
  const matcher = createFaqMatcher(entries, 30_000);
  await matcher.topic('轮椅二号和乐谱三号');
  let longest = 0;
  for (let lesson = 0; lesson < 50; lesson += 1) {
    matcher.teach(entries.slice(lesson));
    const asked = `轮椅二号和乐谱${lesson}号`;
    longest = Math.max(longest, await timed(() => matcher.topic(asked)));
  }
  await matcher.close();
  return longest;
}

/** Questions near a taught one that ask for something else: how many get its answer. */
async function confusions(report: Report): Promise<void> {
  const file = fileURLToPath(
    new URL('../test/corpus/understanding/not-taught.txt', import.meta.url),
  );
  const text = await readFile(file, 'utf8');
  const { openUnderstanding, said, sampleLibrary } = await import(
    '../test/understanding/library.js'
  );
  const desk = await openUnderstanding();
  const peer = await nodeNlp(asExamples((await sampleLibrary()).entries), 'zh');
  for (const part of ['kept', 'fresh']) {
    const asked = partOf(text, part);
    let [ours, theirs] = [0, 0];
    for (const question of asked) {
      if ((await desk.understand(said(question))).command === 'info') ours += 1;
      const guess = await peer.guess(question);
      if (guess.label !== 'None' && guess.score >= 0.5) theirs += 1;
    }
    report.figure({
      name: `answered though nobody taught it, ${part}`,
      value: ours / asked.length,
      unit: 'of 1',
      bar: below(0.2),
      peer: { name: 'node-nlp', value: theirs / asked.length },
    });
  }
  await desk.close();
}

/** The questions under one heading. */
function partOf(text: string, part: string): readonly string[] {
  const [, after = ''] = text.split(`[${part}]\n`);
  return (after.split('\n[')[0] ?? '').trim().split('\n');
}

function taught(): FaqEntry[] {
  return Array.from({ length: QUESTIONS / ways.length }, (_, index) => {
    const thing = `${things[index % things.length]}${'一二三四五六七八九十'[Math.floor(index / things.length)]}号`;
    return { topic: `t${index}`, phrases: { zh: ways.map((way) => way.replace('X', thing)) } };
  });
}

function asExamples(entries: readonly FaqEntry[]) {
  return entries.flatMap(({ topic, phrases }) =>
    Object.values(phrases).flatMap((list) => list.map((text) => ({ text, label: topic }))),
  );
}

function examplesOf(entries: readonly FaqEntry[]) {
  return asExamples(entries).map(({ text, label }) => ({
    topic: label,
    text: [...termsOf(text)].join(' '),
  }));
}

function below(value: number): { readonly is: 'below'; readonly value: number } {
  return { is: 'below', value };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
