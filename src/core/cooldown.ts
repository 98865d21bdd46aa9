import type { Cooldown } from './command.js';
import type { PersonKey } from './person.js';

/** How many persons and commands are remembered at most; the longest unused go first. */
const CAPACITY = 10_000;

/** Counts uses of a command by a person in a sliding window. */
export interface Cooldowns {
  /** Notes a use. Returns 0 when it is allowed, else the seconds until the next one is. */
  use(command: string, person: PersonKey, limit: Cooldown, at: Date): number;
}

/** Cooldowns of this process, bounded in memory. */
export function createCooldowns(): Cooldowns {
  const uses = new Map<string, number[]>();
  return {
    use(command, person, limit, at) {
      const key = `${command} ${person}`;
      const now = at.getTime();
      const recent = (uses.get(key) ?? []).filter((time) => time > now - limit.seconds * 1000);
      const oldest = recent[0];
      if (oldest !== undefined && recent.length >= limit.uses) {
        return Math.ceil((oldest + limit.seconds * 1000 - now) / 1000);
      }
      uses.delete(key);
      uses.set(key, [...recent, now]);
      if (uses.size > CAPACITY) uses.delete(uses.keys().next().value ?? '');
      return 0;
    },
  };
}
