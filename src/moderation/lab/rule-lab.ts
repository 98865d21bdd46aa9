import { setImmediate as pause } from 'node:timers/promises';
import { UserError } from '../../core/errors.js';
import type { RulePatch } from '../staff-rules/desk.js';
import type { RuleStore } from '../staff-rules/ports.js';
import type { StaffRule } from '../staff-rules/rule.js';
import { type BacktestTally, createTally, type Finds } from './backtest.js';
import type { ModeFigures, RuleBacktest, RuleFigures, RuleLab } from './desk.js';
import { outcomeOfDecision } from './past.js';
import type { HitOutcomes, LabStore } from './ports.js';
import { rateNow, SLOT_MS, serviceLifeOf, USUAL_DAYS } from './service-life.js';
import { shareOf } from './share.js';

export interface RuleLabParts {
  readonly store: Pick<RuleStore, 'all' | 'get' | 'history' | 'at'>;
  readonly lab: LabStore;
  /** A rule alone, whatever its mode, under the allow-lists that are in force. */
  readonly finder: (rule: StaffRule) => Promise<Finds>;
  /** A rule with a patch on it, sound as if it were kept. */
  readonly patched: (rule: StaffRule, patch: RulePatch) => StaffRule;
  readonly now: () => Date;
}

/** So far back, and so many comments at most: some seconds, with pauses. */
const DAYS = 90;
const MOST = 20_000;
const PAGE = 200;
const DAY_MS = 86_400_000;

/** Tries rules on the past and says how they do; it changes nothing. */
export function createRuleLab(parts: RuleLabParts): RuleLab {
  let busy = false;
  return {
    async backtest(id, patch) {
      const rule = await parts.store.get(id);
      if (!rule || rule.withdrawnAt) return null;
      if (busy) throw new UserError('lab-busy');
      busy = true;
      try {
        return await backtest(parts, rule, patch);
      } finally {
        busy = false;
      }
    },
    figures: () => figures(parts),
  };
}

async function backtest(
  parts: RuleLabParts,
  rule: StaffRule,
  patch: RulePatch,
): Promise<RuleBacktest> {
  const draft = parts.patched(rule, patch);
  const live = await liveBeside(parts, rule, Object.keys(patch).length > 0);
  const finds = await parts.finder(draft);
  const tally = createTally(finds, live && (await parts.finder(live)));
  const isCut = await readPast(parts, tally);
  return { ...tally.result(), rule: draft, liveVersion: live?.version ?? null, isCut };
}

/** What the draft would take the place of: the rule as it stands, or as it was when last live. */
async function liveBeside(
  { store }: RuleLabParts,
  rule: StaffRule,
  isPatched: boolean,
): Promise<StaffRule | null> {
  if (rule.mode === 'live') return isPatched ? rule : null;
  const history = await store.history(rule.id);
  const last = history.findLast(({ mode }) => mode === 'live');
  const content = last && (await store.at(rule.id, last.version));
  return content ? { ...rule, ...content, version: last.version } : null;
}

/** Page by page, with a pause after each: chat goes on meanwhile. Says whether there was more. */
async function readPast({ lab, now }: RuleLabParts, tally: BacktestTally): Promise<boolean> {
  const since = new Date(now().getTime() - DAYS * DAY_MS);
  let before: string | null = null;
  for (let read = 0; read < MOST; read += PAGE) {
    const page = await lab.past({ before, since, limit: PAGE });
    for (const { decision, ...comment } of page) {
      tally.add({ ...comment, outcome: outcomeOfDecision(decision) });
    }
    const last = page.at(-1);
    if (!last || page.length < PAGE) return false;
    before = last.id;
    await pause();
  }
  return true;
}

async function figures({ store, lab, now }: RuleLabParts): Promise<readonly RuleFigures[]> {
  const at = now();
  const since = new Date(at.getTime() - DAYS * DAY_MS);
  const usual = new Date(at.getTime() - (USUAL_DAYS + 1) * DAY_MS);
  const [rules, outcomes] = [await store.all(), await lab.outcomes(since)];
  const [volumes, hits] = [await lab.volumes(usual, SLOT_MS), await lab.hits(usual, SLOT_MS)];
  const made: RuleFigures[] = [];
  for (const rule of rules) {
    const life = serviceLifeOf(await store.history(rule.id));
    if (!life) continue;
    const own = outcomes.filter(({ id, version }) => id === rule.id && version >= life.version);
    made.push({
      ...{ id: rule.id, mode: rule.mode, since: life.since, fellBackAt: life.fellBackAt },
      shadow: modeFigures(own.filter(({ mode }) => mode === 'shadow')),
      live: modeFigures(own.filter(({ mode }) => mode === 'live')),
      rate: rule.mode === 'draft' ? null : rateNow({ rule, life, volumes, hits, now: at }),
    });
  }
  return made;
}

function modeFigures(outcomes: readonly HitOutcomes[]): ModeFigures {
  const sum = (key: 'removed' | 'kept' | 'undecided') =>
    outcomes.reduce((all, one) => all + one[key], 0);
  const [removed, kept, undecided] = [sum('removed'), sum('kept'), sum('undecided')];
  const lasts = outcomes.map(({ last }) => last.getTime());
  return {
    ...{ hits: removed + kept + undecided, removed, kept, undecided },
    precision: shareOf(removed, removed + kept),
    last: lasts.length === 0 ? null : new Date(Math.max(...lasts)),
  };
}
