import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPictures } from '../../src/pictures/pictures.js';
import { columnsOf } from '../../src/pictures/verse.js';

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
