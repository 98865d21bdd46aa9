import type { Clock } from '../../../src/core/clock.js';
import { permits } from '../../../src/core/permission.js';
import { createCaseDesk } from '../../../src/moderation/cases/desk.js';
import { createCommentDesk } from '../../../src/moderation/comments/desk.js';
import type { ReportDesk } from '../../../src/moderation/desk.js';
import type { ModerationEvent } from '../../../src/moderation/events.js';
import { createReportDesk } from '../../../src/moderation/report-desk.js';
import { createHistory } from '../../../src/moderation/rules/history.js';
import { loadRules } from '../../../src/moderation/rules/index.js';
import { createScanner } from '../../../src/moderation/scan.js';
import type { WebParts } from '../../../src/platforms/web/parts.js';
import type { Storage } from '../../../src/storage/ports.js';

/** What the project's own rules flag. */
export const flaggedText = 'Cheap tickets at https://denied.example/now';

/** The moderation room on a database, with the project's own rules. */
export async function openModeration(
  storage: Storage,
  clock: Clock,
  bus: (event: ModerationEvent) => void,
): Promise<Pick<WebParts, 'comments' | 'cases'> & { reports: ReportDesk }> {
  const { comments, cases, spaces, outbox, staff } = storage;
  const ruleFailed = (_rule: string, error: unknown) => {
    throw error;
  };
  const scanner = createScanner({
    rules: await loadRules(),
    history: createHistory(),
    policy: { mayAct: false },
    ruleFailed,
  });
  const journal = { append: async () => {}, drain: async () => {}, pending: () => false };
  const names = async (id: string) => (await staff.byId(id))?.name ?? id;
  const moderates = async (id: string) => {
    const member = await staff.byId(id);
    return member !== null && permits(member.role, 'moderator');
  };
  return {
    comments: createCommentDesk({
      ...{ comments, spaces, journal, clock, bus },
      scanner: async () => scanner,
      topics: () => [],
    }),
    cases: createCaseDesk({ cases, comments, outbox, clock, names, moderates, bus }),
    reports: createReportDesk({ comments, bus }),
  };
}
