/**
 * `work`, never twice at the same time: whoever asks while it runs shares one more run with all who ask
 * meanwhile, begun when the first has ended. So what was asked last is what is shown last, and a rain
 * of news costs two questions, not one each.
 */
export function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  const run = () => {
    next = null;
    running = work().finally(() => {
      running = null;
    });
    return running;
  };
  return () => {
    if (running === null) return run();
    next ??= running.then(run, run);
    return next;
  };
}
