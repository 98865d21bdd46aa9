import { type Api, GrammyError } from 'grammy';
import type { ChatPermissions } from 'grammy/types';
import type { Clock } from '../../core/clock.js';
import type { AuthorThere, CommentActions, Done, Instead } from '../door.js';
import type { Albums } from '../ports.js';
import { unwelcome } from './failure.js';
import { kick } from './kick.js';
import type { Outbox } from './outbox.js';
import { chatOf } from './read.js';
import { untilDate } from './until-date.js';

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
const channelKeptOut: Instead = {
  instead:
    'this was said in the name of a channel, which cannot be muted; it is kept from speaking here',
};

/** What nobody who is muted may do. */
const silence: ChatPermissions = {
  ...{ can_send_messages: false, can_send_audios: false, can_send_documents: false },
  ...{ can_send_photos: false, can_send_videos: false, can_send_video_notes: false },
  ...{ can_send_voice_notes: false, can_send_polls: false, can_send_other_messages: false },
  can_add_web_page_previews: false,
};

/** What a moderator's decision does in Telegram. The bot must be an administrator with the rights. */
export function createTelegramActions(parts: TelegramActionParts): CommentActions {
  const { api, outbox, clock, albums } = parts;
  const gate = <T>(chat: number, call: () => Promise<T>) => outbox.send(chat, 'effect', call);
  return {
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
        gate(chat, () =>
          user < 0
            ? api.banChatSenderChat(chat, user)
            : api.restrictChatMember(chat, user, silence, untilDate(until, clock)),
        ),
      );
      return done === 'done' && Number(author.id) < 0 ? channelKeptOut : done;
    },
    unmute: (author) =>
      at(author, async ({ chat, user }) => {
        if (user < 0) return gate(chat, () => api.unbanChatSenderChat(chat, user));
        // What everybody may do here: less would stay a punishment, more would be a gift.
        const { permissions = {} } = await api.getChat(chat);
        return gate(chat, () => api.restrictChatMember(chat, user, permissions));
      }),
    kick: (author) => at(author, (place) => kick({ api, gate, clock }, place)),
    ban: (author, until) =>
      at(author, ({ chat, user }) =>
        gate(chat, () =>
          user < 0
            ? api.banChatSenderChat(chat, user)
            : api.banChatMember(chat, user, untilDate(until, clock)),
        ),
      ),
    unban: (author) =>
      at(author, ({ chat, user }) =>
        gate(chat, () =>
          user < 0
            ? api.unbanChatSenderChat(chat, user)
            : api.unbanChatMember(chat, user, { only_if_banned: true }),
        ),
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
  };
}

interface Place {
  readonly chat: number;
  readonly user: number;
}

async function at(
  { space, id }: AuthorThere,
  act: (place: Place) => Promise<unknown>,
): Promise<Done> {
  const chat = chatOf(space);
  const user = Number(id);
  if (chat === null || !Number.isSafeInteger(user)) return 'gone';
  return unlessGone(/user not found|PARTICIPANT_ID_INVALID|USER_NOT_PARTICIPANT/i, () =>
    act({ chat, user }),
  );
}

async function unlessGone(gone: RegExp, act: () => Promise<unknown>): Promise<Done> {
  try {
    return (await act()) === 'gone' ? 'gone' : 'done';
  } catch (error) {
    if (error instanceof GrammyError && gone.test(error.description)) return 'gone';
    throw error;
  }
}
