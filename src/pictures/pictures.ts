import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Font } from 'satori';
import { type ClassicCard, cardSize, drawClassic } from './classic-card.js';

/** Pictures kept ready: a day's card in each language, and a few days back. */
const KEPT = 16;

/** Cards as PNG, 1080 x 1350. */
export interface Pictures {
  classic(card: ClassicCard): Promise<Uint8Array>;
}

/** Draws cards; the font is read at the first one, and the last ones drawn are kept. */
export function createPictures(): Pictures {
  const kept = new Map<string, Promise<Uint8Array>>();
  let font: Promise<Font> | undefined;
  return {
    classic(card) {
      const key = JSON.stringify(card);
      font ??= loadFont();
      const picture = kept.get(key) ?? draw(card, font);
      kept.delete(key);
      kept.set(key, picture);
      if (kept.size > KEPT) kept.delete(kept.keys().next().value ?? '');
      picture.catch(() => kept.delete(key));
      return picture;
    },
  };
}

/** The libraries are loaded with the first picture: a start needs none. */
async function draw(card: ClassicCard, font: Promise<Font>): Promise<Uint8Array> {
  const [{ default: satori }, { renderAsync }] = await Promise.all([
    import('satori'),
    import('@resvg/resvg-js'),
  ]);
  const svg = await satori(drawClassic(card), { ...cardSize, fonts: [await font] });
  // Letters are outlines by now: no font of the machine's is looked for.
  const image = await renderAsync(svg, { font: { loadSystemFonts: false } });
  return image.asPng();
}

async function loadFont(): Promise<Font> {
  const file = import.meta.resolve(
    '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  );
  return {
    name: 'Noto Serif SC',
    data: await readFile(fileURLToPath(file)),
    weight: 400,
    style: 'normal',
  };
}
