import { z } from '@hono/zod-openapi';
import type { Decision } from '../../moderation/cases/case.js';
import type { CaseView } from '../../moderation/desk.js';
import type { CaseJudgingJson } from './contract/cases.js';
import type { Kit } from './kit.js';

type Wording = Pick<Kit, 'parts' | 'names'>;

/** The schema of what `judgingJson` makes. */
export const judgingShape = {
  care: z.enum(['alone', 'beside']).nullable(),
  verdict: z.object({ verdict: z.string(), why: z.string() }).nullable(),
  author: z.object({
    code: z.string().nullable(),
    strikes: z.array(
      z.object({
        kind: z.string(),
        at: z.string(),
        counts: z.string(),
        by: z.enum(['person', 'rule']),
      }),
    ),
    sanction: z.object({ kind: z.enum(['mute', 'ban']), until: z.string().nullable() }).nullable(),
  }),
  proposal: z.object({
    decision: z.enum(['remove', 'warn', 'mute', 'ban']),
    hours: z.int().nullable(),
    strikes: z.int(),
  }),
  reasons: z.array(z.object({ key: z.string(), text: z.string() })),
  appeal: z
    .object({
      text: z.string(),
      at: z.string(),
      against: z.string(),
      decidedBy: z.string().nullable(),
      mine: z.boolean(),
    })
    .nullable(),
};

/** What a moderator has to know to judge: why it is here, who its author is, what is proposed. */
export async function judgingJson(
  kit: Wording,
  view: CaseView,
  { locale, caller }: { readonly locale: string; readonly caller: string },
): Promise<CaseJudgingJson> {
  const { record, proposal, policy } = view;
  const { running } = record;
  return {
    care: view.care,
    verdict: verdictJson(kit, view, locale),
    author: {
      code: view.comment.erased ? null : view.comment.author,
      strikes: record.strikes.map(({ kind, at, counts, by }) => ({
        ...{ kind, by, at: at.toISOString(), counts: counts.toISOString() },
      })),
      sanction: running && { kind: running.kind, until: running.until?.toISOString() ?? null },
    },
    proposal,
    reasons: view.reasons.map(({ key }) => ({
      key,
      text: reasonText(kit, { reason: key }, { locale, reasons: policy.reasons }) ?? key,
    })),
    appeal: await appealJson(kit, view, { locale, caller }),
  };
}

/** What an event keeps of a reason; all that stands in it else is of no matter here. */
const decidedPayload = z.object({
  reason: z.string(),
  words: z.object({ en: z.string(), 'zh-CN': z.string() }).exactOptional(),
});

const judgedPayload = z.object({
  judged: z.object({
    verdict: z.string(),
    because: z.object({
      key: z.string(),
      args: z.record(z.string(), z.union([z.string(), z.number()])),
    }),
  }),
});

/** As it was judged then, whatever the policy is now. */
function verdictJson(
  { parts }: Wording,
  { events }: CaseView,
  locale: string,
): CaseJudgingJson['verdict'] {
  for (const { payload } of [...events].reverse()) {
    const { success, data } = judgedPayload.safeParse(payload);
    if (!success) continue;
    const { verdict, because } = data.judged;
    return { verdict, why: parts.i18n.say(locale, `verdict-${because.key}`, because.args) };
  }
  return null;
}

async function appealJson(
  kit: Wording,
  { appeal }: CaseView,
  { locale, caller }: { readonly locale: string; readonly caller: string },
): Promise<CaseJudgingJson['appeal']> {
  if (!appeal) return null;
  const { text, at, against, decidedBy } = appeal;
  return {
    text: text === '' ? kit.parts.i18n.say(locale, 'web-comment-erased') : text,
    at: at.toISOString(),
    against: await kit.names.of(against, locale),
    decidedBy: decidedBy && (await kit.names.of(decidedBy, locale)),
    mine: against === caller,
  };
}

interface ReasonPlace {
  readonly locale: string;
  /** The space's own reasons, where they are known. */
  readonly reasons?: CaseView['policy']['reasons'] | undefined;
}

/** What knows the words of reasons. */
interface Wordy {
  readonly parts: Pick<Kit['parts'], 'i18n' | 'policies'>;
}

/** A decision's reason in a reader's language, as it was when it was given; null: it has none. */
export function reasonText(
  { parts }: Wordy,
  { reason, words: said }: Pick<Decision, 'reason' | 'words'>,
  { locale, reasons }: ReasonPlace,
): string | null {
  if (reason === undefined) return null;
  const given = { reason, ...(said && { words: said }) };
  const words = parts.policies.words(given, reasons ?? null, locale);
  return 'words' in words ? words.words : parts.i18n.say(locale, words.sentence);
}

/** The same for a decision of the past, by what its event kept; null where the event is no decision. */
export function pastReasonText(
  kit: Wordy,
  { type, payload }: Pick<CaseView['events'][number], 'type' | 'payload'>,
  place: ReasonPlace,
): string | null {
  if (type !== 'decided') return null;
  const { success, data } = decidedPayload.safeParse(payload);
  return success ? reasonText(kit, data, place) : null;
}
