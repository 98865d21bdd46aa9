import type { Api } from 'grammy';
import type { Carrier } from '../../announcements/desk.js';
import type { Clock } from '../../core/clock.js';
import type { Presence } from '../ports.js';
import { failureOf, movedTo, unwelcome } from './failure.js';
import type { Outbox } from './outbox.js';
import { chatOf, spaceOf } from './read.js';

export interface TelegramCarrierParts {
  /** Must not repeat calls by itself: the ledger decides. */
  readonly api: Pick<Api, 'sendMessage'>;
  readonly outbox: Outbox;
  readonly presence: Presence;
  readonly clock: Clock;
}

type Outcome = Awaited<ReturnType<Carrier['deliver']>>;

/**
 * Carries announcements to Telegram chats: plain text, one message each (an announcement is never
 * longer than one). When Telegram asks to wait, nothing is tried before that time is over. A group
 * with a new id gets it there; whoever blocked the bot is in no audience any more.
 */
export function createTelegramCarrier(parts: TelegramCarrierParts): Carrier {
  return {
    platform: 'telegram',
    async deliver({ recipient }, text) {
      const chat = chatOf(recipient);
      if (chat === null) return { state: 'failed', reason: 'no-such-chat' };
      if (parts.outbox.paused()) return { state: 'ready', reason: 'waiting' };
      return carry(parts, chat, text);
    },
  };
}

async function carry(parts: TelegramCarrierParts, chat: number, text: string): Promise<Outcome> {
  const { api, outbox, presence, clock } = parts;
  let called = false;
  const call = () => {
    called = true;
    return api.sendMessage(chat, text);
  };
  try {
    const message = await outbox.send(chat, 'announcement', call);
    return { state: 'sent', messageId: String(message.message_id) };
  } catch (error) {
    if (!called) return { state: 'ready', reason: 'crowded' };
    const moved = movedTo(error);
    if (moved !== null && moved !== chat) {
      await presence.moved(spaceOf(chat), spaceOf(moved));
      return carry(parts, moved, text);
    }
    if (unwelcome(error)) await presence.left(spaceOf(chat), clock.now());
    return failureOf(error);
  }
}
