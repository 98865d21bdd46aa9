import { randomUUID } from 'node:crypto';
import { createRoute, z } from '@hono/zod-openapi';
import type { Actor } from '../../core/request.js';
import type { ChatRequest, ChatResponse } from './contract/chat.js';
import { isOurs } from './csrf.js';
import type { WebApp, WebContext } from './env.js';
import type { Kit } from './kit.js';
import { WEB_ROOM } from './parts.js';
import { replySchema } from './reply-schema.js';
import { answers, body, type SchemaOf } from './schemas.js';

/** Random as `crypto.randomUUID` makes them. */
const unguessable = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

const conversation = z.string().regex(/^[\w.:-]{1,64}$/);

const chatRequest: SchemaOf<ChatRequest> = z
  .strictObject({
    text: z.string(),
    locale: z.string().max(35).optional(),
    conversation: conversation.optional(),
    action: z
      .strictObject({
        command: z.string().max(32),
        // As long as the longest text that a command takes.
        options: z.record(z.string().max(32), z.string().max(4_000)),
      })
      .optional(),
  })
  .openapi('ChatRequest');

const chatResponse: SchemaOf<ChatResponse> = z
  .object({
    conversation: z.string(),
    command: z.string().nullable(),
    options: z.record(z.string(), z.unknown()),
    confidence: z.number(),
    reason: z.string().optional(),
    reply: replySchema,
    talkKey: z.string().optional(),
  })
  .openapi('ChatResponse');

const chatRoute = createRoute({
  method: 'post',
  path: '/api/chat',
  operationId: 'chat',
  tags: ['readers'],
  request: { body: body(chatRequest) },
  responses: { 200: answers(chatResponse) },
});

const feedbackRoute = createRoute({
  method: 'post',
  path: '/api/feedback',
  operationId: 'feedback',
  tags: ['readers'],
  request: { body: body(z.strictObject({ conversation, helpful: z.boolean() })) },
  responses: { 200: answers(z.object({ counted: z.boolean() })) },
});

/** Questions to the front desk, and whether the answer helped. */
export function addChat(app: WebApp, kit: Kit): void {
  app.openapi(chatRoute, async (c) => {
    kit.limits.chat.take(kit.origin.of(c));
    const {
      text,
      action,
      locale = c.var.locale,
      conversation = randomUUID(),
    } = c.req.valid('json');
    const { frontDesk, clock, i18n } = kit.parts;
    const asked = {
      id: c.var.reference,
      actor: await actorOf(c, kit, conversation),
      place: { platform: 'web', space: WEB_ROOM, kind: 'private' },
      at: clock.now(),
    } as const;
    const answer = action
      ? await frontDesk.press({
          ...{ ...asked, ...action, conversation, locale: i18n.negotiate([locale]) },
        })
      : await frontDesk.ask({ ...asked, text, locale, conversation });
    kit.parts.services.feedback.answered(placeOf(conversation), answer.command ?? 'none');
    const { talk } = answer.reply;
    const holds = talk && (await mayHold(c, kit, conversation));
    const key = holds ? { talkKey: kit.talkKeys.keyFor(talk.id) } : {};
    return c.json({ conversation, ...answer, ...key }, 200);
  });

  app.openapi(feedbackRoute, async (c) => {
    kit.limits.writing.take(kit.origin.of(c));
    const { conversation, helpful } = c.req.valid('json');
    const { services, clock } = kit.parts;
    const counted = await services.feedback.judge(placeOf(conversation), helpful, clock.now());
    return c.json({ counted }, 200);
  });
}

/**
 * A colleague who is signed in and asks from the library's own pages may use staff commands; anyone
 * else is a reader, known by the browser's cookie or only for this conversation.
 */
async function actorOf(c: WebContext, kit: Kit, conversation: string): Promise<Actor> {
  const { config, hashPerson } = kit.parts;
  const person = (await kit.readers.known(c)) ?? hashPerson('web', conversation);
  const ours = isOurs(c, config.publicUrl);
  const member = ours ? await kit.signIn.member(c.req.raw.headers) : null;
  return member
    ? { person, role: member.role, name: member.name, staff: member.id }
    : { person, role: 'reader' };
}

/**
 * Whether a request proves that its conversation is its own: by the browser's cookie, or by an id of
 * the conversation that nobody guesses. A name such as `test` may be anyone's.
 */
async function mayHold(c: WebContext, kit: Kit, conversation: string): Promise<boolean> {
  return unguessable.test(conversation) || (await kit.readers.known(c)) !== null;
}

/** Where a conversation's last answer is remembered, for feedback. */
function placeOf(conversation: string): string {
  return `web ${conversation}`;
}
