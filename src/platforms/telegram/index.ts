import { randomUUID } from 'node:crypto';
import { type Board, createBoard } from '../cases/board.js';
import { createSignedButtons } from '../cases/signed-buttons.js';
import type { ChatDoor } from '../door.js';
import { createTelegramActions } from './actions.js';
import { createCalls, type TelegramCalls } from './calls.js';
import { createTelegramCards } from './cards.js';
import { createTelegramCarrier } from './carrier.js';
import { connect } from './connect.js';
import { createDesk, type Desk } from './desk.js';
import { retryAfter } from './failure.js';
import { botOf } from './intake.js';
import { createOutbox, type Outbox } from './outbox.js';
import type { TelegramParts } from './parts.js';
import { createTurn } from './receive.js';
import { MAX_BUTTON_ID } from './write.js';

/** So long calls under way may take when the door closes; what breaks off is made up for later. */
const LEAVE_MS = 4_000;

/** The door to Telegram, by long polling or by webhook. */
export function createTelegram(parts: TelegramParts): ChatDoor {
  const { clock, presence } = parts;
  const calls = createCalls(parts);
  const { api } = calls;
  const outbox = outboxOf(parts);
  const buttons = createSignedButtons(parts, { limit: MAX_BUTTON_ID, measure: Buffer.byteLength });
  const cards = createTelegramCards({ api, outbox, seal: buttons.seal });
  const board = createBoard({ ...parts, platform: 'telegram', carrier: cards });
  const desk = createDesk({ ...parts, ...calls, outbox, buttons });
  return {
    ...opening(parts, { calls, outbox, board, desk }),
    carrier: createTelegramCarrier({ api, outbox, presence, clock }),
    actions: createTelegramActions({ api, outbox, clock, albums: parts.albums }),
  };
}

function outboxOf({ token, redisUrl }: TelegramParts): Outbox {
  const shared = redisUrl === undefined ? undefined : { redisUrl, name: `wenjin-${botOf(token)}` };
  return createOutbox({ retryAfter, now: () => performance.now(), shared });
}

interface Behind {
  readonly calls: TelegramCalls;
  readonly outbox: Outbox;
  readonly board: Board;
  readonly desk: Desk;
}

/** How the door opens and closes. */
function opening(parts: TelegramParts, behind: Behind): Pick<ChatDoor, 'start' | 'stop'> {
  const { calls, outbox, board, desk } = behind;
  const { work } = desk;
  const turn = turnOf(parts);
  const closing = new AbortController();
  let open: Promise<void> = Promise.resolve();
  let forget = () => {};
  return {
    async start() {
      if (parts.alone) await parts.inbox.free(botOf(parts.token), parts.clock.now());
      board.open();
      forget = parts.arrivals(() => work.wake());
      open = connect({ ...parts, ...calls, ...desk, board, turn }, closing.signal);
    },
    async stop() {
      const impatient = setTimeout(() => calls.breakOff(), LEAVE_MS);
      closing.abort();
      forget();
      // Nothing new is taken from here on.
      const worked = work.stop();
      await open;
      await turn.over().catch(() => {});
      // What waits for its turn stays in the inbox, for the next start.
      await outbox.stop();
      await worked;
      await board.close();
      clearTimeout(impatient);
      // A call that nobody waits for would keep the process.
      calls.breakOff();
    },
  };
}

function turnOf({ token, alone, leases, clock }: TelegramParts) {
  const shared = alone ? undefined : leases;
  return createTurn(botOf(token), { leases: shared, holder: randomUUID(), clock });
}
