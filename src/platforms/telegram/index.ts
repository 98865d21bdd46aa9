import { setTimeout as wait } from 'node:timers/promises';
import { Api, Bot, type Context } from 'grammy';
import type { CallbackQuery, Message } from 'grammy/types';
import type { Reply } from '../../core/reply.js';
import { ask, command, comment, localeFor } from '../conversation.js';
import type { ChatDoor, DoorParts } from '../door.js';
import { createButtonIds } from '../writing/button-ids.js';
import { faultOf } from '../writing/fault.js';
import { createOnce } from '../writing/once.js';
import { createTelegramActions } from './actions.js';
import { createTelegramCarrier } from './carrier.js';
import { hopeless, passing, retryAfter } from './failure.js';
import { createOutbox, type Outbox } from './outbox.js';
import { publish } from './publish.js';
import { placeOf, read, type Self, saidIn, speakerOf } from './read.js';
import { MAX_BUTTON_ID, write } from './write.js';

export interface TelegramParts extends DoorParts {
  readonly token: string;
  /** Another Bot API server, for tests and proxies. */
  readonly apiRoot?: string | undefined;
}

const RETRY_MS = 30_000;
/** Longer than Telegram holds a poll open (30 s). */
const POLL_TIMEOUT_SECONDS = 50;
const CALL_TIMEOUT_SECONDS = 15;
const updates = ['message', 'edited_message', 'callback_query'] as const;

/** The door to Telegram, by long polling. */
export function createTelegram(parts: TelegramParts): ChatDoor {
  const root = parts.apiRoot ? { apiRoot: parts.apiRoot.replace(/\/$/, '') } : {};
  const bot = new Bot(parts.token, { client: { ...root, timeoutSeconds: POLL_TIMEOUT_SECONDS } });
  const carrying = new Api(parts.token, { ...root, timeoutSeconds: CALL_TIMEOUT_SECONDS });
  const outbox = createOutbox(retryAfter);
  const closing = new AbortController();
  listen(bot, parts, outbox);
  let polling: Promise<void> = Promise.resolve();
  return {
    async start() {
      polling = poll(bot, parts, closing.signal);
    },
    async stop() {
      closing.abort();
      if (bot.isRunning()) {
        await bot.stop().catch(() => {});
        await polling;
      }
      await outbox.stop();
    },
    carrier: createTelegramCarrier({ api: carrying, outbox, clock: parts.clock }),
    actions: createTelegramActions(bot.api),
  };
}

/** Polls until the door is closed; a fault is said and tried again, a wrong token is said once. */
async function poll(bot: Bot, parts: TelegramParts, closing: AbortSignal): Promise<void> {
  while (!closing.aborted) {
    try {
      bot.botInfo = await bot.api.getMe();
      await publish(bot.api, parts.commands, parts.i18n);
      if (closing.aborted) return;
      await bot.start({
        allowed_updates: updates,
        onStart: ({ username }) => parts.log.info({ username }, 'Telegram: listening'),
      });
      return;
    } catch (error) {
      if (closing.aborted) return;
      const advice = hopeless(error);
      if (advice) return parts.log.error({}, advice);
      parts.log.warn({ fault: faultOf(error) }, `${passing(error)} Trying again in half a minute.`);
      await wait(RETRY_MS, undefined, { signal: closing }).catch(() => {});
    }
  }
}

/** Every update once, and none of them may bring the door down. */
function listen(bot: Bot, parts: TelegramParts, outbox: Outbox): void {
  const first = createOnce();
  const buttons = createButtonIds({ limit: MAX_BUTTON_ID, measure: Buffer.byteLength });
  const commands = new Set(parts.commands.map(({ name }) => name));
  const say = (message: Message, reply: Reply) => {
    for (const { text, ...rest } of write(reply, buttons)) {
      const quoted = message.chat.type === 'private' ? {} : quote(message);
      const call = () => bot.api.sendMessage(message.chat.id, text, { ...rest, ...quoted });
      outbox.send(message.chat.id, 'answer', call).catch((error) => {
        parts.log.warn({ fault: faultOf(error) }, 'Telegram: an answer could not be sent');
      });
    }
  };
  bot.catch(({ error }) =>
    parts.log.error({ fault: faultOf(error) }, 'Telegram: an update failed'),
  );
  bot.use(async (context, next) => {
    if (first(String(context.update.update_id))) await next();
  });
  bot.on('message', ({ message, me }) => {
    const self: Self = { id: me.id, username: me.username, commands };
    return heard(parts, message, { self, say });
  });
  bot.on('edited_message', async ({ editedMessage, me }) => {
    const reading = read(editedMessage, { id: me.id, username: me.username, commands });
    if (reading.kind !== 'comment') return;
    await comment(parts, speakerOf(editedMessage.from), saidIn(editedMessage, reading.text));
  });
  bot.on('callback_query:data', async (context) => {
    const pressed = buttons.decode(context.callbackQuery.data);
    const query = withChat(context.callbackQuery);
    if (!pressed || !query) return tooOld(parts, context);
    const place = placeOf(query.message.chat);
    const reply = await command(parts, speakerOf(query.from), { place, asked: pressed });
    say(query.message, reply);
    await context.answerCallbackQuery();
  });
}

async function heard(
  parts: TelegramParts,
  message: Message,
  { self, say }: { readonly self: Self; readonly say: (to: Message, reply: Reply) => void },
): Promise<void> {
  const reading = read(message, self);
  if (reading.kind === 'nothing' || !message.from) return;
  const speaker = speakerOf(message.from);
  const { text } = reading;
  if (reading.kind === 'comment') return comment(parts, speaker, saidIn(message, text));
  const reply = await ask(parts, speaker, { place: placeOf(message.chat), text });
  if (!reply.quiet) say(message, reply);
}

function withChat(query: CallbackQuery): (CallbackQuery & { message: Message }) | null {
  const { message } = query;
  // Telegram hides messages that are too old behind the date 0.
  return message && message.date !== 0 ? { ...query, message } : null;
}

async function tooOld(parts: TelegramParts, context: Context): Promise<void> {
  const { from } = context;
  const locale = from ? await localeFor(parts, speakerOf(from)) : parts.i18n.fallback;
  const text = parts.i18n.say(locale, 'door-button-old');
  await context.answerCallbackQuery({ text, show_alert: true });
}

function quote(message: Message) {
  const { message_id } = message;
  return { reply_parameters: { message_id, allow_sending_without_reply: true } };
}
