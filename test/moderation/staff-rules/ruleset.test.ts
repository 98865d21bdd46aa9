import { describe, expect, it } from 'vitest';
import { createHistory } from '../../../src/moderation/rules/history.js';
import { openRuleBook } from '../../../src/moderation/rules/index.js';
import { createScanner } from '../../../src/moderation/scan.js';
import { findingsOf } from '../../../src/moderation/staff-rules/findings.js';
import type { StaffRule } from '../../../src/moderation/staff-rules/rule.js';
import { noon } from '../scanning.js';
import { staffRule } from './sample-rule.js';

const book = await openRuleBook({ names: ['窝囊废列传', '聊斋志异', '窝囊废'] });

async function scannerWith(...staff: StaffRule[]) {
  const { rules, shadow } = await book.arrange(staff);
  const scanner = createScanner({
    ...{ rules, shadow, history: createHistory(), policy: { mayAct: true } },
    ruleFailed: (rule, error) => {
      throw new Error(rule, { cause: error });
    },
  });
  let count = 0;
  return (text: string) => {
    count += 1;
    const at = new Date(noon.getTime() + count * 60_000);
    return scanner.scan({ id: `c${count}`, space: 'web:main', at, text });
  };
}

describe('a list of staff’s', () => {
  const own = staffRule({ name: '五月', entries: ['窝囊废', 'gobbledegook'], weight: 0.9 });

  it('finds its words literal, disguised and by their sound, and names itself', async () => {
    const scan = await scannerWith(own);
    const source = { id: own.id, version: 1 };
    expect(scan('真是窝囊废')).toMatchObject({
      verdict: 'act',
      signals: [
        {
          ...{ rule: 'words', tier: 'literal', span: [2, 5], weight: 0.9, source },
          why: { key: 'word-listed', args: { kind: 'insult', list: '五月' } },
        },
      ],
    });
    expect(scan('窝 囊 废').signals).toContainEqual(
      expect.objectContaining({
        ...{ tier: 'folded', source },
        why: { key: 'word-listed-disguised', args: { kind: 'insult', list: '五月' } },
      }),
    );
    expect(scan('窝囊肺').signals).toContainEqual(
      expect.objectContaining({ tier: 'sound', source }),
    );
    expect(scan('GOBBLEDEGOOK!').verdict).toBe('act');
  });

  it('says nothing about a title of the catalogue, unless the title is the word', async () => {
    const scan = await scannerWith(own);
    expect(scan('有窝囊废列传吗').signals).toEqual([]);
    expect(scan('窝囊废').signals).toHaveLength(1);
  });

  it('counts before the project’s list with the same word', async () => {
    const word = 'idiot';
    const alone = (await scannerWith())(`you ${word}`);
    const scan = await scannerWith(staffRule({ entries: [word], weight: 0.21 }));
    expect(alone.signals[0]?.source).toBeUndefined();
    expect(scan(`you ${word}`).signals[0]).toMatchObject({ weight: 0.21, source: { version: 1 } });
  });

  it('gives way to what staff allow, and so do the project’s lists', async () => {
    const allow = staffRule({ kind: 'allow', weight: 0, entries: ['窝囊废', 'village idiot'] });
    const scan = await scannerWith(own, allow);
    expect(scan('真是窝囊废').signals).toEqual([]);
    expect(scan('the village idiot').signals).toEqual([]);
    expect(scan('an idiot').signals).not.toEqual([]);
  });

  it('does nothing as a draft, and looks on in shadow without a say', async () => {
    const drafted = await scannerWith({ ...own, mode: 'draft' });
    expect(drafted('真是窝囊废')).toMatchObject({ verdict: 'allow', score: 0, signals: [] });
    const watched = await scannerWith({ ...own, mode: 'shadow' });
    expect(watched('真是窝囊废')).toMatchObject({
      ...{ verdict: 'allow', score: 0, signals: [] },
      shadow: [{ id: own.id, version: 1, mode: 'shadow' }],
    });
    expect(watched('聊斋志异')).not.toHaveProperty('shadow');
  });
});

