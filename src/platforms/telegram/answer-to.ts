import type { Message } from 'grammy/types';
import type { Reply } from '../../core/reply.js';
import type { SignedButtons } from '../cases/signed-buttons.js';
import { pictured } from './pictured.js';
import { spaceOf } from './read.js';
import type { Sending } from './send.js';
import { write } from './write.js';

/** A reply on its way to where a message stands. */
export async function answerTo(
  parts: { readonly buttons: Pick<SignedButtons, 'under'> },
  message: Message,
  reply: Reply,
): Promise<Sending> {
  const { chat, message_id: replyTo, message_thread_id: thread } = message;
  const buttons = await parts.buttons.under(spaceOf(chat.id), reply.actions);
  return {
    chat: chat.id,
    ...(chat.type === 'private' ? {} : { replyTo }),
    ...(message.is_topic_message && thread !== undefined ? { thread } : {}),
    messages: [
      ...pictured(write(reply, buttons), reply),
      ...(reply.file ? [{ file: reply.file }] : []),
    ],
  };
}
