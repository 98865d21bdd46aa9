import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { commandName } from '../../core/command.js';
import type { Action } from '../../core/reply.js';

/** What a button asks when it is pressed. */
export type Pressed = Pick<Action, 'command' | 'options'>;

/** Buttons carry what they ask, as short as the platform wants it. */
export interface ButtonIds {
  encode(action: Pressed): string;
  /** Null when it is not one of ours, or too old to be remembered. */
  decode(id: string): Pressed | null;
}

export interface ButtonIdLimits {
  /** The longest id the platform takes, in the unit of `measure`. */
  readonly limit: number;
  readonly measure: (text: string) => number;
  /** How many long ones are remembered at most; the oldest go first. */
  readonly capacity?: number;
}

const CAPACITY = 5_000;
const REFERENCE = '~';
/** What comes back was in strangers' hands: the shape is checked here, the options by `dispatch`. */
const shape = z.tuple([
  z.string().regex(commandName),
  z.record(z.string().max(32), z.string().max(500)),
]);

/**
 * A short button says all of itself, and works after a restart too; a long one is remembered here
 * and carries an unguessable reference.
 */
export function createButtonIds(limits: ButtonIdLimits): ButtonIds {
  const { limit, measure, capacity = CAPACITY } = limits;
  const remembered = new Map<string, Pressed>();
  return {
    encode({ command, options }) {
      const whole = JSON.stringify([command, options]);
      if (measure(whole) <= limit) return whole;
      const reference = `${REFERENCE}${randomBytes(12).toString('base64url')}`;
      remembered.set(reference, { command, options });
      if (remembered.size > capacity) remembered.delete(remembered.keys().next().value ?? '');
      return reference;
    },
    decode(id) {
      if (id.startsWith(REFERENCE)) return remembered.get(id) ?? null;
      return measure(id) > limit ? null : parsed(id);
    },
  };
}

function parsed(id: string): Pressed | null {
  try {
    const [command, options] = shape.parse(JSON.parse(id));
    return { command, options };
  } catch {
    return null;
  }
}
