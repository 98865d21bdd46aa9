import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { z } from 'zod';
import { fold } from '../../text/fold.js';
import type { Example } from '../../text/linear.js';
import { modelText } from './model-text.js';

const folder = new URL('./examples/', import.meta.url);
const unzip = promisify(gunzip);

/** Where the texts come from; the model file says it, as their licences ask. */
export const attribution = [
  'COLD (Deng et al., EMNLP 2022), Apache-2.0',
  'Davidson et al., ICWSM 2017, MIT',
  'tg-spam samples, (c) Umputun, MIT',
  'examples of this project, Apache-2.0',
] as const;

export interface PublicTexts {
  /** Label `offence` or `safe`. */
  readonly cold: readonly Example[];
  /** Label `offence` or `safe`. */
  readonly davidson: readonly Example[];
  /** Label `spam` or `safe`. */
  readonly spam: readonly Example[];
}

const line = z.object({ text: z.string(), label: z.union([z.string(), z.number()]) });

/**
 * Reads the public sets from a folder with `cold-train.jsonl.gz`, `davidson-train.jsonl.gz` and
 * `tgspam_en-train.jsonl`.
 */
export async function readPublicTexts(dir: string): Promise<PublicTexts> {
  const [cold, davidson, spam] = await Promise.all(
    ['cold-train.jsonl.gz', 'davidson-train.jsonl.gz', 'tgspam_en-train.jsonl'].map((file) =>
      readLabelled(path.join(dir, file)),
    ),
  );
  const named = (texts: readonly Labelled[] = [], wrong: (label: string | number) => string) =>
    texts.map(({ text, label }) => ({ text: trainingText(text), label: wrong(label) }));
  return {
    cold: named(cold, (label) => (label === 1 ? 'offence' : 'safe')),
    davidson: named(davidson, (label) => (label === 'neither' ? 'safe' : 'offence')),
    spam: named(spam, (label) => (label === 'spam' ? 'spam' : 'safe')),
  };
}

interface Labelled {
  readonly text: string;
  readonly label: string | number;
}

/** A set of labelled texts, JSON Lines, gzipped or not. */
export async function readLabelled(file: string): Promise<Labelled[]> {
  const bytes = await readFile(file);
  const text = (file.endsWith('.gz') ? await unzip(bytes) : bytes).toString('utf8');
  return text
    .trim()
    .split('\n')
    .map((one) => line.parse(JSON.parse(one)));
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** A text as the model will see comments; what only its source wrote (HTML, RT) is undone. */
export function trainingText(raw: string): string {
  const plain = raw
    .replace(/&(amp|lt|gt|quot);/g, (_, name: string) => entities[name] ?? ' ')
    .replace(/&#\d+;/g, ' ')
    .replace(/(?:^|\s)RT(?=\s)/g, ' ');
  return modelText(fold(plain).text);
}

/** A line about books on a topic is repeated with so many of them. */
const MOST_TOPICS = 30;

/** The project's own examples of a kind: `counter.zh` and the like, `{g}`, `{t}` and `{n}` filled in. */
export async function readExamplesOf(kind: string, times: number): Promise<string[]> {
  const [, language] = kind.split('.');
  const [lines, groups, topics] = await Promise.all([
    linesOf(`${kind}.txt`),
    /^(?:counter|insults)/.test(kind) ? linesOf(`groups.${language}.txt`) : [],
    kind === 'harmless.zh' ? linesOf(`topics.${language}.txt`) : [],
  ]);
  return lines.flatMap((text, index) =>
    Array.from({ length: text.includes('{t}') ? MOST_TOPICS : times }, (_, turn) => {
      // Steps that share no factor with the lists: every line meets other groups.
      const group = groups[(index * 7 + turn * 5) % Math.max(groups.length, 1)] ?? '';
      const topic = topics[(index * 11 + turn * 7) % Math.max(topics.length, 1)] ?? '';
      const number = String(((index + 3) * 7_919 + turn * 104_729) % 1_000_000);
      return trainingText(
        text.replaceAll('{g}', group).replaceAll('{t}', topic).replaceAll('{n}', number),
      );
    }),
  );
}

async function linesOf(file: string): Promise<string[]> {
  const text = await readFile(new URL(file, folder), 'utf8');
  return text.split('\n').filter((one) => one !== '' && !one.startsWith('#'));
}
