import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rules } from '../../commands/rules.js';
import type { Role } from '../../src/core/permission.js';
import type { ReadFile } from '../../src/core/request.js';
import { openRuleRoom, type RuleRoom } from '../moderation/staff-rules/open-rule-room.js';
import { i18n } from './say.js';

let room: RuleRoom;
let asked = 0;
beforeAll(async () => {
  room = await openRuleRoom();
});
afterAll(() => room.close());

interface Who {
  readonly role?: Role;
  readonly staff?: string;
  readonly locale?: string;
  readonly file?: ReadFile;
  readonly where?: 'public' | 'private';
}

/** Types the command as a lead, or as somebody else. */
function type(options: Record<string, string>, who: Who = {}) {
  const { role = 'lead', staff = 'lead-1', locale = 'en', where = 'private', file } = who;
  asked += 1;
  return rules.run(
    {
      ...{ id: `r${asked}`, command: 'rules', options: rules.options.parse(options) },
      actor: { person: 'p' as never, role, ...(staff && { staff }) },
      place: { platform: 'discord', space: 'discord:1', kind: where },
      ...(file && { file }),
      ...{ locale, at: new Date('2026-11-26T10:00:00+08:00') },
      say: (key, args) => i18n.say(locale, key, args),
    },
    { rules: room.desk, ruleUndo: room.undo },
  );
}

