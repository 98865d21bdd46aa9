import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, it } from 'vitest';
import type { FaqEntry } from '../../src/understanding/faq/entry.js';
import { openWorkerLine, type WorkerLine } from '../../src/understanding/faq/line.js';
import { createFaqMatcher, type FaqMatcher } from '../../src/understanding/faq/matcher.js';
import { createTrainedMatcher } from '../../src/understanding/faq/trained.js';
import { openUnderstanding, said } from './library.js';

const entries: FaqEntry[] = [
  {
    topic: 'parking',
    phrases: { 'zh-CN': ['停车收费吗', '开车来停哪里'], en: ['where can I park my car'] },
  },
  {
    topic: 'card',
    phrases: { 'zh-CN': ['读者卡怎么办', '办证要钱吗'], en: ['how do I get a card'] },
  },
  { topic: 'wifi', phrases: { 'zh-CN': ['无线网密码多少'], en: ['what is the wifi password'] } },
];

let matcher: FaqMatcher | undefined;
afterEach(() => matcher?.close());

async function topicOf(question: string): Promise<string | undefined> {
  return (await matcher?.topic(question))?.topic;
}

describe('the FAQ', () => {
  it.each([
    ['停车收费吗？', 'parking'],
    ['停車要收費嗎', 'parking'],
    ['where may I park', 'parking'],
    ['怎么办读者卡呀', 'card'],
    ['wifi password?', 'wifi'],
  ])('%s is about %s', async (question, topic) => {
    matcher = createFaqMatcher(entries);
    expect(await topicOf(question)).toBe(topic);
  });

  it.each(['火星上有水吗', 'is there life on mars', '你好', ''])(
    '%s is about nothing taught',
    async (question) => {
      matcher = createFaqMatcher(entries);
      expect(await topicOf(question)).toBeUndefined();
    },
  );

  it('knows what was taught a moment ago, and no longer what was taken out', async () => {
    matcher = createFaqMatcher(entries);
    expect(await topicOf('有没有咖啡机')).toBeUndefined();
    const coffee = { topic: 'coffee', phrases: { 'zh-CN': ['咖啡机在哪', '有咖啡机吗'] } };
    matcher.teach([...entries.slice(1), coffee]);
    expect(await topicOf('有没有咖啡机')).toBe('coffee');
    expect(await topicOf('停车收费吗')).toBeUndefined();
  });

  it('goes by likeness alone when the trained matcher is too late', async () => {
    matcher = createFaqMatcher(entries, 1);
    expect(await topicOf('开车去办证要停车收费吗')).toBe('parking');
  });

  it('teaches nothing without entries', async () => {
    matcher = createFaqMatcher([]);
    expect(await topicOf('停车收费吗')).toBeUndefined();
  });
});

describe('a question that only looks like a taught one', () => {
  it.each([
    ['怎么办读者卡', '怎么办护照'],
    ['怎么办读者卡', '怎么办签证'],
    ['how do I get a library card', 'how do I get a credit card'],
    ['where can I park my car', 'where can I park my yacht'],
    ['can I renew a book online', 'can I renew a passport online'],
  ])('taught “%s”, it does not answer “%s”', async (taught, asked) => {
    matcher = createFaqMatcher([
      ...entries.slice(2),
      { topic: 'lesson', phrases: { any: [taught] } },
    ]);
    expect((await matcher.topic(taught))?.topic).toBe('lesson');
    for (const expected of [true, false]) expect(await matcher.topic(asked, expected)).toBeNull();
  });

  it.each([
    ['chosen', 0.15],
    ['kept', 0.2],
    ['fresh', 0.2],
  ])('is left alone by the sample library, those %s: all but %f', async (part, most) => {
    const file = new URL('../corpus/understanding/not-taught.txt', import.meta.url);
    const [, questions = ''] = readFileSync(file, 'utf8').split(`[${part}]\n`);
    const asked = (questions.split('\n[')[0] ?? '').trim().split('\n');
    const desk = await openUnderstanding();
    const wrong: string[] = [];
    for (const text of asked) {
      if ((await desk.understand(said(text))).command === 'info') wrong.push(text);
    }
    await desk.close();
    expect(asked.length).toBeGreaterThanOrEqual(40);
    expect(wrong.length / asked.length, wrong.join(', ')).toBeLessThanOrEqual(most);
  });
});

