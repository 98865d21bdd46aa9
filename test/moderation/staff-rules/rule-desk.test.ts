import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RuleWish } from '../../../src/moderation/staff-rules/desk.js';
import { limits } from '../../../src/moderation/staff-rules/limits.js';
import { openRuleRoom, type RuleRoom } from './open-rule-room.js';

describe('the desk for staff’s rules', () => {
  let room: RuleRoom;
  beforeAll(async () => {
    room = await openRuleRoom();
  });
  afterAll(() => room.close());

  const words = (...entries: string[]): RuleWish => ({
    name: room.newName(),
    kind: 'word',
    entries,
  });
  const make = (wish: RuleWish) => room.desk.make(wish, room.step());
  const refusal = (wish: RuleWish) => expect(make(wish)).rejects;

  it('makes drafts, which count once they are live, with the next comment', async () => {
    const { rule } = await make(words('呱呱叫的鸭'));
    expect(rule).toMatchObject({ mode: 'draft', category: 'other', weight: 0.7, version: 1 });
    expect((await room.say('呱呱叫的鸭')).verdict).toBe('allow');
    for (const mode of ['shadow', 'live'] as const) {
      const { id, version } = (await room.desk.get(rule.id)) ?? rule;
      await room.desk.change({ id, version, ...room.step() }, { mode });
      expect((await room.say('呱呱叫的鸭')).verdict).toBe(mode === 'live' ? 'review' : 'allow');
    }
    expect(room.told).toContain('rules');
    const hits = await room.storage.ruleHits.of(rule.id, new Date(0), 10);
    expect(hits.map(({ version, mode }) => `${mode} ${version}`)).toEqual(['live 3', 'shadow 2']);
  });

  it('counts and shows what an allow-list let pass, as what others found', async () => {
    const { rule: watching } = await make({ ...words('锦鲤'), mode: 'live' });
    const { rule } = await make({ ...words('锦鲤池', '荷花'), kind: 'allow', mode: 'live' });
    for (const text of ['后院的锦鲤池真好看', '荷花开了', '锦鲤', '锦鲤池边的长椅']) {
      await room.say(text);
    }
    const texts = async (id: string) =>
      (await room.desk.foundIn(id, 10)).map(({ comment }) => comment.text);
    expect(await texts(rule.id)).toEqual(['锦鲤池边的长椅', '后院的锦鲤池真好看']);
    expect(await texts(watching.id)).toEqual(['锦鲤']);
    expect(await room.desk.foundIn(rule.id, 1)).toMatchObject([{ mode: 'live' }]);
    expect((await room.desk.recentHits()).get(rule.id)).toEqual({ live: 2, shadow: 0 });
  });

  it('leaves in the case which version of which rule found what', async () => {
    const { rule } = await make({ ...words('嘎嘎叫的鹅'), mode: 'live' });
    const { case: one } = await room.say('嘎嘎叫的鹅');
    const found = await room.storage.cases.get(one?.id ?? '');
    expect(found?.signals).toContainEqual(
      expect.objectContaining({ source: { id: rule.id, version: 1 } }),
    );
    const [opened] = await room.storage.cases.events(one?.id ?? '');
    expect(opened?.payload).toMatchObject({ signals: [{ source: { id: rule.id, version: 1 } }] });
  });

  it('lets one of two colleagues win, writes once with one key, and takes away', async () => {
    const { rule } = await make(words('a1', 'b1'));
    const edit = { id: rule.id, version: 1, ...room.step() };
    const wishes = [
      () => room.desk.change(edit, { add: ['c1'] }),
      () => room.desk.change({ ...edit, key: 'another' }, { add: ['d1'], drop: ['a1'] }),
    ];
    const both = await Promise.all(wishes.map((wish) => wish()));
    expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ code: 'stale', rule: { version: 2 } });
    const again = await wishes[both.findIndex(({ ok }) => ok)]?.();
    expect(again).toMatchObject({ ok: true, rule: { version: 2 } });
    const same = { ...edit, version: 2, key: 'nothing new' };
    expect(await room.desk.change(same, { add: ['b1'] })).toMatchObject({ rule: { version: 2 } });
    const gone = await room.desk.withdraw({ ...edit, version: 2, key: 'gone' });
    expect(gone).toMatchObject({ ok: true, rule: { version: 3 } });
    expect(await room.desk.byName(rule.name)).toBeNull();
    expect(await room.desk.change({ ...edit, version: 3, key: 'late' }, { note: 'x' })).toEqual({
      ...{ ok: false, code: 'missing' },
    });
    expect(await room.desk.history(rule.id)).toMatchObject([
      { version: 1, added: ['a1', 'b1'], author: 'staff-1' },
      { version: 2 },
      { version: 3, withdrawn: true },
    ]);
  });

  it('says what is allowed elsewhere, or by the lists that ship', async () => {
    const { rule: friend } = await make({ ...words('傻瓜相機'), kind: 'allow' });
    const { conflicts } = await make(words('傻瓜相机', '别的'));
    expect(conflicts).toEqual([
      { entry: '傻瓜相机', list: { id: friend.id, name: friend.name }, allowedBy: 'other' },
    ]);
    const { conflicts: shipped } = await make({ ...words('Idiot'), kind: 'allow' });
    expect(shipped).toEqual([{ entry: 'Idiot', list: null, allowedBy: 'this' }]);
  });

  it('shows what a text would meet, without a trace', async () => {
    const { rule } = await make(words('咕咕鸡'));
    const { rule: allow } = await make({ ...words('养咕咕鸡'), kind: 'allow' });
    const trial = await room.desk.tryText('我养咕咕鸡', [rule.id, allow.id]);
    expect(trial.now.signals).toEqual([]);
    expect(trial.found.map(({ signals }) => signals.map(({ span }) => span))).toEqual([
      [[2, 5]],
      [[1, 5]],
    ]);
    expect(await room.storage.ruleHits.of(rule.id, new Date(0), 1)).toEqual([]);
  });

  it('brings in a file, and the same again changes nothing', async () => {
    const lines = (...lists: object[]) => ({
      name: 'x.jsonl',
      text: lists.map((list) => JSON.stringify(list)).join('\n'),
    });
    const first = { name: '文件甲', kind: 'word', entries: ['甲1', '甲2'] };
    const second = {
      name: '文件乙',
      kind: 'domain_denied',
      weight: 0.9,
      entries: ['spam.example'],
    };
    const bring = (...lists: object[]) => room.desk.bringIn(lines(...lists), room.step());
    expect(await bring(first, second)).toMatchObject({ created: 2, changed: 0, same: 0, read: 3 });
    expect(await bring(first, second)).toMatchObject({ created: 0, changed: 0, same: 2 });
    const { id, version } = (await room.desk.byName('文件甲')) ?? { id: '', version: 0 };
    await room.desk.change({ id, version, ...room.step() }, { mode: 'shadow' });
    expect(await bring({ ...first, entries: ['甲2', '甲3'] })).toMatchObject({ changed: 1 });
    expect(await room.desk.byName('文件甲')).toMatchObject({
      ...{ entries: ['甲2', '甲3'], mode: 'shadow', weight: 0.7 },
    });
    const odd = await bring({ ...first, kind: 'allow' }, { ...second, weight: 0.8 });
    expect(odd).toMatchObject({ created: 0, changed: 1 });
    expect(odd.problems.map(({ place, error }) => `${place}: ${error.code}`)).toEqual([
      '文件甲: rule-other-kind',
    ]);
    const out = await room.desk.exported({ form: 'txt', id }, room.step());
    expect(out?.name).toBe('wenjin-rules.txt');
    const text = out?.text ?? '';
    expect(await room.desk.bringIn({ name: 'y', text }, room.step())).toMatchObject({
      ...{ created: 0, changed: 0, same: 1, problems: [] },
    });
    const all = await room.desk.exported({ form: 'jsonl' }, room.step());
    expect(all?.text.trim().split('\n')).toHaveLength((await room.desk.list()).length);
    const none = await room.desk.exported({ form: 'jsonl', id: 'no-id' }, room.step());
    expect(none).toBeNull();
  });

  describe('refuses', () => {
    it.each<[string, Partial<RuleWish>, string]>([
      ['an empty word', { entries: ['ok', ' '] }, 'rule-empty-entry'],
      ['a word of nothing visible', { entries: ['\u200b\u200d'] }, 'rule-empty-entry'],
      ['a word that is a text', { entries: ['x'.repeat(61)] }, 'rule-long-entry'],
      ['a nameless list', { name: '  ' }, 'rule-bad-name'],
      ['no domain', { kind: 'domain_denied', entries: ['hello'] }, 'rule-no-domain'],
      ['a part of a domain', { kind: 'domain_denied', entries: ['a.b.org'] }, 'rule-subdomain'],
      ['two patterns in one', { kind: 'pattern', entries: ['a', 'b'] }, 'rule-one-pattern'],
      ['look-around', { kind: 'pattern', entries: ['(?<=a)b'] }, 'pattern-wrong'],
      ['a pattern for every text', { kind: 'pattern', entries: ['a*'] }, 'pattern-matches-all'],
      ['a pattern for any letter', { kind: 'pattern', entries: ['.'] }, 'pattern-matches-all'],
    ])('%s', async (_name, over, code) => {
      await refusal({ ...words('ok'), ...over }).toThrow(code);
    });

    it('a name that another has, whatever its capitals', async () => {
      const wish = words('x1');
      await make({ ...wish, name: 'Tickets' });
      await refusal({ ...wish, name: ' tickets ' }).toThrow('rule-name-taken');
    });

    it('more entries than a list, or all of them, may have', async () => {
      const many = (count: number) => Array.from({ length: count }, (_, n) => `w${n}`);
      await refusal(words(...many(limits.entries + 1))).toThrow(
        expect.objectContaining({ args: { count: limits.entries + 1, limit: limits.entries } }),
      );
    });

    it('what would hit nearly every comment, with the count', async () => {
      for (let n = 0; n < 30; n++) await room.say(`今天的第 ${n} 场讲座`);
      await refusal(words('别的', '讲座')).toThrow(
        expect.objectContaining({
          code: 'rule-matches-all',
          args: { entry: '讲座', hits: 30, of: expect.any(Number) },
        }),
      );
      await refusal({ ...words('讲.'), kind: 'pattern' }).toThrow('rule-matches-all');
      const { rule } = await make(words('别的'));
      const edit = { id: rule.id, version: 1, ...room.step() };
      await expect(room.desk.change(edit, { add: ['讲座'] })).rejects.toThrow('rule-matches-all');
      expect(await room.desk.get(rule.id)).toMatchObject({ version: 1, entries: ['别的'] });
      const { reach } = await make(words('第 7 场'));
      expect(reach).toMatchObject({ hits: 1, most: '第 7 场' });
    });
  });
});

it('a pattern that would blow up elsewhere is only a pattern', async () => {
  const room = await openRuleRoom();
  const wish = {
    name: 'slow',
    kind: 'pattern' as const,
    entries: ['(a+)+$'],
    mode: 'live' as const,
  };
  await room.desk.make(wish, room.step());
  expect((await room.say(`${'a'.repeat(15_000)}!`)).verdict).toBeDefined();
  await room.close();
});
