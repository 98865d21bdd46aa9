const CAPACITY = 2_000;

/** Whether something is seen for the first time: platforms repeat themselves after a break. */
export type Once = (id: string) => boolean;

/** Remembers the last ids; bounded in memory. */
export function createOnce(capacity = CAPACITY): Once {
  const seen = new Set<string>();
  return (id) => {
    if (seen.has(id)) return false;
    seen.add(id);
    if (seen.size > capacity) seen.delete(seen.values().next().value ?? '');
    return true;
  };
}
