import type { RuleRevision, StaffRule } from '../staff-rules/rule.js';
import { type Exposure, type Rate, rateOf } from './band.js';
import type { SlotHits, Volume } from './ports.js';

/** Who changes a rule when no person does. */
export const SERVICE = 'service';

/** What a rule's history says about how it is to be measured. */
export interface ServiceLife {
  /** Since this version it says what it says now. */
  readonly version: number;
  readonly since: Date;
  /** When it came into the mode that it is in. */
  readonly modeSince: Date;
  readonly fellBackAt: Date | null;
}

/** Reads a rule's history, oldest first; null without one. */
export function serviceLifeOf(history: readonly RuleRevision[]): ServiceLife | null {
  const last = history.at(-1);
  if (!last) return null;
  let [content, mode] = [last, last];
  for (const [index, revision] of history.entries()) {
    const before = history[index - 1];
    if (!before || saysOther(before, revision)) content = revision;
    if (!before || before.mode !== revision.mode) mode = revision;
  }
  const fellBack = last.author === SERVICE && last.mode === 'shadow';
  return {
    ...{ version: content.version, since: content.at, modeSince: mode.at },
    fellBackAt: fellBack ? last.at : null,
  };
}

function saysOther(before: RuleRevision, { added, dropped, weight, category }: RuleRevision) {
  const isMoved = added.length > 0 || dropped.length > 0;
  return isMoved || weight !== before.weight || category !== before.category;
}

/** How finely hits and comments are counted. */
export const SLOT_MS = 600_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** So many days before the last hour say what is usual. */
export const USUAL_DAYS = 14;

export interface RateParts {
  readonly rule: Pick<StaffRule, 'id'>;
  readonly life: ServiceLife;
  readonly volumes: readonly Volume[];
  readonly hits: readonly SlotHits[];
  readonly now: Date;
}

/**
 * A rule's rate: the last hour, or since it came into its mode when that is less long ago, beside the
 * days before. Only what its present content found counts.
 */
export function rateNow({ rule, life, volumes, hits, now }: RateParts): Rate {
  const own = hits.filter(({ id, version }) => id === rule.id && version >= life.version);
  const hourFrom = Math.max(now.getTime() - HOUR_MS, slotOf(life.modeSince));
  const daysFrom = Math.max(hourFrom - USUAL_DAYS * DAY_MS, slotOf(life.since));
  const hour = emptyExposure();
  const days = new Map<number, Counting>();
  const at = (slot: Date): Counting | null => {
    const time = slot.getTime();
    if (time >= hourFrom) return hour;
    if (time < daysFrom) return null;
    const day = Math.floor((hourFrom - time - 1) / DAY_MS);
    const known = days.get(day) ?? emptyExposure();
    days.set(day, known);
    return known;
  };
  for (const { slot, comments } of volumes) add(at(slot), { comments });
  for (const { slot, hits } of own) add(at(slot), { hits });
  return rateOf(hour, [...days.values()]);
}

type Counting = { -readonly [Key in keyof Exposure]: number };

function emptyExposure(): Counting {
  return { hits: 0, comments: 0 };
}

function add(to: Counting | null, { hits = 0, comments = 0 }: Partial<Exposure>): void {
  if (!to) return;
  to.hits += hits;
  to.comments += comments;
}

/** The beginning of the slot in which an instant lies. */
function slotOf(at: Date): number {
  return Math.floor(at.getTime() / SLOT_MS) * SLOT_MS;
}
