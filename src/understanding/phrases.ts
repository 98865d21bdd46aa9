import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Example } from '../text/linear.js';
import type { FaqEntry } from './faq/entry.js';

/** What phrases are kept for: the commands that may be spoken, then what is none of them. */
export const labels = [
  'hours',
  'info',
  'find',
  'recommend',
  'classic',
  'trending',
  'report',
  'human',
  'language',
  'privacy',
  'help',
  'off_topic',
  'insult',
  'misdirection',
] as const;
export type Label = (typeof labels)[number];

/** A way to say something; `topic` is the `[heading]` that it stands under, if there is one. */
export interface Phrase {
  readonly text: string;
  readonly topic?: string;
}

/** The phrases of a file: one a line, `#` begins a comment line, `[topic]` a part. */
export function parsePhrases(source: string): Phrase[] {
  const phrases: Phrase[] = [];
  let topic: string | undefined;
  for (const line of source.split(/\r?\n/).map((text) => text.trim())) {
    if (line === '' || /^#(?:\s|$)/.test(line)) continue;
    const heading = /^\[(\w+)\]$/.exec(line);
    if (heading) topic = heading[1];
    else phrases.push(topic ? { text: line, topic } : { text: line });
  }
  return phrases;
}

/** Reads `<directory>/<locale>/phrases/<label>.txt`. */
export async function readPhrases(directory: string, locale: string, label: Label) {
  const file = path.join(directory, locale, 'phrases', `${label}.txt`);
  return parsePhrases(await readFile(file, 'utf8'));
}

/** A phrase as an example; of a topic of the FAQ when it stands under one. */
export interface PhraseExample extends Example {
  readonly topic?: string;
}

/** Every phrase of the given languages as an example of its label, in a fixed order. */
export async function readExamples(
  directory: string,
  locales: readonly string[],
): Promise<PhraseExample[]> {
  const examples: PhraseExample[] = [];
  for (const locale of [...locales].sort()) {
    for (const label of labels) {
      const phrases = await readPhrases(directory, locale, label);
      examples.push(...phrases.map((phrase) => ({ ...phrase, label })));
    }
  }
  return examples;
}

/** The ways to ask that `info.txt` keeps by topic: what the FAQ is taught besides its own. */
export async function readTopicPhrases(
  directory: string,
  locales: readonly string[],
): Promise<FaqEntry[]> {
  const topics = new Map<string, Record<string, string[]>>();
  for (const locale of locales) {
    for (const { text, topic } of await readPhrases(directory, locale, 'info')) {
      if (!topic) continue;
      const known = topics.get(topic) ?? {};
      topics.set(topic, { ...known, [locale]: [...(known[locale] ?? []), text] });
    }
  }
  return [...topics].map(([topic, phrases]) => ({ topic, phrases }));
}
