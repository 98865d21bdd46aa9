import { z } from '@hono/zod-openapi';
import { toldReason } from '../../core/refusal.js';
import type { StoredComment } from '../../moderation/comment.js';
import type { CaseView } from '../../moderation/desk.js';
import type { CaseDetailJson, CaseJson } from './contract/cases.js';
import { judgingJson, judgingShape, pastReasonText, reasonText } from './judging-json.js';
import type { Kit } from './kit.js';
import { remembered } from './names.js';
import { readerName } from './room.js';
import type { SchemaOf } from './schemas.js';
import { signalJson, signalSchema } from './signal-json.js';

const caseStates = ['open', 'claimed', 'escalated', 'resolved', 'appealed'] as const;
/** What the queue can be narrowed to: those asleep are `snoozed`, not `open`. */
export const caseFilters = [...caseStates, 'snoozed'] as const;
const commentState = z.enum(['visible', 'hidden', 'removed']);

const caseShape = {
  id: z.string(),
  state: z.enum(caseStates),
  version: z.int(),
  comment: z.object({
    text: z.string(),
    author: z.string(),
    revision: z.int(),
    state: commentState,
    space: z.string(),
    at: z.string(),
    url: z.string().nullable(),
  }),
  signals: z.array(signalSchema),
  priority: z.object({ value: z.number(), terms: z.record(z.string(), z.number()) }),
  claim: z.object({ by: z.string(), name: z.string(), until: z.string() }).nullable(),
  snoozedUntil: z.string().nullable(),
  due: z.string(),
  decision: z
    .object({
      kind: z.string(),
      by: z.string(),
      name: z.string(),
      at: z.string(),
      reason: z.string().nullable(),
      reasonText: z.string().nullable(),
      revision: z.int(),
      until: z.string().nullable(),
    })
    .nullable(),
  language: z.string(),
  openedAt: z.string(),
};

export const caseSchema: SchemaOf<CaseJson> = z.object(caseShape).openapi('Case');

export const caseDetailSchema: SchemaOf<CaseDetailJson> = z
  .object({
    ...caseShape,
    ...judgingShape,
    events: z.array(
      z.object({
        seq: z.int(),
        type: z.string(),
        actor: z.string(),
        name: z.string(),
        at: z.string(),
        payload: z.record(z.string(), z.unknown()),
        reasonText: z.string().nullable(),
      }),
    ),
    context: z.array(
      z.object({
        id: z.string(),
        author: z.string(),
        text: z.string(),
        at: z.string(),
        state: z.string(),
      }),
    ),
    effects: z.array(
      z.object({
        kind: z.string(),
        state: z.enum(['pending', 'done', 'failed']),
        lastError: z.string().nullable(),
      }),
    ),
  })
  .openapi('CaseDetail');

type Wording = Pick<Kit, 'parts' | 'names'>;

/** A case as the console shows it, in the moderator's language. */
export async function caseJson(
  kit: Wording,
  one: Pick<CaseView, 'case' | 'comment'> & Partial<Pick<CaseView, 'policy'>>,
  locale: string,
): Promise<CaseJson> {
  const { claim, decision } = one.case;
  const reasons = one.policy?.reasons;
  const { id, state, version, priority, language } = one.case;
  return {
    id,
    state,
    version,
    priority,
    language,
    comment: commentJson(kit, one.comment, locale),
    signals: one.case.signals.map((signal) => {
      const shown = signalJson(kit, signal, locale);
      // Nothing is marked in a text that is gone.
      return one.comment.erased ? { ...shown, span: [0, 0] as const } : shown;
    }),
    claim: claim && {
      by: claim.by,
      name: await kit.names.of(claim.by, locale),
      until: claim.until.toISOString(),
    },
    snoozedUntil: one.case.snoozedUntil?.toISOString() ?? null,
    due: one.case.dueAt.toISOString(),
    decision: decision && {
      kind: decision.kind,
      by: decision.by,
      name: await kit.names.of(decision.by, locale),
      at: decision.at.toISOString(),
      reason: decision.reason ?? null,
      reasonText: reasonText(kit, decision, { locale, reasons }),
      revision: decision.revision,
      until: decision.until?.toISOString() ?? null,
    },
    openedAt: one.case.openedAt.toISOString(),
  };
}

/** The same with history, surroundings and what is being done about it. */
export async function caseDetailJson(
  wording: Wording,
  view: CaseView,
  { locale, caller }: { readonly locale: string; readonly caller: string },
): Promise<CaseDetailJson> {
  const kit = { ...wording, names: remembered(wording.names) };
  const { reasons } = view.policy;
  const events = view.events.map(async ({ seq, type, actor, at, payload }) => {
    const name = await kit.names.of(actor, locale);
    const reasonText = pastReasonText(kit, { type, payload }, { locale, reasons });
    return { seq, type, actor, name, at: at.toISOString(), payload, reasonText };
  });
  const context = view.context.map((comment) => {
    const { text, author, at, state } = commentJson(kit, comment, locale);
    return { id: comment.id, author, text, at, state };
  });
  const effects = view.effects.map(({ kind, state, lastError }) => {
    const told = lastError === null ? null : toldReason(kit.parts.i18n, locale, lastError);
    return { kind, state, lastError: told };
  });
  const own = await caseJson(kit, view, locale);
  const judging = await judgingJson(kit, view, { locale, caller });
  return { ...own, ...judging, events: await Promise.all(events), context, effects };
}

function commentJson(kit: Wording, comment: StoredComment, locale: string): CaseJson['comment'] {
  const { revision, state, space, url } = comment;
  const gone = comment.erased === true;
  const text = gone ? kit.parts.i18n.say(locale, 'web-comment-erased') : comment.text;
  const author = comment.authorName ?? readerName(kit, comment.author, locale);
  return { text, author, revision, state, space, at: comment.at.toISOString(), url };
}
