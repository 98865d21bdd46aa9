import { type Api, GrammyError } from 'grammy';
import type { InlineKeyboardMarkup } from 'grammy/types';
import type { CardCarrier } from '../cases/board.js';
import type { CaseCard } from '../cases/card.js';
import { moveId } from '../cases/move.js';
import { linesOf, pack } from '../writing/lines.js';
import type { Seal } from '../writing/seal.js';
import type { Outbox } from './outbox.js';
import { chatOf } from './read.js';
import { MAX_MESSAGE, type Outgoing, render } from './write.js';

export interface CardParts {
  readonly api: Pick<Api, 'sendMessage' | 'editMessageText'>;
  readonly outbox: Pick<Outbox, 'send'>;
  readonly seal: Seal;
}

/**
 * Cards of cases as messages in moderators' groups, with their buttons. Telegram knows no key of
 * ours: a card whose posting broke off may stand there twice, and both follow their case's versions.
 */
export function createTelegramCards({ api, outbox, seal }: CardParts): CardCarrier {
  return {
    async post(space, card) {
      const chat = placed(space);
      const { text, ...rest } = messageOf(card, space, seal);
      const sent = await outbox.send(chat, 'effect', () => api.sendMessage(chat, text, rest));
      return String(sent.message_id);
    },
    async edit({ space, message }, card) {
      const chat = placed(space);
      const { text, ...rest } = messageOf(card, space, seal);
      try {
        await outbox.send(chat, 'effect', () =>
          api.editMessageText(chat, Number(message), text, rest),
        );
      } catch (error) {
        // It says so already: an edit that broke off had arrived.
        if (says(error, /message is not modified/i)) return 'done';
        if (says(error, /message to edit not found|message can't be edited/i)) return 'gone';
        throw error;
      }
      return 'done';
    },
  };
}

function placed(space: string): number {
  const chat = chatOf(space);
  if (chat === null) throw new Error('a card is for a group of Telegram');
  return chat;
}

function messageOf(card: CaseCard, space: string, seal: Seal): Outgoing {
  const { text, fields, locale, moves } = card;
  const [content = ''] = pack(
    linesOf({ text, fields, locale, visibility: 'public' }),
    MAX_MESSAGE,
    render,
  );
  const buttons = moves.map(({ label, ...move }) => ({
    ...{ text: label, callback_data: seal.put(space, moveId(move)) },
  }));
  const keyboard: InlineKeyboardMarkup = { inline_keyboard: [buttons] };
  return {
    ...{ text: content, parse_mode: 'HTML', link_preview_options: { is_disabled: true } },
    reply_markup: keyboard,
  };
}

function says(error: unknown, words: RegExp): boolean {
  return error instanceof GrammyError && words.test(error.description);
}
