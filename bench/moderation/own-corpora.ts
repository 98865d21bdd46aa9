import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Scanner } from '../../src/moderation/desk.js';
import { disguises } from '../../test/moderation/evasions.js';
import type { Report } from '../report.js';

const folder = new URL('../../test/corpus/moderation/', import.meta.url);
const line = z.object({ text: z.string() });

/** The lines of one of the project's corpora: comments that no training ever sees. */
export function corpus(name: string): string[] {
  const lines = readFileSync(new URL(name, folder), 'utf8')
    .split('\n')
    .filter((one) => one !== '' && !one.startsWith('#'));
  return name.endsWith('.txt') ? lines : lines.map((one) => line.parse(JSON.parse(one)).text);
}

/** Shares of flagged comments in the project's own corpora, and how many a machine would act on. */
export function ownCorpora(scanner: Scanner, report: Report): void {
  const flagged = (texts: readonly string[]) => shares(scanner, texts, report);
  const bad = corpus('plain-bad.jsonl');
  const harmless = flagged(corpus('harmless-library.txt'));
  report.figure(share('harmless library talk, flagged', harmless.flagged, ['below', 0.0201]));
  report.figure(share('plain bad comments, flagged', flagged(bad).flagged, ['above', 0.97]));
  const second = flagged(corpus('plain-bad-second.jsonl')).flagged;
  report.figure(share('plain bad comments, second corpus, flagged', second, ['above', 0.97]));
  const hidden = flagged(bad.flatMap((text) => disguises(text).map((one) => one.text)));
  report.figure(share('the same in disguise, flagged', hidden.flagged, ['above', 0.92]));
  const sounds = flagged(corpus('homophones.jsonl'));
  report.figure(share('homophones and emoji, flagged', sounds.flagged, ['above', 0.7]));
  const counter = flagged(corpus('counter-speech.txt'));
  report.figure(share('speech against prejudice, flagged', counter.flagged, ['below', 0.45]));
  const more = flagged(corpus('counter-second.txt')).flagged;
  report.figure(share('speech against prejudice, second corpus', more, ['below', 0.45]));
  third(flagged, report);
  fourth(flagged, report);
  fifth(flagged, report);
  blind(flagged, report);
  const acts = harmless.acts + sounds.acts + counter.acts;
  report.figure({
    ...{ name: 'harmless, homophones, against prejudice: acts', value: acts, unit: 'comments' },
    bar: { is: 'below', value: 1 },
  });
}

/** Written apart, measured at first sight (CHANGELOG has those figures), and mended for afterwards. */
function third(flagged: (texts: readonly string[]) => { flagged: number }, report: Report) {
  const sets = [
    ['plain-bad-third.jsonl', 'plain bad comments', ['above', 0.97]],
    ['evasions-third.jsonl', 'disguised', ['above', 0.92]],
    ['homophones-third.jsonl', 'homophones and emoji', ['above', 0.7]],
    ['counter-third.txt', 'speech against prejudice', ['below', 0.45]],
    ['harmless-third.txt', 'harmless', ['below', 0.0201]],
  ] as const;
  for (const [file, name, [is, bar]] of sets) {
    const value = flagged(corpus(file)).flagged;
    report.figure(share(`third corpus, ${name}`, value, [is, bar]));
  }
}

/** Hard on purpose, and read since it was first measured. */
function fourth(flagged: (texts: readonly string[]) => { flagged: number }, report: Report) {
  const sets = [
    ['attacks-fourth.jsonl', 'attacks', ['above', 0.97]],
    ['evasions-fourth.jsonl', 'disguised', ['above', 0.92]],
    ['homophones-fourth.jsonl', 'homophones and emoji', ['above', 0.7]],
    ['prejudice-fourth.jsonl', 'speech against prejudice', ['below', 0.45]],
    ['harmless-fourth.jsonl', 'harmless', ['below', 0.0201]],
  ] as const;
  for (const [file, name, [is, bar]] of sets) {
    report.figure(share(`fourth corpus, ${name}`, flagged(corpus(file)).flagged, [is, bar]));
  }
}

/** Written after the rules for the fourth, .56, .86 and .033 at first sight, and read since. */
function fifth(flagged: (texts: readonly string[]) => { flagged: number }, report: Report) {
  const sets = [
    ['attacks-fifth.jsonl', 'attacks', ['above', 0.85]],
    ['evasions-fifth.jsonl', 'disguised', ['above', 0.92]],
    ['harmless-fifth.jsonl', 'harmless', ['below', 0.0201]],
  ] as const;
  for (const [file, name, [is, bar]] of sets) {
    report.figure(share(`fifth corpus, ${name}`, flagged(corpus(file)).flagged, [is, bar]));
  }
}

/** Written blind by others (CHANGELOG has what was seen at first sight), and read since. */
function blind(flagged: (texts: readonly string[]) => { flagged: number }, report: Report) {
  const plain = [
    ['sixth', 0.93],
    ['seventh', 0.96],
    ['eighth', 0.97],
    ['ninth', 0.97],
    ['tenth', 0.97],
    ['eleventh', 0.97],
    ['twelfth', 0.97],
  ] as const;
  const bars = plain.flatMap(([set, bar]) => [
    [set, 'plain-bad', 'plain bad comments', ['above', bar]] as const,
    [set, 'homophones', 'homophones and emoji', ['above', 0.7]] as const,
    [set, 'harmless', 'harmless', ['below', 0.0201]] as const,
  ]);
  const evasions = ['sixth', 'seventh', 'ninth', 'tenth', 'eleventh'].map(
    (set) => [set, 'evasions', 'disguised', ['above', 0.92]] as const,
  );
  const counter = ['sixth', 'seventh', 'tenth'].map(
    (set) => [set, 'counter', 'speech against prejudice', ['below', 0.45]] as const,
  );
  for (const [set, file, name, [is, bar]] of [...bars, ...evasions, ...counter]) {
    const value = flagged(corpus(`${file}-${set}.jsonl`)).flagged;
    report.figure(share(`${set} corpus, ${name}`, value, [is, bar]));
  }
}

function shares(scanner: Scanner, texts: readonly string[], report: Report) {
  const verdicts = texts.map((text, at) => {
    const comment = { id: String(at), text, space: 'web:bench', at: new Date(at * 60_000) };
    return scanner.scan(comment).verdict;
  });
  const acts = verdicts.filter((verdict) => verdict === 'act').length;
  const flagged = verdicts.filter((verdict) => verdict !== 'allow').length / texts.length;
  report.line(
    `  ${texts.length} comments, ${(flagged * 100).toFixed(1)} % flagged, ${acts} acted on`,
  );
  return { acts, flagged };
}

/** A share as a figure with its bar. */
export function share(name: string, value: number, [is, bar]: ['below' | 'above', number]) {
  return { name, value, unit: 'of 1', bar: { is, value: bar } };
}
