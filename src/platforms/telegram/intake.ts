import type { Chat, Update, User } from 'grammy/types';
import { z } from 'zod';
import type { HashPerson } from '../../core/person.js';
import type { IncomingUpdate } from '../ports.js';

/** What the door listens to; nothing else is sent to it. */
export const updateKinds = [
  'message',
  'edited_message',
  'callback_query',
  'inline_query',
  'my_chat_member',
] as const;

const user = z.looseObject({ id: z.int() });
const chat = z.looseObject({ id: z.int(), type: z.string() });
const message = z.looseObject({ message_id: z.int(), chat, from: user.optional() });

/** What the door relies on in an update; the rest is as Telegram has it. */
const shape = z.looseObject({
  update_id: z.int().nonnegative(),
  message: message.optional(),
  edited_message: message.optional(),
  callback_query: z
    .looseObject({ id: z.string(), from: user, message: message.optional() })
    .optional(),
  inline_query: z.looseObject({ id: z.string(), from: user, query: z.string() }).optional(),
  my_chat_member: z
    .looseObject({ chat, from: user, new_chat_member: z.looseObject({ status: z.string() }) })
    .optional(),
});

/** An update as it came over the webhook; null when it is none. */
export function updateOf(body: unknown): Update | null {
  const parsed = shape.safeParse(body);
  return parsed.success ? (parsed.data as unknown as Update) : null;
}

/** An update as the inbox keeps it: in order within its chat, or, where there is none, its person. */
export function incoming(update: Update, hashPerson: HashPerson): IncomingUpdate {
  const { chat, from } = placeIn(update);
  const message = update.message ?? update.edited_message;
  return {
    id: update.update_id,
    lane: chat ? `chat ${chat.id}` : `user ${from?.id ?? 0}`,
    subject: message ? `${message.chat.id}/${message.message_id}` : null,
    person: from ? hashPerson('telegram', String(from.id)) : null,
    content: update,
  };
}

function placeIn(update: Update): {
  readonly chat?: Chat | undefined;
  readonly from?: User | undefined;
} {
  const { callback_query: pressed, inline_query: typed, my_chat_member: member } = update;
  const message = update.message ?? update.edited_message;
  if (message) return { chat: message.chat, from: message.from };
  if (pressed) return { chat: pressed.message?.chat, from: pressed.from };
  if (member) return { chat: member.chat, from: member.from };
  return { from: typed?.from };
}

/** The bot's own id, which stands before the colon of its token. */
export function botOf(token: string): string {
  return `telegram:${token.split(':', 1)[0] ?? ''}`;
}
