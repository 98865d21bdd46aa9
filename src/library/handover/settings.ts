const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** How patient the service is, and how much it takes. Milliseconds, UTF-16 units. */
export interface HandoverSettings {
  /** Until a waiting reader is told that nobody has come yet, with an address to write to. */
  readonly lateMs: number;
  /** Until a reader whose colleague does not answer goes back to the queue. */
  readonly awayMs: number;
  /** Until a conversation ends in which the reader has stopped writing. */
  readonly silenceMs: number;
  /** Until a conversation is given up that nobody took, over closing times and weekends. */
  readonly abandonMs: number;
  /** How long a reader may go on with a closed conversation. */
  readonly reopenMs: number;
  /** How long a closed conversation is kept. */
  readonly keepMs: number;
  readonly longestLine: number;
  readonly longestAnswer: number;
  readonly linesAMinute: number;
  readonly mostOpen: number;
}

export const usualSettings: HandoverSettings = {
  lateMs: 5 * MINUTE_MS,
  awayMs: 10 * MINUTE_MS,
  silenceMs: 30 * MINUTE_MS,
  abandonMs: 3 * DAY_MS,
  reopenMs: DAY_MS,
  keepMs: 30 * DAY_MS,
  longestLine: 2_000,
  longestAnswer: 4_000,
  linesAMinute: 20,
  mostOpen: 200,
};

/** The usual settings with what the library has set. */
export function settingsOf(wished: {
  readonly lateMinutes: number;
  readonly keepDays: number;
}): HandoverSettings {
  const { lateMinutes, keepDays } = wished;
  return { ...usualSettings, lateMs: lateMinutes * MINUTE_MS, keepMs: keepDays * DAY_MS };
}
