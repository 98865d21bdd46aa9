import { type IntervalHistogram, monitorEventLoopDelay } from 'node:perf_hooks';
import type { FakeTelegram } from '../../test/fakes/telegram-server.js';
import { brew, chatOf, type Gust, type Recipe } from '../../test/faults/telegram-storm.js';
import type { Service } from '../../test/setup/wenjin.js';
import { at, processorMs } from '../house/process.js';
import type { Report } from '../report.js';
import { asks, pour, settled } from './pour.js';

const perSecond = 50;
/** About 300 of them are questions: the slowest hundredth is more than a single one. */
const size = 2_000;
/** An answer leaves so soon after its update. */
export const ANSWER_MS = 30;

/** An evening at the door without a fault in it. */
export interface Evening extends Pick<Recipe, 'say'> {
  readonly name: string;
  /** The database it is on. */
  readonly on: string;
  /** Numbers of updates begin here, and end 5,000 later. */
  readonly first: number;
  readonly bar?: number;
}

/** How long an answer takes from the update to the call that carries it. What was said that evening. */
export async function answering(
  report: Report,
  { telegram, service: { pid } }: { readonly telegram: FakeTelegram; readonly service: Service },
  { name, on, first, bar, say }: Evening,
): Promise<readonly Gust[]> {
  const { gusts } = brew({ size, seed: 1, first, asks, ...(say && { say }) });
  const updates = gusts.map(({ update }) => update);
  // How late this process itself is woken: what a busy machine adds to every answer.
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const before = await processorMs(pid);
  const broughtAt = await pour(telegram, updates, perSecond);
  const after = await processorMs(pid);
  delay.disable();
  await settled(telegram, gusts, first + 2 * size);
  const waits = waitsOf(telegram, gusts, broughtAt);
  const what = `Telegram: answer PART at ${perSecond} updates/s${name}, ${on}`;
  tellWaits(report, { name: what, waits, bar, delay });
  if (before !== null && after !== null) {
    const value = (after - before) / size;
    report.figure({ name: `Telegram: processor time an update${name}, ${on}`, value, unit: 'ms' });
  }
  return gusts;
}

/** Half, 95 and 99 % of waits (ms); `PART` in the name is which. */
export function tellWaits(
  report: Report,
  {
    name,
    waits,
    bar,
    delay,
  }: { name: string; waits: readonly number[] } & {
    readonly bar: number | undefined;
    readonly delay: IntervalHistogram;
  },
): void {
  for (const [part, share] of Object.entries({ p50: 0.5, p95: 0.95, p99: 0.99 })) {
    report.figure({
      ...{ name: name.replace('PART', part), unit: 'ms' },
      ...{ value: at(waits, share), ...(bar && { bar: { is: 'below', value: bar } as const }) },
      peer: { name: 'this process woken late', value: delay.percentile(share * 100) / 1e6 - 5 },
    });
  }
}

/** From each question's update to the call with its answer (ms). */
function waitsOf(
  telegram: FakeTelegram,
  gusts: readonly Gust[],
  broughtAt: ReadonlyMap<number, number>,
): number[] {
  const sent = new Map<unknown, number>();
  for (const { method, payload, at } of telegram.calls) {
    const isFirst = method === 'sendMessage' && !sent.has(payload.chat_id);
    if (isFirst) sent.set(payload.chat_id, at);
  }
  return gusts.flatMap(({ update, answer }) => {
    const call = sent.get(chatOf(update)?.id);
    const brought = broughtAt.get(update.update_id);
    return answer && call !== undefined && brought !== undefined ? [call - brought] : [];
  });
}
