import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Font } from 'satori';
import { type ClassicCard, cardSize, drawClassic } from './classic-card.js';
import type { Element } from './element.js';
import { drawHoursWeek, type HoursWeek, weekSize } from './hours-week.js';

/** Pictures kept ready: a day's card in each language, and a few days back. */
const KEPT = 16;

/** Pictures as PNG, 1080 wide. */
export interface Pictures {
  /** 1080 x 1350. */
  classic(card: ClassicCard): Promise<Uint8Array>;
  /** As high as it has halls. */
  hoursWeek(week: HoursWeek): Promise<Uint8Array>;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Draws cards; the font is read at the first one, and the last ones drawn are kept. */
export function createPictures(): Pictures {
  const kept = new Map<string, Promise<Uint8Array>>();
  let font: Promise<Font> | undefined;
  const keep = (content: object, make: () => Element, size: Size) => {
    const key = JSON.stringify(content);
    font ??= loadFont();
    const picture = kept.get(key) ?? draw(make, size, font);
    kept.delete(key);
    kept.set(key, picture);
    if (kept.size > KEPT) kept.delete(kept.keys().next().value ?? '');
    picture.catch(() => kept.delete(key));
    return picture;
  };
  return {
    classic: (card) => keep(card, () => drawClassic(card), cardSize),
    hoursWeek: (week) => keep(week, () => drawHoursWeek(week), weekSize(week)),
  };
}

/** The libraries are loaded with the first picture: a start needs none. */
async function draw(make: () => Element, size: Size, font: Promise<Font>): Promise<Uint8Array> {
  const [{ default: satori }, { renderAsync }] = await Promise.all([
    import('satori'),
    import('@resvg/resvg-js'),
  ]);
  const svg = await satori(make(), { ...size, fonts: [await font] });
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
