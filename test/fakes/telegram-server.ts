import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { TelegramServer } from '@bonkers-agency/grammy-test';
import type { BotCommand, Chat, Message, Update, User } from 'grammy/types';
import { createMethods } from './telegram-methods.js';
import { createUpdates, type Webhook } from './telegram-updates.js';
import { ok, type Payload, payloadOf, type Refusal, record, refuse } from './telegram-wire.js';

/** A call the bot made. */
export interface TelegramCall {
  readonly method: string;
  /** When it came in: milliseconds of `performance.now()`. */
  readonly at: number;
  readonly payload: Payload;
}

/**
 * What goes wrong with the next call of a method: `reset` breaks off after the request came in, `hang`
 * never answers it; neither does what was asked. `late-reset` does it, and breaks off then.
 */
export interface TelegramFault {
  readonly method: string;
  readonly kind: 'reset' | 'late-reset' | 'hang' | Refusal;
}

/** Telegram on loopback, as far as a bot can tell; users speak through `says` and `presses`. */
export interface FakeTelegram {
  readonly apiRoot: string;
  readonly token: string;
  readonly bot: { readonly id: number; readonly username: string };
  /** The state behind it: chats, members, messages. */
  readonly core: TelegramServer;
  readonly calls: TelegramCall[];
  /** The offset of every poll. */
  readonly offsets: number[];
  readonly faults: TelegramFault[];
  /** What people attached: the bytes of files by their ids. */
  readonly files: Map<string, Uint8Array>;
  /** Channels that may not speak in a chat: `<chat> <channel>`. */
  readonly keptOut: ReadonlySet<string>;
  /** Decides about every call that nothing is planned for; null: it goes well. */
  weather: (method: string) => TelegramFault['kind'] | null;
  /** The menu by language; '' is the one for all others, `admins en` the one of administrators. */
  readonly menus: ReadonlyMap<string, readonly BotCommand[]>;
  says(user: User, chat: Chat, text: string, replyTo?: number): Message;
  presses(user: User, message: Message, data: string): void;
  /** The webhook that is set; null: the bot has to poll. */
  readonly webhook: Webhook | null;
  /** Delivers an update as it is, again if need be. */
  deliver(update: Update): void;
  /** The bot's messages in a chat, oldest first; waits until there are `count`. */
  answers(chat: number, count: number): Promise<readonly Message[]>;
  /** Waits until the bot made `count` calls of a method. */
  called(method: string, count: number): Promise<readonly TelegramCall[]>;
  close(): Promise<void>;
}

const token = '123456:test-token-of-the-fake';
const bot = {
  ...({ id: 123456, is_bot: true, first_name: 'Wenjin', username: 'wenjin_bot' } as const),
  ...{ can_join_groups: true, can_read_all_group_messages: true, supports_inline_queries: false },
  ...{ can_connect_to_business: false, has_main_web_app: false },
};

/** The stateful core is grammy-test's; the HTTP in front of it, polling and faults are ours. */
export async function startFakeTelegram(): Promise<FakeTelegram> {
  const core = new TelegramServer(bot as never);
  const updates = createUpdates();
  const methods = createMethods(core, { bot: bot.id, updates });
  const { files, menus, keptOut } = methods;
  const calls: TelegramCall[] = [];
  const faults: TelegramFault[] = [];
  const { changed, seen } = createSight();

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const kept = files.get(
      /^\/file\/bot([^/]+)\/documents\/(\w+)$/.exec(request.url ?? '')?.[2] ?? '',
    );
    if (kept && request.url?.includes(token)) return void response.end(kept);
    const [, given, method = ''] = /^\/bot([^/]+)\/(\w+)/.exec(request.url ?? '') ?? [];
    const payload = await payloadOf(request);
    if (given !== token) return refuse(response, { code: 401, description: 'Unauthorized' });
    if (method !== 'getUpdates') calls.push({ method, payload, at: performance.now() });
    await record(method, payload);
    const kind = faultOf(method);
    if (kind === 'reset') return void request.socket.destroy();
    if (kind === 'hang') return;
    if (kind && kind !== 'late-reset') return refuse(response, kind);
    if (method === 'getUpdates') return updates.poll(payload, response);
    if (kind === 'late-reset') response.end = () => response.destroy() as never;
    await answer(method, payload, response);
    changed();
  }

  /** What goes wrong with a call: what is planned for its method, else what the weather brings. */
  function faultOf(method: string): TelegramFault['kind'] | null | undefined {
    const at = faults.findIndex((fault) => fault.method === method);
    return at < 0 ? fake.weather(method) : faults.splice(at, 1)[0]?.kind;
  }

  async function answer(method: string, payload: Payload, response: ServerResponse): Promise<void> {
    try {
      ok(response, await methods.call(method, payload));
    } catch (error) {
      const { code = 500, description = String(error) } = error as Partial<Refusal>;
      refuse(response, { code, description });
    }
  }

  const server = createServer((request, response) => {
    handle(request, response).catch((error) =>
      refuse(response, { code: 500, description: String(error) }),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  const fake: FakeTelegram = {
    weather: () => null,
    ...{ apiRoot: `http://127.0.0.1:${port}`, token, bot, core },
    ...{ calls, faults, menus, files, keptOut },
    offsets: updates.offsets,
    deliver: updates.deliver,
    get webhook() {
      return updates.webhook();
    },
    says(user, chat, text, replyTo) {
      const options = replyTo === undefined ? {} : { replyToMessageId: replyTo };
      const update = core.simulateUserMessage(user, chat, text, options);
      updates.happens(withEntities(update));
      return update.message as Message;
    },
    presses: (user, message, data) =>
      updates.happens(core.simulateCallbackQuery(user, message.chat, data, message)),
    answers: (chat, count) =>
      seen(() => {
        const own = core.chatState.getAllMessages(chat).filter(({ from }) => from?.id === bot.id);
        return own.length >= count ? own : null;
      }),
    called: (method, count) =>
      seen(() => {
        const made = calls.filter((call) => call.method === method);
        return made.length >= count ? made : null;
      }),
    async close() {
      updates.setWebhook(null);
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return fake;
}

/** Who waits for something to be seen, and looks again after every call. */
function createSight() {
  const watchers = new Set<() => void>();
  const changed = () => {
    for (const watcher of watchers) watcher();
  };
  /** Resolves with what `look` finds as soon as it finds something. */
  function seen<T>(look: () => T | null): Promise<T> {
    return new Promise((resolve) => {
      const check = () => {
        const found = look();
        if (found === null) return;
        watchers.delete(check);
        resolve(found);
      };
      watchers.add(check);
      check();
    });
  }
  return { changed, seen };
}

/** Telegram marks mentions and commands; the core does not. */
function withEntities(update: Update): Update {
  const { message } = update;
  if (!message?.text) return update;
  const entities = [...message.text.matchAll(/(^\/\w+(?:@\w+)?)|@\w+/g)].map((match) => ({
    type: match[1] ? ('bot_command' as const) : ('mention' as const),
    offset: match.index,
    length: match[0].length,
  }));
  return { ...update, message: { ...message, entities } as never };
}
