import { setImmediate as pause } from 'node:timers/promises';

/** A slice takes about ten milliseconds: 60,000 words are spelled in half a second. */
const SLICE = 1_000;

/** `list.map(make)` with a pause after every slice, so that comments are looked at in between. */
export async function inSlices<In, Out>(
  list: readonly In[],
  make: (item: In) => Out,
): Promise<Out[]> {
  const made: Out[] = [];
  for (let at = 0; at < list.length; at += SLICE) {
    if (at > 0) await pause();
    for (const item of list.slice(at, at + SLICE)) made.push(make(item));
  }
  return made;
}