describe('patterns and domains of staff’s', () => {
  const pattern = staffRule({
    ...{ name: '求票', kind: 'pattern', category: null, weight: 0.5 },
    entries: ['投.{0,3}票.{0,9}链接'],
  });
  const denied = staffRule({
    ...{ name: '广告站', kind: 'domain_denied', category: null, weight: 0.85 },
    entries: ['cheap-tickets.example.com', 'tickets.net'],
  });

  it('find what they are for, and are named in the reason', async () => {
    const scan = await scannerWith(pattern, denied);
    const { signals } = scan('请帮我投一票，点这个链接');
    expect(signals.filter(({ rule }) => rule === 'patterns')).toMatchObject([
      { why: { args: { name: '求票' } }, source: { id: pattern.id } },
    ]);
    expect(scan('看 https://shop.tickets.net/a').signals).toMatchObject([
      {
        ...{ rule: 'links', tier: 'literal', weight: 0.85, source: { id: denied.id } },
        why: { key: 'link-listed', args: { domain: 'tickets.net', list: '广告站' } },
      },
    ]);
  });

  it('look on in shadow; an allowing one where it would have spared something', async () => {
    const shadows = [
      { ...pattern, mode: 'shadow' as const },
      staffRule({ kind: 'domain_allowed', entries: ['tickets.net'], mode: 'shadow' }),
      staffRule({ kind: 'allow', entries: ['village idiot'], mode: 'shadow' }),
    ];
    const scan = await scannerWith(denied, ...shadows);
    const ids = (text: string) => scan(text).shadow?.map(({ id }) => id);
    expect(ids('投一票链接')).toEqual([shadows[0]?.id]);
    expect(ids('https://tickets.net')).toEqual([shadows[1]?.id]);
    expect(ids('the village idiot')).toEqual([shadows[2]?.id]);
    expect(ids('a village')).toBeUndefined();
    expect(scan('https://tickets.net').verdict).toBe('act');
  });
});

describe('an allow-list in force', () => {
  const insult = staffRule({ name: '六月', entries: ['窝囊', 'scum'], weight: 0.9 });
  const allow = staffRule({
    kind: 'allow',
    weight: 0,
    entries: ['窝囊废物利用', 'scum bag art', '图书馆'],
  });
  const domain = staffRule({ kind: 'domain_allowed', weight: 0, entries: ['tickets.net'] });
  const denied = staffRule({ kind: 'domain_denied', category: null, entries: ['tickets.net'] });

  it('has a finding where it took a signal away, and nowhere else', async () => {
    const scan = await scannerWith(insult, allow, domain, denied);
    const found = (text: string) => scan(text).shadow?.map(({ id, mode }) => [id, mode]);
    expect(scan('窝囊废物利用展').signals.filter(({ rule }) => rule === 'words')).toEqual([]);
    expect(found('窝囊废物利用展')).toEqual([[allow.id, 'live']]);
    expect(found('a scum bag art show')).toEqual([[allow.id, 'live']]);
    expect(found('s-c-u-m bag art')).toEqual([[allow.id, 'live']]);
    // Allowed, but nobody watched for it; watched for, but not allowed; allowed elsewhere.
    expect(found('图书馆开门吗')).toBeUndefined();
    expect(found('你真窝囊')).toBeUndefined();
    expect(found('the scum bag artist')).toBeUndefined();
    expect(found('买票 https://tickets.net/a')).toEqual([[domain.id, 'live']]);
    expect(found('看 https://nlc.cn/a')).toBeUndefined();
  });

  it('is counted with the comment like any other finding', async () => {
    const scan = await scannerWith(insult, allow);
    expect(findingsOf(scan('窝囊废物利用展'))).toEqual([
      { id: allow.id, version: 1, mode: 'live' },
    ]);
  });
});

it('one comment names each rule that found something once', async () => {
  const own = staffRule({ entries: ['草包', '饭桶'] });
  const shadow = staffRule({ entries: ['草包'], mode: 'shadow' });
  const scan = await scannerWith(own, shadow);
  expect(findingsOf(scan('草包和饭桶'))).toEqual([
    { id: own.id, version: 1, mode: 'live' },
    { id: shadow.id, version: 1, mode: 'shadow' },
  ]);
  expect(findingsOf(scan('你好'))).toEqual([]);
});

it('60,000 words are arranged with pauses in between', async () => {
  const entries = Array.from({ length: 60_000 }, (_, n) => `词${n.toString(36)}儿`);
  let turns = 0;
  let waiting = true;
  const tick = () => {
    turns += 1;
    if (waiting) setImmediate(tick);
  };
  setImmediate(tick);
  const scan = await scannerWith(staffRule({ entries }));
  waiting = false;
  expect(turns).toBeGreaterThan(40);
  expect(scan('就是词abc儿了').signals).toHaveLength(1);
});
