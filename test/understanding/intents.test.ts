import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { confidenceOf, fitCalibration } from '../../src/text/calibration.js';
import { essence } from '../../src/understanding/intents/essence.js';
import {
  commandOf,
  intentModelFile,
  openIntentModel,
} from '../../src/understanding/intents/model.js';
import { trainIntents } from '../../src/understanding/intents/training.js';
import { labels, readExamples } from '../../src/understanding/phrases.js';
import { locales, localesFolder } from './library.js';

describe('the intent model', () => {
  it('is what the phrases teach, byte for byte', { timeout: 300_000 }, async () => {
    const file = trainIntents(await readExamples(localesFolder, locales));
    expect(`${JSON.stringify(file)}\n`).toBe(await readFile(intentModelFile, 'utf8'));
  });

  it('knows every label', async () => {
    const model = openIntentModel(JSON.parse(await readFile(intentModelFile, 'utf8')));
    const commands = model.linear.labels.map((label) => commandOf(label));
    expect(new Set(commands)).toEqual(new Set(labels));
    expect(model.linear.labels).toContain('info:parking');
  });

  it('is refused when it is something else', () => {
    expect(() => openIntentModel({ threshold: 0 })).toThrow();
  });
});

describe('what is left of a sentence', () => {
  it.each([
    ['请问，几点开门呢？', '几点开门'],
    ['Hello, please tell me a joke', 'tell me a joke'],
    ['你好', '你好'],
    ['hello there!', 'hello there'],
    ['7 + 8', '0 0'],
    ['high shelf please', 'high shelf'],
  ])('%s', (text, rest) => {
    expect(essence(text.toLowerCase())).toBe(rest.toLowerCase());
  });
});

describe('confidence', () => {
  it('rises with the score and says how often such a score is right', () => {
    const judged = Array.from({ length: 400 }, (_, index) => {
      const score = (index % 20) / 10 - 1;
      return { score, right: index / 400 < (score + 1) / 2 };
    });
    const fitted = fitCalibration(judged);
    expect(confidenceOf(fitted, 0.9)).toBeGreaterThan(confidenceOf(fitted, -0.9));
    const said = judged.reduce((sum, { score }) => sum + confidenceOf(fitted, score), 0);
    const right = judged.filter((one) => one.right).length;
    expect(Math.abs(said - right)).toBeLessThan(10);
  });
});
