import { pinyin } from 'pinyin-pro';
import type { Scanner } from '../../src/moderation/desk.js';
import { createAutomaton } from '../../src/moderation/rules/automaton.js';
import type { Report } from '../report.js';

const WORDS = 60_000;
const ROUNDS = 6;

/** Distinct comments that the peer reads; it is slow enough. */
const PEER_TEXTS = 1_000;

/** Comments a second through every rule, in one process with an author and a history each. */
export function scanSpeed(scanner: Scanner, texts: readonly string[], report: Report): void {
  const rates = Array.from({ length: ROUNDS }, (_, round) => {
    const before = process.cpuUsage();
    texts.forEach((text, at) => {
      const now = new Date(Date.UTC(2026, 10, 24) + (round * texts.length + at) * 1_000);
      const author = `reader-${at % 500}`;
      scanner.scan({ id: `${round}-${at}`, text, author, space: 'bench', at: now });
    });
    const { user, system } = process.cpuUsage(before);
    return texts.length / ((user + system) / 1e6);
  });
  peerSpeed(texts.slice(0, PEER_TEXTS), report);
  report.figure({
    name: 'all rules on COLD dev, best of 6 rounds',
    value: Math.round(Math.max(...rates)),
    unit: 'comments/s of processor time',
    bar: { is: 'above', value: 12_000 },
  });
}

/** What the same processor does in the same minute: readings alone, as others find homophones. */
function peerSpeed(texts: readonly string[], report: Report): void {
  const rates = Array.from({ length: ROUNDS }, () => {
    const before = process.cpuUsage();
    for (const text of texts) pinyin(text, { toneType: 'none' });
    const { user, system } = process.cpuUsage(before);
    return texts.length / ((user + system) / 1e6);
  });
  const value = Math.round(Math.max(...rates));
  report.figure({ name: 'pinyin-pro alone, same texts', value, unit: 'comments/s' });
}

/** What a large list of a library's own costs. */
export function automatonCost(report: Report): void {
  globalThis.gc?.();
  const words = Array.from({ length: WORDS }, (_, at) => [made(at), at] as const);
  const before = process.memoryUsage();
  const started = process.cpuUsage();
  const automaton = createAutomaton(words);
  const { user, system } = process.cpuUsage(started);
  const seconds = (user + system) / 1e6;
  const after = process.memoryUsage();
  const bytes = after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers;
  if (automaton.find(made(7)).length === 0) throw new Error('the automaton found nothing');
  report.figure({
    ...{
      name: `automaton of ${WORDS} words, built in`,
      value: seconds,
      unit: 's of processor time',
    },
    bar: { is: 'below', value: 1 },
  });
  report.figure({
    ...{ name: `automaton of ${WORDS} words, memory`, value: bytes / 1e6, unit: 'MB' },
    bar: { is: 'below', value: 120 },
  });
}

/** A word of two to seven made-up Chinese characters, another for every number. */
function made(seed: number): string {
  let state = seed * 2_654_435_761 + 12_345;
  return Array.from({ length: 2 + (seed % 6) }, () => {
    state = (Math.imul(state ^ (state >>> 13), 1_103_515_245) + 12_345) >>> 0;
    return String.fromCharCode(0x4e00 + (state % 3_000));
  }).join('');
}
