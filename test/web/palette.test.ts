import { describe, expect, it } from 'vitest';
import { preferencesFrom } from '../../src/web/console/comfort/preferences.js';
import { caseNumberIn, hasPart } from '../../src/web/console/palette/case-number.js';
import { matching } from '../../src/web/console/palette/entries.js';

const id = '019ab3c4-5d6e-7f80-9a1b-2c3d4e5f6071';

describe('what is typed into the palette', () => {
  const entry = (label: string, also: readonly string[] = []) => ({
    ...{ id: label, label, also },
    run: () => {},
  });
  const groups = [
    { name: 'here', entries: [entry('删除', ['r']), entry('保留', ['k'])] },
    { name: 'rooms', entries: [entry('统计', ['统计', 'Statistics'])] },
  ];
  const labels = (typed: string) =>
    matching(groups, typed).flatMap(({ entries }) => entries.map(({ label }) => label));

  it.each([
    ['', ['删除', '保留', '统计']],
    ['统', ['统计']],
    ['STAT', ['统计']],
    ['ｓｔａｔ', ['统计']],
    ['计 tistic', ['统计']],
    ['r', ['删除']],
    ['公告', []],
  ])('%j finds %j', (typed, found) => {
    expect(labels(typed)).toEqual(found);
  });

  it('leaves groups out that hold nothing', () => {
    expect(matching(groups, '统计').map(({ name }) => name)).toEqual(['rooms']);
  });
});

describe('the number of a case', () => {
  it.each([
    [id, { whole: id }],
    [`https://ask.library.example/console/cases/${id.toUpperCase()}`, { whole: id }],
    [' #4e5f6071 ', { part: '4e5f6071' }],
    ['019ab3c4-5d', { part: '019ab3c4-5d' }],
    ['607', null],
    ['Queue', null],
    ['待审', null],
  ])('in %j is %j', (typed, number) => {
    expect(caseNumberIn(typed)).toEqual(number);
  });

  it('is known by its beginning or its end, not by its middle', () => {
    expect(hasPart(id, '019ab3c4')).toBe(true);
    expect(hasPart(id, '5f6071')).toBe(true);
    expect(hasPart(id, '7f80')).toBe(false);
  });
});

describe('what a browser has kept of somebody’s preferences', () => {
  const first = { theme: 'system', calm: false, blur: false, keyHints: true };

  it.each([[null], ['not json'], ['null'], ['[1]'], ['{"theme":"pink","calm":"yes"}']])(
    '%j is taken as nothing chosen yet',
    (text) => {
      expect(preferencesFrom(text)).toEqual(first);
    },
  );

  it('is completed where something came later', () => {
    expect(preferencesFrom('{"theme":"dark","calm":true}')).toEqual({
      ...first,
      theme: 'dark',
      calm: true,
    });
  });
});
