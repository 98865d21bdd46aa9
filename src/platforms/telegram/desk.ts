import type { Update } from 'grammy/types';
import type { SignedButtons } from '../cases/signed-buttons.js';
import type { TelegramCalls } from './calls.js';
import { createHandle } from './handle.js';
import { botOf, incoming } from './intake.js';
import type { Outbox } from './outbox.js';
import type { TelegramParts } from './parts.js';
import type { Self } from './read.js';
import { type Sending, sendAnswer } from './send.js';
import { createInboxWork, type InboxWork } from './work.js';

export interface DeskParts extends TelegramParts, Pick<TelegramCalls, 'api' | 'fileUrl'> {
  readonly outbox: Outbox;
  readonly buttons: SignedButtons;
}

/** What comes in from Telegram, and what becomes of it. */
export interface Desk {
  readonly work: InboxWork;
  /** Puts updates into the inbox, and lets the work begin. */
  keep(updates: readonly Update[]): Promise<void>;
  /** Who the bot turned out to be. */
  known(me: Pick<Self, 'id' | 'username'>): void;
}

export function createDesk(parts: DeskParts): Desk {
  const { inbox, clock, log } = parts;
  const bot = botOf(parts.token);
  const commands = new Set(parts.commands.map((command) => command.name));
  let self: Self = { id: Number(bot.slice('telegram:'.length)), username: '', commands };
  const handle = createHandle({ ...parts, self: () => self });
  const work = createInboxWork<Sending>({
    ...{ inbox, bot, handle, clock, log },
    send: (sending, sent, left) => sendAnswer(parts, sending, { sent, left }),
  });
  return {
    work,
    keep: (updates) => work.keep(updates.map((update) => incoming(update, parts.hashPerson))),
    known(me) {
      self = { ...me, commands };
    },
  };
}
