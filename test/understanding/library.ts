import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Sentence } from '../../src/core/understanding.js';
import { loadHanSounds } from '../../src/text/han-sounds.js';
import { createFaqMatcher } from '../../src/understanding/faq/matcher.js';
import { loadIntentModel } from '../../src/understanding/intents/model.js';
import { readTopicPhrases } from '../../src/understanding/phrases.js';
import { createUnderstanding } from '../../src/understanding/understanding.js';

export const localesFolder = fileURLToPath(new URL('../../locales', import.meta.url));
export const locales = ['en', 'zh-CN'];

const words = z.record(z.string(), z.string());
const facts = z.object({
  halls: z.array(z.object({ id: z.string(), name: words, aliases: z.array(z.string()) })),
  faq: z.record(z.string(), z.object({ ask: z.record(z.string(), z.array(z.string())) })),
});

/** The sample library as understanding sees it: names of halls and ways to ask. */
export async function sampleLibrary() {
  const file = new URL('../../prisma/seed/library.yaml', import.meta.url);
  const { halls, faq } = facts.parse(parse(await readFile(file, 'utf8')));
  const topics = Object.entries(faq).map(([topic, { ask }]) => ({ topic, phrases: ask }));
  return {
    halls: halls.map(({ id, name, aliases }) => ({
      id,
      names: [...Object.values(name), ...aliases],
    })),
    entries: [...topics, ...(await readTopicPhrases(localesFolder, locales))],
  };
}

/** The real understanding of the sample library. */
export async function openUnderstanding(knownTitles: readonly string[] = []) {
  const { halls, entries } = await sampleLibrary();
  const faq = createFaqMatcher(entries, 15_000);
  const understanding = createUnderstanding({
    model: await loadIntentModel(),
    sounds: await loadHanSounds(),
    halls,
    faq,
    timezone: 'Asia/Shanghai',
    locales,
    fallback: 'zh-CN',
    knowsTitle: async (title) => knownTitles.includes(title),
  });
  return { ...understanding, faq };
}

/** A Monday morning; `minutes` later within the same conversation. */
export function said(text: string, minutes = 0, conversation?: string): Sentence {
  const at = new Date(Date.parse('2026-11-23T10:00:00+08:00') + minutes * 60_000);
  return { text, at, ...(conversation ? { conversation } : {}) };
}
