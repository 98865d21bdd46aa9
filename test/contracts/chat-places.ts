import type { Chat } from 'grammy/types';
import { describe } from 'vitest';
import type { AuthorThere, ChatDoor } from '../../src/platforms/door.js';
import type { SmallHouse } from '../fakes/small-house.js';
import { discordStage } from '../wire/discord-stage.js';
import { alone, ann, group, lin } from '../wire/telegram-people.js';
import { telegramStage } from '../wire/telegram-stage.js';

/** What a reader can do on a platform, and what the platform can do to us: the same for each. */
export interface ChatPlace {
  readonly platform: 'discord' | 'telegram';
  /** Opens the door and waits until it listens. */
  open(): Promise<ChatDoor>;
  close(door: ChatDoor): Promise<void>;
  house(): SmallHouse;
  /** Where readers talk, and one of them as the platform knows her. */
  author(): AuthorThere;
  /** Ann says something there; the platform's id of it. */
  says(text: string): Promise<string>;
  edits(id: string, text: string): Promise<void>;
  /** What the bot said so far, to a question put to it there. */
  asks(text: string): Promise<void>;
  answers(): Promise<readonly string[]>;
  /** From now on the bot has no right there, or the platform does not know its token. */
  refuses(what: 'rights' | 'token'): void;
  /** The next message is refused: the platform asks to wait for so many seconds. */
  isBusy(seconds: number): void;
  /** Ann takes no private messages. */
  shutsOut(): void;
  /** A place that never was. */
  readonly nowhere: string;
}

/** Runs a suite against every platform. */
export function forEachChat(name: string, suite: (place: ChatPlace) => void): void {
  describe(`${name} (Discord)`, () => suite(discordPlace()));
  describe(`${name} (Telegram)`, () => suite(telegramPlace()));
}

function discordPlace(): ChatPlace {
  const stage = discordStage();
  const channel = () => stage.discord.twin.channel(stage.discord.reading);
  const user = () => channel().user(stage.discord.ann);
  const front = () => stage.discord.front;
  return {
    platform: 'discord',
    nowhere: 'discord:3000000000000000009',
    open: () => stage.listening(),
    close: (door) => stage.close(door),
    house: () => stage.house,
    author: () => ({ space: `discord:${stage.discord.reading}`, id: stage.discord.ann }),
    says: async (content) => (await user().sendMessage({ content })).id,
    edits: async (messageId, content) => void (await user().editMessage({ messageId, content })),
    asks: async (text) =>
      void (await user().sendMessage({ content: `<@${stage.discord.botId}> ${text}` })),
    answers: async () =>
      (await channel().getMessages())
        .filter(({ author }) => author.id === stage.discord.botId)
        .map(({ content }) => content),
    refuses(what) {
      if (what === 'token') front().state.tokens.clear();
      else front().state.powerless = true;
    },
    isBusy(seconds) {
      const headers = { 'retry-after': String(seconds), 'x-ratelimit-scope': 'shared' };
      const body = { message: 'You are being rate limited.', retry_after: seconds, global: false };
      front().inject('POST', /\/messages$/, { status: 429, headers, body });
    },
    shutsOut: () => void front().state.closed.add(stage.discord.ann),
  };
}

function telegramPlace(): ChatPlace {
  const stage = telegramStage();
  const core = () => stage.telegram.core;
  const own: Chat = { id: ann.id, type: 'private', first_name: 'Ann' };
  return {
    platform: 'telegram',
    nowhere: 'telegram:-404',
    async open() {
      const door = await stage.open();
      const rights = { can_delete_messages: true, can_restrict_members: true };
      stage.telegram.says(lin, alone, '/ford');
      await stage.telegram.answers(alone.id, 1);
      stage.telegram.says(ann, own, '/ford');
      await stage.telegram.answers(own.id, 1);
      core().memberState.setMember(group.id, ann, 'member');
      core().memberState.setAdmin(group.id, stage.telegram.bot as never, rights);
      return door;
    },
    close: (door) => door.stop(),
    house: () => stage.house,
    author: () => ({ space: `telegram:${group.id}`, id: String(ann.id) }),
    says: async (text) => String(stage.telegram.says(ann, group, text).message_id),
    async edits(id, text) {
      const edited_message = {
        ...{ message_id: Number(id), date: 1, edit_date: 2, chat: group, from: ann, text },
      };
      stage.telegram.deliver({ update_id: 90_000 + Number(id), edited_message } as never);
    },
    asks: async (text) => void stage.telegram.says(ann, group, `@wenjin_bot ${text}`),
    answers: async () => (await stage.telegram.answers(group.id, 0)).map(({ text = '' }) => text),
    refuses(what) {
      if (what === 'token') {
        stage.telegram.weather = () => ({ code: 401, description: 'Unauthorized' });
      } else core().memberState.setAdmin(group.id, stage.telegram.bot as never, {});
    },
    isBusy: (retryAfter) =>
      void stage.telegram.faults.push({ method: 'sendMessage', kind: { code: 429, retryAfter } }),
    shutsOut() {
      const kind = { code: 403, description: 'Forbidden: bot was blocked by the user' };
      stage.telegram.faults.push({ method: 'sendMessage', kind });
    },
  };
}
