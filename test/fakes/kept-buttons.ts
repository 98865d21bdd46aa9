import type { DoorParts } from '../../src/platforms/door.js';

/** Long buttons in memory: they outlive a door, as those of the database do. */
export function keptButtons(): DoorParts['keptButtons'] {
  const all = new Map<string, { readonly words: string; readonly until: Date }>();
  return {
    async keep(buttons, until) {
      for (const { reference, words } of buttons) all.set(reference, { words, until });
    },
    async find(reference, at) {
      const kept = all.get(reference);
      return kept && kept.until > at ? kept.words : null;
    },
  };
}
