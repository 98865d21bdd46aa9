import type { Clock } from '../../../core/clock.js';
import type { OutsideCatalogue } from '../catalogue.js';
import { createBreaker } from './breaker.js';
import { createGetText, type Fetch } from './http.js';
import { createKohaCatalogue } from './koha.js';
import { createSruCatalogue } from './sru.js';

/** Where the library's system is and how long readers wait for it. */
export interface OutsideSettings {
  readonly kind: 'sru' | 'koha';
  readonly url: string;
  readonly timeoutMs: number;
  readonly login?: { readonly user: string; readonly password: string } | undefined;
}

export interface OutsideParts {
  readonly fetch: Fetch;
  readonly clock: Clock;
}

/** Five failures in a row, then half a minute of rest. */
const limits = { failures: 5, pauseMs: 30_000 };

/** The library's own system as a catalogue, behind a circuit breaker. */
export function openOutsideCatalogue(
  { kind, url, timeoutMs, login }: OutsideSettings,
  { fetch, clock }: OutsideParts,
): OutsideCatalogue {
  const base = new URL(url);
  const getText = createGetText({ fetch, base, login });
  const parts = { base, getText, timeoutMs, clock };
  const catalogue = kind === 'sru' ? createSruCatalogue(parts) : createKohaCatalogue(parts);
  const guard = createBreaker(clock, limits);
  return {
    find: (query, limit) => guard(() => catalogue.find(query, limit)),
    // Who asks how it is wants to know it now.
    check: () => catalogue.check(),
  };
}
