import { type Bench, perform } from './bench.js';
import { dueOf } from './timers.js';
import { staffingAt } from './waiting.js';

/** Each open conversation by itself: what happens to one delays no other by more than its step. */
export async function tend(bench: Bench, at: Date): Promise<void> {
  const { store, settings: patience, hours } = bench;
  const { open } = staffingAt(hours, at);
  for (const current of await store.list(['waiting', 'taken'], patience.mostOpen)) {
    const verb = dueOf(current, { open, at, patience });
    if (verb === null) continue;
    await perform(bench, current, {
      deed: { action: verb, by: 'system', at },
      key: `system:${current.id}:${verb}:${current.version}:${current.seq}`,
      allowed: (locked) => dueOf(locked, { open, at, patience }) === verb,
    });
  }
}

/** Ends a conversation whose reader cannot be reached; there is nobody to tell. */
export async function lose(bench: Bench, id: string, at: Date): Promise<void> {
  const current = await bench.store.get(id);
  if (!current) return;
  await perform(bench, current, {
    deed: { action: 'lost', by: 'system', at },
    key: `system:${id}:lost:${current.version}`,
    allowed: (locked) => locked.version === current.version,
  });
}
