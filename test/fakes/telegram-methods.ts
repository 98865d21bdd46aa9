import type { TelegramServer } from '@bonkers-agency/grammy-test';
import type { BotCommand } from 'grammy/types';
import type { createUpdates } from './telegram-updates.js';
import type { Payload } from './telegram-wire.js';

type Method = (payload: Payload) => unknown;

interface MethodParts {
  /** The id of the bot that calls. */
  readonly bot: number;
  readonly updates: ReturnType<typeof createUpdates>;
}

/**
 * What the methods of the API answer: the core's, and those that it does not know or knows too
 * simply. A refusal is thrown with Telegram's `code` and `description`.
 */
export function createMethods(core: TelegramServer, { bot, updates }: MethodParts) {
  const menus = new Map<string, readonly BotCommand[]>();
  const files = new Map<string, Uint8Array>();
  const keptOut = new Set<string>();

  const setWebhook: Method = ({ url, secret_token: secret = '' }) => {
    updates.setWebhook(url ? { url: String(url), secret: String(secret) } : null);
    return true;
  };
  const own: Readonly<Record<string, Method>> = {
    getMyCommands: (payload) => menus.get(menuOf(payload)) ?? [],
    setMyCommands: (payload) => {
      menus.set(menuOf(payload), payload.commands as BotCommand[]);
      return true;
    },
    setWebhook,
    deleteWebhook: setWebhook,
    getWebhookInfo: () => ({ url: updates.webhook()?.url ?? '' }),
    getFile(payload) {
      const id = String(payload.file_id ?? '');
      if (!files.has(id)) return ofCore('getFile', payload);
      return { file_id: id, file_path: `documents/${id}` };
    },
    banChatSenderChat: (payload) => {
      keptOut.add(channelOf(payload));
      return true;
    },
    unbanChatSenderChat: (payload) => {
      keptOut.delete(channelOf(payload));
      return true;
    },
    async deleteMessages({ chat_id, message_ids }) {
      for (const message_id of message_ids as number[]) {
        // Those that are not there are passed over.
        await core.handleApiCall('deleteMessage', { chat_id, message_id }).catch(() => {});
      }
      return true;
    },
  };

  /** `<chat> <channel>`, if the bot may keep channels out there, as the core asks for members. */
  function channelOf({ chat_id, sender_chat_id }: Payload): string {
    const member = core.memberState.getMember(Number(chat_id), bot);
    if (member?.adminRights?.can_restrict_members === true) return `${chat_id} ${sender_chat_id}`;
    throw refusal(400, 'Bad Request: not enough rights to restrict the chat');
  }

  async function ofCore(method: string, payload: Payload): Promise<unknown> {
    if (!(method in Reflect.get(core, 'apiHandlers'))) throw refusal(404, 'Not Found');
    return core.handleApiCall(method, payload);
  }

  async function call(method: string, payload: Payload): Promise<unknown> {
    return Object.hasOwn(own, method) ? own[method]?.(payload) : ofCore(method, payload);
  }

  return { menus, files, keptOut, call };
}

/** Whose menu, as `menus` of the fake names it. */
function menuOf({ scope, language_code }: Payload): string {
  const { type } = (scope ?? {}) as { type?: string };
  const admins = type === 'all_chat_administrators' ? 'admins ' : '';
  return admins + String(language_code ?? '');
}

function refusal(code: number, description: string): Error {
  return Object.assign(new Error(description), { code, description });
}
