/** Items with the same key, together, in the order in which each key came first. */
export function gather<T>(items: Iterable<T>, keyOf: (item: T) => string): T[][] {
  const found = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const alike = found.get(key);
    if (alike) alike.push(item);
    else found.set(key, [item]);
  }
  return [...found.values()];
}
