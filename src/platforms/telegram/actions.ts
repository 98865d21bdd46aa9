import { type Api, GrammyError } from 'grammy';
import type { Clock } from '../../core/clock.js';
import type { AuthorThere, CommentActions, Done, Instead } from '../door.js';
import type { Albums } from '../ports.js';
import { unwelcome } from './failure.js';
import { kick } from './kick.js';
import type { Outbox } from './outbox.js';
import { chatOf } from './read.js';
import { inWords } from './refused.js';
import { ban, type Member, mute, unban, unmute } from './sanctions.js';

type Calls =
  | 'deleteMessage'
  | 'deleteMessages'
  | 'restrictChatMember'
  | 'banChatMember'
  | 'unbanChatMember'
  | 'banChatSenderChat'
  | 'unbanChatSenderChat'
  | 'getChat'
  | 'getChatMember'
  | 'sendMessage';

export interface TelegramActionParts {
  readonly api: Pick<Api, Calls>;
  readonly outbox: Pick<Outbox, 'send'>;
  readonly clock: Clock;
  readonly albums: Pick<Albums, 'others'>;
}

/** Telegram deletes so many messages at once. */
const MOST_AT_ONCE = 100;

/** A channel that speaks cannot be muted. */
const channelKeptOut: Instead = { instead: { why: 'channel-muted', platform: 'telegram' } };

/** What a moderator's decision does in Telegram. The bot must be an administrator with the rights. */
export function createTelegramActions({
  api,
  outbox,
  clock,
  albums,
}: TelegramActionParts): CommentActions {
  const gate = <T>(chat: number, call: () => Promise<T>) => outbox.send(chat, 'effect', call);
  const parts = { api, gate, clock };
  return inWords<Required<Omit<CommentActions, 'restore'>>>({
    async remove(space, externalId) {
      const chat = chatOf(space);
      const message = Number(externalId);
      if (chat === null || !Number.isSafeInteger(message)) return 'gone';
      const done = await unlessGone(/message to delete not found/i, () =>
        gate(chat, () => api.deleteMessage(chat, message)),
      );
      // An album is one post of several messages. Telegram passes over those that are not there.
      const others = (await albums.others(space, externalId)).map(Number).slice(0, MOST_AT_ONCE);
      if (others.length > 0) await gate(chat, () => api.deleteMessages(chat, others));
      return done;
    },
    async mute(author, until) {
      const done = await at(author, ({ chat, user }) =>
        user < 0
          ? gate(chat, () => api.banChatSenderChat(chat, user))
          : mute(parts, { chat, user }, until),
      );
      return done === 'done' && Number(author.id) < 0 ? channelKeptOut : done;
    },
    unmute: (author, ours) =>
      at(author, async ({ chat, user }) =>
        user < 0
          ? await gate(chat, () => api.unbanChatSenderChat(chat, user))
          : await unmute(parts, { chat, user }, ours),
      ),
    kick: (author) => at(author, (place) => kick(parts, place)),
    ban: (author, until) =>
      at(author, ({ chat, user }) =>
        user < 0
          ? gate(chat, () => api.banChatSenderChat(chat, user))
          : ban(parts, { chat, user }, until),
      ),
    unban: (author, ours) =>
      at(author, async ({ chat, user }) =>
        user < 0
          ? await gate(chat, () => api.unbanChatSenderChat(chat, user))
          : await unban(parts, { chat, user }, ours),
      ),
    async notify({ id }, text) {
      const user = Number(id);
      if (!(user > 0)) return 'gone';
      try {
        await gate(user, () => api.sendMessage(user, text));
        return 'done';
      } catch (error) {
        // Bots may write only to those who have written to them first.
        if (unwelcome(error)) return 'gone';
        throw error;
      }
    },
  });
}

async function at<Outcome>(
  { space, id }: AuthorThere,
  act: (member: Member) => Promise<Outcome>,
): Promise<Done | Exclude<Outcome, true>> {
  const chat = chatOf(space);
  const user = Number(id);
  if (chat === null || !Number.isSafeInteger(user)) return 'gone';
  return unlessGone(/user not found|PARTICIPANT_ID_INVALID|USER_NOT_PARTICIPANT/i, () =>
    act({ chat, user }),
  );
}

/** Telegram says `true` of what it did. */
async function unlessGone<Outcome>(
  gone: RegExp,
  act: () => Promise<Outcome>,
): Promise<Done | Exclude<Outcome, true>> {
  try {
    const outcome = await act();
    return outcome === true ? 'done' : (outcome as Exclude<Outcome, true>);
  } catch (error) {
    if (error instanceof GrammyError && gone.test(error.description)) return 'gone';
    throw error;
  }
}
