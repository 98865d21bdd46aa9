import type { Clock } from '../core/clock.js';
import type { Logger } from '../log.js';
import { createWorker, type Worker } from '../worker.js';
import type { Library } from './library.js';

const MINUTE_MS = 60_000;

/**
 * Looks once a minute, in every process, whether the library's file was changed, and reads notices
 * and official days anew: news that the bus lost on the way is late by a minute, never missed.
 */
export function followLibrary(
  library: Pick<Library, 'refresh'>,
  { clock, log }: { readonly clock: Clock; readonly log: Logger },
): Worker {
  return createWorker({
    clock,
    failed: (job, err) => log.warn({ job, err }, 'the library’s facts could not be looked at'),
    jobs: [{ name: 'library', everyMs: MINUTE_MS, run: () => library.refresh() }],
  });
}
