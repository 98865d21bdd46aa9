import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';

const script = pathToFileURL(fileURLToPath(new URL('collect.mjs', import.meta.url))).href;
const PATIENCE_MS = 30_000;
const LOOK_MS = 50;

/** Settings with which a service tells on request what lives in its memory; `file` is for that. */
export function tellsWhatLives(file: string) {
  return { NODE_OPTIONS: `--import ${script}`, BENCH_HEAP: file };
}

/** What lives in a service after everything else was collected, in MB. */
export async function livingMb({ pid, file }: { pid: number; file: string }): Promise<number> {
  const lines = async () =>
    (await readFile(file, 'utf8').catch(() => '')).split('\n').filter((line) => line !== '');
  const before = (await lines()).length;
  process.kill(pid, 'SIGUSR2');
  const until = performance.now() + PATIENCE_MS;
  while (performance.now() < until) {
    const now = await lines();
    if (now.length > before) return Number(now.at(-1)) / 2 ** 20;
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
  throw new Error('the service did not tell what lives in its memory');
}
