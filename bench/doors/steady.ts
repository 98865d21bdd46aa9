import type { FakeTelegram } from '../../test/fakes/telegram-server.js';
import { brew } from '../../test/faults/telegram-storm.js';
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
  readonly minutes: number;
  /** Numbers of updates begin here. */
  readonly first: number;
}

/** Memory over some minutes of an even flow: the last quarter of the run beside the first. */
export async function steady(report: Report, run: Steady): Promise<void> {
  const { telegram, service, minutes, first } = run;
  const size = Math.ceil(minutes * 60 * perSecond);
  const { gusts } = brew({ size, seed: 5, first, asks });
  const samples: number[] = [];
  const sampling = setInterval(() => {
    void residentMb(service.pid).then((mb) => samples.push(...(mb === null ? [] : [mb])));
  }, SAMPLE_MS);
  try {
    const updates = gusts.map(({ update }) => update);
    await pour(telegram, updates, perSecond);
    await settled(telegram, gusts, first + size + 1);
  } finally {
    clearInterval(sampling);
  }
  if (samples.length === 0) return;
  const part = Math.max(1, Math.floor(samples.length * SHARE));
  const [begin, end] = [median(samples.slice(0, part)), median(samples.slice(-part))];
  report.figure({
    ...{ name: `Telegram: memory after ${minutes} min at ${perSecond} updates/s`, unit: 'MB' },
    ...{ value: end, peer: { name: 'first quarter', value: begin } },
    bar: { is: 'below', value: begin * 1.1 },
  });
}
