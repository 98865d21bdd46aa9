import { appendFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { TelegramServer } from '@bonkers-agency/grammy-test';
import busboy from 'busboy';
import type { BotCommand, Chat, Message, Update, User } from 'grammy/types';
import { z } from 'zod';

/** A call the bot made. */
export interface TelegramCall {
  readonly method: string;
  /** When it came in: milliseconds of `performance.now()`. */
  readonly at: number;
  readonly payload: Readonly<Record<string, unknown>>;
}

/**
 * What goes wrong with the next call of a method: `reset` breaks off after the request came in, `hang`
 * never answers it; neither does what was asked. `late-reset` does it, and breaks off then.
 */
export interface TelegramFault {
  readonly method: string;
  readonly kind:
    | 'reset'
    | 'late-reset'
    | 'hang'
    | {
        readonly code: number;
        readonly description?: string;
        readonly retryAfter?: number;
        readonly migrateTo?: number;
      };
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
  readonly webhook: { readonly url: string; readonly secret: string } | null;
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
const NO_RIGHTS = { code: 400, description: 'Bad Request: not enough rights to restrict the chat' };
const payloadSchema = z.record(z.string(), z.unknown());

/** The stateful core is grammy-test's; the HTTP in front of it, polling and faults are ours. */
export async function startFakeTelegram(): Promise<FakeTelegram> {
  const core = new TelegramServer(bot as never);
  const pending: Update[] = [];
  const calls: TelegramCall[] = [];
  const offsets: number[] = [];
  const faults: TelegramFault[] = [];
  const menus = new Map<string, readonly BotCommand[]>();
  const files = new Map<string, Uint8Array>();
  const keptOut = new Set<string>();
  const watchers = new Set<() => void>();
  let poller: { end: () => void; wake: () => void } | null = null;
  const changed = () => {
    for (const watcher of watchers) watcher();
  };
  let webhook: FakeTelegram['webhook'] = null;
  let bringing: Promise<void> = Promise.resolve();
  let newest = 0;
  /** What happens gets a greater number than all before. */
  const happens = (update: Update) => deliver({ ...update, update_id: newest + 1 });
  const deliver = (update: Update) => {
    newest = Math.max(newest, update.update_id);
    pending.push(update);
    poller?.wake();
    if (webhook) bringing = bringing.then(bring);
  };

  /** One update after the other, each until it is taken. */
  async function bring(): Promise<void> {
    while (webhook && pending[0]) {
      const { url, secret } = webhook;
      const headers = {
        'content-type': 'application/json',
        'x-telegram-bot-api-secret-token': secret,
      };
      const body = JSON.stringify(pending[0]);
      const taken = await fetch(url, { method: 'POST', headers, body }).then(
        ({ ok }) => ok,
        () => false,
      );
      if (taken) pending.shift();
      else await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  async function poll(payload: Record<string, unknown>, response: ServerResponse): Promise<void> {
    if (webhook) {
      return refuse(response, {
        code: 409,
        description: "Conflict: can't use getUpdates method while webhook is active",
      });
    }
    poller?.end();
    const offset = Number(payload.offset ?? 0);
    offsets.push(offset);
    const allowed = payload.allowed_updates as string[] | undefined;
    const waiting = () => {
      while (pending[0] && offset > 0 && pending[0].update_id < offset) pending.shift();
      const wanted = (update: Update) => !allowed || allowed.some((kind) => kind in update);
      return pending.filter(wanted).slice(0, Number(payload.limit ?? 100));
    };
    if (waiting().length > 0 || !payload.timeout) return ok(response, waiting());
    const timer = setTimeout(() => finish(() => ok(response, [])), Number(payload.timeout) * 1000);
    const finish = (say: () => void) => {
      clearTimeout(timer);
      poller = null;
      say();
    };
    poller = {
      end: () =>
        finish(() =>
          refuse(response, {
            code: 409,
            description: 'Conflict: terminated by other getUpdates request',
          }),
        ),
      wake: () => finish(() => ok(response, waiting())),
    };
    response.on('close', () => {
      clearTimeout(timer);
      if (!response.writableEnded) poller = null;
    });
  }

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
    const at = faults.findIndex((fault) => fault.method === method);
    const kind = at < 0 ? fake.weather(method) : faults.splice(at, 1)[0]?.kind;
    if (kind === 'reset') return void request.socket.destroy();
    if (kind === 'hang') return;
    if (kind && kind !== 'late-reset') return refuse(response, kind);
    if (method === 'getUpdates') return poll(payload, response);
    if (kind === 'late-reset') response.end = () => response.destroy() as never;
    await answer(method, payload, response);
    changed();
  }

  async function answer(
    method: string,
    payload: Record<string, unknown>,
    response: ServerResponse,
  ): Promise<void> {
    const { type } = (payload.scope ?? {}) as { type?: string };
    const admins = type === 'all_chat_administrators' ? 'admins ' : '';
    const language = admins + String(payload.language_code ?? '');
    if (method === 'getMyCommands') return ok(response, menus.get(language) ?? []);
    if (method === 'setMyCommands') {
      menus.set(language, payload.commands as BotCommand[]);
      return ok(response, true);
    }
    if (method === 'setWebhook' || method === 'deleteWebhook') {
      const { url, secret_token: secret = '' } = payload;
      webhook = url ? { url: String(url), secret: String(secret) } : null;
      if (webhook) bringing = bringing.then(bring);
      return ok(response, true);
    }
    const id = String(payload.file_id ?? '');
    if (method === 'getFile' && files.has(id)) {
      return ok(response, { file_id: id, file_path: `documents/${id}` });
    }
    if (method === 'banChatSenderChat' || method === 'unbanChatSenderChat') {
      if (!mayRestrict(payload.chat_id)) return refuse(response, NO_RIGHTS);
      const one = `${payload.chat_id} ${payload.sender_chat_id}`;
      if (method === 'banChatSenderChat') keptOut.add(one);
      else keptOut.delete(one);
      return ok(response, true);
    }
    if (method === 'deleteMessages') {
      for (const message_id of payload.message_ids as number[]) {
        const one = { chat_id: payload.chat_id, message_id };
        // Those that are not there are passed over.
        await core.handleApiCall('deleteMessage', one).catch(() => {});
      }
      return ok(response, true);
    }
    if (method === 'getWebhookInfo') return ok(response, { url: webhook?.url ?? '' });
    if (!(method in Reflect.get(core, 'apiHandlers'))) {
      return refuse(response, { code: 404, description: 'Not Found' });
    }
    try {
      ok(response, await core.handleApiCall(method, payload));
    } catch (error) {
      const { code = 500, description = String(error) } = error as {
        code?: number;
        description?: string;
      };
      refuse(response, { code, description });
    }
  }

  /** As the core does for members. */
  function mayRestrict(chat: unknown): boolean {
    const member = core.memberState.getMember(Number(chat), bot.id);
    return member?.adminRights?.can_restrict_members === true;
  }

  const server = createServer((request, response) => {
    handle(request, response).catch((error) =>
      refuse(response, { code: 500, description: String(error) }),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

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

  const fake: FakeTelegram = {
    weather: () => null,
    ...{
      apiRoot: `http://127.0.0.1:${port}`,
      token,
      bot,
      calls,
      faults,
      menus,
      files,
      deliver,
      core,
      offsets,
      keptOut,
    },
    get webhook() {
      return webhook;
    },
    says(user, chat, text, replyTo) {
      const options = replyTo === undefined ? {} : { replyToMessageId: replyTo };
      const update = core.simulateUserMessage(user, chat, text, options);
      happens(withEntities(update));
      return update.message as Message;
    },
    presses: (user, message, data) =>
      happens(core.simulateCallbackQuery(user, message.chat, data, message)),
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
      webhook = null;
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return fake;
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

/** For whoever checks the requests of a test run against the published description of the API. */
async function record(method: string, payload: object): Promise<void> {
  const file = process.env.WENJIN_TEST_RECORD;
  if (file) await appendFile(file, `${JSON.stringify({ method, payload })}\n`);
}

async function payloadOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  const type = request.headers['content-type'] ?? '';
  if (type.startsWith('multipart/')) return fieldsOf(request);
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = Buffer.concat(chunks).toString('utf8');
  return body === '' ? {} : payloadSchema.parse(JSON.parse(body));
}

/** Files count by their size only: who wants to look at one looks at the bytes. */
function fieldsOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  return new Promise((resolve, reject) => {
    const fields: Record<string, unknown> = {};
    const parser = busboy({ headers: request.headers });
    parser.on('field', (name, value) => {
      fields[name] = value;
    });
    parser.on('file', (name, stream) => {
      let bytes = 0;
      stream.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
      });
      stream.on('end', () => {
        fields[name] = { bytes };
      });
    });
    parser.on('close', () => resolve(fields));
    parser.on('error', reject);
    request.pipe(parser);
  });
}

function ok(response: ServerResponse, result: unknown): void {
  send(response, 200, { ok: true, result });
}

function refuse(
  response: ServerResponse,
  { code, description = 'a fault', retryAfter, migrateTo }: Exclude<TelegramFault['kind'], string>,
): void {
  const parameters = { retry_after: retryAfter, migrate_to_chat_id: migrateTo };
  send(response, code, { ok: false, error_code: code, description, parameters });
}

function send(response: ServerResponse, status: number, body: unknown): void {
  if (response.writableEnded || response.destroyed) return;
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
