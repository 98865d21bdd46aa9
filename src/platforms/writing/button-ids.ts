import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Clock } from '../../core/clock.js';
import { commandName } from '../../core/command.js';
import type { Action } from '../../core/reply.js';
import type { ButtonStore } from './ports.js';

/** What a button asks when it is pressed. */
export type Pressed = Pick<Action, 'command' | 'options'>;

/** A button as a platform shows it. */
export interface Button {
  readonly label: string;
  readonly id: string;
  /** One of several named things: what they are. */
  readonly among?: string;
}

/** Buttons carry what they ask, as short as the platform wants it. */
export interface ButtonIds {
  /**
   * The buttons of an answer. Those too long to say all of themselves are kept first; rejects when
   * they cannot be.
   */
  encode(actions: readonly Action[]): Promise<readonly Button[]>;
  /** Null when it is not one of ours, or too old to be kept. */
  decode(id: string): Promise<Pressed | null>;
}

export interface ButtonIdParts {
  /** The longest id the platform takes, in the unit of `measure`. */
  readonly limit: number;
  readonly measure: (text: string) => number;
  readonly kept: Pick<ButtonStore, 'keep' | 'find'>;
  readonly clock: Clock;
}

const KEPT_MS = 30 * 86_400_000;
const REFERENCE = '~';
/** What comes back was in strangers' hands: the shape is checked here, the options by `dispatch`. */
const shape = z.tuple([
  z.string().regex(commandName),
  z.record(z.string().max(32), z.string().max(10_000)),
]);

/**
 * A short button says all of itself; a long one is kept for 30 days and carries an unguessable
 * reference. Both work after a restart, and in another process.
 */
export function createButtonIds({ limit, measure, kept, clock }: ButtonIdParts): ButtonIds {
  return {
    async encode(actions) {
      const made = actions.map(({ label, command, options, among }) => {
        const words = JSON.stringify([command, options]);
        const shown = { label, ...(among === undefined ? {} : { among }) };
        return { shown, words, id: measure(words) <= limit ? words : newReference() };
      });
      const long = made.filter(({ id, words }) => id !== words);
      const keeping = long.map(({ id: reference, words }) => ({ reference, words }));
      const until = new Date(clock.now().getTime() + KEPT_MS);
      if (keeping.length > 0) await kept.keep(keeping, until);
      return made.map(({ shown, id }) => ({ ...shown, id }));
    },
    async decode(id) {
      if (measure(id) > limit) return null;
      const words = id.startsWith(REFERENCE) ? await kept.find(id, clock.now()) : id;
      return words === null ? null : parsed(words);
    },
  };
}

function newReference(): string {
  return `${REFERENCE}${randomBytes(12).toString('base64url')}`;
}

function parsed(words: string): Pressed | null {
  try {
    const [command, options] = shape.parse(JSON.parse(words));
    return { command, options };
  } catch {
    return null;
  }
}
