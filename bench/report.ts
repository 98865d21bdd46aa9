import { mkdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** One measured figure: what it is, what it should be, and a peer of the same run. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** `below` or `above` this it is good. */
  readonly bar?: { readonly is: 'below' | 'above'; readonly value: number };
  readonly peer?: { readonly name: string; readonly value: number };
}

export interface Report {
  line(text: string): void;
  figure(figure: Figure): void;
}

/** Collects a run's figures: as a table on the terminal and as JSON in `bench/results/`. */
export function createReport(name: string) {
  const figures: Figure[] = [];
  return {
    line: (text: string) => console.log(text),
    figure(figure: Figure) {
      figures.push(figure);
      console.log(rowOf(figure));
    },
    async write() {
      const folder = fileURLToPath(new URL('results/', import.meta.url));
      await mkdir(folder, { recursive: true });
      const file = path.join(folder, `${name}.json`);
      const machine = { node: process.version, cores: cpus().length, cpu: cpus()[0]?.model };
      await writeFile(file, `${JSON.stringify({ bench: name, machine, figures }, null, 2)}\n`);
      console.log(
        `\n${figures.filter(isGood).length} of ${figures.length} within their bar; ${path.relative(process.cwd(), file)}`,
      );
    },
  };
}

function isGood({ value, bar }: Figure): boolean {
  if (!bar) return true;
  return bar.is === 'below' ? value < bar.value : value > bar.value;
}

function rowOf(figure: Figure): string {
  const { name, value, unit, bar, peer } = figure;
  const wanted = bar ? `${bar.is === 'below' ? '<' : '>'} ${short(bar.value)}` : '';
  const mark = bar ? (isGood(figure) ? 'ok' : 'MISSED') : '';
  const beside = peer ? `  (${peer.name}: ${short(peer.value)})` : '';
  return (
    [
      name.padEnd(46),
      `${short(value)} ${unit}`.padStart(16),
      wanted.padStart(10),
      mark.padEnd(7),
    ].join(' ') + beside
  );
}

function short(value: number): string {
  return value >= 100 ? String(Math.round(value)) : value.toPrecision(3);
}