describe('rules', () => {
  it('is for staff, and never reached by a free sentence', () => {
    expect(rules).toMatchObject({ permission: 'moderator', spoken: false });
  });

  it('makes a list by adding to it, and switches it on step by step', async () => {
    expect((await type({})).text).toContain('no lists or patterns of your own yet');
    const made = await type({ form: 'add "May words" 呱呱鸭，嘎嘎鹅' });
    expect(made.text).toBe('“May words” is made, as a draft: it looks at nothing yet.');
    expect(made.visibility).toBe('private');
    const [shadow] = made.actions ?? [];
    expect(shadow).toMatchObject({ label: 'Switch to shadow', command: 'rules' });
    const [live] = (await type({ ...shadow?.options })).actions ?? [];
    const on = await type({ ...live?.options });
    expect(on.text).toBe('“May words” is live from the next comment on.');
    expect((await room.say('呱呱鸭')).verdict).toBe('review');
    expect((await type({ form: 'remove "may words" 嘎嘎鹅' })).text).toContain('one entry now');
    expect((await type({ list: 'May words' }, { locale: 'zh-CN' })).text).toBe(
      'May words (词语，生效，1 条)\n呱呱鸭',
    );
    const { list } = await type({});
    expect(list).toEqual([
      { id: 'May words', title: 'May words', detail: 'words, live, one entry' },
    ]);
    expect((await type({ form: 'withdraw "May words"' })).text).toContain('taken away');
    expect((await room.say('呱呱鸭')).verdict).toBe('allow');
  });

  it('takes the same in fields, and a pattern as it stands', async () => {
    await type({ action: 'add', list: 'tickets', kind: 'pattern', word: '求票[,，].{1,5}$' });
    const other = { action: 'add', list: 'tickets', word: '出票[;；].{1,5}$' };
    expect((await type(other)).text).toContain('one entry now');
    expect((await room.desk.byName('tickets'))?.entries).toEqual(['出票[;；].{1,5}$']);
  });

  it('shows what a list did and takes it back, for leads, with one button', async () => {
    await type({ form: 'add "june" 咕咕鸡' });
    await type({ form: 'mode "june" live' });
    expect((await room.say('咕咕鸡')).case?.state).toBe('open');
    const asked = { form: 'undo "june" 3d' };
    await expect(type(asked, { role: 'moderator' })).rejects.toThrow('rules-needs-lead');
    await expect(type({ form: 'undo "june" lately' })).rejects.toThrow('rules-undo-usage');
    const shown = await type(asked);
    expect(shown.text).toBe(
      '“june” in the last 72 hours: one case would be looked at again without it. ' +
        'Left as they are: 0 decided by a person, 0 in a colleague’s hands.',
    );
    const [go] = shown.actions ?? [];
    const begun = await type({ ...go?.options });
    expect(begun.text).toBe('Under way: 0 done, 1 to go. It goes on by itself.');
    await room.work();
    const [look] = begun.actions ?? [];
    expect((await type({ ...look?.options })).text).toContain('Done. 1 closed and given back');
    expect((await type(asked)).actions).toEqual([]);
    expect((await type(asked, { locale: 'zh-CN' })).text).toContain('没有可以撤回的');
  });

  it('says what is allowed elsewhere and what would be hit', async () => {
    await type({ action: 'add', list: 'friends', kind: 'allow', word: '河豚' });
    await room.say('河豚真可爱');
    const made = await type({ action: 'add', list: 'foes', word: '河豚' });
    expect(made.text.split('\n').slice(1)).toEqual([
      expect.stringMatching(/^New entries would have hit 1 of the last \d+ comments\.$/),
      'Mind: “河豚” is allowed by “friends”, and what is allowed wins.',
    ]);
  });

  it('says it the other way round as well, in Chinese, and of lists in a file', async () => {
    await type({ action: 'add', list: 'later friends', kind: 'allow', word: '水獭' });
    await type({ form: 'add "later foes" 水獭' });
    const again = { action: 'add', list: 'third', kind: 'allow', word: '水獭' };
    expect((await type(again, { locale: 'zh-CN' })).text).toContain(
      '请留意：“later foes”也在查找“水獭”；从现在起由本表放行。',
    );
    const text = JSON.stringify({ name: 'file foes', kind: 'word', entries: ['刺猬', '水獭'] });
    const file = async () => ({ name: 'foes.jsonl', text });
    expect((await type({ form: 'import' }, { file })).text.split('\n').slice(1)).toEqual(
      ['later friends', 'third'].map(
        (list) =>
          `Mind: “水獭” is watched for by “file foes” and allowed by “${list}”, and what is allowed wins.`,
      ),
    );
  });

  it('tries a text, with drafts too', async () => {
    await type({ action: 'add', list: 'birds', word: '鸬鹚' });
    expect((await type({ form: 'try 一只鸬鹚' })).text.split('\n')).toEqual([
      'The rules in force let this pass.',
      '“birds” (draft) would find something.',
    ]);
  });

  it('brings in a file that came along, and says what was left out', async () => {
    const text = '# name: June file\n# weight: 0.6\n鹈鹕\n\u200b\n信天翁\n';
    const file = async () => ({ name: 'june.txt', text });
    const done = await type({ form: 'import' }, { file });
    expect(done.text.split('\n')).toEqual([
      'New: 1; changed: 0; as before: 0. New lists are drafts.',
      'Left out: 1.',
      '• line 4: There is nothing to look for in an empty word. Please leave it out.',
    ]);
    const made = await room.desk.byName('June file');
    expect(made).toMatchObject({ entries: ['鹈鹕', '信天翁'], weight: 0.6, mode: 'draft' });
    expect((await type({ form: 'import' }, { file })).text).toContain('as before: 1.');
    const lines = await room.storage.audit.page({}, { limit: 1 });
    expect(lines.entries[0]).toMatchObject({
      ...{ action: 'imported', subject: 'rules', by: 'lead-1' },
      after: { file: 'june.txt', created: 0, changed: 0, same: 1, left: 1 },
    });
  });

  it('takes a list that is written behind it, named before or at its head', async () => {
    await type({ form: 'import "July words"\n翠鸟\n戴胜' });
    expect(await room.desk.byName('July words')).toMatchObject({ entries: ['翠鸟', '戴胜'] });
    await type({ form: 'import # name: August words\n# kind: allow\n灰喜鹊' });
    expect(await room.desk.byName('August words')).toMatchObject({ kind: 'allow' });
    const row = { name: 'September', kind: 'word', entries: ['丹顶鹤'] };
    await type({ action: 'import', word: JSON.stringify(row) });
    expect(await room.desk.byName('September')).toMatchObject({ entries: ['丹顶鹤'] });
  });

  it('gives lists out as files that it reads again, and notes who took them', async () => {
    const one = await type({ form: 'export "july words"' }, { role: 'moderator', staff: 'mo' });
    expect(one.text).toBe('“july words” as a file. The same file can be brought in again.');
    expect(one.file?.name).toBe('wenjin-rules.txt');
    expect(one.file?.text).toBe(
      '# name: July words\n# kind: word\n# category: other\n' + '# weight: 0.7\n\n翠鸟\n戴胜\n',
    );
    const file = async () => one.file ?? expect.fail();
    expect((await type({ form: 'import' }, { file })).text).toContain('as before: 1.');
    const all = await type({ form: 'export' });
    expect(all.file?.name).toBe('wenjin-rules.jsonl');
    const count = (await room.desk.list()).length;
    expect(all.file?.text.trimEnd().split('\n')).toHaveLength(count);
    const { entries } = await room.storage.audit.page({}, { limit: 3 });
    expect(entries.map(({ action, by }) => `${by} ${action}`)).toEqual([
      ...['lead-1 rules-exported', 'lead-1 imported', 'mo rules-exported'],
    ]);
    const inPublic = type({ form: 'export' }, { where: 'public' });
    await expect(inPublic).rejects.toThrow('only-private');
  });

  it('refuses a million lines with the count and the limit, and changes nothing', async () => {
    const before = (await room.desk.list()).length;
    const file = async () => ({ name: 'all.txt', text: 'w\n'.repeat(1_000_000) });
    await expect(type({ form: 'import' }, { file })).rejects.toThrow(
      expect.objectContaining({ code: 'rule-too-long', args: { count: 1_000_000, limit: 60_000 } }),
    );
    expect(await room.desk.list()).toHaveLength(before);
  });

  it('refuses a word for everything with how many comments it would hit', async () => {
    for (let n = 0; n < 30; n++) await room.say(`第 ${n} 场朗诵会`);
    await expect(type({ form: 'add everything 朗诵会' })).rejects.toThrow(
      expect.objectContaining({
        code: 'rule-matches-all',
        args: expect.objectContaining({ hits: 30 }),
      }),
    );
    const text = '# name: everything\n朗诵会\n';
    const file = async () => ({ name: 'x.txt', text });
    expect((await type({ form: 'import' }, { file })).text).toMatch(
      /everything: .*would hit 30 of/,
    );
    expect(await room.desk.byName('everything')).toBeNull();
  });

  it('takes a pattern that would blow up elsewhere: its time grows with the text alone', async () => {
    const wish = { action: 'add', list: 'slow', kind: 'pattern', word: '(a+)+$' };
    expect((await type(wish)).text).toContain('“slow” is made');
    await type({ form: 'mode slow live' });
    expect((await room.say(`${'a'.repeat(15_000)}!`)).verdict).toBe('allow');
    expect((await room.say('a'.repeat(15_000))).verdict).toBe('review');
    expect((await type({ form: `try ${'a'.repeat(5_000)}!` })).text).not.toContain('slow');
    await type({ form: 'withdraw slow' });
  });

  it('fetches no file for those who may not bring one in', async () => {
    const file = () => expect.fail('nobody wanted it');
    const asked = type({ form: 'import' }, { role: 'moderator', file });
    await expect(asked).rejects.toThrow('rules-needs-lead');
  });

  it.each<[string, Record<string, string>, Who, string]>([
    ['a moderator who changes', { form: 'add x y' }, { role: 'moderator' }, 'rules-needs-lead'],
    ['nobody’s account', { form: 'add x y' }, { staff: '' }, 'rules-needs-account'],
    ['what it cannot read', { form: 'frobnicate' }, {}, 'rules-form'],
    ['a mode that is none', { form: 'mode birds loud' }, {}, 'rules-form'],
    ['a list that is not there', { form: 'mode nothing live' }, {}, 'no-such-rule'],
    ['a word of nothing', { action: 'add', list: 'n', word: '\u200b' }, {}, 'rule-empty-entry'],
    [
      'a pattern for all',
      { action: 'add', list: 'n', kind: 'pattern', word: '.*' },
      {},
      'pattern-matches-all',
    ],
    [
      'look-around',
      { action: 'add', list: 'n', kind: 'pattern', word: '(?=a)b' },
      {},
      'pattern-wrong',
    ],
    ['an import of nothing', { form: 'import' }, {}, 'rules-import-usage'],
    ['an import without a name', { form: 'import 鹦鹉' }, {}, 'rules-import-usage'],
    ['an export of nobody’s', { form: 'export' }, { staff: '' }, 'rules-needs-account'],
    ['an export of what is not there', { form: 'export x' }, {}, 'no-such-rule'],
    ['no word', { form: 'add birds' }, {}, 'rule-empty-entry'],
  ])('refuses %s', async (_name, options, who, code) => {
    await expect(type(options, who)).rejects.toThrow(code);
  });
});
