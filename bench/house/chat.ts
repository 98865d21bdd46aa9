import { startWenjin } from '../../test/setup/wenjin.js';
import type { Report } from '../report.js';
import { at, withFolder } from './process.js';
import { mixed } from './questions.js';

const PER_SECOND = 200;
const SECONDS = 10;

/** How long readers wait while 200 of them ask every second, beside an empty route at that rate. */
export async function measureChat(report: Report): Promise<void> {
  await withFolder(async (dataDir) => {
    const service = await startWenjin({ WENJIN_DATA_DIR: dataDir, WENJIN_CHAT_LIMIT: '0' });
    const chat = (index: number) =>
      fetch(`${service.url}/api/chat`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ text: mixed(index) }),
      });
    const empty = () => fetch(`${service.url}/healthz`);
    await load(chat, 1);
    const [answers, nothing] = [await load(chat, SECONDS), await load(empty, SECONDS)];
    for (const [name, share, bar] of [
      ['p50', 0.5, undefined],
      ['p99', 0.99, 50],
    ] as const) {
      report.figure({
        name: `/api/chat ${name} at ${PER_SECOND} requests/s`,
        value: at(answers, share),
        unit: 'ms',
        ...(bar ? { bar: { is: 'below' as const, value: bar } } : {}),
        peer: { name: '/healthz', value: at(nothing, share) },
      });
    }
    await service.stop();
  });
}

/** An open load: requests leave on time, however slow the answers are. */
async function load(
  send: (index: number) => Promise<Response>,
  seconds: number,
): Promise<number[]> {
  const started = performance.now();
  const waiting: Promise<number>[] = [];
  for (let index = 0; index < PER_SECOND * seconds; index += 1) {
    const due = started + (index * 1000) / PER_SECOND;
    const early = due - performance.now();
    if (early > 0) await new Promise((resolve) => setTimeout(resolve, early));
    waiting.push(answered(() => send(index), due));
  }
  return Promise.all(waiting);
}

/** From the moment the request was due to the end of its answer, in ms. */
async function answered(send: () => Promise<Response>, due: number): Promise<number> {
  const response = await send();
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`answered ${response.status}`);
  return performance.now() - due;
}
