import type { Bus } from '../bus/ports.js';
import type { Clock } from '../core/clock.js';
import type { Logger } from '../log.js';
import type { Scanner } from '../moderation/desk.js';
import type { RuleLab } from '../moderation/lab/desk.js';
import { createHistory } from '../moderation/rules/history.js';
import { openRuleBook } from '../moderation/rules/index.js';
import { shippedEntries } from '../moderation/rules/lists.js';
import type { RuleDesk } from '../moderation/staff-rules/desk.js';
import { createLiveRules, type LiveRules } from '../moderation/staff-rules/live-rules.js';
import { createRuleDesk } from '../moderation/staff-rules/rule-desk.js';
import type { Storage } from '../storage/ports.js';
import { once } from './once.js';
import { openRuleLab } from './rule-lab.js';
import { scannerOf } from './rules.js';
import { leaveSnapshot } from './rules-in-force.js';

export interface StaffRulesParts {
  readonly storage: Pick<Storage, 'rules' | 'ruleHits' | 'comments' | 'lab' | 'audit'>;
  readonly bus: Pick<Bus, 'publish' | 'subscribe'>;
  readonly clock: Clock;
  readonly log: Logger;
  readonly dataDir: string;
  /** Titles and authors that readers may say. */
  readonly names: () => Promise<readonly string[]>;
}

/** Staff's rules: the scanner that follows them, and the desk where they are kept. */
export interface StaffRules {
  readonly desk: RuleDesk;
  readonly lab: RuleLab;
  scanner(): Promise<Scanner>;
  /** Reads the project's own lists again; throws, and leaves all as it was, when one is wrong. */
  rereadLists(): Promise<void>;
  /** Resolves when nothing is read or written for the scanner any more. */
  settled(): Promise<void>;
}

/** One history for all scanners that follow each other: a new rule forgets nobody's flood. */
export function openStaffRules(parts: StaffRulesParts): StaffRules {
  const { storage, bus, clock, log, dataDir } = parts;
  const history = createHistory();
  const open = async () => openRuleBook({ names: await parts.names() });
  let book = once(open);
  const live = createLiveRules({
    store: storage.rules,
    build: async (staff) => scannerOf(await (await book()).arrange(staff), { history, log }),
    inForce: (rules) => leaveSnapshot(dataDir, rules),
    steadyMs: () => performance.now(),
    failed: (err) => log.warn({ err }, 'staff’s rules could not be read anew'),
  });
  bus.subscribe(({ kind }) => {
    if (kind === 'rules') live.changed();
  });
  return {
    desk: openDesk(parts, live, clock),
    lab: openRuleLab({ storage, clock, book: () => book() }),
    scanner: () => live.scanner(),
    settled: () => live.settled(),
    async rereadLists() {
      const opened = await open();
      book = async () => opened;
      await live.rebuild();
    },
  };
}

function openDesk({ storage, bus, log }: StaffRulesParts, live: LiveRules, clock: Clock): RuleDesk {
  return createRuleDesk({
    store: storage.rules,
    hits: storage.ruleHits,
    comments: storage.comments,
    live,
    scanner: () => live.scanner(),
    shipped: once(shippedEntries),
    now: () => clock.now(),
    note: (line) => storage.audit.record(line),
    tell: () =>
      void bus
        .publish({ kind: 'rules' })
        .catch((err) => log.warn({ err }, 'the bus did not take news of the rules')),
  });
}
