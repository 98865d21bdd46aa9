import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { DateTime } from 'luxon';
import { z } from 'zod';
import type { Logger } from '../log.js';
import { asOf, fold, type Passing } from '../moderation/cases/fold.js';
import type { Storage } from '../storage/ports.js';
import type { Metrics } from './metrics.js';
import { tellStaff } from './self-check-notice.js';

export interface SelfCheckParts {
  readonly storage: Pick<
    Storage,
    'cases' | 'caseSample' | 'settings' | 'leases' | 'spaces' | 'outbox'
  >;
  readonly metrics: Pick<Metrics, 'checked'>;
  readonly log: Pick<Logger, 'info' | 'error'>;
  /** The library's: the check runs in its night. */
  readonly timezone: string;
}

export interface SelfCheck {
  /** Checks when it is time to. */
  run(at: Date): Promise<void>;
}

/** What the last check found, as it is kept. */
const result = z.object({
  at: z.coerce.date(),
  events: z.number(),
  cases: z.number(),
  seals: z.number(),
  /** How many places do not hold, and the first of them. */
  broken: z.number(),
  first: z.object({ case: z.string(), seq: z.number(), what: z.string() }).nullable(),
});
export type SelfCheckResult = z.infer<typeof result>;

const key = 'self-check';
const HOUR_MS = 3_600_000;
const SAMPLE = 200;

/** Every night: is the log whole, and do cases say what their events say? */
export function createSelfCheck(parts: SelfCheckParts): SelfCheck {
  const { storage, metrics, log } = parts;
  const holder = randomUUID();
  return {
    async run(at) {
      const last = await lastSelfCheck(storage.settings);
      if (last) metrics.checked(last.at, last.broken);
      if (!isDue(last, at, parts.timezone)) return;
      const until = new Date(at.getTime() + HOUR_MS);
      if ((await storage.leases.take(key, holder, at, until)) === null) return;
      try {
        const found = await check(storage, at);
        await storage.settings.set(key, found, at);
        metrics.checked(at, found.broken);
        const { events, cases, broken, first } = found;
        if (broken === 0) log.info({ events, cases }, 'the moderation log is whole');
        else log.error({ broken, first }, 'the moderation log does not hold');
        if (broken > 0) await tellStaff(storage, at);
      } finally {
        await storage.leases.release(key, holder);
      }
    },
  };
}

/** What the last check found; null: there was none yet. */
export async function lastSelfCheck(
  settings: Pick<Storage['settings'], 'get'>,
): Promise<SelfCheckResult | null> {
  return result
    .nullable()
    .catch(null)
    .parse(await settings.get(key));
}

/** Once in the library's night; at any hour when no night was had for two days. */
function isDue(last: SelfCheckResult | null, at: Date, timezone: string): boolean {
  const hours = last ? (at.getTime() - last.at.getTime()) / HOUR_MS : Number.POSITIVE_INFINITY;
  const { hour } = DateTime.fromJSDate(at, { zone: timezone });
  return hours >= 48 || (hours >= 12 && hour >= 2 && hour < 5);
}

async function check(
  storage: Pick<Storage, 'cases' | 'caseSample'>,
  at: Date,
): Promise<SelfCheckResult> {
  const { broken, events, cases, seals } = await storage.cases.verify();
  const ids = await storage.caseSample.ids(SAMPLE);
  const unequal: { case: string; seq: number; what: string }[] = [];
  for (const id of ids) {
    if (broken.some((place) => place.case === id)) continue;
    const seq = await differsFromFold(storage, id, at);
    if (seq !== null) unequal.push({ case: id, seq, what: 'projection' });
  }
  const all = [...broken, ...unequal];
  return { at, events, cases, seals, broken: all.length, first: all[0] ?? null };
}

/** The last event of a case that says something else than its events; null: it is their fold. */
async function differsFromFold(
  { cases }: Pick<Storage, 'cases'>,
  id: string,
  at: Date,
): Promise<number | null> {
  const [before, events, after] = [
    await cases.get(id),
    await cases.events(id),
    await cases.get(id),
  ];
  // It changed while we looked: the next night looks again.
  if (!before || !after || before.seq !== after.seq) return null;
  const { id: _, commentId: __, space: ___, language: ____, ...said } = after;
  return isDeepStrictEqual(said, foldedAs(events, at)) ? null : after.seq;
}

function foldedAs(events: Parameters<typeof fold>[0], at: Date) {
  try {
    const folded = fold(events);
    return folded && asOf<Passing>(folded, at);
  } catch {
    // A step that was not possible.
    return null;
  }
}
