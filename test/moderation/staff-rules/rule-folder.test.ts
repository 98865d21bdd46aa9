import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TextFile } from '../../../src/core/text-file.js';
import { asFiles } from '../../../src/moderation/staff-rules/as-files.js';
import { readLists } from '../../../src/moderation/staff-rules/list-file.js';
import { openRuleRoom, type RuleRoom } from './open-rule-room.js';
import { staffRule } from './sample-rule.js';

describe('a folder of lists', () => {
  let room: RuleRoom;
  beforeAll(async () => {
    room = await openRuleRoom();
  });
  afterAll(() => room.close());

  const bring = (...files: TextFile[]) => room.desk.bringInAll(files, room.step());
  const file = (name: string, ...lines: string[]) => ({ name, text: lines.join('\n') });
  const row = (name: string, ...entries: string[]) =>
    JSON.stringify({ name, kind: 'word', entries });

  it('comes in whole, with one building where something of it is live', async () => {
    await room.desk.make(
      { name: 'ponds', kind: 'word', entries: ['旧池'], mode: 'live' },
      room.step(),
    );
    const built = room.built();
    const done = await bring(
      file('ponds.txt', '旧池', '新池'),
      file('more.jsonl', row('lakes', '天鹅湖'), row('brooks', '小溪')),
    );
    expect(done).toMatchObject({ ok: true, created: 2, changed: 1, same: 0 });
    expect(room.built() - built).toBe(1);
    expect((await room.say('新池')).verdict).toBe('review');
    expect(await room.desk.byName('lakes')).toMatchObject({ mode: 'draft', entries: ['天鹅湖'] });
  });

  it('changes nothing where anything does not fit, and names every file and line', async () => {
    const before = await room.desk.list();
    const done = await bring(
      file('good.txt', '好词'),
      file('bad.txt', '# kind: domain_denied', 'pond.example', 'no domain'),
      file('lines.jsonl', row('rivers', '长河'), '{"name": 3}', row('rivers', '大河')),
      file('other.txt', '# name: Ponds', '# kind: allow', '旧池'),
      file('two.txt', '# kind: pattern', 'a+b', 'c+d'),
      file('half.jsonl', row('streams', '细流'), row('LAKES', '湖', '\u200b')),
    );
    if (done.ok) expect.fail('it was kept');
    expect(done.problems.map(({ file, place, error }) => `${file} ${place} ${error.code}`)).toEqual(
      [
        ...['bad.txt line 3 rule-no-domain', 'lines.jsonl line 2 rule-bad-line'],
        'half.jsonl line 2, entry 2 rule-empty-entry',
        'lines.jsonl line 3 rule-list-twice',
        ...['other.txt line 1 rule-other-kind', 'two.txt line 1 rule-one-pattern'],
      ],
    );
    expect(await room.desk.list()).toEqual(before);
  });

  it('is refused where a word would hit nearly everything', async () => {
    for (let at = 0; at < 30; at++) await room.say(`今天天气很好 ${at}`);
    const done = await bring(file('fine.txt', '罕见词'), file('wide.txt', '天气很好'));
    expect(done).toMatchObject({
      problems: [{ file: 'wide.txt', place: 'line 1', error: { code: 'rule-matches-all' } }],
    });
    expect(await room.desk.byName('fine')).toBeNull();
  });

  it('taken out and brought in again changes nothing', async () => {
    for (const wish of [
      { name: 'tricky: “words”', kind: 'word', entries: ['#读书', '\\斜', '# name: x', '。鸭。a'] },
      { name: 'Tricky words', kind: 'allow', note: 'two\nlines', entries: ['灰喜鹊'] },
      { name: 'a pattern', kind: 'pattern', entries: ['鸭+\\s*\n?'] },
      { name: '站点', kind: 'domain_allowed', entries: ['nlc.example', 'library.example'] },
    ] as const) {
      await room.desk.make(wish, room.step());
    }
    const before = await room.desk.list();
    const { key: _, ...by } = room.step();
    const files = await room.desk.exportedAll(by);
    expect(files).toHaveLength(before.length);
    expect(new Set(files.map(({ name }) => name.toLowerCase())).size).toBe(files.length);
    const built = room.built();
    expect(await bring(...files)).toMatchObject({
      ...{ ok: true, created: 0, changed: 0, same: before.length },
    });
    expect(await room.desk.list()).toEqual(before);
    expect(room.built()).toBe(built);
  });
});

describe('files of rules', () => {
  const said = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
  const kept = (text: string) => text.normalize('NFKC').replace(/\s+/g, ' ').trim();
  const words = fc.array(
    said.map(kept).filter((word) => /[a-z\d\p{Script=Han}]/iu.test(word)),
    { minLength: 1, maxLength: 5 },
  );

  it('read back as the rules that they are of, whatever stands in them', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(
          said.map(kept).filter((name) => name !== ''),
          {
            ...{ minLength: 1, maxLength: 4, selector: (name) => name.toLowerCase() },
          },
        ),
        words,
        fc.string({ maxLength: 40 }).map((note) => note.trim()),
        (names, entries, note) => {
          const unique = [...new Set(entries.map((entry) => entry.normalize('NFC')))];
          const rules = names.map((name) => staffRule({ name, entries: unique, note }));
          const read = asFiles(rules).map(({ name, text }) => readLists(text, name));
          expect(read.flatMap(({ problems }) => problems)).toEqual([]);
          const lists = read.flatMap(({ lists }) => lists);
          expect(lists.map((list) => list.name)).toEqual(names);
          for (const list of lists) {
            expect(list.entries).toEqual(unique);
            expect(list.note ?? '').toBe(note);
          }
        },
      ),
    );
  });
});
