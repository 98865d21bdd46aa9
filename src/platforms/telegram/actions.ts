import { type Api, GrammyError } from 'grammy';
import type { CommentActions } from '../door.js';
import { chatOf } from './read.js';

/** What a moderator's decision does in Telegram. The bot must be an administrator who may delete. */
export function createTelegramActions(api: Pick<Api, 'deleteMessage'>): CommentActions {
  return {
    async remove(space, externalId) {
      const chat = chatOf(space);
      const message = Number(externalId);
      if (chat === null || !Number.isSafeInteger(message)) return 'gone';
      try {
        await api.deleteMessage(chat, message);
        return 'done';
      } catch (error) {
        if (isGone(error)) return 'gone';
        throw error;
      }
    },
  };
}

function isGone(error: unknown): boolean {
  return error instanceof GrammyError && /message to delete not found/i.test(error.description);
}
