import type { Clock } from '../core/clock.js';
import type { Finds } from '../moderation/lab/backtest.js';
import type { RuleLab } from '../moderation/lab/desk.js';
import { createRuleLab } from '../moderation/lab/rule-lab.js';
import { createHistory } from '../moderation/rules/history.js';
import type { RuleBook } from '../moderation/rules/index.js';
import { subjectOf } from '../moderation/rules/rule.js';
import { patched } from '../moderation/staff-rules/draft.js';
import type { StaffRule } from '../moderation/staff-rules/rule.js';
import type { Storage } from '../storage/ports.js';

export interface RuleLabHouse {
  readonly storage: Pick<Storage, 'rules' | 'lab'>;
  readonly clock: Clock;
  /** The project's rules, to which staff's are added. */
  readonly book: () => Promise<RuleBook>;
}

/** The lab on the database and on the rules as they are arranged in service. */
export function openRuleLab({ storage, clock, book }: RuleLabHouse): RuleLab {
  return createRuleLab({
    store: storage.rules,
    lab: storage.lab,
    finder: async (rule) => finderOf(rule, await book(), await storage.rules.active()),
    patched: (rule, patch) => ({ ...rule, ...patched(rule, patch) }),
    now: () => clock.now(),
  });
}

const allowing: readonly StaffRule['kind'][] = ['allow', 'domain_allowed'];

/**
 * A rule as shadow rules are watched in service: under the allow-lists in force, and with the signals
 * that one which allows would have taken away.
 */
async function finderOf(
  rule: StaffRule,
  book: RuleBook,
  active: readonly StaffRule[],
): Promise<Finds> {
  const others = active.filter(({ id, kind }) => id !== rule.id && allowing.includes(kind));
  const { rules, shadow } = await book.arrange([...others, { ...rule, mode: 'shadow' }]);
  const nothing = createHistory();
  const spared = allowing.includes(rule.kind)
    ? rules.filter(({ name }) => name === 'words' || name === 'links')
    : [];
  return (text) => {
    const subject = subjectOf({ id: '', text, space: '', at: new Date(0) });
    const signals = spared.flatMap((one) => one.check(subject, nothing));
    return shadow(subject, nothing, signals).some(({ id }) => id === rule.id);
  };
}