describe('the trained matcher', () => {
  it('guesses a topic in both languages', async () => {
    const trained = createTrainedMatcher(entries, { timeLimitMs: 15_000 });
    try {
      expect(await trained.guess('开车 停车')).toMatchObject({ topic: 'parking' });
      expect(await trained.guess('password of the wifi')).toMatchObject({ topic: 'wifi' });
    } finally {
      await trained.close();
    }
  });

  it('lets its worker go when it is idle, and answers again when it is asked', async () => {
    const ended: Promise<unknown>[] = [];
    const watch = (worker: Worker) => ended.push(once(worker, 'exit'));
    process.on('worker', watch);
    const trained = createTrainedMatcher(entries, { timeLimitMs: 15_000, idleMs: 0 });
    try {
      expect(await trained.guess('开车 停车')).toMatchObject({ topic: 'parking' });
      await Promise.all(ended);
      expect(await trained.guess('password of the wifi')).toMatchObject({ topic: 'wifi' });
      expect(ended).toHaveLength(2);
    } finally {
      process.off('worker', watch);
      await trained.close();
    }
  });

  /** A worker of a few lines: what it does with a lesson and with a question. */
  function lineTo(teach: string, ask: string): WorkerLine {
    const script = `import { parentPort } from 'node:worker_threads';
      const answer = (id, value) => parentPort.postMessage({ id, value });
      parentPort.on('message', ({ id, kind }) => { if (kind === 'teach') { ${teach} } else { ${ask} } });`;
    return openWorkerLine(new URL(`data:text/javascript,${encodeURIComponent(script)}`));
  }
  const good = () => lineTo('answer(id, 1)', "answer(id, { topic: 'parking', score: 0.9 })");

  it.each([
    ['hangs', () => lineTo('answer(id, 1)', 'for (;;) {}')],
    ['crashes', () => lineTo('answer(id, 1)', 'process.exit(1)')],
    ['cannot learn', () => lineTo("throw new Error('no')", '')],
  ])('goes on without a worker that %s, and starts another one after a rest', async (_, bad) => {
    const opened: WorkerLine[] = [];
    const openLine = () => {
      const line = opened.length === 0 ? bad() : good();
      opened.push(line);
      return line;
    };
    const limits = { timeLimitMs: 1_000, restMs: 0, openLine };
    const trained = createTrainedMatcher(entries, limits);
    try {
      expect(await trained.guess('停车')).toBeNull();
      const again = async () => (await trained.guess('停车'))?.topic;
      await expect.poll(again, { timeout: 10_000 }).toBe('parking');
      expect(opened).toHaveLength(2);
      expect(opened[0]?.alive()).toBe(false);
    } finally {
      await trained.close();
    }
  });

  it('answers from what it knows while it learns anew, and learns many lessons once', async () => {
    const lessons: (() => void)[] = [];
    const openLine = (): WorkerLine => {
      const name = `lesson ${lessons.length}`;
      let end = () => {};
      const learned = new Promise<number>((resolve) => {
        end = () => resolve(1);
      });
      lessons.push(end);
      const guess = async () => ({ topic: name, score: 1 });
      return {
        ask: ({ kind }) => (kind === 'teach' ? learned : guess()),
        alive: () => true,
        close: async () => {},
      };
    };
    const trained = createTrainedMatcher(entries, { timeLimitMs: 5_000, debounceMs: 0, openLine });
    try {
      lessons[0]?.();
      const first = trained.guess('停车');
      lessons[0]?.();
      expect((await first)?.topic).toBe('lesson 0');
      for (let times = 0; times < 50; times += 1) trained.teach(entries);
      await expect.poll(() => lessons.length).toBe(2);
      expect((await trained.guess('开车'))?.topic).toBe('lesson 0');
      lessons[1]?.();
      await expect.poll(async () => (await trained.guess('停车'))?.topic).toBe('lesson 1');
      expect(lessons).toHaveLength(2);
    } finally {
      await trained.close();
    }
  });

  it('answers null at once when closed', async () => {
    const trained = createTrainedMatcher(entries, { timeLimitMs: 15_000 });
    await trained.close();
    expect(await trained.guess('停车')).toBeNull();
  });

  it('writes nothing of its own, and lets the process end', { timeout: 40_000 }, () => {
    const file = fileURLToPath(new URL('../../src/understanding/faq/trained.ts', import.meta.url));
    const taught = [...entries, { topic: 'hollow', phrases: { 'zh-CN': ['什么'] } }];
    const script = `import { createTrainedMatcher } from ${JSON.stringify(file)};
      const trained = createTrainedMatcher(${JSON.stringify(taught)}, { timeLimitMs: 15000 });
      console.log(JSON.stringify(await trained.guess('停车')));`;
    const run = spawnSync(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '-e', script],
      {
        cwd: fileURLToPath(new URL('../..', import.meta.url)),
        encoding: 'utf8',
        timeout: 30_000,
      },
    );
    expect(run.stdout).toMatch(/^\{"topic":"parking","score":[\d.]+\}\n$/);
    expect(run.stderr).toBe('');
    expect(run.status).toBe(0);
  });
});
