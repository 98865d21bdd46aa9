import type { FakeTelegram } from '../../test/fakes/telegram-server.js';
import { brew } from '../../test/faults/telegram-storm.js';
import { livingMb } from '../../test/setup/living.js';
import type { Service } from '../../test/setup/wenjin.js';
import { median, residentMb } from '../house/process.js';
import type { Report } from '../report.js';
import { asks, pour, settled } from './pour.js';

const perSecond = 20;
const SAMPLE_MS = 2_000;
/** Of the run, at each end: what is compared. */
const SHARE = 0.25;

export interface Steady {
  readonly telegram: FakeTelegram;
  readonly service: Service;
  /** Where the service tells what lives in its memory. */
  readonly heap: string;
  readonly minutes: number;
  /** Numbers of updates begin here. */
  readonly first: number;
}

/**
 * Memory over some minutes of an even flow: what is resident in the last quarter of the run beside
 * the first, and what lives after a collection at its end beside the end of the first quarter. The
 * first may look flat while room that was free fills up; the second does not.
 */
export async function steady(report: Report, run: Steady): Promise<void> {
  const { telegram, service, minutes, first, heap } = run;
  const size = Math.ceil(minutes * 60 * perSecond);
  const { gusts } = brew({ size, seed: 5, first, asks });
  const updates = gusts.map(({ update }) => update);
  const early = Math.ceil(size * SHARE);
  const samples: number[] = [];
  const sampling = setInterval(() => {
    void residentMb(service.pid).then((mb) => samples.push(...(mb === null ? [] : [mb])));
  }, SAMPLE_MS);
  const living: number[] = [];
  const tell = async () => living.push(await livingMb({ pid: service.pid, file: heap }));
  try {
    await pour(telegram, updates.slice(0, early), perSecond);
    await tell();
    await pour(telegram, updates.slice(early), perSecond);
    await settled(telegram, gusts, first + size + 1);
    await tell();
  } finally {
    clearInterval(sampling);
  }
  const part = Math.max(1, Math.floor(samples.length * SHARE));
  const resident = [median(samples.slice(0, part)), median(samples.slice(-part))];
  if (samples.length > 0) compared(report, { what: 'memory', minutes, values: resident });
  compared(report, { what: 'what lives in it', minutes, values: living });
}

interface Compared {
  readonly what: string;
  readonly minutes: number;
  /** At the end of the first quarter and at the end of the run. MB. */
  readonly values: readonly number[];
}

function compared(report: Report, { what, minutes, values: [begin = 0, end = 0] }: Compared): void {
  report.figure({
    ...{ name: `Telegram: ${what} after ${minutes} min at ${perSecond} updates/s`, unit: 'MB' },
    ...{ value: end, peer: { name: 'first quarter', value: begin } },
    bar: { is: 'below', value: begin * 1.1 },
  });
}
