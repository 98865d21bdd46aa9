import fc from 'fast-check';
import { Converter, Locale } from 'opencc-js/t2cn';
import { describe, expect, it } from 'vitest';
import { foldForMatching, normalise, steps } from '../../src/text/script.js';

const scripts = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...'aZ éİß①Ａｶﾞ가ᄀ圖書館薴乾後发'),
    fc.constantFrom(
      '\u200b',
      '\u0301',
      '\ufe0f',
      '\u00ad',
      '\ud800',
      '𠮷',
      '👩‍👧',
      '\u{e0100}',
      '\n',
    ),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
});

describe('normalise', () => {
  it.each([
    ['ＨＥＬＬＯ，ｗｏｒｌｄ', 'hello,world'],
    ['圖書館幾點開門', '图书馆几点开门'],
    ['坏\u200b人\ufeff', '坏人'],
    ['cafe\u0301', 'café'],
    ['e\u200d\u0301', 'é'],
    ['乾坤與乾隆', '乾坤与乾隆'],
    ['著名著作', '著名著作'],
    ['a\tb\nc', 'a\tb\nc'],
  ])('%j becomes %j', (raw, text) => {
    expect(normalise(raw).text).toBe(text);
  });

  it('never folds Han or kana to Latin', () => {
    const text = '千山万水一刀两断几点开门カタカナ';
    expect(normalise(text).text).toBe(text);
  });

  it('takes only the steps it is asked for', () => {
    expect(normalise('Ａ圖\u200b', ['strip', 'nfkc']).text).toBe('A圖');
  });

  it('finds the raw place of a hit', () => {
    const raw = '说：你是①個笨\u200b蛋！';
    const { text, toRaw } = normalise(raw);
    const at = text.indexOf('笨蛋');
    expect(raw.slice(...toRaw(at, at + 2))).toBe('笨\u200b蛋');
  });

  it('keeps every span inside the raw text and in order', () => {
    fc.assert(
      fc.property(scripts, (raw) => {
        const { text, toRaw } = normalise(raw);
        let before = 0;
        for (let unit = 0; unit < text.length; unit++) {
          const [start, end] = toRaw(unit, unit + 1);
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(raw.length);
          before = start;
        }
      }),
    );
  });

  it('says the same unit by unit as by all of the steps', () => {
    fc.assert(
      fc.property(scripts, (raw) => {
        const [short, long] = [normalise(raw), normalise(raw, [...steps])];
        expect(short.text).toBe(long.text);
        for (let unit = 0; unit < long.text.length; unit++) {
          expect(short.toRaw(unit, unit + 1)).toEqual(long.toRaw(unit, unit + 1));
        }
      }),
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(scripts, (raw) => {
        const once = normalise(raw).text;
        expect(normalise(once).text).toBe(once);
      }),
    );
  });

  it('says the same with and without offsets', () => {
    fc.assert(
      fc.property(scripts, (raw) => {
        expect(foldForMatching(raw)).toBe(normalise(raw).text);
      }),
    );
  });

  it.each([
    ['H\u0331', 'ẖ'],
    ['İ\uff9e', 'i\u3099\u0307'],
  ])('lowers %j with its marks, for good', (raw, text) => {
    expect(foldForMatching(raw)).toBe(text);
    expect(foldForMatching(text)).toBe(text);
  });

  it('passes over no phrase that OpenCC simplifies', () => {
    const convert = Converter({ from: 't', to: 'cn' });
    // The package's own types do not resolve under NodeNext.
    const dictionaries: unknown[] = Locale.configs.t2s?.conversionChain.flat() ?? [];
    const phrases = dictionaries
      .flatMap((dictionary) => String(dictionary).split('|'))
      .map((entry) => entry.split(' ', 1)[0] ?? '');
    expect(phrases.length).toBeGreaterThan(3000);
    const missed = phrases.filter(
      (phrase) => convert(phrase) !== phrase && normalise(phrase, ['simplify']).text === phrase,
    );
    expect(missed).toEqual([]);
  });

  it('agrees with NFKC on every letter there is', () => {
    const wrong: string[] = [];
    for (let code = 0xa0; code < 0x30000; code++) {
      if (code >= 0xd800 && code < 0xe000) continue;
      const letter = String.fromCodePoint(code);
      if (normalise(letter, ['nfkc']).text !== letter.normalize('NFKC')) wrong.push(letter);
    }
    expect(wrong).toEqual([]);
  });

  it.each([
    ['marks', '\u0301\u0316'],
    ['jamo', '\u1100\u1161'],
    ['zero-width', 'a\u200b'],
    ['half surrogates', '\ud800'],
    ['full-width', '，'],
    ['traditional', '圖書館'],
  ])('takes a megabyte of %s', (_, piece) => {
    const raw = piece.repeat(1_000_000 / piece.length);
    const { text, toRaw } = normalise(raw);
    expect(toRaw(0, text.length)[1]).toBeLessThanOrEqual(raw.length);
  });
});
