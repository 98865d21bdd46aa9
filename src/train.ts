import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { intentModelFile } from './understanding/intents/model.js';
import { trainIntents } from './understanding/intents/training.js';
import { readExamples } from './understanding/phrases.js';

/** `npm run train -- intents`: learns the intent model anew from `locales/<language>/phrases/`. */
export async function train(what: string | undefined, out: (line: string) => void): Promise<void> {
  if (what !== 'intents') throw new Error('usage: npm run train -- intents');
  const locales = fileURLToPath(new URL('../locales', import.meta.url));
  const examples = await readExamples(locales, ['en', 'zh-CN']);
  const file = trainIntents(examples);
  await writeFile(intentModelFile, `${JSON.stringify(file)}\n`);
  out(`${examples.length} phrases, threshold ${file.threshold}: ${fileURLToPath(intentModelFile)}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await train(process.argv[2], (line) => process.stdout.write(`${line}\n`));
}
