import { createHistory } from '../src/moderation/rules/history.js';
import { loadRules } from '../src/moderation/rules/index.js';
import { loadLists } from '../src/moderation/rules/lists.js';
import { createScanner } from '../src/moderation/scan.js';
import type { Report } from './report.js';

const COMMENTS = 20_000;
const AUTHORS = 400;

const samples = [
  '请问图书馆周末几点开门？我想带孩子去看绘本。',
  'Is the reading room on the second floor open this Saturday?',
  '《红楼梦》的程甲本在哪里可以看到影印件？',
  'I loved the #bookclub evening, thank you to everyone who came!',
  '昨天的讲座真好，老师讲了三个小时古籍修复，#世界读书日# 还会有吗？',
  'The lift has been out of order for a week, could somebody please look at it?',
  '你这个傻 逼，滚远点',
  'Cheap viagra at http://1.2.3.4/buy, click here to claim your prize',
];

const letters = [
  ...'天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳云腾致雨露结为霜',
];

/**
 * Comments a second through all rules with a living history, beside the simplest thing that could
 * work: one regular expression a word, on the raw text, without boundaries for Chinese, spans of the
 * disguised, links or history.
 */
export async function run(_argv: readonly string[], report: Report): Promise<void> {
  const comments = Array.from({ length: COMMENTS }, (_, index) => ({
    id: String(index),
    text: sampleText(index),
    author: `reader-${index % AUTHORS}`,
    space: 'bench',
    at: new Date(Date.UTC(2026, 10, 24) + index * 1_000),
  }));
  const scanner = createScanner({
    rules: await loadRules(),
    history: createHistory(),
    policy: { mayAct: true },
    ruleFailed: (rule, error) => report.line(`rule ${rule} failed: ${String(error)}`),
  });
  const { words } = await loadLists();
  const patterns = words.watched.map(({ word }) => new RegExp(escaped(word), 'i'));

  const scanned = measure(comments, (comment) => scanner.scan(comment).verdict !== 'allow');
  const matched = measure(comments, ({ text }) => patterns.some((pattern) => pattern.test(text)));
  report.line(`flagged: ${scanned.flagged} by all rules, ${matched.flagged} by one RegExp a word`);
  report.figure({
    name: 'scan, all rules, in one process',
    value: scanned.perSecond,
    unit: 'comments/s',
    bar: { is: 'above', value: 5_000 },
    peer: { name: 'one RegExp a word', value: matched.perSecond },
  });
}

/** A sample with words of its own, so that not every comment is a duplicate. */
function sampleText(index: number): string {
  const own = Array.from(
    { length: 12 },
    (_, at) => letters[(index * (at + 7) * 31) % letters.length],
  );
  return `${samples[index % samples.length]} ${own.join('')} ${index}`;
}

function measure<Item>(items: readonly Item[], flags: (item: Item) => boolean) {
  const started = performance.now();
  const flagged = items.filter(flags).length;
  const seconds = (performance.now() - started) / 1000;
  return { perSecond: Math.round(items.length / seconds), flagged };
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
