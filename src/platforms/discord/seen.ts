import { z } from 'zod';
import type { Clock } from '../../core/clock.js';
import type { SettingStore } from '../../storage/ports.js';

const KEY = 'discord.seen';
const kept = z.record(z.string(), z.string()).catch({});

/**
 * Up to which message each channel was read, kept over restarts. A channel may have a gap: something
 * was said there that nobody heard. Until it is read, what is heard later does not count, so that the
 * gap is found again whatever happens.
 */
export interface Seen {
  /** The last message that was read in a channel without a gap before it; null: none yet. */
  last(channel: string): Promise<string | null>;
  /** Told of every message that was dealt with; ids grow with time. */
  note(channel: string, message: string): void;
  /** From now on these channels have a gap; at the start all have one. */
  part(has: (channel: string) => boolean): void;
  /** A channel has no gap any more: all that was noted counts. */
  whole(channel: string): void;
  /** Writes down what was noted since the last time. */
  keep(): Promise<void>;
}

export interface SeenParts {
  readonly settings: Pick<SettingStore, 'get' | 'set'>;
  readonly clock: Clock;
}

/**
 * What is not written down yet when the process dies is read again at the next start: a message
 * that is known is not scanned twice.
 */
export function createSeen({ settings, clock }: SeenParts): Seen {
  const noted = new Map<string, string>();
  /** Of what was noted, what has no gap before it. */
  const firm = new Map<string, string>();
  const wholes = new Set<string>();
  let isNews = false;
  const settle = (channel: string) => {
    const newest = later(firm.get(channel) ?? null, noted.get(channel) ?? null);
    if (newest !== null) firm.set(channel, newest);
  };
  const whole = (channel: string) => {
    wholes.add(channel);
    settle(channel);
    isNews = true;
  };
  return {
    async last(channel) {
      const before = kept.parse(await settings.get(KEY))[channel] ?? null;
      return later(firm.get(channel) ?? null, before);
    },
    note(channel, message) {
      noted.set(channel, later(noted.get(channel) ?? null, message) ?? message);
      if (wholes.has(channel)) settle(channel);
      isNews = true;
    },
    part(has) {
      for (const channel of wholes) if (has(channel)) wholes.delete(channel);
    },
    whole,
    async keep() {
      if (!isNews) return;
      const before = kept.parse(await settings.get(KEY));
      for (const channel of noted.keys()) {
        // Nothing was ever read there: there is nothing to miss.
        if (before[channel] === undefined && !firm.has(channel)) whole(channel);
      }
      isNews = false;
      const news = [...firm].map(([channel, message]) => {
        return [channel, later(before[channel] ?? null, message)] as const;
      });
      await settings.set(KEY, { ...before, ...Object.fromEntries(news) }, clock.now());
    },
  };
}

/** Of two snowflakes the one that was made later. */
function later(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return BigInt(one) > BigInt(other) ? one : other;
}
