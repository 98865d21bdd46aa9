import { type Api, GrammyError } from 'grammy';
import type { CallbackQuery, Message } from 'grammy/types';
import type { Reply } from '../../core/reply.js';
import { press } from '../cases/press.js';
import type { SignedButtons } from '../cases/signed-buttons.js';
import { type Asked, command, localeFor, type Speaker } from '../conversation.js';
import type { DoorParts } from '../door.js';
import { faultOf } from '../writing/fault.js';
import { placeFor } from './administrators.js';
import { answerTo } from './answer-to.js';
import { spaceOf, speakerOf } from './read.js';
import type { Sending } from './send.js';

export interface PressParts extends DoorParts {
  readonly api: Pick<Api, 'answerCallbackQuery' | 'getChatMember'>;
  readonly buttons: SignedButtons;
}

/** Longer texts do not fit into the window that answers a pressed button. */
const MAX_ALERT = 200;

/** What a button asks; one that was pressed too long ago asks nothing that would be answered. */
export async function pressed(
  parts: PressParts,
  query: CallbackQuery,
  isStale: boolean,
): Promise<Sending | null> {
  const speaker = speakerOf(query.from);
  const message = reachable(query);
  const decoded = message
    ? await parts.buttons.decode(spaceOf(message.chat.id), query.data ?? '')
    : ({ kind: 'old' } as const);
  if (isStale && decoded.kind !== 'case') return null;
  if (message && decoded.kind === 'command') {
    const reply = await replyTo(parts, speaker, { message, query, asked: decoded.asked });
    const alone = message.chat.type !== 'private' && isForOne(reply);
    await settle(parts, query, alone ? reply.text : undefined);
    return alone || reply.quiet ? null : answerTo(parts, message, reply);
  }
  const text =
    decoded.kind === 'case'
      ? await press(parts, speaker, decoded.move)
      : parts.i18n.say(await localeFor(parts, speaker), `door-button-${decoded.kind}`);
  await settle(parts, query, text);
  return null;
}

async function replyTo(
  parts: PressParts,
  speaker: Speaker,
  pressed: { readonly message: Message; readonly query: CallbackQuery; readonly asked: Asked },
): Promise<Reply> {
  const { message, query, asked } = pressed;
  const by = { from: query.from };
  const place = await placeFor(parts, asked.command, { chat: message.chat, by });
  return command(parts, speaker, { place, asked });
}

/** Short and private: the window over the button shows it to whoever pressed, and to nobody else. */
function isForOne(reply: Reply): boolean {
  const more = reply.fields?.length || reply.list?.length || reply.actions?.length;
  const plain = !more && !reply.file && !reply.picture;
  return reply.visibility === 'private' && plain && reply.text.length <= MAX_ALERT;
}

/** Telegram hides messages that are too old behind the date 0. */
function reachable({ message }: CallbackQuery): Message | null {
  return message && message.date !== 0 ? (message as Message) : null;
}

/**
 * Ends the waiting sign on a button; once more when the line broke. Telegram refuses it when that
 * took too long: no harm done.
 */
async function settle({ api, log }: PressParts, { id }: CallbackQuery, text?: string) {
  const shown = text === undefined ? {} : { text, show_alert: true };
  const tell = () => api.answerCallbackQuery(id, shown);
  const again = (error: unknown) => {
    if (error instanceof GrammyError && error.error_code < 500) throw error;
    return tell();
  };
  await tell()
    .catch(again)
    .catch((error: unknown) => {
      log.warn({ fault: faultOf(error) }, 'Telegram: a button could not be answered');
    });
}
