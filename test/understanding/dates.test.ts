import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { foldForMatching } from '../../src/text/script.js';
import { chineseDates } from '../../src/understanding/dates/chinese.js';
import { englishDates } from '../../src/understanding/dates/english.js';
import { contextAt } from '../../src/understanding/dates/span.js';
import { respell } from '../../src/understanding/spelling.js';

const shanghai = 'Asia/Shanghai';
const golden = z.strictObject({
  text: z.string(),
  at: z.iso.datetime({ offset: true }),
  from: z.iso.date(),
  to: z.iso.date(),
  time: z.string().optional(),
  /** Where the library is; Shanghai when it does not say. */
  zone: z.string().optional(),
});

function lines(language: string) {
  return ['', '-more'].flatMap((part) => {
    const file = new URL(`../corpus/understanding/dates-${language}${part}.jsonl`, import.meta.url);
    const text = readFileSync(file, 'utf8').trim();
    return text.split('\n').map((line) => golden.parse(JSON.parse(line)));
  });
}

interface Reading {
  readonly lean?: 'future' | 'nearest';
  readonly zone?: string;
}

function read(
  language: string,
  text: string,
  at: string,
  { lean = 'future', zone = shanghai }: Reading = {},
) {
  const grammar = language === 'zh' ? chineseDates : englishDates;
  return grammar(respell(foldForMatching(text)), contextAt(new Date(at), zone, lean));
}

describe.each(['zh', 'en'])('dates said in %s', (language) => {
  it.each(lines(language))(
    '$text, said at $at',
    ({ text, at, from, to, time, zone = shanghai }) => {
      const said = read(language, text, at, { zone });
      const today = DateTime.fromISO(at, { zone }).toISODate();
      const days = { from: said.from ?? today, to: said.to ?? today, time: said.time };
      expect(days).toEqual({ from, to, time });
    },
  );
});

describe('what is no date', () => {
  it.each([
    '几点开门',
    '早一点开门',
    '几号开门',
    '有一点贵',
    '4号线怎么走',
    '推荐三本书',
    '第二天',
    '一日一诗',
    '我儿子上初一',
    '十一本书',
    '3-5岁的孩子',
    '借书证丢了3天',
    '双层书架',
  ])('%s', (text) => {
    expect(read('zh', text, '2026-11-23T10:00:00+08:00')).toEqual({ places: [] });
  });

  it.each([
    'may I borrow a book',
    'recommend two books',
    'what time do you open',
    'the second book',
    'a book for 3-5 years',
    'the southern wing',
  ])('%s', (text) => {
    expect(read('en', text, '2026-11-23T10:00:00+08:00')).toEqual({ places: [] });
  });
});

describe('dates that may be past', () => {
  it('are the nearest ones when asked for', () => {
    const at = '2026-11-23T10:00:00+08:00';
    expect(read('zh', '中秋节当天', at, { lean: 'nearest' }).from).toBe('2026-09-25');
    expect(read('en', 'October 1', at, { lean: 'nearest' }).from).toBe('2026-10-01');
    expect(read('zh', '20号', at, { lean: 'nearest' }).from).toBe('2026-11-20');
  });
});

describe('any text', () => {
  const instant = fc.date({
    min: new Date('2020-01-01T00:00:00Z'),
    max: new Date('2035-12-31T00:00:00Z'),
    noInvalidDate: true,
  });
  const piece = fc.constantFrom(
    ...[
      '下',
      '周',
      '一',
      '到',
      '月',
      '号',
      '3',
      '1',
      '底',
      '国庆',
      '节',
      '大年初',
      '点',
      '半',
      '晚上',
      '腊月',
      '初',
      '第二个',
      '最后一天',
      '十一',
      '旬',
      '后',
      '-',
      '/',
    ],
    ...[
      'next ',
      'monday ',
      'to ',
      'the 5th ',
      'half past ',
      'eight ',
      'christmas ',
      'eve ',
      'may ',
      'last ',
      'week ',
      'of ',
      'month ',
      'day before ',
      '5-7 ',
      'december ',
    ],
  );
  const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

  it('gives no days or a range in order, at most a month long', () => {
    fc.assert(
      fc.property(text, instant, fc.constantFrom('zh', 'en'), (words, at, language) => {
        const { from, to } = read(language, words, at.toISOString());
        if (from === undefined || to === undefined) return;
        expect(from <= to).toBe(true);
        const days = DateTime.fromISO(to).diff(DateTime.fromISO(from), 'days').days;
        expect(days).toBeLessThan(31);
      }),
    );
  });
});
