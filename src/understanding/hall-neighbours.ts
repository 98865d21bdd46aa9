import { qualifiersOf } from './hall-names.js';

type Place = readonly [number, number];

/** A hall that stands beside those that were found. */
export interface Neighbour {
  readonly id: string;
  readonly place: Place;
}

/** "South and ancient tomorrow": beside a hall, half of another's English name is enough. */
export function createNeighbours(
  byName: ReadonlyMap<string, readonly string[]>,
): (text: string, places: readonly Place[]) => Neighbour | null {
  const ids = new Map<string, string>();
  for (const [half, id] of qualifiersOf(byName)) {
    ids.set(half, id).set(half.split(' ')[0] ?? half, id);
  }
  const half = [...ids.keys()].sort((a, b) => b.length - a.length).join('|') || '(?!)';
  const after = new RegExp(`^\\s*(?:,|and|or|&|plus)\\s*(?:the )?(${half})(?![\\w'’])`, 'd');
  const before = new RegExp(`(?<![\\w'’])(${half})\\s*(?:,|and|or|&|plus)\\s*(?:the )?$`, 'd');
  const read = (pattern: RegExp, text: string, offset: number): Neighbour | null => {
    const match = pattern.exec(text);
    const id = ids.get(match?.[1] ?? '');
    const [start, end] = match?.indices?.[1] ?? [0, 0];
    return id ? { id, place: [start + offset, end + offset] } : null;
  };
  return (text, places) => {
    const [first, last] = [places[0], places.at(-1)];
    if (!first || !last) return null;
    return read(after, text.slice(last[1]), last[1]) ?? read(before, text.slice(0, first[0]), 0);
  };
}
