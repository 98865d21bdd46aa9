import { readFileSync } from 'node:fs';

const folder = new URL('../corpus/moderation/', import.meta.url);
const lines = ['harmless-library.txt', 'harmless-second.txt', 'harmless-third.txt']
  .flatMap((name) => readFileSync(new URL(name, folder), 'utf8').split('\n'))
  .filter((line) => line !== '' && !line.startsWith('#'));

/**
 * What a reader says on a busy evening: two sentences of the project's harmless corpora and the number
 * that keeps every comment apart. No two say nearly the same: a storm of one sentence would be a raid,
 * and every comment of it a case.
 */
export function eveningTalk(n: number): string {
  const one = lines[n % lines.length];
  const other = lines[(n * 7 + Math.floor(n / lines.length) * 13 + 1) % lines.length];
  return `${one} ${n} ${other}`;
}
