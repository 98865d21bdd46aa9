import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { readPublicTexts } from './moderation/model/data.js';
import { textModelFile } from './moderation/model/text-model.js';
import { trainTextModel } from './moderation/model/training.js';
import { FIRST_HAN, LAST_HAN, packSounds, soundsFile } from './text/han-sounds.js';
import { readings } from './text/pinyin.js';
import { intentModelFile } from './understanding/intents/model.js';
import { trainIntents } from './understanding/intents/training.js';
import { readExamples } from './understanding/phrases.js';

type Out = (line: string) => void;

const usage = 'usage: npm run train -- intents, or -- sounds, or -- moderation DIR';

/**
 * `npm run train -- intents`: learns the intent model anew from `locales/<language>/phrases/`.
 * `npm run train -- sounds`: writes down how every Chinese character is commonly read.
 * `npm run train -- moderation DIR`: learns the text model from the public sets in DIR and the
 * project's own examples.
 */
export async function train([what, dir]: readonly string[], out: Out): Promise<void> {
  if (what === 'intents') return intents(out);
  if (what === 'sounds') return sounds(out);
  if (what === 'moderation' && dir !== undefined) return moderation(dir, out);
  throw new Error(usage);
}

async function intents(out: Out): Promise<void> {
  const locales = fileURLToPath(new URL('../locales', import.meta.url));
  const examples = await readExamples(locales, ['en', 'zh-CN']);
  const file = trainIntents(examples);
  await writeFile(intentModelFile, `${JSON.stringify(file)}\n`);
  out(`${examples.length} phrases, threshold ${file.threshold}: ${fileURLToPath(intentModelFile)}`);
}

async function sounds(out: Out): Promise<void> {
  const block = Array.from({ length: LAST_HAN - FIRST_HAN + 1 }, (_, at) =>
    String.fromCharCode(FIRST_HAN + at),
  );
  // One by one: neighbours in the block are no words.
  const file = packSounds(block.map((han) => readings(han)[0]?.[0] ?? ''));
  await writeFile(soundsFile, `${JSON.stringify(file)}\n`);
  out(`${file.syllables.length} syllables: ${fileURLToPath(soundsFile)}`);
}

async function moderation(dir: string, out: Out): Promise<void> {
  const texts = await readPublicTexts(dir);
  const file = await trainTextModel(texts);
  await writeFile(textModelFile, `${JSON.stringify(file)}\n`);
  const counts = Object.entries(texts).map(([name, list]) => `${name} ${list.length}`);
  out(`${counts.join(', ')}: ${fileURLToPath(textModelFile)}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await train(process.argv.slice(2), (line) => process.stdout.write(`${line}\n`));
}
