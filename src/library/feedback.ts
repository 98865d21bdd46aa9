import type { FeedbackStore, FeedbackTotal } from './ports.js';

/** How readers judged one command's answers lately, beside the time before. */
export interface FeedbackRow extends FeedbackTotal {
  /** The share of helpful ones, 0..1. */
  readonly rate: number;
  /** The same of as many days before; null when nobody judged then. */
  readonly before: number | null;
}

/** Whether answers helped: counted, never who said so. */
export interface FeedbackDesk {
  /** What was answered last in a place, so that it can be judged. Remembered in memory only. */
  answered(place: string, command: string): void;
  /** Counts the last answer of a place, once. False: there is none that was not judged. */
  judge(place: string, helpful: boolean, at: Date): Promise<boolean>;
  /** The last `days` days, most judged first. */
  table(days: number, at: Date): Promise<readonly FeedbackRow[]>;
}

export interface FeedbackParts {
  readonly store: FeedbackStore;
  /** The library's own date at an instant. */
  readonly today: (at: Date) => string;
}

/** How many places' last answers are remembered; the longest unused go first. */
const CAPACITY = 10_000;

export function createFeedbackDesk({ store, today }: FeedbackParts): FeedbackDesk {
  const last = new Map<string, string>();
  return {
    answered(place, command) {
      last.delete(place);
      last.set(place, command);
      if (last.size > CAPACITY) last.delete(last.keys().next().value ?? '');
    },
    async judge(place, helpful, at) {
      const command = last.get(place);
      if (command === undefined) return false;
      // One answer, one opinion: the next needs another question.
      last.delete(place);
      await store.count({ day: today(at), command, helpful });
      return true;
    },
    async table(days, at) {
      const day = (ago: number) => today(new Date(at.getTime() - ago * 86_400_000));
      const now = await store.totals(day(days - 1), day(0));
      const before = await store.totals(day(2 * days - 1), day(days));
      const rateBefore = new Map(before.map((total) => [total.command, rateOf(total)]));
      return now
        .map((total) => ({
          ...total,
          rate: rateOf(total),
          before: rateBefore.get(total.command) ?? null,
        }))
        .sort((a, b) => b.helpful + b.unhelpful - (a.helpful + a.unhelpful));
    },
  };
}

function rateOf({ helpful, unhelpful }: FeedbackTotal): number {
  return helpful / (helpful + unhelpful);
}
