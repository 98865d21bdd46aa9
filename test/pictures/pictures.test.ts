import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weekPicture } from '../../src/app/week-picture.js';
import { loadI18n } from '../../src/core/i18n.js';
import { createHoursDesk } from '../../src/library/hours/desk.js';
import { setInLines } from '../../src/pictures/lines.js';
import { createPictures } from '../../src/pictures/pictures.js';
import { columnsOf } from '../../src/pictures/verse.js';
import { facts } from '../library/sample.js';

const card = {
  title: '静夜思',
  byline: '李白 · 唐',
  text: '床前明月光，疑是地上霜。举头望明月，低头思故乡。',
  help: '夜里看见月光，想起了家。',
  footer: '文津示例图书馆',
};

/** Width and height as a PNG's header states them. */
function sizeOf(png: Uint8Array): [number, number] {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
}

describe('the picture of a classic', () => {
  it('is a PNG in the form phones show whole, and not empty', async () => {
    const png = await createPictures().classic(card);
    expect([...png.slice(1, 4)].map((byte) => String.fromCharCode(byte)).join('')).toBe('PNG');
    expect(sizeOf(png)).toEqual([1080, 1350]);
    // A blank card of this size compresses to a few kilobytes.
    expect(png.length).toBeGreaterThan(20_000);
  });

  it('is drawn once and kept', async () => {
    const pictures = createPictures();
    expect(await pictures.classic(card)).toBe(await pictures.classic({ ...card }));
  });

  it('takes a long text in lines', async () => {
    const long = await createPictures().classic({
      ...card,
      text: '学而时习之，不亦说乎？'.repeat(20),
    });
    expect(sizeOf(long)).toEqual([1080, 1350]);
  });
});

describe('the picture of a week', async () => {
  const i18n = await loadI18n(new URL('../../locales', import.meta.url).pathname, 'en');
  const hours = createHoursDesk(facts);
  const at = new Date('2026-11-26T10:00:00+08:00');
  const week = (date: string, locale: string) =>
    weekPicture(date, { hours, i18n, locale, at, library: facts.name[locale] ?? '' });

  it('shows seven days from Monday and every hall, each state in words', () => {
    const { days, halls, notes } = week('2026-11-26', 'zh-CN');
    expect(days.map(({ weekday }) => weekday).join('')).toBe('周一周二周三周四周五周六周日');
    expect(days.filter(({ isToday }) => isToday).map(({ date }) => date)).toEqual(['11月26日']);
    expect(halls.map(({ name }) => name)).toEqual(['总馆北区', '总馆南区', '少年儿童馆', '古籍馆']);
    expect(halls[1]?.cells[5]).toEqual({
      ...{ state: 'open', lines: ['09:00', '14:00'], mark: '2026-23' },
    });
    expect(halls[3]?.cells[6]?.lines).toEqual(['闭馆']);
    expect(notes).toEqual(['南区电力检修提前闭馆，公告 2026-23，2026-11-20 发布']);
  });

  it('owns up to what nobody has announced', () => {
    const { halls, notes } = week('2027-02-06', 'en');
    expect(halls[0]?.cells[5]).toEqual({
      ...{ state: 'unannounced', lines: ['not yet announced'], mark: '*' },
    });
    expect(notes).toEqual([
      '* Spring Festival: a notice will tell',
      'by the usual timetable; the official days off of 2027 are not published yet',
    ]);
  });

  it('is a PNG that grows with the halls', async () => {
    const pictures = createPictures();
    const whole = week('2026-11-26', 'en');
    const [width, height] = sizeOf(await pictures.hoursWeek(whole));
    const half = { ...whole, halls: whole.halls.slice(0, 2) };
    const [, lower] = sizeOf(await pictures.hoursWeek(half));
    expect(width).toBe(1080);
    expect(height).toBeGreaterThan(lower);
  });
});

describe('vertical setting', () => {
  it('gives each verse a column, without its marks', () => {
    expect(columnsOf(card.text)).toEqual(['床前明月光', '疑是地上霜', '举头望明月', '低头思故乡']);
  });

  it('leaves long texts and long sentences to lines', () => {
    expect(columnsOf('一，'.repeat(11))).toBeNull();
    expect(columnsOf('一二三四五六七八九十一二三')).toBeNull();
    expect(columnsOf('')).toBeNull();
  });

  it('loses no sign but marks', () => {
    const sign = fc.constantFrom('春', '眠', '𠮷', '晓', '，', '。', '“', '”');
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 60 }), (signs) => {
        const columns = columnsOf(signs.join(''));
        if (columns === null) return;
        expect(columns.join('')).toBe(signs.filter((one) => !'，。“”'.includes(one)).join(''));
      }),
    );
  });
});

describe('setting in lines', () => {
  const frame = { width: 900, height: 720, lineHeight: 1.7 };
  const linesOf = (text: string) => setInLines(text, frame).lines;

  it('gives a verse a line, and a sentence one where the verse is too long', () => {
    const song = '莫听穿林打叶声，何妨吟啸且徐行。\n竹杖芒鞋轻胜马，谁怕？一蓑烟雨任平生。';
    expect(linesOf(song)).toEqual(song.split('\n'));
    const long = '七月流火，九月授衣。一之日觱发，二之日栗烈。\n无衣无褐，何以卒岁？';
    expect(linesOf(long)).toEqual([
      '七月流火，九月授衣。',
      '一之日觱发，二之日栗烈。',
      '无衣无褐，何以卒岁？',
    ]);
  });

  it('loses nothing, stays in its frame and begins no line with a mark that closes', () => {
    const sign = fc.constantFrom(
      '春',
      '眠',
      '觉',
      '晓',
      '处',
      '，',
      '。',
      '“',
      '”',
      '《',
      '》',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 300 }), (signs) => {
        // As people write: no two marks in a row.
        const text = signs.join('').replace(/([，。“”《》])[，。“”《》]+/g, '$1');
        const { lines, fontSize } = setInLines(text, frame);
        expect(lines.join('')).toBe(text.replaceAll('\n', ''));
        expect(lines.length * fontSize * frame.lineHeight).toBeLessThanOrEqual(frame.height);
        for (const [index, line] of lines.entries()) {
          expect([...line].length * fontSize).toBeLessThanOrEqual(frame.width + fontSize);
          const begins = text.split('\n').some((verse) => verse.startsWith(line));
          if (index > 0 && !begins) expect(line).not.toMatch(/^[，。”》]/);
        }
      }),
    );
  });

  it('does not leave a single character over', () => {
    const prose =
      '元丰六年十月十二日夜解衣欲睡月色入户欣然起行念无与为乐者遂至承天寺寻张怀民怀民亦';
    for (let length = 20; length <= prose.length; length += 1) {
      expect([...(linesOf(prose.slice(0, length)).at(-1) ?? '')].length).toBeGreaterThan(1);
    }
  });
});
