import { randomUUID } from 'node:crypto';
import { createRoute, z } from '@hono/zod-openapi';
import type { StoredComment } from '../../moderation/comment.js';
import { careWords } from './care-words.js';
import type { RoomMessage, RoomPosted } from './contract/room.js';
import type { WebApp } from './env.js';
import type { Kit } from './kit.js';
import { WEB_ROOM } from './parts.js';
import { answers, body, eventStream, idParams, type SchemaOf } from './schemas.js';

const MAX_COMMENTS = 50;
const MAX_ANNOUNCEMENTS = 20;

const messageSchema: SchemaOf<RoomMessage> = z
  .object({
    id: z.string(),
    kind: z.enum(['comment', 'announcement']),
    text: z.string(),
    author: z.string(),
    at: z.string(),
    mine: z.boolean(),
  })
  .openapi('RoomMessage');

const postedSchema: SchemaOf<RoomPosted> = z
  .object({
    verdict: z.enum(['allow', 'review', 'act']),
    state: z.enum(['visible', 'hidden', 'removed']),
    message: messageSchema,
    care: z.string().optional(),
  })
  .openapi('RoomPosted');

const readRoute = createRoute({
  method: 'get',
  path: '/api/room',
  operationId: 'room',
  tags: ['room'],
  responses: { 200: answers(z.object({ messages: z.array(messageSchema) })) },
});

const postRoute = createRoute({
  method: 'post',
  path: '/api/room',
  operationId: 'room-post',
  tags: ['room'],
  request: { body: body(z.strictObject({ text: z.string().trim().min(1).max(2_000) })) },
  responses: { 201: answers(postedSchema) },
});

const reportRoute = createRoute({
  method: 'post',
  path: '/api/room/{id}/report',
  operationId: 'room-report',
  tags: ['room'],
  request: {
    params: idParams,
    body: body(z.strictObject({ reason: z.string().trim().min(1).max(500) })),
  },
  responses: { 202: answers(z.object({ repeated: z.boolean() })) },
});

const liveRoute = createRoute({
  method: 'get',
  path: '/api/room/live',
  operationId: 'room-live',
  tags: ['room'],
  responses: { 200: eventStream },
});

/** The web room all readers share: comments pass moderation, announcements arrive in it. */
export function addRoom(app: WebApp, kit: Kit): void {
  const { parts, limits, origin, readers } = kit;

  app.openapi(readRoute, async (c) => {
    limits.reading.take(origin.of(c));
    const reader = await readers.known(c);
    return c.json({ messages: await messages(kit, reader, c.var.locale) }, 200);
  });

  app.openapi(postRoute, async (c) => {
    limits.writing.take(origin.of(c));
    const { text } = c.req.valid('json');
    const author = await readers.welcome(c);
    const at = parts.clock.now();
    const externalId = randomUUID();
    const { verdict, comment, cared } = await parts.comments.submit({
      space: WEB_ROOM,
      externalId,
      text,
      author,
      at,
    });
    const message = {
      id: comment?.id ?? externalId,
      kind: 'comment' as const,
      text,
      author: readerName(kit, author, c.var.locale),
      at: at.toISOString(),
      mine: true,
    };
    const care = cared ? { care: careWords(kit, comment?.language ?? c.var.locale) } : {};
    return c.json({ verdict, state: comment?.state ?? 'hidden', message, ...care }, 201);
  });

  app.openapi(reportRoute, async (c) => {
    limits.writing.take(origin.of(c));
    const reporter = await readers.welcome(c);
    const { repeated } = await parts.services.reports.report({
      comment: c.req.valid('param').id,
      space: WEB_ROOM,
      reporter,
      reason: c.req.valid('json').reason,
      at: parts.clock.now(),
    });
    return c.json({ repeated }, 202);
  });

  app.openapi(liveRoute, (c) => {
    limits.reading.take(origin.of(c));
    return kit.live.stream(c, (change) => {
      if (change.kind === 'hours') return { event: 'hours', data: {} };
      const ours = (change.kind === 'comment' || change.kind === 'room') && change.space;
      return ours === WEB_ROOM ? { event: 'room', data: { space: WEB_ROOM } } : null;
    });
  });
}

async function messages(kit: Kit, reader: string | null, locale: string): Promise<RoomMessage[]> {
  const [comments, announcements] = await Promise.all([
    kit.parts.comments.visible(WEB_ROOM, MAX_COMMENTS),
    kit.parts.ledger.received(WEB_ROOM, MAX_ANNOUNCEMENTS),
  ]);
  const library = kit.parts.services.info.libraryName(locale);
  const received = announcements.map((entry) => ({
    id: entry.announcement,
    kind: 'announcement' as const,
    text: entry.text,
    author: library,
    at: entry.at.toISOString(),
    mine: false,
  }));
  const written = comments.map((comment) => messageOf(kit, comment, { reader, locale }));
  // Both come newest first; turned round, what was said in one instant keeps its order.
  const all = [...written, ...received].reverse();
  return all.sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
}

function messageOf(
  kit: Kit,
  comment: StoredComment,
  context: { readonly reader: string | null; readonly locale: string },
): RoomMessage {
  return {
    id: comment.id,
    kind: 'comment',
    text: comment.text,
    author: comment.authorName ?? readerName(kit, comment.author, context.locale),
    at: comment.at.toISOString(),
    mine: comment.author === context.reader,
  };
}

/** Readers give no name here; a short code tells them apart. */
export function readerName(kit: Pick<Kit, 'parts'>, person: string, locale: string): string {
  if (person.startsWith('erased:')) return kit.parts.i18n.say(locale, 'web-reader-erased');
  return kit.parts.i18n.say(locale, 'web-reader', { code: person.slice(0, 4) });
}
