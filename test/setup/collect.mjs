// Loaded into the service before itself (`node --import`): asked for it (SIGUSR2), it collects all
// garbage and writes to the file named in BENCH_HEAP what still lives, in bytes, a line each time.
import { appendFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');
// A gc hidden in `global` would be seen by whatever looks for one.
setFlagsFromString('--no-expose-gc');

process.on('SIGUSR2', () => {
  // Twice: what the first one finalises, the second one frees.
  collect();
  collect();
  const { heapUsed, external } = process.memoryUsage();
  appendFileSync(process.env.BENCH_HEAP, `${heapUsed + external}\n`);
});
