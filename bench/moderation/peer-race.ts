import type { Report } from '../report.js';
import type { PeerCases } from './peer-cases.js';

/** Something that says whether a text is bad. */
export interface Peer {
  readonly name: string;
  finds(text: string): boolean | Promise<boolean>;
}

/** What one finds of the common cases, and how fast it reads them. */
export async function compare(peer: Peer, cases: PeerCases, report: Report): Promise<void> {
  const { name, finds } = peer;
  const { bad, good } = cases;
  const [found, alarms] = [await countOf(bad, finds), await countOf(good, finds)];
  await lap(peer, cases, WARM_MS);
  const speed = Math.round(await lap(peer, cases, 1_000));
  report.line(
    `  ${name.padEnd(22)} found ${found} of ${bad.length}, false alarms ${alarms} of ${good.length}, ${speed.toLocaleString('en')} texts/s`,
  );
  report.figure({ name: `${name}: recall`, value: found / bad.length, unit: 'of 1' });
  report.figure({ name: `${name}: false alarms`, value: alarms / good.length, unit: 'of 1' });
  report.figure({ name: `${name}: speed`, value: speed, unit: 'texts/s' });
}

const ROUNDS = 15;
const LAP_MS = 50;
const WARM_MS = 200;

interface Course {
  readonly cases: PeerCases;
  readonly report: Report;
}

/**
 * A peer on its own cases against the part of ours that does the same: what each finds, and who is
 * faster, in turns, so that whatever else the machine does falls on both.
 */
export async function race(own: Peer, peer: Peer, { cases, report }: Course): Promise<void> {
  const found = await countOf(cases.bad, own.finds);
  const theirs = await countOf(cases.bad, peer.finds);
  const alarms = await countOf(cases.good, own.finds);
  const theirAlarms = await countOf(cases.good, peer.finds);
  for (const one of [own, peer]) await lap(one, cases, WARM_MS);
  // The best lap of each is the one that was disturbed least.
  let [best, theirBest] = [0, 0];
  for (let round = 0; round < ROUNDS; round++) {
    best = Math.max(best, await lap(own, cases, LAP_MS));
    theirBest = Math.max(theirBest, await lap(peer, cases, LAP_MS));
  }
  const ratio = best / theirBest;
  report.line(
    `  ${peer.name} on its own cases: found ${theirs} of ${cases.bad.length} (${theirAlarms} false alarms); ${own.name} ${found} (${alarms}), ${ratio.toFixed(2)} times as fast`,
  );
  report.figure({
    ...{ name: `${own.name} on the cases of ${peer.name}: found more`, unit: 'texts' },
    ...{ value: found - theirs, bar: { is: 'above', value: 0 } },
  });
  report.figure({
    ...{ name: `${own.name} on the cases of ${peer.name}: speed`, unit: 'times theirs' },
    ...{ value: Math.round(ratio * 100) / 100, bar: { is: 'above', value: 1 } },
  });
}

/** Texts a second of processor time: the machine may be busy with other things. */
async function lap({ finds }: Peer, { bad, good }: PeerCases, ms: number): Promise<number> {
  const texts = [...bad, ...good];
  const started = performance.now();
  const before = process.cpuUsage();
  let runs = 0;
  for (; performance.now() - started < ms; runs++) await countOf(texts, finds);
  const { user, system } = process.cpuUsage(before);
  return (runs * texts.length) / ((user + system) / 1e6);
}

async function countOf(texts: readonly string[], finds: Peer['finds']): Promise<number> {
  let count = 0;
  for (const text of texts) {
    const isFound = finds(text);
    if (typeof isFound === 'boolean' ? isFound : await isFound) count++;
  }
  return count;
}
