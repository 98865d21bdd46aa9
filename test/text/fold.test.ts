import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/text/fold.js';
import { normalise } from '../../src/text/script.js';

describe('fold', () => {
  it.each([
    ['f u c k', 'fuck'],
    ['废。物。一。个', '废物一个'],
    ['混【蛋】一个', '混蛋一个'],
    ['好。真的好。谢谢', '好。真的好。谢谢'],
    ['you are an i-d-i-o-t.', 'you are an idiot.'],
    ['s.t.u.p.i.d', 'stupid'],
    ['stu*pid', 'stupid'],
    ['1d10t', 'idiot'],
    ['@ss and $cam', 'ass and scam'],
    ['stuuuuupid', 'stupid'],
    ['ѕсаm', 'scam'],
    ['ìdíot', 'idiot'],
    ['傻 * 逼', '傻逼'],
    ['脑@残', '脑残'],
    ['坏\u0336人\u0336', '坏人'],
    ['脑＠残', '脑残'],
    ['你这个脑#残', '你这个脑残'],
    ['脑%残', '脑残'],
    ['脑@@残', '脑残'],
    ['废@物.一#个', '废物一个'],
    ['加.微.信', '加微信'],
    ['i🔥d🔥i🔥o🔥t', 'idiot'],
    ['i(d(i(o(t', 'idiot'],
    ['f-u-c-k y-o-u', 'fuck you'],
    ['f u c k  y o u', 'fuck you'],
    ['y o u i d i o t', 'you idiot'],
    ['id💩iot', 'idiot'],
    ['🅘🅓🅘🅞🅣 🅸🅳🅸🅾🆃', 'idiot idiot'],
    ['🇮🇩🇮🇴🇹', 'idiot'],
    ['ꭵꭰꭵoꭲ', 'idiot'],
    ['ɪᴅɪᴏᴛ', 'idiot'],
    ['ᔕTᑌᑭIᗪ', 'stupid'],
    ['ɨđɨøŧ', 'idiot'],
    ['boob$ and shi€€', 'boobs and shiee'],
    ['ki11 him, id1ot', 'kill him, idiot'],
    ['bltch, you ldiot', 'bitch, you idiot'],
    ['ffuucckk you, iidiot, ffool', 'fuck you, idiot, fool'],
    ['垃垃圾圾', '垃圾'],
    ['傻傻傻逼', '傻逼'],
    ['傻x逼x一x个', '傻逼一个'],
    ['傻丶逼', '傻逼'],
    ['废，物，一，个', '废物一个'],
  ])('sees through %j', (raw, text) => {
    expect(fold(raw).text).toBe(text);
  });

  it.each([
    '千山万水，一刀两断',
    'カタカナ とひらがな',
    'room 101 opens at 9:00',
    'привет, библиотека',
    'idiot!',
    '你好。今天几点开门？',
    '#读书会电脑#残酷的故事',
    '我的电脑 @残阳如血',
    '涨了50%的人',
    '🇨🇳 和 🇯🇵 的书',
    '妈妈天天看书，哈哈哈哈',
    'the girls of the world, lgbt and ltd.',
    'the llama and the eel need a book',
  ])('leaves %j alone', (text) => {
    expect(fold(text).text).toBe(normalise(text).text);
  });

  it.each([
    ['我的电脑@残阳如血 你看', '我的电脑@残阳如血你看'],
    ['我喜欢电脑#残疾人日# 大家呢', '我喜欢电脑#残疾人日# 大家呢'],
    ['聊聊电脑#残疾人日 大家呢', '聊聊电脑#残疾人日大家呢'],
  ])('keeps names and topics apart from what stands beside them: %j', (raw, text) => {
    expect(fold(raw).text).toBe(text);
  });

  it('shows a disguised word where it stands', () => {
    const raw = '看这里：f u c k！';
    const { text, toRaw } = fold(raw);
    const at = text.indexOf('fuck');
    expect(raw.slice(...toRaw(at, at + 4))).toBe('f u c k');
  });

  it('keeps spans inside the raw text and in order', () => {
    const unit = fc.constantFrom(...'aab 1.@#傻 逼*ас\u0301 -', 'İ', '\u200b', '𠮷');
    fc.assert(
      fc.property(fc.string({ unit }), (raw) => {
        const { text, toRaw } = fold(raw);
        let before = 0;
        for (let at = 0; at < text.length; at++) {
          const [start, end] = toRaw(at, at + 1);
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(raw.length);
          before = start;
        }
      }),
    );
  });

  it.each(['a ', 'a.', '傻 ', '@', '傻@', '傻#', 'a', ' ', '*', 'а', 'a!', 'a\u0301'])(
    'takes a megabyte of %j',
    (piece) => {
      const { text } = fold(piece.repeat(1_000_000 / piece.length));
      expect(text.length).toBeLessThanOrEqual(1_000_000);
    },
  );
});
