import { z } from '@hono/zod-openapi';
import type { HandoverView } from '../../library/handover/desk.js';
import type { HandoverInList, HandoverMessage } from '../../library/handover/ports.js';
import type {
  HandoverDetailJson,
  HandoverJson,
  HandoverMessageJson,
  HandoversResponse,
  TalkJson,
} from './contract/handovers.js';
import type { Kit } from './kit.js';
import type { SchemaOf } from './schemas.js';

const state = z.enum(['waiting', 'taken', 'closed']);

const messageSchema: SchemaOf<HandoverMessageJson> = z
  .object({
    seq: z.int(),
    sender: z.enum(['reader', 'staff', 'service']),
    name: z.string().nullable(),
    text: z.string(),
    at: z.string(),
    delivered: z.boolean(),
  })
  .openapi('HandoverMessage');

const handoverShape = {
  id: z.string(),
  state,
  version: z.int(),
  reader: z.string(),
  platform: z.string(),
  locale: z.string(),
  openedAt: z.string(),
  waitingSince: z.string(),
  takenBy: z.object({ id: z.string(), name: z.string() }).nullable(),
  closedAt: z.string().nullable(),
  closedWhy: z.enum(['staff', 'reader', 'silence', 'nobody', 'unreachable']).nullable(),
  unread: z.int(),
};

const handoverSchema: SchemaOf<HandoverJson> = z.object(handoverShape).openapi('Handover');

export const handoversSchema: SchemaOf<HandoversResponse> = z
  .object({ handovers: z.array(handoverSchema) })
  .openapi('Handovers');

export const handoverDetailSchema: SchemaOf<HandoverDetailJson> = z
  .object({ ...handoverShape, messages: z.array(messageSchema) })
  .openapi('HandoverDetail');

export const talkSchema: SchemaOf<TalkJson> = z
  .object({ state, messages: z.array(messageSchema), mayReopen: z.boolean() })
  .openapi('Talk');

type Wording = Pick<Kit, 'names' | 'parts'>;

/** A conversation in the staff's list. Who the reader is stays unknown. */
export async function handoverJson(
  { names }: Wording,
  one: HandoverInList,
  locale: string,
): Promise<HandoverJson> {
  const { id, state, version, platform, closedWhy, unread, takenBy } = one;
  return {
    ...{ id, state, version, platform, closedWhy, unread },
    locale: one.locale,
    reader: one.person.slice(0, 4),
    openedAt: one.openedAt.toISOString(),
    waitingSince: one.waitingSince.toISOString(),
    takenBy: takenBy === null ? null : { id: takenBy, name: await names.of(takenBy, locale) },
    closedAt: one.closedAt?.toISOString() ?? null,
  };
}

/** The same with everything that was said, as staff see it. */
export async function handoverDetailJson(
  kit: Wording,
  { handover, messages }: HandoverView,
  locale: string,
): Promise<HandoverDetailJson> {
  const unread = messages.filter(
    ({ sender, deliveredAt }) => sender === 'reader' && deliveredAt === null,
  ).length;
  const said = messages.map(async (message) => {
    const name = message.staff === null ? null : await kit.names.of(message.staff, locale);
    return messageJson(message, name);
  });
  const own = await handoverJson(kit, { ...handover, unread }, locale);
  return { ...own, messages: await Promise.all(said) };
}

/** A conversation as its reader sees it: colleagues without their names. */
export function talkJson({ handover, messages }: HandoverView, mayReopen: boolean): TalkJson {
  const said = messages.map((message) => messageJson(message, null));
  return { state: handover.state, messages: said, mayReopen };
}

function messageJson(message: HandoverMessage, name: string | null): HandoverMessageJson {
  const { seq, sender, text, at, deliveredAt } = message;
  return { seq, sender, name, text, at: at.toISOString(), delivered: deliveredAt !== null };
}
