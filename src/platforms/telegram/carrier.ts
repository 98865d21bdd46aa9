import type { Api } from 'grammy';
import type { Carrier } from '../../announcements/desk.js';
import type { Clock } from '../../core/clock.js';
import { failureOf, retryAfter } from './failure.js';
import type { Outbox } from './outbox.js';
import { chatOf } from './read.js';

export interface TelegramCarrierParts {
  /** Must not repeat calls by itself: the ledger decides. */
  readonly api: Pick<Api, 'sendMessage'>;
  readonly outbox: Outbox;
  readonly clock: Clock;
}

/**
 * Carries announcements to Telegram chats: plain text, one message each (an announcement is never
 * longer than one). When Telegram asks to wait, nothing is tried before that time is over.
 */
export function createTelegramCarrier({ api, outbox, clock }: TelegramCarrierParts): Carrier {
  let waitUntil = 0;
  return {
    platform: 'telegram',
    async deliver({ recipient }, text) {
      const chat = chatOf(recipient);
      if (chat === null) return { state: 'failed', reason: 'no-such-chat' };
      if (clock.now().getTime() < waitUntil) return { state: 'ready', reason: 'waiting' };
      let called = false;
      const call = () => {
        called = true;
        return api.sendMessage(chat, text);
      };
      try {
        const message = await outbox.send(chat, 'announcement', call);
        return { state: 'sent', messageId: String(message.message_id) };
      } catch (error) {
        waitUntil = clock.now().getTime() + (retryAfter(error) ?? 0) * 1_000;
        return called ? failureOf(error) : { state: 'ready', reason: 'crowded' };
      }
    },
  };
}
