import { openRuleLab } from '../../../src/app/rule-lab.js';
import type { Clock } from '../../../src/core/clock.js';
import { createHistory } from '../../../src/moderation/rules/history.js';
import { openRuleBook, type RuleBook } from '../../../src/moderation/rules/index.js';
import { shippedEntries } from '../../../src/moderation/rules/lists.js';
import { createScanner } from '../../../src/moderation/scan.js';
import { createLiveRules } from '../../../src/moderation/staff-rules/live-rules.js';
import type { StaffRule } from '../../../src/moderation/staff-rules/rule.js';
import { createRuleDesk } from '../../../src/moderation/staff-rules/rule-desk.js';
import type { Storage } from '../../../src/storage/ports.js';

/** Reading model and sounds takes a second: once is enough. */
let opened: Promise<RuleBook> | undefined;

/** The rules in force and the desk where staff change them, with nothing passed over in silence. */
export function openRules(storage: Storage, clock: Clock, tell: () => void) {
  const history = createHistory();
  const book = async () => {
    opened ??= openRuleBook();
    return opened;
  };
  let built = 0;
  const build = async (staff: readonly StaffRule[]) => {
    built += 1;
    return createScanner({
      ...(await (await book()).arrange(staff)),
      history,
      policy: { mayAct: false },
      ruleFailed: (rule, error) => {
        throw new Error(rule, { cause: error });
      },
    });
  };
  const live = createLiveRules({
    ...{ store: storage.rules, build, steadyMs: () => 0 },
    failed: (error) => {
      throw error;
    },
  });
  const desk = createRuleDesk({
    ...{ store: storage.rules, comments: storage.comments, live, scanner: live.scanner, tell },
    hits: storage.ruleHits,
    shipped: shippedEntries,
    now: () => clock.now(),
    note: (line) => storage.audit.record(line),
  });
  return {
    ...{ desk, lab: openRuleLab({ storage, clock, book }), scanner: live.scanner },
    /** How often a scanner was built. */
    built: () => built,
  };
}
