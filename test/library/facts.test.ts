import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/core/errors.js';
import { loadFacts, parseFacts } from '../../src/library/facts.js';
import { facts, sampleFile } from './sample.js';

const sample = await readFile(sampleFile, 'utf8');

/** The problems found in the sample file after something in it was replaced. */
function problemsAfter(...changes: readonly (readonly [string, string])[]): string[] {
  let text = sample;
  for (const [from, to] of changes) {
    expect(text).toContain(from);
    text = text.replace(from, to);
  }
  try {
    parseFacts(text, 'library.yaml');
  } catch (error) {
    if (error instanceof UserError && error.code === 'library-file') {
      return String(error.args.problems).split('\n');
    }
    throw error;
  }
  return [];
}

describe('the library’s own facts', () => {
  it('are read, with numbers of notices and hours ready to use', () => {
    expect(facts.name).toEqual({ 'zh-CN': '文津示例图书馆', en: 'Wenjin Sample Library' });
    expect(facts.halls.map((hall) => hall.id)).toEqual(['north', 'south', 'children', 'ancient']);
    expect(facts.notices.map((notice) => notice.number)).toEqual([
      '2026-03',
      '2026-17',
      '2026-23',
      '2026-22',
    ]);
    expect(facts.notices[0]?.halls).toMatchObject({ north: { open: '09:00' }, south: null });
    expect(facts.halls[0]?.hours[1]).toEqual({
      season: { from: '11-01', to: '02-31' },
      days: [1, 2, 3, 4, 5, 6],
      open: { open: '09:00', close: '20:00' },
    });
  });

  it('cannot be changed', () => {
    expect(() => Object.assign(facts.halls[0]?.name ?? {}, { en: 'Attic' })).toThrow(TypeError);
  });

  it('are refused with every problem at once, each with its line', () => {
    const problems = problemsAfter(
      ['timezone: Asia/Shanghai', 'timezone: Asia/Beijing'],
      ['open: "09:00-21:00"', 'open: "9-21"'],
      ['days: "2026-11-28"', 'days: "28 Nov"'],
      ['email: service@library.example', 'email: nobody'],
    );
    expect(problems).toHaveLength(4);
    expect(problems[0]).toMatch(/^line \d+, timezone: wants a time zone/);
    expect(problems[1]).toMatch(/^line \d+, halls\.0\.hours\.0\.open: wants hours/);
    expect(problems[2]).toMatch(/^line \d+, notices\.2\.days: wants a date/);
    expect(problems[3]).toMatch(/^line \d+, contact\.email: /);
  });

  it('name the line that is wrong', () => {
    const line = sample.split('\n').findIndex((text) => text.startsWith('timezone:')) + 1;
    const problems = problemsAfter(['timezone: Asia/Shanghai', 'timezone: Asia/Beijing']);
    expect(problems[0]).toContain(`line ${line}, timezone`);
  });

  it.each([
    ['a key that nobody knows', 'country: CN', 'country: CN\nopening: soon', 'opening'],
    [
      'two halls meant by default',
      'aliases:\n      - 南区',
      'default: true\n    aliases:\n      - 南区',
      'exactly one hall',
    ],
    [
      'a notice for a hall that is not there',
      'halls: { south: "09:00-14:00" }',
      'halls: { attic: closed }',
      'no hall',
    ],
    [
      'hours that end before they begin',
      '"09:00-14:00"',
      '"14:00-09:00"',
      'closes before it opens',
    ],
    ['two notices for one hall and day', 'days: "2026-11-28"', 'days: "2026-10-07"', 'supersedes'],
    [
      'an exception outside its notice',
      '"2026-02-16..2026-02-17"',
      '"2026-02-16..2026-02-27"',
      'outside',
    ],
    ['two tables for one day', 'season: "11-01..02-end"', 'season: "10-01..02-end"', 'other hours'],
    [
      'a season that nobody told of',
      'season: "11-01..02-end"',
      'season: "11-05..02-end"',
      'nothing of 11-01 to 11-04',
    ],
    [
      'a leap day left out',
      'season: "11-01..02-end"',
      'season: "11-01..02-28"',
      'nothing of 02-29',
    ],
    ['one name for two halls', '- 南区\n', '- 北区\n', 'says "北区", which is hall "north"'],
    ['one name in other letters', '- old building', '- ＮＯＲＴＨ Wing', 'which is hall "north"'],
    ['hours past midnight', '"09:00-14:00"', '"22:00-02:00"', 'those past midnight belong'],
    [
      'a notice that ends before it begins',
      '"2026-12-01..2026-12-10"',
      '"2026-12-10..2026-12-01"',
      'ends before',
    ],
    ['no hall in a notice', 'halls: { south: "09:00-14:00" }', 'halls: {}', 'at least one hall'],
    [
      'an exception that meets another notice',
      'days: "2026-12-01..2026-12-10"\n    halls: { ancient: closed }',
      'days: "2026-11-27..2026-12-10"\n    halls: { ancient: closed }\n    except:\n      - { days: "2026-11-28", halls: all, open: closed }',
      'for "south" on 2026-11-28',
    ],
  ])('do not pass with %s', (_what, from, to, expected) => {
    expect(problemsAfter([from, to]).join('\n')).toContain(expected);
  });

  it('let a later notice supersede an earlier one', () => {
    const problems = problemsAfter([
      'days: "2026-11-28"\n',
      'days: "2026-10-07"\n    supersedes: [n-2026-nd]\n',
    ]);
    expect(problems).toEqual([]);
    const byNumber = problemsAfter([
      'days: "2026-11-28"\n',
      'days: "2026-10-07"\n    supersedes: ["2026-17"]\n',
    ]);
    expect(byNumber).toEqual([]);
  });

  it('let a hall be shut for a season, and close at midnight', () => {
    const problems = problemsAfter([
      '- { season: "03-01..10-31", days: Tu-Su, open: "09:00-21:00" }',
      '- { season: "03-01..10-30", days: Tu-Su, open: "09:00-24:00" }\n      - { season: "10-31..10-31", days: Mo-Su, open: closed }',
    ]);
    expect(problems).toEqual([]);
  });

  it('let notices for other halls, or other days of a hall, stand side by side', () => {
    const problems = problemsAfter([
      'days: "2026-11-28"\n    halls: { south: "09:00-14:00" }',
      'days: "2026-12-01..2026-12-03"\n    halls: { south: "09:00-14:00" }',
    ]);
    expect(problems).toEqual([]);
  });

  it('say where broken YAML is broken', () => {
    expect(problemsAfter(['country: CN', 'country: [CN'])[0]).toMatch(/line \d+/);
  });

  it('say so when the file is not there', async () => {
    await expect(loadFacts('/nowhere/library.yaml')).rejects.toThrow('library-file-missing');
  });
});
