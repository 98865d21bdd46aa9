import type { Cooldown } from './command.js';
import type { PersonKey } from './person.js';

/** How many persons and commands are remembered at most; the longest unused go first. */
const CAPACITY = 10_000;

/** Counts uses of a command by a person in a sliding window. */
export interface Cooldowns {
  /** Notes a use. Returns 0 when it is allowed, else the seconds until the next one is. */
  use(command: string, person: PersonKey, limit: Cooldown, at: Date): number;
  /** What is remembered of a person: when they used which command. */
  of(person: PersonKey): readonly { readonly command: string; readonly at: readonly Date[] }[];
  /** Forgets a person's uses, but of the commands named. Returns how many commands. */
  forget(person: PersonKey, except?: readonly string[]): number;
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
    of: (person) =>
      keysOf(uses, person).map(([key, command]) => ({
        command,
        at: (uses.get(key) ?? []).map((time) => new Date(time)),
      })),
    forget(person, except = []) {
      const gone = keysOf(uses, person).filter(([, command]) => !except.includes(command));
      for (const [key] of gone) uses.delete(key);
      return gone.length;
    },
  };
}

/** The keys of a person's uses, each with its command. */
function keysOf(uses: ReadonlyMap<string, unknown>, person: PersonKey): [string, string][] {
  const end = ` ${person}`;
  return [...uses.keys()]
    .filter((key) => key.endsWith(end))
    .map((key) => [key, key.slice(0, -end.length)]);
}
