import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, it } from 'vitest';
import type { FaqEntry } from '../../src/understanding/faq/entry.js';
import { createFaqMatcher, type FaqMatcher } from '../../src/understanding/faq/matcher.js';
import { createTrainedMatcher } from '../../src/understanding/faq/trained.js';

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
    await matcher.teach([...entries.slice(1), coffee]);
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
