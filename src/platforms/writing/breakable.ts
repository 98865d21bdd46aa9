import { setMaxListeners } from 'node:events';

/**
 * Makes one call with a signal of its own, which any of `sources` aborts, and lets go of them when
 * the call has ended. AbortSignal.any is not for this: a source that lives as long as the service
 * keeps something of every call there ever was (nodejs/node#55351, #64476).
 */
export async function breakable<T>(
  sources: readonly AbortSignal[],
  call: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const own = new AbortController();
  const ends = sources.map((source) => {
    // As many listen as there are calls under way; each stops listening at its end.
    setMaxListeners(0, source);
    const abort = () => own.abort(source.reason);
    if (source.aborted) abort();
    source.addEventListener('abort', abort);
    return () => source.removeEventListener('abort', abort);
  });
  try {
    return await call(own.signal);
  } finally {
    for (const end of ends) end();
  }
}
