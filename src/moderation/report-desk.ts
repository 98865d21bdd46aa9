import { UserError } from '../core/errors.js';
import { foldForMatching } from '../text/script.js';
import { reliabilityOf, reporterRecordOf } from './authors/reliability.js';
import { reported } from './cases/open.js';
import type { StoredComment } from './comment.js';
import type { ReportDesk } from './desk.js';
import type { ModerationEvent } from './events.js';
import type { CommentStore } from './ports.js';
import type { DueRules } from './queues/due-rules.js';

export interface ReportDeskParts {
  readonly comments: CommentStore;
  /** When cases are due; absent: by the clock. */
  readonly due?: DueRules;
  readonly bus?: (event: ModerationEvent) => void;
}

/** So many recent comments of a space are compared with a quoted text. */
const QUOTABLE = 200;
/** A shorter quotation could be of anyone. UTF-16 units. */
const LEAST_QUOTE = 4;

/** Where readers point at a comment; each reader counts once. */
export function createReportDesk({ comments, due: dueIn, bus }: ReportDeskParts): ReportDesk {
  return {
    async report({ comment: named, space, reporter, reason, at }) {
      const comment = await find(comments, named.trim(), space);
      if (!comment) throw new UserError('report-not-found');
      if (comment.author === reporter) throw new UserError('report-own');
      const record = reporterRecordOf(await comments.reporterHistory(reporter));
      const reliability = reliabilityOf(record);
      const due = await dueIn?.(comment, at);
      const length = comment.text.length;
      const change = reported({ at, length, reliability, ...(due && { due }) });
      const one = await comments.report({ commentId: comment.id, reporter, reason, at, change });
      if (!one) return { repeated: true };
      bus?.({ kind: 'case', id: one.id, state: one.state, version: one.version, by: 'reader' });
      return { repeated: false };
    },
  };
}

/** By its own id, its id in the space, or what it says there; nothing that was removed. */
async function find(
  comments: CommentStore,
  named: string,
  space: string,
): Promise<StoredComment | null> {
  const known = (await comments.get(named)) ?? (await comments.byExternalId(space, named));
  if (known) return known.state === 'removed' ? null : known;
  const quote = foldForMatching(named).trim();
  if (quote.length < LEAST_QUOTE) return null;
  const said = await comments.visible(space, QUOTABLE);
  const texts = said.map((comment) => ({ comment, text: foldForMatching(comment.text) }));
  const exact = texts.find(({ text }) => text.trim() === quote);
  return (exact ?? texts.find(({ text }) => text.includes(quote)))?.comment ?? null;
}
