import type { Clock } from '../../../src/core/clock.js';
import { permits } from '../../../src/core/permission.js';
import { createSigner } from '../../../src/core/signer.js';
import { createAgreementDesk } from '../../../src/moderation/agreement/agreement-desk.js';
import type { AgreementDesk } from '../../../src/moderation/agreement/desk.js';
import { createAlertDesk } from '../../../src/moderation/alerts/alert-desk.js';
import type { AlertDesk } from '../../../src/moderation/alerts/desk.js';
import { type AppealDesk, createAppealDesk } from '../../../src/moderation/appeals/desk.js';
import { createCaseDesk } from '../../../src/moderation/cases/desk.js';
import { createCommentDesk } from '../../../src/moderation/comments/desk.js';
import type { ReportDesk } from '../../../src/moderation/desk.js';
import type { ModerationEvent } from '../../../src/moderation/events.js';
import { createFilterDesk } from '../../../src/moderation/filters/desk.js';
import type { RuleLab } from '../../../src/moderation/lab/desk.js';
import { createPolicyDesk } from '../../../src/moderation/policy-desk.js';
import { createQueueDesk } from '../../../src/moderation/queues/desk.js';
import type { RaidDesk } from '../../../src/moderation/raid/desk.js';
import { createRaidDesk } from '../../../src/moderation/raid/raid-desk.js';
import { createReportDesk } from '../../../src/moderation/report-desk.js';
import type { RuleDesk, RuleUndoDesk } from '../../../src/moderation/staff-rules/desk.js';
import { createRuleUndoDesk } from '../../../src/moderation/staff-rules/undo-desk.js';
import type { StatisticsDesk } from '../../../src/moderation/statistics/desk.js';
import { createStatisticsDesk } from '../../../src/moderation/statistics/statistics-desk.js';
import type { WebParts } from '../../../src/platforms/web/parts.js';
import type { Storage } from '../../../src/storage/ports.js';
import { openRules } from '../../moderation/staff-rules/open-rules.js';

/** What the project's own rules flag. */
export const flaggedText = 'Cheap tickets at https://denied.example/now';

interface Desks {
  readonly appeals: AppealDesk;
  readonly raids: RaidDesk;
  readonly reports: ReportDesk;
  readonly rules: RuleDesk;
  readonly ruleLab: RuleLab;
  readonly ruleUndo: RuleUndoDesk;
  readonly statistics: StatisticsDesk;
  readonly agreement: AgreementDesk;
  readonly alerts: AlertDesk;
}

/** The moderation room on a database, with the project's own rules. */
export async function openModeration(
  storage: Storage,
  clock: Clock,
  bus: (event: ModerationEvent) => void,
): Promise<Pick<WebParts, 'comments' | 'cases' | 'policies' | 'queues' | 'filters'> & Desks> {
  const { comments, cases, spaces, outbox, staff } = storage;
  const own = openRules(storage, clock, () => bus({ kind: 'rules' }));
  const { desk: rules, lab: ruleLab, scanner } = own;
  const journal = { append: async () => {}, drain: async () => {}, pending: () => false };
  const names = async (id: string) => (await staff.byId(id))?.name ?? id;
  const moderates = async (id: string) => {
    const member = await staff.byId(id);
    return member !== null && permits(member.role, 'moderator');
  };
  const raids = createRaidDesk({ spaces, bus });
  const leads = async (id: string) => permits((await staff.byId(id))?.role ?? 'reader', 'lead');
  const queues = createQueueDesk({ queues: storage.queues, leads, bus });
  return {
    raids,
    queues,
    filters: createFilterDesk({ filters: storage.filters, queues, leads, clock }),
    comments: createCommentDesk({
      ...{ scanner, comments, spaces, journal, clock, bus },
      raids,
      topics: () => [],
    }),
    cases: createCaseDesk({
      ...{ cases, comments, outbox, spaces, clock, names, moderates, bus },
      sightOf: queues.sightOf,
    }),
    rules,
    ruleLab,
    ruleUndo: createRuleUndoDesk({
      ...{ rules: storage.rules, hits: storage.ruleHits, comments, outbox },
      now: () => clock.now(),
    }),
    alerts: createAlertDesk({
      ...{ store: storage.alerts, settings: storage.houseSettings, moderates },
      lines: storage.staffIdentities.lines,
    }),
    agreement: createAgreementDesk({
      ...{ store: storage.reviews, cases, comments, settings: storage.houseSettings, clock },
      key: Buffer.alloc(32, 9),
      sees: queues.sees,
    }),
    statistics: createStatisticsDesk({
      ...{ store: storage.statistics, settings: storage.settings, clock },
      ...{ zone: 'Asia/Shanghai', ruleName: async () => null },
    }),
    reports: createReportDesk({ comments, bus }),
    policies: createPolicyDesk({ spaces }),
    appeals: createAppealDesk({ comments, signer: createSigner(Buffer.alloc(32, 7)), bus }),
  };
}
