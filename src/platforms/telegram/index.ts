import { randomUUID } from 'node:crypto';
import { Api } from 'grammy';
import type { Update } from 'grammy/types';
import { createBoard } from '../cases/board.js';
import type { ChatDoor } from '../door.js';
import { createTelegramActions } from './actions.js';
import { createTelegramCards } from './cards.js';
import { createTelegramCarrier } from './carrier.js';
import { connect } from './connect.js';
import { retryAfter } from './failure.js';
import { createHandle } from './handle.js';
import { botOf, incoming } from './intake.js';
import { createOutbox } from './outbox.js';
import type { TelegramParts } from './parts.js';
import type { Self } from './read.js';
import { createTurn, POLL_SECONDS } from './receive.js';
import { type Sending, sendAnswer } from './send.js';
import { createSignedButtons } from './signed-buttons.js';
import { createInboxWork } from './work.js';

const CALL_TIMEOUT_SECONDS = 15;

/** The door to Telegram, by long polling or by webhook. */
export function createTelegram(parts: TelegramParts): ChatDoor {
  const { token, clock, log, inbox, presence } = parts;
  const root = parts.apiRoot ? { apiRoot: parts.apiRoot.replace(/\/$/, '') } : {};
  const api = new Api(token, { ...root, timeoutSeconds: CALL_TIMEOUT_SECONDS });
  const polling = new Api(token, { ...root, timeoutSeconds: POLL_SECONDS + CALL_TIMEOUT_SECONDS });
  const bot = botOf(token);
  const name = `wenjin-${bot}`;
  const shared = parts.redisUrl === undefined ? undefined : { redisUrl: parts.redisUrl, name };
  const outbox = createOutbox({ retryAfter, clock, shared });
  const buttons = createSignedButtons(parts.buttonKey);
  const commands = new Set(parts.commands.map((command) => command.name));
  const cards = createTelegramCards({ api, outbox, seal: buttons.seal });
  const board = createBoard({ ...parts, platform: 'telegram', carrier: cards });
  let self: Self = { id: Number(bot.slice('telegram:'.length)), username: '', commands };
  const base = root.apiRoot ?? 'https://api.telegram.org';
  const fileUrl = (path: string) => `${base}/file/bot${token}/${path}`;
  const handle = createHandle({ ...parts, api, buttons, fileUrl, self: () => self });
  const work = createInboxWork<Sending>({
    ...{ inbox, bot, handle, clock, log },
    send: (sending, sent, left) =>
      sendAnswer({ api, outbox, presence, clock, log }, sending, { sent, left }),
  });
  const keep = async (updates: readonly Update[]) => {
    await inbox.keep(
      bot,
      updates.map((update) => incoming(update, parts.hashPerson)),
      clock.now(),
    );
    work.wake();
  };
  const leases = parts.alone ? undefined : parts.leases;
  const turn = createTurn(bot, { leases, holder: randomUUID(), clock });
  const closing = new AbortController();
  let open: Promise<void> = Promise.resolve();
  let forget = () => {};
  return {
    async start() {
      if (parts.alone) await inbox.free(bot, clock.now());
      board.open();
      forget = parts.arrivals(() => work.wake());
      open = connect(
        {
          ...parts,
          board,
          api,
          polling,
          keep,
          turn,
          work,
          known: (me) => (self = { ...me, commands }),
        },
        closing.signal,
      );
    },
    async stop() {
      closing.abort();
      forget();
      await open;
      await turn.over().catch(() => {});
      // What waits for its turn stays in the inbox, for the next start.
      await outbox.stop();
      await work.stop();
      await board.close();
    },
    carrier: createTelegramCarrier({ api, outbox, presence, clock }),
    actions: createTelegramActions({ api, outbox, clock }),
  };
}
