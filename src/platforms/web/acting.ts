import { createHmac } from 'node:crypto';
import type { Clock } from '../../core/clock.js';
import type { Acting } from '../../staff/ports.js';
import type { Arrived, Origin } from './address.js';
import { deriveKey } from './keys.js';

/** Enough to tell addresses apart, 64 bits in hex. */
const LENGTH = 16;

/** Who stands at a door, as the audit log names them. */
export type ActingOf = (c: Arrived, by: string) => Acting;

/** An address is kept as a keyed hash: that two things were done from one place can be seen, not where. */
export function createActing(parts: {
  readonly secret: string;
  readonly origin: Origin;
  readonly clock: Clock;
}): ActingOf {
  const key = deriveKey(parts.secret, 'audit origin');
  return (c, by) => {
    const address = parts.origin.of(c);
    const origin = createHmac('sha256', key).update(address).digest('hex').slice(0, LENGTH);
    return { by, origin, at: parts.clock.now() };
  };
}
