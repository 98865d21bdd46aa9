import { z } from 'zod';
import type { Clock } from '../../core/clock.js';
import type { SettingStore } from '../../storage/ports.js';

const KEY = 'discord.seen';
const kept = z.record(z.string(), z.string()).catch({});

/** Up to which message each channel was read, kept over restarts. */
export interface Seen {
  /** The last message that was read in a channel; null: none yet. */
  last(channel: string): Promise<string | null>;
  /** Told of every message that was dealt with; ids grow with time. */
  note(channel: string, message: string): void;
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
  let isNews = false;
  return {
    async last(channel) {
      const before = kept.parse(await settings.get(KEY))[channel] ?? null;
      return later(noted.get(channel) ?? null, before);
    },
    note(channel, message) {
      noted.set(channel, later(noted.get(channel) ?? null, message) ?? message);
      isNews = true;
    },
    async keep() {
      if (!isNews) return;
      isNews = false;
      const before = kept.parse(await settings.get(KEY));
      const news = [...noted].map(([channel, message]) => {
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
