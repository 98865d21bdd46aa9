import type { RuleStore } from '../staff-rules/ports.js';
import type { StaffRule } from '../staff-rules/rule.js';
import type { Rate } from './band.js';
import type { Fallback } from './desk.js';
import type { LabStore } from './ports.js';
import { rateNow, SERVICE, SLOT_MS, serviceLifeOf, USUAL_DAYS } from './service-life.js';

export interface RuleWatchParts {
  readonly store: Pick<RuleStore, 'active' | 'history' | 'change'>;
  readonly lab: Pick<LabStore, 'volumes' | 'hits'>;
  /** Told of each rule that was taken back, once it is in shadow. */
  readonly fellBack: (fallback: Fallback) => Promise<void>;
}

const DAY_MS = 86_400_000;

/**
 * Takes live rules that find far more than they used to back into shadow: they go on counting, and
 * queue nothing any more. One that finds less does no harm and stays; the console shows it. So does an
 * allow-list, whatever it lets pass: taken back it would leave to the rules what staff wanted spared.
 */
export async function watchRules(parts: RuleWatchParts, at: Date): Promise<readonly Fallback[]> {
  const live = (await parts.store.active()).filter(
    ({ mode, kind }) => mode === 'live' && kind !== 'allow' && kind !== 'domain_allowed',
  );
  if (live.length === 0) return [];
  const usual = new Date(at.getTime() - (USUAL_DAYS + 1) * DAY_MS);
  const { lab } = parts;
  const [volumes, hits] = [await lab.volumes(usual, SLOT_MS), await lab.hits(usual, SLOT_MS)];
  const fallen: Fallback[] = [];
  for (const rule of live) {
    const life = serviceLifeOf(await parts.store.history(rule.id));
    if (!life) continue;
    const rate = rateNow({ rule, life, volumes, hits, now: at });
    if (rate.state !== 'above') continue;
    const moved = await takeBack(parts, rule, { rate, at });
    if (moved) fallen.push(moved);
  }
  return fallen;
}

/** Null: somebody changed the rule meanwhile, and knows what they want. */
async function takeBack(
  { store, fellBack }: RuleWatchParts,
  rule: StaffRule,
  { rate, at }: { readonly rate: Rate; readonly at: Date },
): Promise<Fallback | null> {
  const step = { id: rule.id, key: `band:${rule.id}:${rule.version}`, by: SERVICE, at };
  let isOurs = false;
  const moved = await store.change(step, (all) => {
    const current = all.find(({ id }) => id === rule.id);
    isOurs = current?.version === rule.version && current.mode === 'live';
    return isOurs && current ? { ...current, mode: 'shadow', withdrawn: false } : null;
  });
  if (!moved || !isOurs) return null;
  const fallback = { rule: moved, rate };
  await fellBack(fallback);
  return fallback;
}
